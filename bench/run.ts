// `npm run bench [claim …]`: measures what the design promises and writes bench/RESULTS.md.
// With claims named, only those are measured and printed, and the file stays as it is.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { casePage } from './case-page.ts';
import { deadlines } from './deadlines.ts';
import { papers } from './papers.ts';
import { lists } from './lists.ts';
import { pageWeight } from './page-weight.ts';
import { recompute } from './recompute.ts';
import { reminders } from './reminders.ts';
import { reports } from './reports.ts';
import { strangers } from './strangers.ts';
import { startUp } from './start-up.ts';
import { notMeasured } from './support/claim.ts';
import type { Claim } from './support/claim.ts';
import { inContext } from './support/context.ts';
import type { Context } from './support/context.ts';
import { machine } from './support/machine.ts';
import { write } from './support/write.ts';

/** In this order: the data that one leaves behind is what the next finds. */
const claims: Readonly<Record<string, (context: Context) => Promise<Claim>>> = {
  reports,
  'case-page': casePage,
  'page-weight': pageWeight,
  'start-up': startUp,
  lists,
  deadlines,
  reminders,
  recompute,
  papers,
  strangers,
};

const measure = async (
  context: Context,
  name: string,
  claim: (context: Context) => Promise<Claim>,
): Promise<Claim> => {
  try {
    return await claim(context);
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return notMeasured(
      name,
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    );
  }
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(claims, name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such claim: ${unknown.join(', ')}. There are: ${Object.keys(claims).join(', ')}\n`,
  );
  process.exit(2);
}

const begun = performance.now();
const measured = await inContext(async (context) => {
  const results: Claim[] = [];
  for (const [name, claim] of Object.entries(claims)) {
    if (wanted.length === 0 || wanted.includes(name))
      results.push(await measure(context, name, claim));
  }
  return results;
});
const text = write(measured, await machine(), (performance.now() - begun) / 1000);
process.stdout.write(`${text}\n`);
if (wanted.length === 0) await writeFile(join(import.meta.dirname, 'RESULTS.md'), text);
