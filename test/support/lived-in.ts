import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Product } from '#app/product.ts';
import { compose } from '#compose.ts';
import type { Tanggap } from '#compose.ts';
import { readConfig } from '#config.ts';
import type { Config } from '#config.ts';
import { connect, migrate } from '#connect.ts';
import type { Connected } from '#connect.ts';
import type { FileRef } from '#core/cases/report.ts';
import { plainHolding } from '#core/people/person.ts';
import { registerBodies, sopFiles } from './api-product.ts';
import { sampleAnswers } from './sample-answer.ts';
import { officer, sampleReport } from './scenario.ts';
import { signSeen } from './sign-seen.ts';
import { tied } from './tied-officer.ts';

/** The settings of an installation in a folder; with an empty address its database is the embedded one. */
export const configOf = (dataDir: string, databaseUrl = ''): Config => {
  const root = join(import.meta.dirname, '..', '..');
  const env = { TANGGAP_DATA: dataDir, DATABASE_URL: databaseUrl, TANGGAP_LOG: 'silent' };
  const config = readConfig(env, { root, cwd: root });
  if ('problems' in config) throw new Error(config.problems.map(({ en }) => en).join());
  return config;
};

/** An empty folder, gone when the test is over. */
export const emptyFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Does work with the product on an installation, as a command does. */
export const within = async <Result>(
  config: Config,
  work: (tanggap: Tanggap, connected: Connected) => Promise<Result>,
): Promise<Result> => {
  const { config: connected, stop } = await connect(config, () => undefined, true);
  try {
    await migrate(connected);
    const tanggap = await compose(connected);
    return await work(tanggap, connected).finally(() => tanggap.close());
  } finally {
    await stop();
  }
};

const team = officer('tim-internal');
const teamName = 'Petugas Contoh tim-internal';
export const person = { email: 'admin@contoh.example', password: 'kata sandi percobaan' };
const signing = { nik: '0000000000000001', passphrase: 'kunci percobaan' };

const put = (product: Product, text: string): Promise<FileRef> =>
  product.files.put('batam', {
    name: 'bukti "satu".log',
    mediaType: 'text/plain',
    bytes: new Blob([text]).stream(),
    limit: 1_000_000,
  });

/** A report with a file of its own. */
export const receive = async (product: Product, evidence: string): Promise<string> => {
  const receipt = await product.cases.receive(
    'batam',
    sampleReport({
      description: `Halaman depan berubah.\tTertulis "diretas" \\ 😀\n${evidence.slice(0, 20)}`,
      evidence: [await put(product, evidence)],
    }),
    { kind: 'reporter' },
  );
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  return receipt.caseId;
};

const completeStep = async (
  product: Product,
  caseId: string,
  actor: ReturnType<typeof officer>,
): Promise<void> => {
  const found = await product.cases.view('batam', caseId, actor);
  if ('notFound' in found || found.question === null) throw new Error('no case');
  const { turn, step, outcomes } = found.question;
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  const outputs = await Promise.all(
    outcome.missingOutputs.map(async ({ id }) => ({
      output: id,
      files: [await put(product, `keluaran ${id}`)],
    })),
  );
  const form = sampleAnswers(step, outcome.id);
  const answer = await product.cases.command(
    'batam',
    caseId,
    { type: 'complete-step', turn: turn.turn, step: step.id, outcome: outcome.id, form, outputs },
    actor,
  );
  if (!('events' in answer)) throw new Error(JSON.stringify(answer));
};

const settlePapers = async (product: Product): Promise<void> => {
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const tie = await tied(product, 'batam', team);
  const post = {
    position: 'Ketua',
    name: teamName,
    rank: null,
    nip: '000000000000000001',
    ...tie,
  };
  const signers = Object.fromEntries(
    view.sop.roles.map(({ id }) => [id, { officeholder: post, delegation: null }]),
  );
  const papers = { ...view.agency.papers, place: 'Batam', signers };
  await product.papers.changeSettings('batam', papers, 'Uji coba', officer('administrator'));
};

const signOne = async (product: Product, caseId: string): Promise<void> => {
  const papers = await product.papers.list('batam', caseId, team);
  const paper =
    'notFound' in papers
      ? undefined
      : papers.find(({ waitsFor }) => waitsFor[0]?.role === 'tim-internal');
  if (paper === undefined) throw new Error('no paper');
  const signed = await signSeen(product, 'batam', [{ caseId, ...paper }], team, signing);
  if (!JSON.stringify(signed).includes('"signed"')) throw new Error(JSON.stringify(signed));
};

/** Sets an installation up as offices have it: people, settings, cases with evidence, a signed paper. */
export const liveIn = async ({ product, installation, makeTrialKeys }: Tanggap): Promise<void> => {
  const adopted = await product.sops.adopt(
    readFileSync(sopFiles.batam, 'utf8'),
    undefined,
    readFileSync(sopFiles.batam.replace('sop.yaml', 'naskah/naskah.yaml'), 'utf8'),
  );
  if (!('adopted' in adopted)) throw new Error('the SOP was not adopted');
  const account = await product.people.createAccount({ name: 'Admin Contoh', ...person });
  const held = { holdings: [plainHolding('administrator')], body: null };
  await product.people.settle('batam', account, held, 'Pengaturan awal uji');
  await makeTrialKeys([{ ...signing, name: teamName }]);
  await installation.begin('real');
  await registerBodies(product, 'batam');
  await settlePapers(product);
  const caseId = await receive(product, 'layar');
  for (const actor of [officer('help-desk'), officer('help-desk'), team])
    await completeStep(product, caseId, actor);
  await signOne(product, caseId);
  // Larger than a piece of a backup.
  await receive(product, 'baris log\n'.repeat(60_000));
};
