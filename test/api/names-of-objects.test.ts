import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct, reportBody } from '#test/support/api.ts';
