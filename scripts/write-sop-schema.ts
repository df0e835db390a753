import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sopJsonSchema } from '#adapters/sop-file/json-schema.ts';

/** `npm run sop:schema`: writes the JSON Schema that editors use for SOP files. */
await writeFile(resolve(import.meta.dirname, '../sop/sop.schema.json'), sopJsonSchema());
