import type { Actor } from '../case/actor.ts';
import type { ClosedCase, OpenCase } from '../case/case.ts';
import type { Answers, CaseEvent, DocumentEvent, EventOf, ProducedOutput } from '../case/event.ts';
import { roleName } from '../case/gates.ts';
import { outputName } from '../case/sentence.ts';
import type { OutputId, Sop, StepId } from '../sop/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { DocumentMapping } from './mapping.ts';
import { maySeePaper, readersOf } from './paper-access.ts';
import { fieldKey, printedFields, type FieldKey } from './paper-fields.ts';

/** What of a case is not for somebody: papers, and the answers that only these papers print. */
export interface Withheld {
  readonly outputs: ReadonlySet<OutputId>;
  readonly fields: ReadonlySet<FieldKey>;
}

/** Answers that settle something about the case (`sets`) show there anyway. */
const settles = (sop: Sop, key: FieldKey): boolean =>
  [...sop.steps.values()].some((step) => step.form.some((field) => field.sets !== null && fieldKey(step.id, field.id) === key));

/**
 * What an actor who sees the whole case does not see of it: restricted papers, and the fields that
 * no paper but these prints. A field that another paper prints is told there, and is not withheld.
 */
export const withheldFrom = (sop: Sop, mapping: DocumentMapping, actor: Actor): Withheld => {
  const outputs = new Set(Object.keys(mapping.dokumen).filter((output) => !maySeePaper(sop, mapping, actor, output)));
  if (outputs.size === 0) return { outputs, fields: new Set() };
  const told = printedFields(sop, mapping, (output) => !outputs.has(output));
  const own = printedFields(sop, mapping, (output) => outputs.has(output));
  return { outputs, fields: new Set([...own].filter((key) => !told.has(key) && !settles(sop, key))) };
};

const formWithout = ({ fields }: Withheld, step: StepId, form: Answers): Answers =>
  Object.fromEntries(Object.entries(form).filter(([field]) => !fields.has(fieldKey(step, field))));

/** That an output was made is no secret: its files are. */
const outputsWithout = ({ outputs }: Withheld, made: readonly ProducedOutput[]): readonly ProducedOutput[] =>
  made.map((one) => (outputs.has(one.output) ? { ...one, files: [] } : one));

/** A case without what is withheld. */
export const stateWithout = <State extends OpenCase | ClosedCase>(state: State, withheld: Withheld): State => (withheld.outputs.size === 0 ? state : {
  ...state,
  turns: state.turns.map((turn) => (turn.completed === null ? turn : { ...turn, completed: { ...turn.completed, form: formWithout(withheld, turn.step, turn.completed.form) } })),
  outputs: outputsWithout(withheld, state.outputs),
  papers: state.papers.filter(({ output }) => !withheld.outputs.has(output)),
});

type PaperEvent = CaseEvent & DocumentEvent;

const isPaperEvent = (event: CaseEvent): event is PaperEvent => event.type.startsWith('document-');

/** Stands where a file is withheld; no store has it. */
const noFile = { id: '', name: '', size: 0, sha256: '', mediaType: '' };

const paperEventWithout = (event: PaperEvent): PaperEvent => {
  switch (event.type) {
    case 'document-edited': return { ...event, edits: {} };
    case 'document-initialled': return event;
    case 'document-signed':
    case 'document-printed': return { ...event, file: noFile };
    case 'document-sent': return { ...event, to: [], note: '' };
    case 'document-revoked': return { ...event, reason: '' };
    case 'document-received': return { ...event, receivedBy: '', note: '' };
  }
};

const completionWithout = (event: EventOf<'step-completed'>, withheld: Withheld): CaseEvent => {
  const form = formWithout(withheld, event.step, event.form);
  const outputs = outputsWithout(withheld, event.outputs);
  const same = Object.keys(form).length === Object.keys(event.form).length && outputs.every(({ files }, index) => files.length === event.outputs[index]?.files.length);
  return same ? event : { ...event, form, outputs };
};

/** An event without what is withheld; the very same where nothing of it is. */
export const eventWithout = (event: CaseEvent, withheld: Withheld): CaseEvent => {
  if (isPaperEvent(event)) return withheld.outputs.has(event.output) ? paperEventWithout(event) : event;
  return event.type === 'step-completed' ? completionWithout(event, withheld) : event;
};

const withheldWords: Readonly<Partial<Record<CaseEvent['type'], Bilingual>>> = {
  'document-sent': { id: 'Naskah dikirim', en: 'Paper sent' },
  'document-revoked': { id: 'Naskah dibatalkan', en: 'Paper revoked' },
  'document-received': { id: 'Naskah diterima', en: 'Paper received' },
};

/** What happened to a withheld paper, without to whom and why; undefined where the usual sentence tells no more than that. */
export const withheldSentence = (sop: Sop, event: CaseEvent): Bilingual | undefined => {
  const words = withheldWords[event.type];
  if (words === undefined || !isPaperEvent(event)) return undefined;
  const name = outputName(sop, event.output);
  return { id: `${words.id}: ${name}`, en: `${words.en}: ${name}` };
};

/** Whether a case holds anything of what is withheld: a paper, its draft, or an answer it prints. */
export const holdsWithheld = ({ outputs, turns, papers }: OpenCase | ClosedCase, withheld: Withheld): boolean =>
  [...outputs, ...papers].some(({ output }) => withheld.outputs.has(output))
  || turns.some(({ step, completed }) => Object.keys(completed?.form ?? {}).some((field) => withheld.fields.has(fieldKey(step, field))));

/** Names of the roles that read every paper of an edition. */
export const rolesThatSeeAll = (sop: Sop, mapping: DocumentMapping): readonly string[] => {
  const readers = Object.keys(mapping.dokumen).flatMap((output) => readersOf(sop, mapping, output) ?? []);
  return sop.roles.filter(({ id }) => readers.every((some) => some.has(id))).map(({ id }) => roleName(sop, id));
};
