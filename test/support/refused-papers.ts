import { memoryDatabase } from '#adapters/database/memory.ts';
import type { Signer } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import { isRefusal, type Refusal } from '#core/cases/refusal.ts';
import { secret, signer, team, withPaper, type MadePaper } from './paper-setting.ts';
import { officer } from './scenario.ts';
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

/** A form, which nobody signs, is asked to be printed for signing. */
export const nothingToSign = async (): Promise<Refusal | undefined> => {
  const { product, make } = await withPaper();
  const { caseId } = await make();
  const papers = await product.papers.list('batam', caseId, officer('help-desk'));
  const form = 'notFound' in papers ? undefined : papers.find(({ source }) => source === 'form');
  if (form === undefined) throw new Error('the case has no form');
  const answer = await product.papers.print('batam', caseId, form, team);
  return isRefusal(answer) ? answer : undefined;
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
