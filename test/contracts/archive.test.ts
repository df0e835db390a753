import { zipArchive } from '#adapters/archive/index.ts';
import { archiveContract } from './archive.contract.ts';

archiveContract('zip', zipArchive);
