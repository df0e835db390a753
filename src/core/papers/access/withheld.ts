import { filesOf } from '#core/cases/answers/answer.ts';
import { partiesOf } from '#core/cases/parties.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Party } from '#core/people/body.ts';
import type { ClosedCase, OpenCase, Sending } from '#core/cases/case.ts';
import type { SendingReply } from '#core/cases/sending-reply.ts';
import type { Answers, CaseEvent, EventOf, PaperEvent, ProducedOutput } from '#core/cases/event.ts';
import type { LeftOpen, LetterLines } from '#core/cases/event-parts.ts';
import { isPaperEvent } from '#core/cases/event-kinds/papers.ts';
import { roleName } from '#core/cases/gates.ts';
import type { FileRef } from '#core/cases/report.ts';
import { outputName } from '#core/cases/names.ts';
import type { OutputId, RoleId, Sop, StepId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { maySeePaper, readersOf } from './paper-access.ts';
import { fieldKey, fieldsOnlyOf, type FieldKey } from '#core/papers/mapping/paper-fields.ts';

/** What of a case is not for somebody: papers, and the answers that only these papers print. */
export interface Withheld {
  /** Outputs whose papers they are, with their names in the SOP. */
  readonly outputs: ReadonlyMap<OutputId, string>;
  readonly fields: ReadonlySet<FieldKey>;
  /** Ids of the files that these papers and answers hold. */
  readonly files: ReadonlySet<string>;
}

type Kept = Omit<Withheld, 'files'>;

/** Files handed in with a step are copied into the proofs of the measures it takes. */
const filesIn = (
  { turns, outputs, papers }: OpenCase | ClosedCase,
  kept: Kept,
): ReadonlySet<string> =>
  new Set(
    [
      ...outputs.filter(({ output }) => kept.outputs.has(output)).flatMap(({ files }) => files),
      ...turns.flatMap(({ step, completed }) =>
        Object.entries(completed?.form ?? {}).flatMap(([field, answer]) =>
          kept.fields.has(fieldKey(step, field)) ? filesOf(answer) : [],
        ),
      ),
      ...papers
        .filter(({ output }) => kept.outputs.has(output))
        .flatMap(({ versions }) =>
          versions.flatMap(({ file, signatures, printed, exported, sent, received }) => [
            file,
            ...[...sent, ...received].flatMap(({ proof }) => proof),
            ...signatures.flatMap(({ frozen }) =>
              frozen === undefined ? [] : [frozen.certificates, frozen.report],
            ),
            ...(printed === null ? [] : [printed.file]),
            ...(exported === null ? [] : [exported.file]),
          ]),
        ),
    ].map(({ id }) => id),
  );

/** Outputs whose papers somebody who sees the whole case may not see, with their names. */
export const withheldOutputs = (
  sop: Sop,
  mapping: PaperMapping,
  actor: Actor,
  parties: readonly Party[],
): Withheld['outputs'] =>
  new Map(
    [...mapping.outputs.keys()]
      .filter((output) => !maySeePaper(sop, mapping, actor, output, parties))
      .map((output) => [output, outputName(sop, output)]),
  );

/**
 * What an actor who sees the whole case does not see of it: restricted papers, and the fields that
 * no paper but these prints. A field that another paper prints is told there, and is not withheld.
 */
export const withheldFrom = (
  sop: Sop,
  mapping: PaperMapping,
  actor: Actor,
  state: OpenCase | ClosedCase,
): Withheld => {
  const outputs = withheldOutputs(sop, mapping, actor, partiesOf(state));
  if (outputs.size === 0) return { outputs, fields: new Set(), files: new Set() };
  const kept: Kept = {
    outputs,
    fields: fieldsOnlyOf(sop, mapping, (output) => outputs.has(output)),
  };
  return { ...kept, files: filesIn(state, kept) };
};

const proofWithout = ({ files }: Withheld, proof: readonly FileRef[]): readonly FileRef[] =>
  proof.filter(({ id }) => !files.has(id));

const formWithout = ({ fields }: Withheld, step: StepId, form: Answers): Answers =>
  Object.fromEntries(Object.entries(form).filter(([field]) => !fields.has(fieldKey(step, field))));

/** That an output was made is no secret: its files are. */
const outputsWithout = (
  { outputs }: Withheld,
  made: readonly ProducedOutput[],
): readonly ProducedOutput[] =>
  made.map((one) => (outputs.has(one.output) ? { ...one, files: [] } : one));

const isOfWithheld = (sent: readonly OutputId[], { outputs }: Withheld): boolean =>
  sent.some((output) => outputs.has(output));

const wordlessReply = <Reply extends Omit<SendingReply, 'dated' | 'at' | 'by'>>(
  reply: Reply,
): Reply => ({ ...reply, repliedBy: '', number: '', text: '', note: '', files: [] });

/** An order to send a withheld paper: that it is sent is no secret, what people wrote about it is. */
export const wordlessSending = (sending: Sending): Sending => ({
  ...sending,
  records: sending.records.map((one) => ({ ...one, addressee: '', note: '', proof: [] })),
  waivers: sending.waivers.map((one) => ({ ...one, reason: '' })),
  replies: sending.replies.map(wordlessReply),
});

/** That a withheld paper was left unsigned is no secret: what people wrote about it is. */
const wordlessLeft = <Left extends LeftOpen & { readonly reason: string }>(
  left: Left,
  withheld: Withheld,
): Left =>
  isOfWithheld(
    left.papers.map(({ output }) => output),
    withheld,
  )
    ? { ...left, reason: '' }
    : left;

/** A case without what is withheld. */
export const stateWithout = <State extends OpenCase | ClosedCase>(
  state: State,
  withheld: Withheld,
): State =>
  withheld.outputs.size === 0
    ? state
    : {
        ...state,
        turns: state.turns.map((turn) =>
          turn.completed === null
            ? turn
            : {
                ...turn,
                completed: {
                  ...turn.completed,
                  form: formWithout(withheld, turn.step, turn.completed.form),
                },
              },
        ),
        outputs: outputsWithout(withheld, state.outputs),
        sendings: state.sendings.map((one) =>
          isOfWithheld(
            one.items.map(({ output }) => output),
            withheld,
          )
            ? wordlessSending(one)
            : one,
        ),
        papers: state.papers.filter(({ output }) => !withheld.outputs.has(output)),
        leftOpen: state.leftOpen === null ? null : wordlessLeft(state.leftOpen, withheld),
        duties: state.duties.map((duty) =>
          duty.fulfilled === null
            ? duty
            : {
                ...duty,
                fulfilled: {
                  ...duty.fulfilled,
                  proof: proofWithout(withheld, duty.fulfilled.proof),
                },
              },
        ),
      };

type StoredPaperEvent = CaseEvent & PaperEvent;

/** Stands where a file is withheld; no store has it. */
const noFile = { id: '', name: '', size: 0, sha256: '', mediaType: '' };

/** What a withheld paper is about and whom it is addressed to is not told either. */
const letterWithout = (
  { letter }: { readonly letter?: LetterLines },
  name: string,
): { readonly letter?: LetterLines } =>
  letter === undefined ? {} : { letter: { kind: letter.kind, hal: name, to: [] } };

const proofless = <Told extends { readonly proof?: readonly FileRef[] }>(event: Told): Told =>
  event.proof === undefined ? event : { ...event, proof: [] };

/** By its code anybody is told a paper's title, which may be an officer's own words. */
const paperEventWithout = (event: StoredPaperEvent, name: string): StoredPaperEvent => {
  switch (event.type) {
    case 'paper-edited':
      return { ...event, edits: {} };
    case 'paper-initialled':
    case 'paper-fetched':
      return event;
    case 'paper-signed':
      return {
        ...event,
        file: noFile,
        title: name,
        code: '',
        ...letterWithout(event, name),
        ...(event.frozen === undefined ? {} : { frozen: { certificates: noFile, report: noFile } }),
      };
    case 'paper-printed':
    case 'paper-exported':
      return { ...event, file: noFile, title: name, code: '', ...letterWithout(event, name) };
    case 'paper-sent':
      return { ...proofless(event), to: [], note: '' };
    case 'paper-revoked':
      return { ...event, reason: '' };
    case 'paper-received':
      return { ...proofless(event), receivedBy: '', note: '' };
  }
};

const completionWithout = (event: EventOf<'step-completed'>, withheld: Withheld): CaseEvent => {
  const form = formWithout(withheld, event.step, event.form);
  const outputs = outputsWithout(withheld, event.outputs);
  const same =
    Object.keys(form).length === Object.keys(event.form).length &&
    outputs.every(({ files }, index) => files.length === event.outputs[index]?.files.length);
  return same ? event : { ...event, form, outputs };
};

/** An event without what is withheld; the very same where nothing of it is. */
export const eventWithout = (event: CaseEvent, withheld: Withheld): CaseEvent => {
  if (isPaperEvent(event)) {
    const name = withheld.outputs.get(event.output);
    return name === undefined ? event : paperEventWithout(event, name);
  }
  if (event.type === 'step-completed') return completionWithout(event, withheld);
  if (event.type === 'sending-recorded' && isOfWithheld(event.outputs, withheld))
    return { ...event, addressee: '', note: '', proof: [] };
  if (event.type === 'sending-waived' && isOfWithheld(event.outputs, withheld))
    return { ...event, reason: '' };
  if (event.type === 'reply-recorded' && isOfWithheld(event.outputs, withheld))
    return wordlessReply(event);
  if (event.type === 'left-open') return wordlessLeft(event, withheld);
  if (!('proof' in event)) return event;
  const proof = proofWithout(withheld, event.proof);
  return proof.length === event.proof.length ? event : { ...event, proof };
};

/**
 * An event as an outside party is told of it: a withheld paper that is sent is not even named, for it
 * may be about them. undefined where nothing else was to be sent.
 */
export const eventForParties = (whole: CaseEvent, withheld: Withheld): CaseEvent | undefined => {
  const event = eventWithout(whole, withheld);
  switch (event.type) {
    case 'sent':
    case 'escalated':
    case 'sending-ordered':
    case 'sending-recorded':
    case 'sending-waived':
    case 'reply-recorded':
    case 'letter-spared': {
      const all = event.outputs ?? [];
      const outputs = all.filter((output) => !withheld.outputs.has(output));
      if (outputs.length === all.length) return event;
      if (outputs.length === 0) return undefined;
      if (!('unsignedHere' in event) || event.unsignedHere === undefined)
        return { ...event, outputs };
      const unsignedHere = event.unsignedHere.filter((output) => !withheld.outputs.has(output));
      return { ...event, outputs, unsignedHere };
    }
    // Files are seen as they were released, and a note on them was written for the team.
    case 'evidence-attached':
      return { ...event, note: '' };
    default:
      return event;
  }
};

/** What is told of a withheld paper; null where the usual sentence tells no more than that. */
const withheldWords: Readonly<Record<PaperEvent['type'], Bilingual | null>> = {
  'paper-edited': null,
  'paper-initialled': null,
  'paper-signed': null,
  'paper-printed': null,
  'paper-exported': null,
  'paper-sent': { id: 'Naskah dikirim', en: 'Paper sent' },
  'paper-fetched': null,
  'paper-revoked': { id: 'Naskah dibatalkan', en: 'Paper revoked' },
  'paper-received': { id: 'Naskah diterima', en: 'Paper received' },
};

/** What happened to a withheld paper, without to whom and why; undefined where the usual sentence tells no more than that. */
export const withheldSentence = (sop: Sop, event: CaseEvent): Bilingual | undefined => {
  if (!isPaperEvent(event)) return undefined;
  const words = withheldWords[event.type];
  if (words === null) return undefined;
  const name = outputName(sop, event.output);
  return { id: `${words.id}: ${name}`, en: `${words.en}: ${name}` };
};

/** Whether a case holds anything of what is withheld: a paper, its draft, or an answer it prints. */
export const holdsWithheld = (
  { outputs, turns, papers }: OpenCase | ClosedCase,
  withheld: Withheld,
): boolean =>
  [...outputs, ...papers].some(({ output }) => withheld.outputs.has(output)) ||
  turns.some(({ step, completed }) =>
    Object.keys(completed?.form ?? {}).some((field) => withheld.fields.has(fieldKey(step, field))),
  );

/** The roles that read every paper of an edition. */
export const readersOfAll = (sop: Sop, mapping: PaperMapping): readonly RoleId[] => {
  const readers = [...mapping.outputs.keys()].flatMap((output) => readersOf(mapping, output) ?? []);
  return sop.roles.filter(({ id }) => readers.every((some) => some.has(id))).map(({ id }) => id);
};

/** Their names. */
export const rolesThatSeeAll = (sop: Sop, mapping: PaperMapping): readonly string[] =>
  readersOfAll(sop, mapping).map((role) => roleName(sop, role));
