import { memoryDatabase } from '#adapters/database/memory.ts';
import type { Signer } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import { isRefusal, type Refusal } from '#core/cases/refusal.ts';
import { secret, signer, team, withPaper, type MadePaper } from './paper-setting.ts';
import { settleInitials } from './initial-order.ts';
import { instant } from './scenario.ts';
import { signSeen } from './sign-seen.ts';
import { holder, memo } from './two-role-memo.ts';

type Signed = Awaited<ReturnType<Product['papers']['sign']>>;

const refusalIn = (answer: Signed): Refusal | undefined =>
  'failure' in answer && answer.failure !== null && isRefusal(answer.failure)
    ? answer.failure
    : undefined;

const sign = (product: Product, paper: MadePaper, actor: Actor): Promise<Signed> =>
  signSeen(product, 'batam', [paper], actor, secret);

/** Somebody of the right role signs a paper that names another. */
export const notTheSigner = async (): Promise<Refusal | undefined> => {
  const { product, make } = await withPaper();
  const colleague = {
    kind: 'officer',
    id: 'rekan',
    name: 'Rekan Contoh',
    roles: ['tim-internal'],
  } as const;
  return refusalIn(await sign(product, await make(), colleague));
};

/** Who signs comes before the initials that the agency has signing wait for. */
export const initialsAwaited = async (): Promise<Refusal | undefined> => {
  const { product, make } = await withPaper();
  const paper = await make();
  await settleInitials(product, { places: [{ role: 'help-desk' }], required: true });
  return refusalIn(await sign(product, paper, team));
};

/** The settings name another signer than the paper, which somebody signed already. */
export const signerChanged = async (): Promise<Refusal | undefined> => {
  const { signAs, settle } = await memo();
  await signAs('kepala', 'Kepala Contoh');
  await settle({ kepala: holder('Kepala Contoh'), petugas: holder('Petugas Kedua') });
  return refusalIn(await signAs('petugas', 'Petugas Kedua'));
};

/** The number of a paper is kept out of use while it is being signed. */
export const numberTaken = async (): Promise<Refusal | undefined> => {
  const stores = memoryDatabase();
  const slow: Signer = {
    ...signer,
    sign: async (request) => {
      for (const { holder: held } of await stores.papers.register('batam', 'berita-acara', 2026))
        if (held !== null)
          await stores.papers.void('batam', 'berita-acara', 2026, held, 'Proses terhenti');
      return signer.sign(request);
    },
  };
  const { product, make } = await withPaper({
    stores,
    signing: { of: () => ({ signer: slow, via: 'certificate' }) },
  });
  return refusalIn(await sign(product, await make(), team));
};

/** The attendance list of a meeting, which those present sign with ink, is asked to be signed here. */
export const nothingToSign = async (): Promise<Refusal | undefined> => {
  const { product, make } = await withPaper();
  const made = await make();
  const called = await product.cases.command(
    'batam',
    made.caseId,
    {
      type: 'call-meeting',
      plan: {
        from: instant('2026-11-18T03:00:00Z'),
        until: null,
        venue: 'Ruang rapat',
        agenda: 'Insiden',
        invited: [{ name: 'Dinas Contoh', role: null, body: null }],
        caller: 'tim-internal',
      },
    },
    team,
  );
  if (!('events' in called)) throw new Error(JSON.stringify(called));
  const list = { output: 'rapat.daftar-hadir', of: { kind: 'meeting', number: 1 } } as const;
  return refusalIn(await sign(product, { ...made, ...list }, team));
};

/** Words are written for a part that the paper does not have. */
export const unknownPart = async (): Promise<Refusal | undefined> => {
  const { product, make } = await withPaper();
  const { caseId, output, of } = await make();
  const answer = await product.cases.command(
    'batam',
    caseId,
    { type: 'edit-paper', output, of, edits: { '99': 'Tidak tercetak.' } },
    team,
  );
  return isRefusal(answer) ? answer : undefined;
};

/** A number is stated for a paper that counts in a register of the agency's own. */
export const numberedElsewhere = async (): Promise<Refusal | undefined> => {
  const { product, make } = await withPaper();
  const paper = await make();
  const answer = await product.papers.print('batam', paper.caseId, paper, team, {
    given: { number: '1', date: '2026-11-17' },
  });
  return isRefusal(answer) ? answer : undefined;
};
