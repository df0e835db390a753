import type { PaperId } from '#core/cases/paper-id.ts';
import { resolve } from 'node:path';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { typesetter } from '#adapters/pdf/index.ts';
import { localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import type { Signer, Signing, Typesetter } from '#app/ports.ts';
import type { PaperView } from '#app/papers/answers.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Delegation } from '#core/papers/settings/settings.ts';
import { participantsOf } from '#core/papers/sheet/people.ts';
import type { RoleId } from '#core/sops/model.ts';
import { apiProduct, holding, type Stores } from './api-product.ts';
import { filesThatOpen } from './files-that-open.ts';
import { sampleAnswers } from './sample-answer.ts';
import { officer, sampleReport } from './scenario.ts';
import { tiedRoles } from './tied-officer.ts';
import { testCa } from './signing/test-ca.ts';

/** An invented signer's NIK and passphrase. */
export const secret = { nik: '9271012345670001', passphrase: 'kunci percobaan' };

/** Who signs Batam's validity minutes. */
export const team = officer('tim-internal');

/** Somebody of the team by a name of his own. */
export const member = (name: string, id = `akun-${name}`): Actor => ({
  kind: 'officer',
  id,
  name,
  roles: ['help-desk'],
});

/** Sets papers for real; files that share a worker share it, and its processes end with the worker. */
export const typesetting = typesetter({ root: resolve('.') });

const ca = testCa();
const keys = new Map<string, Uint8Array>();

/** A certificate in somebody's name, made when it is first used. */
const keyNamed = (name: string): Uint8Array => {
  const key = keys.get(name) ?? ca.p12({ name }, secret.passphrase);
  keys.set(name, key);
  return key;
};

/** Signs with a certificate in the name that is given, whoever asks. */
export const signerNamed = (name: string): Signer =>
  localSigner({
    keyOf: (of) => Promise.resolve(of.startsWith(secret.nik.slice(0, -1)) ? keyNamed(name) : null),
    trust: trustAnchors([ca.rootPem]),
    check: verifyPdf,
    now: () => new Date('2026-11-17T03:00:00Z'),
  });

/** Everybody signs with a certificate of his own, whatever NIK like that of `secret` he gives. */
export const signer: Signer = {
  ...signerNamed(''),
  sign: (request) => signerNamed(request.signer.name).sign(request),
};

/** Settles Batam's papers: each role's officer of the tests signs for it, or whom a delegation names. */
export const settlePapers = async (
  product: Product,
  delegations: Readonly<Record<RoleId, Delegation>> = {},
): Promise<void> => {
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const ties = await tiedRoles(product, 'batam', view.sop.roles);
  const signers = Object.fromEntries(
    view.sop.roles.map(({ id, name }) => [
      id,
      {
        officeholder: {
          position: name,
          name: `Petugas Contoh ${id}`,
          rank: null,
          nip: '000000000000000001',
          ...ties.get(id),
        },
        delegation: delegations[id] ?? null,
      },
    ]),
  );
  const answer = await product.papers.changeSettings(
    'batam',
    { ...view.agency.papers, place: 'Batam', signers },
    'Uji coba',
    officer('administrator'),
  );
  if (!('version' in answer) || 'stale' in answer) throw new Error(JSON.stringify(answer));
};

/** A paper of a case, as it is asked to be signed. */
export interface MadePaper extends PaperId {
  readonly caseId: string;
  readonly number: string;
}

export interface PaperSetting {
  readonly stores?: Stores;
  readonly signing?: Signing;
  readonly typesetter?: Typesetter;
  /** Participants of the minutes, one a line, each with an account of his own and chosen with it. */
  readonly parties?: string;
  /** Those without an account. */
  readonly guests?: string;
}

/** Participants as officers choose them from the accounts, and the account of each. */
const accountsFor = async (
  { identity, product }: Pick<Awaited<ReturnType<typeof apiProduct>>, 'identity' | 'product'>,
  parties: string | undefined,
) => {
  const ids = new Map<string, string>();
  const lines: string[] = [];
  for (const line of parties?.split('\n') ?? []) {
    const [name = ''] = participantsOf(line).map((one) => one.name);
    const account = await identity.createAccount({
      name,
      email: `peserta-${String(lines.length + 1)}@batam.invalid`,
      password: 'kata sandi percobaan',
    });
    await product.people.settle('batam', account, holding(['help-desk']), 'Uji');
    ids.set(name.toLowerCase(), account.id);
    lines.push(`${line} @${account.id}`);
  }
  const idOf = (name: string): string | undefined =>
    ids.get(name.toLowerCase().replaceAll(/\s+/g, ' '));
  return { lines, idOf };
};

/** Batam with settled papers, and a way to cases whose first paper is made: the validity minutes of step 3. */
export const withPaper = async ({
  stores = memoryDatabase(),
  signing = { of: () => ({ signer, via: 'certificate' }) },
  typesetter: setter = typesetting,
  parties,
  guests,
}: PaperSetting = {}) => {
  const setting = await apiProduct(['batam'], stores, { typesetter: setter, signing });
  const { product } = setting;
  await settlePapers(product);
  const { lines, idOf } = await accountsFor(setting, parties);
  const peserta = [...lines, ...(guests?.split('\n') ?? [])].join('\n');
  /** @param workers who completes each step in turn, always with its first outcome */
  const make = async (
    workers: readonly Actor[] = [officer('help-desk'), officer('help-desk'), team],
  ): Promise<MadePaper> => {
    const receipt = await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
    if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
    for (const actor of workers) {
      const view = await product.cases.view('batam', receipt.caseId, actor);
      if ('notFound' in view || view.question === null) throw new Error('no case');
      const {
        question: {
          step,
          turn,
          outcomes: [outcome],
        },
      } = view;
      if (outcome === undefined) throw new Error('no outcome');
      const files = await Promise.all(
        outcome.missingOutputs.map(async (output) => ({
          output: output.id,
          files: [
            await product.files.put('batam', {
              name: 'bukti.png',
              mediaType: 'image/png',
              bytes: new Blob([new Uint8Array(filesThatOpen.png)]).stream(),
              limit: 100_000,
            }),
          ],
        })),
      );
      const given =
        peserta !== '' && step.form.some(({ id }) => id === 'peserta') ? { peserta } : {};
      const answer = await product.cases.command(
        'batam',
        receipt.caseId,
        {
          type: 'complete-step',
          turn: turn.turn,
          step: step.id,
          outcome: outcome.id,
          form: sampleAnswers(step, outcome.id, given),
          outputs: files,
        },
        actor,
      );
      if (!('events' in answer)) throw new Error(JSON.stringify(answer));
    }
    const [paper] = await papersOf(product, receipt.caseId, team);
    if (paper === undefined) throw new Error('no paper');
    return {
      caseId: receipt.caseId,
      number: receipt.number,
      output: paper.output,
      of: paper.of,
    };
  };
  /** A participant under his account. */
  const memberOf = (name: string): Actor => member(name, idOf(name));
  return { ...setting, make, memberOf };
};

/** All papers of a case, forms included. */
export const allPapersOf = async (
  product: Product,
  caseId: string,
  actor: Actor,
): Promise<readonly PaperView[]> => {
  const papers = await product.papers.list('batam', caseId, actor);
  return 'notFound' in papers ? [] : papers;
};

/** The papers of a case that somebody signs. */
export const papersOf = async (
  product: Product,
  caseId: string,
  actor: Actor,
): Promise<readonly PaperView[]> =>
  (await allPapersOf(product, caseId, actor)).filter(({ source }) => source !== 'form');

export const bytesOf = (pdf: Awaited<ReturnType<Product['papers']['pdf']>>): Uint8Array => {
  if (!('bytes' in pdf)) throw new Error(JSON.stringify(pdf));
  return pdf.bytes;
};
