import type { Rule } from '#core/sops/rule.ts';
import { blockWithoutMeasure } from './block-without-measure.ts';
import { choiceWithoutOptions } from './choice-without-options.ts';
import { closeComesLast } from './close-comes-last.ts';
import { closeOnEveryEnd } from './close-on-every-end.ts';
import { completenessWithoutProducer } from './completeness-without-producer.ts';
import { controllerUndefined } from './controller-undefined.ts';
import { deadEnd } from './dead-end.ts';
import { decisionOutcomes } from './decision-outcomes.ts';
import { deedsBesideSteps } from './deeds-beside-steps.ts';
import { duplicateCode } from './duplicate-code.ts';
import { dutyReference } from './duty-reference.ts';
import { dutySuggestion } from './duty-suggestion.ts';
import { effectUnknownField } from './effect-unknown-field.ts';
import { effectUnknownOutput } from './effect-unknown-output.ts';
import { exceptionApprover } from './exception-approver.ts';
import { executorUndefined } from './executor-undefined.ts';
import { executorUnused } from './executor-unused.ts';
import { fieldContent } from './field-content.ts';
import { fieldSetsProperty } from './field-sets-property.ts';
import { fileKindOutOfPlace } from './file-kind-out-of-place.ts';
import { filledOutputField } from './filled-output-field.ts';
import { formOutputWithoutForm } from './form-output-without-form.ts';
import { gateCondition } from './gate-condition.ts';
import { gateUnknownRole } from './gate-unknown-role.ts';
import { happenedOutOfPlace } from './happened-out-of-place.ts';
import { identityContent } from './identity-content.ts';
import { loopWithoutExit } from './loop-without-exit.ts';
import { maxOutOfPlace } from './max-out-of-place.ts';
import { measureDeeds } from './measure-deeds.ts';
import { measuresNeverLifted } from './measures-never-lifted.ts';
import { messageField } from './message-field.ts';
import { meetingTold } from './meeting-told.ts';
import { noStart } from './no-start.ts';
import { nothingToSend } from './nothing-to-send.ts';
import { outcomeFollows } from './outcome-follows.ts';
import { outcomeReference } from './outcome-reference.ts';
import { outputWithoutProducer } from './output-without-producer.ts';
import { ownStepApprover } from './own-step-approver.ts';
import { recordedForOutside } from './recorded-for-outside.ts';
import { remarkOfChoice } from './remark-of-choice.ts';
import { requiredWhen } from './required-when.ts';
import { reservedCode } from './reserved-code.ts';
import { stepNumberOrder } from './step-number-order.ts';
import { ticketNeverIssued } from './ticket-never-issued.ts';
import { timeDisagrees } from './time-disagrees.ts';
import { timeWithoutUnit } from './time-without-unit.ts';
import { unknownNextStep } from './unknown-next-step.ts';
import { unmarkedAddition } from './unmarked-addition.ts';
import { unreachableStep } from './unreachable-step.ts';
import { validNamesSystem } from './valid-names-system.ts';
import { zoneUnknown } from './zone-unknown.ts';

/** Every rule an SOP document is checked with. */
export const rules: readonly Rule[] = [
  blockWithoutMeasure,
  choiceWithoutOptions,
  closeComesLast,
  closeOnEveryEnd,
  completenessWithoutProducer,
  controllerUndefined,
  deadEnd,
  decisionOutcomes,
  deedsBesideSteps,
  duplicateCode,
  dutyReference,
  dutySuggestion,
  effectUnknownField,
  effectUnknownOutput,
  exceptionApprover,
  executorUndefined,
  executorUnused,
  fieldContent,
  fieldSetsProperty,
  fileKindOutOfPlace,
  filledOutputField,
  formOutputWithoutForm,
  gateCondition,
  gateUnknownRole,
  happenedOutOfPlace,
  identityContent,
  loopWithoutExit,
  maxOutOfPlace,
  measureDeeds,
  measuresNeverLifted,
  messageField,
  meetingTold,
  noStart,
  nothingToSend,
  outcomeFollows,
  outcomeReference,
  outputWithoutProducer,
  ownStepApprover,
  recordedForOutside,
  remarkOfChoice,
  requiredWhen,
  reservedCode,
  stepNumberOrder,
  ticketNeverIssued,
  timeDisagrees,
  timeWithoutUnit,
  unknownNextStep,
  unmarkedAddition,
  unreachableStep,
  validNamesSystem,
  zoneUnknown,
];
