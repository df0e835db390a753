import type { Instant } from '#core/time/instant.ts';
import type { StepId } from '#core/sops/model.ts';
import type {
  CaseFacts,
  CasePaper,
  PaperVersion,
  Recipient,
  Sending,
  SendingRecord,
} from './case.ts';
import { samePaper, type PaperId } from './paper-id.ts';
import type { OutputId } from '#core/sops/model.ts';
import { paperOf, signedVersion } from './papers.ts';
import { paperOfTurn } from './paper-id.ts';

type WithSendings = Pick<CaseFacts, 'sendings'>;

/** The signed version of an item that counts; undefined for drafts, forms and files. */
export const signedOf = (
  { papers }: { readonly papers: readonly CasePaper[] },
  item: PaperId,
): PaperVersion | undefined => signedVersion(paperOf(papers, item));

/** Of each output the newest the case has come to: a loop makes it again. */
export const newestOf = (
  { outputs }: Pick<CaseFacts, 'outputs'>,
  sent: readonly OutputId[],
): readonly PaperId[] =>
  sent.flatMap((id) => {
    const made = outputs.findLast(({ output }) => output === id);
    return made === undefined ? [] : [paperOfTurn(made)];
  });

/** The signed versions that stand of what is sent. */
export const versionsOf = (
  state: { readonly papers: readonly CasePaper[] },
  items: readonly PaperId[],
): SendingRecord['versions'] =>
  items.flatMap((item) => {
    const signed = signedOf(state, item);
    return signed === undefined ? [] : [{ ...item, version: signed.version }];
  });

/** Names of the recipients that are still owed what an order sends; who gets a copy is owed it as well. */
export const owedBy = ({ recipients }: Pick<Sending, 'recipients'>): readonly string[] =>
  recipients.filter(({ state }) => state === 'owed' || state === 'again').map(({ name }) => name);

/** Whether something was sent to a recipient that he can have answered, even where it was revoked since. */
export const canReply = ({ state }: Pick<Recipient, 'state'>): boolean =>
  state === 'sent' || state === 'again';

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

/** Before whom a case was brought, and when. */
export interface Escalation {
  readonly to: string;
  readonly at: Instant;
}

/** Everybody before whom the case has been brought, by hand or by an order that was fulfilled. */
export const escalationsOf = ({
  sendings,
  sentByHand,
}: Pick<CaseFacts, 'sendings' | 'sentByHand'>): readonly Escalation[] =>
  [
    ...sentByHand
      .filter(({ purpose }) => purpose === 'escalate')
      .flatMap(({ to, at }) => to.map((name) => ({ to: name, at }))),
    ...sendings
      .filter(({ purpose }) => purpose === 'escalate')
      .flatMap(({ recipients }) => recipients)
      .flatMap(({ name, state, at }) =>
        state === 'sent' && at !== null ? [{ to: name, at }] : [],
      ),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
