import type { ReleasedTexts } from '#core/cases/outside-view.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import type {
  CloseReason,
  DutyDueBy,
  DutyNotice,
  EventData,
  EventOf,
  EventType,
  InvolvedBecause,
  SignedVia,
} from '#core/cases/event.ts';
import type {
  Cause,
  DecisionPaper,
  LeftOpen,
  LetterLines,
  OpenPaper,
  ReportsCounted,
} from '#core/cases/event-parts.ts';
import type { SendingPurpose, SendingWay } from '#core/cases/sending-event.ts';
import { occasionWords, type OccasionKind, type PaperOccasion } from '#core/cases/paper-id.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import {
  fieldsProblem,
  just,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  truth,
  type AnyFields,
  type FieldsOf,
  type Shape,
} from '#core/record/shape.ts';
import type { InitialPlace } from '#core/cases/initial-place.ts';
import * as part from './parts.ts';

type DataOf<T extends EventType> = Extract<EventData, { readonly type: T }>;

/** An event of a type: what every event has, and what those of its type have besides. */
const event = <T extends EventType>(
  type: T,
  fields: FieldsOf<Omit<DataOf<T>, 'type'>> & AnyFields,
): Shape<EventOf<T>> => ({
  problem: fieldsProblem({
    type: just(type),
    v: number,
    command: text,
    by: part.actor,
    happenedAt: part.instant,
    recordedAt: part.instant,
    ...fields,
  }),
});

const paper = {
  output: text,
  of: object<PaperOccasion>({ kind: oneOf<OccasionKind>(occasionWords), number }),
};
const noted = { note: text };
const purpose = oneOf<SendingPurpose>({ send: true, escalate: true });
const way = oneOf<SendingWay>(sendingWays);
const left = { way, ...noted, proof: part.files };
const cause = optional(object<Cause>({ step: text, outcome: text }));
const measured = { measure: number, note: text, proof: part.files, cause };
const dueWith = { calendarVersion: number, beyondKnownHolidays: truth };
const letter = optional(
  object<LetterLines>({
    kind: text,
    hal: text,
    to: part.texts,
    classification: optional(text),
  }),
);
const numbered = { version: number, code: text, number: text, title: text, file: part.file };
const otherCase = object<{ readonly caseId: string; readonly number: string }>({
  caseId: text,
  number: text,
});

