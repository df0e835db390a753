import { samePaper } from '#core/cases/paper-id.ts';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { diskFiles } from '#adapters/files/index.ts';
import { openedHere } from '#test/support/opened-here.ts';
import { shownHere } from '#test/support/shown-here.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { typesetter } from '#adapters/pdf/index.ts';
import { keyFolder, localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import { dataFolder } from '#adapters/data-folder/index.ts';
import { makeTrialKeys } from '#adapters/signature/local/trial-keys.ts';
import type { Product } from '#app/product.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';
import { root } from './product.ts';

const events = 200;
const papers = 20;
const evidence = { files: 20, bytes: 2_000_000 };
const rounds = 5;
const secret = { nik: '0000000000000001', passphrase: 'kata-sandi-contoh' };
const team = officer('tim-internal');

/** What making a case file took, beside tools that pack the same files. */
export interface CaseFileTimes {
  readonly what: string;
  /** Bytes of the ZIP. */
  readonly bytes: number;
  readonly milliseconds: readonly number[];
  /** Milliseconds until the first byte: everything set, hashed and recorded. */
  readonly first: readonly number[];
  /** Milliseconds of other tools, by name; those this machine lacks are left out. */
  readonly others: readonly { readonly name: string; readonly milliseconds: number }[];
}

const happened = <T extends object>(answer: T): T => {
  if (
    'refused' in answer ||
    'notFound' in answer ||
    'stale' in answer ||
    ('failure' in answer && answer.failure !== null)
  )
    throw new Error(JSON.stringify(answer));
  return answer;
};

/** The smallest PNG; what follows it is as hard to compress as a photograph. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const put = (product: Product, name: string, size: number) =>
  product.files.put('batam', {
    name,
    mediaType: 'image/png',
    bytes: new Blob([new Uint8Array(png), new Uint8Array(randomBytes(size))]).stream(),
    limit: size + png.byteLength,
  });

const completed = async (
  product: Product,
  caseId: string,
  roles: readonly string[],
): Promise<void> => {
  for (const actor of roles.map((role) => officer(role))) {
    const view = happened(await product.cases.view('batam', caseId, actor));
    const question = 'question' in view ? view.question : null;
    const outcome = question?.outcomes[0];
    if (question === null || outcome === undefined) throw new Error('the case stopped');
    const outputs = await Promise.all(
      outcome.missingOutputs.map(async ({ id }) => ({
        output: id,
        files: [await put(product, 'keluaran.png', 1000)],
      })),
    );
    happened(
      await product.cases.command(
        'batam',
        caseId,
        {
          type: 'complete-step',
          turn: question.turn.turn,
          step: question.step.id,
          outcome: outcome.id,
          form: sampleAnswers(question.step, outcome.id),
          outputs,
        },
        actor,
      ),
    );
  }
};

/** One paper signed and revoked again and again, files attached, notes written. */
const filled = async (product: Product, caseId: string): Promise<void> => {
  const list = await product.papers.list('batam', caseId, team);
  const paper =
    'notFound' in list
      ? undefined
      : list.find(({ waitsFor }) => waitsFor[0]?.role === 'tim-internal');
  if (paper === undefined) throw new Error('no paper');
  const meant = { output: paper.output, of: paper.of };
  for (let count = 0; count < papers; count += 1) {
    const now = await product.papers.list('batam', caseId, team);
    const fingerprint = 'notFound' in now ? undefined : now.find(samePaper(meant))?.fingerprint;
    happened(
      await product.papers.sign(
        'batam',
        [{ caseId, ...meant, fingerprint: fingerprint ?? '' }],
        team,
        secret,
      ),
    );
    if (count < papers - 1)
      happened(
        await product.cases.command(
          'batam',
          caseId,
          { type: 'revoke-paper', ...meant, reason: 'Uji' },
          team,
        ),
      );
  }
  for (let count = 0; count < evidence.files; count += 1) {
    happened(
      await product.cases.command(
        'batam',
        caseId,
        {
          type: 'attach-evidence',
          files: [await put(product, `bukti ${String(count)}.png`, evidence.bytes)],
          note: 'Uji',
        },
        team,
      ),
    );
  }
  const view = happened(await product.cases.view('batam', caseId, team));
  const known = 'history' in view ? view.history.length : 0;
  for (let count = known; count < events; count += 1) {
    happened(
      await product.cases.command(
        'batam',
        caseId,
        { type: 'note', text: `Catatan ke-${String(count)}` },
        team,
      ),
    );
  }
};

const timed = (command: string, args: readonly string[], cwd: string): number | null => {
  const begun = performance.now();
  const { error, status } = spawnSync(command, args, { cwd, stdio: 'ignore' });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return null;
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}`);
  return performance.now() - begun;
};

const packedByOthers = (zip: string, folder: string): CaseFileTimes['others'] => {
  if (timed('unzip', ['-q', zip, '-d', join(folder, 'isi')], folder) === null) return [];
  return [
    {
      name: '`zip -r`',
      milliseconds: timed('zip', ['-q', '-r', join(folder, 'lain.zip'), '.'], join(folder, 'isi')),
    },
    {
      name: '`tar -cz`',
      milliseconds: timed('tar', ['-czf', join(folder, 'lain.tar.gz'), '.'], join(folder, 'isi')),
    },
  ].flatMap(({ name, milliseconds }) => (milliseconds === null ? [] : [{ name, milliseconds }]));
};

/** Makes the case file of one case again and again, onto the disk. */
export const caseFileTimes = async (folder: string): Promise<CaseFileTimes> => {
  await mkdir(folder);
  await makeTrialKeys(
    dataFolder(folder).write,
    [{ ...secret, name: 'Petugas Contoh tim-internal' }],
    new Date(),
  );
  const signer = localSigner({
    keyOf: keyFolder(join(folder, 'keys')),
    trust: trustAnchors([await readFile(join(folder, 'trust', 'uji-coba.pem'), 'utf8')]),
    check: verifyPdf,
    now: () => new Date(),
  });
  const typesetting = typesetter({ root });
  try {
    const { product } = await apiProduct(['batam'], memoryDatabase(), {
      typesetter: typesetting,
      files: diskFiles(join(folder, 'files'), shownHere, openedHere),
      signing: { of: () => ({ signer, via: 'certificate' }) },
    });
    const view = await product.sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    const signers = Object.fromEntries(
      view.sop.roles.map(({ id, name }) => [
        id,
        {
          officeholder: {
            position: name,
            name: `Petugas Contoh ${id}`,
            rank: null,
            nip: '000000000000000001',
          },
          delegation: null,
        },
      ]),
    );
    happened(
      await product.papers.changeSettings(
        'batam',
        { ...view.agency.papers, place: 'Batam', signers },
        'Uji',
        officer('administrator'),
      ),
    );
    const receipt = happened(
      await product.cases.receive('batam', sampleReport(), { kind: 'reporter' }),
    );
    if (!('caseId' in receipt)) throw new Error('no case');
    const { caseId } = receipt;
    await completed(product, caseId, ['help-desk', 'help-desk', 'tim-internal']);
    await filled(product, caseId);
    const zip = join(folder, 'berkas.zip');
    const [milliseconds, first, sizes]: [number[], number[], number[]] = [[], [], []];
    for (let round = -1; round < rounds; round += 1) {
      const begun = performance.now();
      const answer = happened(await product.exchange.caseFile('batam', caseId, team));
      if (!('bytes' in answer)) throw new Error(JSON.stringify(answer));
      const started = performance.now();
      const file = createWriteStream(zip);
      await pipeline(Readable.from(answer.bytes), file);
      if (round < 0) continue;
      milliseconds.push(performance.now() - begun);
      first.push(started - begun);
      sizes.push(file.bytesWritten);
    }
    return {
      what: `${String(events)} events, ${String(papers)} signed papers, ${String(evidence.files)} pictures of ${String(evidence.bytes / 1_000_000)} MB`,
      bytes: sizes.at(-1) ?? 0,
      milliseconds,
      first,
      others: packedByOthers(zip, folder),
    };
  } finally {
    await typesetting.close();
  }
};
