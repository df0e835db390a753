import type { Handle } from '@sveltejs/kit/hooks';
import type { CallerIdentity } from '../app/ports.ts';
import { isApi } from './is-api.ts';
import type { Parts } from './parts.ts';