/** What each type of event looks like in the record today; one without a shape does not compile. */
export const eventShapes: { readonly [T in EventType]: Shape<EventOf<T>> } = {
  'report-received': event('report-received', {
    caseId: text,
    number: text,
    agency: text,
    edition: text,
    report: part.report,
    trackingHash: text,
  }),
  'step-started': event('step-started', {
    turn: number,
    step: text,
    roles: part.texts,
    due: orNull(part.instant),
    ...dueWith,
  }),
  'step-taken': event('step-taken', { turn: number }),
  'step-assigned': event('step-assigned', {
    turn: number,
    to: object<{ readonly id: string; readonly name: string }>({ id: text, name: text }),
    reason: optional(text),
  }),
  'waiting-started': event('waiting-started', {
    turn: number,
    party: text,
    reason: text,
    until: optional(part.instant),
  }),
  'waiting-ended': event('waiting-ended', { turn: number, result: text }),
  'approval-requested': event('approval-requested', {
    approval: number,
    turn: number,
    role: text,
    about: part.approvalAbout,
    reason: text,
    reports: optional(
      object<ReportsCounted>({ counting: oneOf({ received: true, valid: true }), count: number }),
    ),
  }),
  'approval-given': event('approval-given', {
    approval: number,
    ...noted,
    atOwnStep: optional(truth),
  }),
  'approval-refused': event('approval-refused', { approval: number, ...noted }),
  'decision-recorded': event('decision-recorded', {
    approval: number,
    given: truth,
    paper: object<DecisionPaper>({
      number: text,
      date: text,
      noLaterThan: part.instant,
      name: text,
      position: text,
    }),
    ...noted,
    proof: part.files,
  }),
  'decision-withdrawn': event('decision-withdrawn', { approval: number, reason: text }),
  'step-completed': event('step-completed', {
    turn: number,
    step: text,
    outcome: text,
    form: part.answers,
    outputs: listOf(part.produced),
    backdatingReason: optional(text),
    enteredFor: optional(listOf(text)),
  }),
  'exception-made': event('exception-made', {
    turn: number,
    step: text,
    outcome: text,
    answered: object<{ readonly step: string; readonly field: string; readonly answer: string }>({
      step: text,
      field: text,
      answer: text,
    }),
    approval: number,
    reason: text,
    approvedBy: object<EventOf<'exception-made'>['approvedBy']>({
      role: text,
      name: text,
      atOwnStep: optional(truth),
    }),
  }),
  'ticket-issued': event('ticket-issued', { number: text }),
  'measure-ordered': event('measure-ordered', {
    measure: number,
    kind: part.measureKind,
    system: part.system,
    reason: text,
    cause,
  }),
  'measure-executed': event('measure-executed', measured),
  'measure-lifted': event('measure-lifted', measured),
  'measure-withdrawn': event('measure-withdrawn', { measure: number, reason: text, cause }),
  'report-corrected': event('report-corrected', {
    changes: listOf(part.reportChange),
    reason: text,
  }),
  'severity-assessed': event('severity-assessed', { severity: text, reason: text, cause }),
  'system-identified': event('system-identified', { system: part.system }),
  'party-involved': event('party-involved', {
    role: text,
    body: text,
    name: text,
    because: oneOf<InvolvedBecause>({ owner: true, named: true }),
  }),
  'party-released': event('party-released', { role: text, body: text, reason: text }),
  'outside-view-released': event('outside-view-released', {
    texts: object<ReleasedTexts>({
      description: text,
      chronology: text,
      impact: text,
      proofOfConcept: text,
    }),
    files: part.texts,
  }),
  'category-set': event('category-set', { category: text }),
  'evidence-attached': event('evidence-attached', { files: part.files, ...noted }),
  sent: event('sent', {
    to: part.texts,
    cc: part.texts,
    outputs: part.texts,
    bodies: optional(part.texts),
    unsignedHere: optional(part.texts),
    ...left,
  }),
  escalated: event('escalated', {
    to: text,
    outputs: optional(part.texts),
    bodies: optional(part.texts),
    unsignedHere: optional(part.texts),
    ...left,
  }),
  noted: event('noted', { text }),
  'message-placed': event('message-placed', { text: part.bilingual, automatic: truth }),
  'reporter-wrote': event('reporter-wrote', { text, files: part.files }),
  'duplicate-joined': event('duplicate-joined', {
    caseId: text,
    number: text,
    report: part.report,
  }),
  'left-open': event('left-open', {
    reason: text,
    papers: listOf(
      object<OpenPaper>({
        ...paper,
        signed: optional(object<Required<OpenPaper>['signed']>({ by: number, of: number })),
      }),
    ),
    duties: part.texts,
    receivers: listOf(
      object<LeftOpen['receivers'][number]>({ disposition: number, receiver: number, name: text }),
    ),
  }),
  'case-closed': event('case-closed', {
    reason: oneOf<CloseReason>(closeReasons),
    cause,
    ...noted,
    into: optional(otherCase),
  }),
  'case-reopened': event('case-reopened', { reason: text }),
  'due-changed': event('due-changed', {
    turn: number,
    from: orNull(part.instant),
    to: orNull(part.instant),
    reason: text,
    ...dueWith,
  }),
  'duty-started': event('duty-started', {
    number,
    duty: text,
    since: part.instant,
    basis: text,
    due: part.instant,
    dueBy: oneOf<DutyDueBy>({ rule: true, letter: true, default: true }),
  }),
  'duty-set-aside': event('duty-set-aside', { duty: text }),
  'duty-taken-up': event('duty-taken-up', { duty: text }),
  'duty-fulfilled': event('duty-fulfilled', {
    number,
    told: listOf(object<DutyNotice>({ to: text, way: oneOf<SendingWay>(sendingWays) })),
    form: part.answers,
    proof: part.files,
    ...noted,
  }),
  'case-file-made': event('case-file-made', { manifest: text, files: number }),
  'meeting-called': event('meeting-called', {
    meeting: number,
    turn: number,
    plan: part.meetingPlan,
  }),
  'meeting-changed': event('meeting-changed', { meeting: number, plan: part.meetingPlan }),
  'meeting-held': event('meeting-held', { meeting: number, minutes: part.meetingMinutes }),
  'meeting-cancelled': event('meeting-cancelled', { meeting: number, reason: text }),
  'disposition-given': event('disposition-given', {
    disposition: number,
    plan: part.dispositionPlan,
  }),
  'disposition-answered': event('disposition-answered', {
    disposition: number,
    receiver: number,
    answer: text,
    known: optional(text),
  }),
  'sending-ordered': event('sending-ordered', {
    sending: number,
    turn: number,
    purpose,
    to: part.texts,
    cc: part.texts,
    outputs: part.texts,
  }),
  'sending-recorded': event('sending-recorded', {
    sending: number,
    purpose,
    recipients: part.texts,
    outputs: part.texts,
    addressee: text,
    bodies: optional(part.texts),
    unsignedHere: optional(part.texts),
    sentBy: text,
    ...left,
  }),
  'sending-waived': event('sending-waived', {
    sending: number,
    purpose,
    recipients: part.texts,
    outputs: part.texts,
    reason: text,
  }),
  'letter-spared': event('letter-spared', { outputs: part.texts }),
  'reply-recorded': event('reply-recorded', {
    sending: number,
    recipient: text,
    outputs: part.texts,
    repliedBy: text,
    way,
    number: text,
    dated: optional(text),
    text,
    ...noted,
    files: part.files,
  }),
  'paper-edited': event('paper-edited', { ...paper, edits: mapOf(orNull(text)) }),
  'paper-initialled': event('paper-initialled', {
    ...paper,
    place: optional(object<InitialPlace>({ role: orNull(text) })),
  }),
  'paper-signed': event('paper-signed', {
    ...paper,
    ...numbered,
    signer: part.signer,
    via: oneOf<SignedVia>({ bsre: true, certificate: true, ink: true, srikandi: true }),
    place: optional(text),
    found: optional(part.signatureFound),
    frozen: optional(part.frozenCheck),
    over: optional(orNull(text)),
    signatories: optional(listOf(part.signatory)),
    letter,
    register: optional(part.registerHold),
  }),
  'paper-printed': event('paper-printed', {
    ...paper,
    ...numbered,
    letter,
    register: optional(part.registerHold),
  }),
  'paper-exported': event('paper-exported', {
    ...paper,
    version: number,
    code: text,
    title: text,
    file: part.file,
    signatories: listOf(part.signatory),
    letter,
  }),
  'paper-sent': event('paper-sent', {
    ...paper,
    version: number,
    to: part.texts,
    reaches: part.texts,
    bodies: optional(part.texts),
    way,
    ...noted,
    proof: optional(part.files),
  }),
  'paper-fetched': event('paper-fetched', { ...paper, version: number }),
  'paper-revoked': event('paper-revoked', { ...paper, version: number, reason: text }),
  'paper-received': event('paper-received', {
    ...paper,
    version: number,
    receivedBy: text,
    ...noted,
    proof: optional(part.files),
  }),
};
