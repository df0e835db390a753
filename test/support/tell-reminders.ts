import process from 'node:process';
import { database } from '#adapters/database/index.ts';
import { formReader } from '#adapters/form/index.ts';
import { memoryCheckpoints } from '#adapters/data-folder/memory-checkpoints.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { memoryIdentity } from '#adapters/identity/memory.ts';
import { memoryLog } from '#adapters/log/memory.ts';
import { mailReader } from '#adapters/mail/index.ts';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { testWorld } from '#adapters/world/test-world.ts';
import { createProduct } from '#app/product.ts';
import { paperParts } from './paper-parts.ts';
import { at } from './sample-case.ts';

/**
 * A process that tells reminders until none is left, with a clock that stands still; says a line
 * after each batch. Started by a test that kills it: `node tell-reminders.ts <database url> <now>`.
 */
const [url, now] = process.argv.slice(2);
if (url === undefined || now === undefined) throw new Error('say the database and the time');
const opened = database(url);
const product = createProduct(
  {
    ...opened,
    world: testWorld({ start: at(now) }),
    log: memoryLog(),
    checkpoints: memoryCheckpoints(),
    files: memoryFiles(),
    readForm: formReader({ textBytes: 1_048_576 }),
    mail: mailReader(),
    reader: sopFileReader(),
    ...paperParts(),
    identity: memoryIdentity({ origin: 'https://tanggap.invalid', secureCookies: true }),
  },
  {
    limits: { fileBytes: 1024, filesPerReport: 1 },
    trial: true,
    checkBase: 'https://tanggap.invalid',
  },
);
for (;;) {
  const told = await product.chores['tell-reminders'].run(50);
  process.stdout.write(`${String(told)}\n`);
  if (told === 0) break;
}
await opened.close();
