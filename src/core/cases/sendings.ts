import type { StepId } from '#core/sops/model.ts';
import type { CaseFacts, CasePaper, PaperVersion, Sending } from './case.ts';
import { samePaper, type PaperId } from './paper-id.ts';
import { paperOf, signedVersion } from './papers.ts';

type WithSendings = Pick<CaseFacts, 'sendings'>;

/** The signed version of an item that counts; undefined for drafts, forms and files. */
export const signedOf = (
  { papers }: { readonly papers: readonly CasePaper[] },
  item: PaperId,
): PaperVersion | undefined => signedVersion(paperOf(papers, item));

/** Names of the recipients that are still owed what an order sends; who gets a copy is owed it as well. */
export const owedBy = ({ recipients }: Pick<Sending, 'recipients'>): readonly string[] =>
  recipients.filter(({ state }) => state === 'owed' || state === 'again').map(({ name }) => name);

/** Orders under which something is still to be sent to somebody. */
export const owedSendings = ({ sendings }: WithSendings): readonly Sending[] =>
  sendings.filter((sending) => owedBy(sending).length > 0);

/** What the visits of a step have ordered to be sent. */
export const orderedBy = (
  { sendings, turns }: Pick<CaseFacts, 'sendings' | 'turns'>,
  step: StepId,
): readonly Sending[] =>
  sendings.filter(({ turn }) => turns.some((one) => one.turn === turn && one.step === step));

/** Recipients whom orders name for a paper: a sending of it can say that it reaches them. */
export const orderedRecipients = (
  { sendings }: WithSendings,
  paper: PaperId,
): readonly string[] => [
  ...new Set(
    sendings
      .filter(({ items }) => items.some(samePaper(paper)))
      .flatMap(({ recipients }) => recipients.map(({ name }) => name)),
  ),
];

/** Everybody before whom the case has been brought, by hand or by an order that was fulfilled. */
export const escalationsOf = ({
  sendings,
  escalations,
}: Pick<CaseFacts, 'sendings' | 'escalations'>): CaseFacts['escalations'] =>
  [
    ...escalations,
    ...sendings
      .filter(({ purpose }) => purpose === 'escalate')
      .flatMap(({ recipients }) => recipients)
      .flatMap(({ name, state, at }) =>
        state === 'sent' && at !== null ? [{ to: name, at }] : [],
      ),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
