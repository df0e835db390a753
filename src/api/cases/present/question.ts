import type { z } from '@hono/zod-openapi';
import type { GateState, OutcomeQuestion, Question } from '#core/cases/question.ts';
import type { OutputOrigin } from '#core/sops/document.ts';
import { formSchema } from '#core/cases/form-schema.ts';
import { askedBy } from '#core/sops/gate-kinds.ts';
import type { Output, RoleId, Sop } from '#core/sops/model.ts';
import type { questionSchema } from '#api/cases/schema/question.ts';

type Presented = z.infer<typeof questionSchema>;

const origins = {
  formulir: 'form',
  berkas: 'file',
  naskah: 'paper',
  tiket: 'ticket',
} as const satisfies Record<OutputOrigin, string>;

const role = (sop: Sop, id: RoleId) => {
  const known = sop.roles.find((one) => one.id === id);
  return { id, name: known?.name ?? id, outside: known !== undefined && known.outside !== null };
};

const presentOutput = (output: Output): Presented['outputs'][number] => ({
  id: output.id,
  name: output.name,
  from: origins[output.origin],
  outcomes: output.when === null ? null : [...output.when],
  optional: output.optional,
  addition: output.addition,
});

const whoOpens = (sop: Sop, { gate }: GateState) => {
  const by = askedBy(gate);
  return by === null ? null : role(sop, by);
};

const presentGate = (
  sop: Sop,
  state: GateState,
): Presented['outcomes'][number]['gates'][number] => ({
  type: state.gate.type,
  role: whoOpens(sop, state),
  applies: state.applies,
  open: state.open,
  approval:
    state.approval === null
      ? null
      : { approval: state.approval.approval, given: state.approval.decided?.given ?? null },
  message: state.message,
});

const presentOutcome = (
  sop: Sop,
  question: Question,
  outcome: OutcomeQuestion,
): Presented['outcomes'][number] => ({
  id: outcome.id,
  label: outcome.label,
  addition: outcome.addition,
  follows:
    outcome.follows === null ? null : { ...outcome.follows, answers: [...outcome.follows.answers] },
  to: outcome.to,
  gates: outcome.gates.map((gate) => presentGate(sop, gate)),
  barred:
    outcome.barred === null
      ? null
      : { code: outcome.barred.refused, message: outcome.barred.message },
  missingOutputs: outcome.missingOutputs.map(presentOutput),
  formSchema: { ...formSchema(question.step, outcome.id) },
});

const presentStep = ({ step }: Question): Presented['step'] => ({
  id: step.id,
  no: step.no,
  title: step.title,
  kind: step.kind,
  activity: step.activity,
  completeness: step.completeness === null ? null : [...step.completeness],
  standardTime: step.standardTime,
  source: step.source,
  addition: step.addition,
  waitsFor: [...step.waitsFor],
});

/** What the case asks now, complete enough to be answered by a client that knows nothing of the SOP. */
export const presentQuestion = (sop: Sop, question: Question): Presented => {
  const { turn } = question;
  const taken = turn.taken?.by;
  return {
    turn: turn.turn,
    step: presentStep(question),
    startedAt: turn.startedAt,
    due: turn.due,
    takenBy: taken !== undefined && 'name' in taken ? taken.name : null,
    assignee: turn.assignee,
    waitingFor: turn.waits.find((wait) => wait.ended === null)?.party ?? null,
    roles: question.roles.map((id) => role(sop, id)),
    mayComplete: question.mayComplete,
    mayAssign: question.mayAssign,
    formSchema: { ...formSchema(question.step) },
    outputs: question.outputs.map(presentOutput),
    outcomes: question.outcomes.map((outcome) => presentOutcome(sop, question, outcome)),
    enteredFor: question.enteredFor.map((id) => role(sop, id)),
    liftings: question.liftings.map(({ measure, approver, pending }) => ({
      measure,
      role: role(sop, approver),
      pending,
    })),
  };
};
