import { isAsked, isRequired } from '#core/sops/asked.ts';
import { scanKinds, type FileKind } from '#core/sops/file-kind.ts';
import type { Outcome, Sop, Step } from '#core/sops/model.ts';
import { filesOf } from './answers/answer.ts';
import type { CommandData, CommandType } from './command.ts';
import { carriesMeasuresOut, isOfMeasures, liftsMeasures } from './effect-kinds.ts';
import type { FileRef } from './report.ts';

/** Files that a command gives as proof, and the part of the command they stand in. */
export interface HandedIn {
  readonly field: string;
  readonly files: readonly FileRef[];
  /** Of which kinds one of them has to be (decision 0099); null: any that opens. */
  readonly kinds: readonly FileKind[] | null;
}

type DataOf<T extends CommandType> = Extract<CommandData, { readonly type: T }>;
type Handed<T extends CommandType> = (command: DataOf<T>, sop: Sop) => readonly HandedIn[];

const at = (
  field: string,
  files: readonly FileRef[],
  kinds: HandedIn['kinds'] = null,
): readonly HandedIn[] => (files.length === 0 ? [] : [{ field, files, kinds }]);

const none = (): readonly HandedIn[] => [];

const proof = (command: { readonly proof: readonly FileRef[] }): readonly HandedIn[] =>
  at('proof', command.proof);

/** Files of a step's form that it demands or asks a kind of, or that show that a measure was carried out or lifted; others are evidence. */
const answersAsProof = (
  step: Step,
  outcome: Outcome,
  { form }: DataOf<'complete-step'>,
): readonly HandedIn[] => {
  const all = outcome.effects.some(isOfMeasures);
  return step.form
    .filter((field) => field.type === 'file' && isAsked(field, outcome.id))
    .filter((field) => all || field.kinds !== null || isRequired(field, outcome.id, form))
    .flatMap(({ id, kinds }) => at(id, filesOf(form[id]), kinds));
};

/** What every file of a step together has to hold where its outcome carries measures out or lifts them: they are its proof. */
const ofMeasures = (
  { measures }: Sop,
  outcome: Outcome,
  handedIn: readonly HandedIn[],
): readonly HandedIn[] => {
  const files = handedIn.flatMap((one) => one.files);
  const [first] = handedIn;
  const deeds = [
    ...(carriesMeasuresOut(outcome) ? [measures.install] : []),
    ...(liftsMeasures(outcome) ? [measures.lift] : []),
  ];
  return first === undefined ? [] : deeds.flatMap(({ kinds }) => at(first.field, files, kinds));
};

const ofStep: Handed<'complete-step'> = (command, sop) => {
  const step = sop.steps.get(command.step);
  const outcome = step?.outcomes.find(({ id }) => id === command.outcome);
  const said = (command.measures ?? []).flatMap(({ measure, became, proof: files }) =>
    at(
      `measure:${String(measure)}:proof`,
      files,
      became === 'executed' ? sop.measures.install.kinds : null,
    ),
  );
  if (step === undefined || outcome === undefined) return said;
  const shown = [
    ...command.outputs.flatMap(({ output, files }) =>
      at(`output:${output}`, files, step.outputs.find(({ id }) => id === output)?.kinds),
    ),
    ...answersAsProof(step, outcome, command),
  ];
  return [...said, ...shown, ...ofMeasures(sop, outcome, shown)];
};

/**
 * What each command hands in as proof of an act: files that somebody else has to be able to look
 * at. Evidence of a report is none, and what the product sets or checks itself is not asked about.
 */
const handed: { readonly [T in CommandType]: Handed<T> } = {
  'receive-report': none,
  'start-step': none,
  'assign-step': none,
  'complete-step': ofStep,
  wait: none,
  resume: none,
  'request-approval': none,
  'request-lifting': none,
  'give-approval': none,
  'refuse-approval': none,
  'record-decision': ({ proof: sheet }) => at('proof', sheet, scanKinds),
  'withdraw-decision': none,
  'order-measure': none,
  'execute-measure': (command, { measures }) => at('proof', command.proof, measures.install.kinds),
  'lift-measure': (command, { measures }) => at('proof', command.proof, measures.lift.kinds),
  'withdraw-measure': none,
  'correct-report': none,
  'involve-party': none,
  'release-party': none,
  'release-outside-view': none,
  'assess-severity': none,
  'attach-evidence': none,
  send: proof,
  escalate: proof,
  note: none,
  'tell-reporter': none,
  'write-as-reporter': none,
  'join-duplicate': none,
  close: none,
  reopen: none,
  'recompute-due': none,
  'start-duty': none,
  'set-duty-aside': none,
  'take-duty-up': none,
  'fulfil-duty': (command) => [
    ...proof(command),
    ...Object.entries(command.form).flatMap(([field, answer]) => at(field, filesOf(answer))),
  ],
  'edit-paper': none,
  'initial-paper': none,
  'sign-paper': none,
  'print-paper': none,
  'sign-on-paper': ({ file }) => at('file', [file], scanKinds),
  'export-paper': none,
  'return-paper': none,
  'send-paper': proof,
  'fetch-paper': none,
  'revoke-paper': none,
  'receive-paper': proof,
  'call-meeting': none,
  'change-meeting': none,
  'record-meeting': ({ minutes }) => at('files', minutes.files),
  'cancel-meeting': none,
  'give-disposition': none,
  'answer-disposition': none,
  'record-sending': proof,
  'waive-sending': none,
  'record-reply': ({ files }) => at('files', files),
  'make-case-file': none,
};

const handedOf = <T extends CommandType>(type: T): Handed<T> => handed[type];

/** Everything that a command gives as proof of an act (decisions 0090 and 0099); a file may stand in it twice. */
export const handedAsProof = (sop: Sop, command: CommandData): readonly HandedIn[] =>
  handedOf(command.type)(command, sop);
