import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { ask, report, signIn } from './support/ask.ts';
import { start } from './support/children.ts';
import type { Claim } from './support/claim.ts';
import type { Context } from './support/context.ts';
import { agency } from './support/fill.ts';
import { median, percentile, shown } from './support/numbers.ts';
import { accountOf, root } from './support/product.ts';
import { chanceFrom, sampleReport } from './support/samples.ts';

const seconds = 40;
const aim = 250;

const counted = z.record(z.string(), z.record(z.string(), z.number()));

interface Waits {
  readonly milliseconds: readonly number[];
  /** Pages that were not there, such as for want of the database. */
  readonly refused: number;
}

/** What the other people wait for their pages, one after the other with a rest between, for so long. */
const waits = async (
  url: string,
  headers: Readonly<Record<string, string>>,
  until: number,
): Promise<Waits> => {
  const milliseconds: number[] = [];
  let refused = 0;
  while (performance.now() < until) {
    const answer = await ask(url, { headers });
    milliseconds.push(answer.milliseconds);
    if (answer.status !== 200) refused += 1;
    await pause(50);
  }
  return { milliseconds, refused };
};

/** What strangers send while officers work. */
export const strangers = async (context: Context): Promise<Claim> => {
  const product = await context.product();
  const account = await accountOf(context.dataDir, agency, 'dkis');
  const number = await report(product.origin, agency, sampleReport(chanceFrom(5)));
  const cookie = await signIn(product.origin, account);
  const page = `${product.origin}/konsol/${agency}/kasus/${number}`;
  const watch = (forSeconds: number) =>
    waits(page, { cookie }, performance.now() + forSeconds * 1000);
  await watch(3);
  context.say('strangers: the quiet, then everything that strangers may send');
  const quiet = await watch(seconds / 2);
  const child = start(
    process.execPath,
    [join('bench', 'support', 'send-attacks.ts'), String(product.port), agency, String(seconds)],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said = new Promise<string>((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.once('close', () => resolve(text));
  });
  const attacked = await watch(seconds);
  const sent = counted.parse(JSON.parse(await said));
  const later = percentile(attacked.milliseconds, 0.95) - percentile(quiet.milliseconds, 0.95);
  return {
    title: 'Officers’ pages while strangers send what they may',
    how: `A case page read over one kept connection on loopback every 50 ms, ${String(seconds / 2)} s in quiet and ${String(seconds)} s while a process sends hostile files and forms (test/attacks/) from six addresses, one after the other without rest, and six more connections announce 5 MB and send a byte a second. The sender takes a processor of the same machine.`,
    verdicts: [
      {
        what: 'Later than in quiet: p95',
        measured: `${shown(later)} ms`,
        aim: `≤ ${String(aim)} ms`,
        kept: later <= aim,
      },
      {
        what: 'Pages refused meanwhile',
        measured: String(attacked.refused),
        aim: '0',
        kept: attacked.refused === 0,
      },
    ],
    tables: [
      {
        caption: 'Milliseconds of a case page',
        head: ['', 'pages', 'refused', 'p50', 'p95', 'longest'],
        rows: [
          { what: 'in quiet', all: quiet },
          { what: 'while strangers send', all: attacked },
        ].map(({ what, all: { milliseconds, refused } }) => [
          what,
          String(milliseconds.length),
          String(refused),
          shown(median(milliseconds)),
          shown(percentile(milliseconds, 0.95)),
          shown(Math.max(...milliseconds)),
        ]),
      },
      {
        caption: 'What was sent, and how it was answered',
        head: ['', 'answers'],
        rows: Object.entries(sent)
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, answers]) => [
            name,
            Object.entries(answers)
              .map(([status, times]) => `${status} × ${String(times)}`)
              .join(', '),
          ]),
      },
    ],
    notes: [],
  };
};
