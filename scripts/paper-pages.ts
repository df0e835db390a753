// `npm run paper-pages [folder]`: pictures of every page of every paper of the five runs (each SOP straight
// through, Denpasar not handled, Batam at the fourth report), as a draft and as signed, and its SOP as carried out, to be looked at beside
// what Indonesian offices print. Needs pdftoppm (poppler-utils).
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { typesetting } from '#test/support/paper-setting.ts';
import { fiveRuns } from '#test/support/runs/five-runs.ts';
import { play, type Played } from '#test/support/runs/play.ts';

const root = dirname(import.meta.dirname);
const pictures = process.argv[2] ?? join(root, 'screenshots', 'papers');
const dotsPerInch = '70';

/** A PDF and its pages beside each other: `<name>.pdf`, `<name>-1.png` … */
const draw = async (folder: string, name: string, pdf: Uint8Array): Promise<void> => {
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, pdf);
  execFileSync('pdftoppm', ['-r', dotsPerInch, '-png', file, join(folder, name)]);
};

/** The record beside the pictures: what happened, in the words of the console, and what the reporter was told. */
const record = ({ events, messages }: Played): string =>
  [
    ...events.map(({ happenedAt, who, sentence }) => `${happenedAt} ${who}: ${sentence.id}`),
    '',
    ...messages.map(({ at, from, text }) => `${at} ${from}: ${text}`),
    '',
  ].join('\n');

const drawRun = async (played: Played): Promise<void> => {
  const folder = join(pictures, played.run.id);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await draw(folder, '99-sop-terlaksana', played.executedSop);
  for (const { output, turn, source, draft, final, signedForm } of played.papers) {
    const name = `${String(turn).padStart(2, '0')}-${output}`;
    // A form is final as it is; where it has a place for it, it is signed as well.
    if (source === 'form') {
      await draw(folder, `${name}-selesai`, final);
      if (signedForm !== null) await draw(folder, `${name}-tertanda`, signedForm);
    } else {
      if (draft !== null) await draw(folder, `${name}-draf`, draft);
      await draw(folder, `${name}-tertanda`, final);
    }
  }
  await writeFile(join(folder, 'catatan.txt'), record(played));
  process.stdout.write(`${played.run.id}: ${played.number}\n`);
};

try {
  for (const run of fiveRuns) await drawRun(await play(run, true));
} finally {
  await typesetting.close();
}
