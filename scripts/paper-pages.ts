// `npm run paper-pages [folder]`: pictures of every page of every paper of the three SOPs, as a draft and
// as signed, to be looked at beside what Indonesian offices print. Needs pdftoppm (poppler-utils).
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { callTo, answered } from '#test/journeys/support/api-call.ts';
import { agencies, paperCase, throughAll, wanted } from '#test/journeys/support/paper-case.ts';
import type { Agency, PaperCase } from '#test/journeys/support/paper-case.ts';
import { newDataFolder, startProduct } from '#test/journeys/support/product.ts';
import type { Running } from '#test/journeys/support/product.ts';
import { ensureBuild } from './build.mjs';

const root = dirname(import.meta.dirname);
const pictures = process.argv[2] ?? join(root, 'screenshots', 'papers');
const dotsPerInch = '70';

/** A PDF and its pages beside each other: `<name>.pdf`, `<name>-1.png` … */
const draw = async (folder: string, name: string, pdf: Uint8Array): Promise<void> => {
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, pdf);
  execFileSync('pdftoppm', ['-r', dotsPerInch, '-png', file, join(folder, name)]);
};

/** Signs over the API all that waits, role by role. */
const signAll = async (product: Running, at: PaperCase): Promise<void> => {
  const call = callTo(product.address);
  for (;;) {
    // A paper that cites the number of another comes after it: until then that number is missing.
    const waiting = (await at.papers()).filter(
      (one) => typeof one.waitsFor[0]?.role === 'string' && one.missing.length === 0,
    );
    const role = waiting[0]?.waitsFor[0]?.role ?? undefined;
    if (role === undefined) return;
    const account = product.accounts.find((one) => one.agency === at.agency && one.role === role);
    if (account === undefined) throw new Error(`no account for ${role}`);
    const papers = waiting
      .filter((one) => one.waitsFor[0]?.role === role)
      .map(({ output, of, fingerprint }) => ({ case: at.number, output, of, fingerprint }));
    await answered(
      call('POST', `/api/v1/${at.agency}/signings`, {
        token: account.apiToken,
        json: { papers, nik: account.nik, passphrase: account.password },
      }),
    );
  }
};

const drawAgency = async (product: Running, agency: Agency): Promise<void> => {
  const folder = join(pictures, agency);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const at = await paperCase(product, agency);
  await at.work(throughAll(agency), wanted, async (done) => {
    const prefix = `${String(done.turn).padStart(2, '0')}-`;
    for (const { id, from } of done.outputs) {
      if (from === 'form' || from === 'paper')
        await draw(
          folder,
          `${prefix}${id}-draf`,
          await at.pdf(at.paperPdf(paperOfTurn({ output: id, turn: done.turn }))),
        );
    }
  });
  await signAll(product, at);
  for (const { output, of, links, versions } of await at.papers()) {
    const name = `${String(of.number).padStart(2, '0')}-${output}`;
    // A form has no versions: it is what was filled in.
    await (versions.length === 0
      ? draw(folder, `${name}-selesai`, await at.pdf(links.pdf))
      : draw(folder, `${name}-tertanda`, await at.pdf(`${links.pdf}?version=1`)));
  }
  process.stdout.write(`${agency}: ${at.number}\n`);
};

await ensureBuild(root, process.execPath);
const { dataDir, remove } = await newDataFolder();
const product = await startProduct(dataDir);
try {
  for (const agency of agencies) await drawAgency(product, agency);
} finally {
  await product.stop();
  await remove();
}
