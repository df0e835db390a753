import { capacityNames, channelNames } from '#core/cases/channels.ts';
import { measureNames } from '#core/cases/measures.ts';
import type {
  Answer,
  Answers,
  ApprovalAbout,
  FrozenCheck,
  NamedSigner,
  PaperSigner,
  ProducedOutput,
  RegisterHold,
  Signatory,
  SignatureFound,
} from '#core/cases/event.ts';
import type {
  DispositionPlan,
  MeetingMinutes,
  MeetingPlan,
  Invitee,
  Receiver,
  ReceiverId,
} from '#core/cases/office-event.ts';
import type {
  AffectedSystem,
  Capacity,
  Channel,
  FileRef,
  Report,
  ReportedSystem,
  Reporter,
} from '#core/cases/report.ts';
import type { ActorRef } from '#core/people/actor.ts';
import {
  either,
  just,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  textLike,
  truth,
  type Shape,
} from '#core/record/shape.ts';
import type { Correctable, ReportChange } from '#core/cases/report-corrections.ts';
import type { MeasureKind } from '#core/sops/measure-kinds.ts';
import type { Bilingual, Language } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';

export const instant: Shape<Instant> = textLike(
  'an instant',
  /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u,
);

export const texts: Shape<readonly string[]> = listOf(text);

export const bilingual = object<Bilingual>({ id: text, en: text });

export const actor: Shape<ActorRef> = either(
  object<Extract<ActorRef, { readonly id: string }>>({
    kind: oneOf({ officer: true, machine: true }),
    id: text,
    name: text,
    roles: texts,
    body: optional(text),
  }),
  object<Extract<ActorRef, { readonly kind: 'reporter' }>>({ kind: just('reporter') }),
  object<Extract<ActorRef, { readonly kind: 'system' }>>({ kind: just('system') }),
);

export const file = object<FileRef>({
  id: text,
  name: text,
  size: number,
  sha256: text,
  mediaType: text,
});

export const files: Shape<readonly FileRef[]> = listOf(file);

const reported = {
  name: text,
  url: optional(text),
  unit: optional(text),
  serverLocation: optional(text),
  vendor: optional(text),
  vital: optional(oneOf({ yes: true, no: true })),
};

const reportedSystem = object<ReportedSystem>(reported);

export const system = object<AffectedSystem>({ ...reported, body: optional(text) });

const answer: Shape<Answer> = either(text, number, texts, system, files);

export const answers: Shape<Answers> = mapOf(answer);

const reporter = object<Reporter>({
  name: text,
  anonymous: truth,
  capacity: oneOf<Capacity>(capacityNames),
  organisation: optional(text),
  email: optional(text),
  phone: optional(text),
  idNumber: optional(text),
});

export const report = object<Report>({
  channel: oneOf<Channel>(channelNames),
  receivedAt: instant,
  language: oneOf<Language>({ id: true, en: true }),
  reporter,
  system: reportedSystem,
  category: text,
  description: text,
  chronology: optional(text),
  impact: optional(text),
  occurredAt: optional(instant),
  foundAt: optional(instant),
  reportedSeverity: optional(text),
  vulnerability: optional(text),
  proofOfConcept: optional(text),
  reference: optional(text),
  subject: optional(text),
  letterDate: optional(text),
  replyDue: optional(instant),
  consent: truth,
  evidence: files,
});

export const measureKind: Shape<MeasureKind> = oneOf<MeasureKind>(measureNames);

const correctableNames = {
  name: true,
  organisation: true,
  email: true,
  phone: true,
  idNumber: true,
  systemName: true,
  url: true,
  unit: true,
  serverLocation: true,
  vendor: true,
  subject: true,
  description: true,
  chronology: true,
  impact: true,
  reference: true,
} satisfies Readonly<Record<Correctable, true>>;

export const reportChange = object<ReportChange>({
  part: oneOf<Correctable>(correctableNames),
  before: orNull(text),
  after: orNull(text),
});

export const produced = object<ProducedOutput>({
  output: text,
  step: text,
  turn: number,
  files,
  number: optional(text),
});

export const approvalAbout: Shape<ApprovalAbout> = either(
  object<Extract<ApprovalAbout, { readonly outcome: string }>>({ outcome: text }),
  object<Extract<ApprovalAbout, { readonly measure: number }>>({ measure: number }),
);

export const signer = object<PaperSigner>({
  role: orNull(text),
  name: text,
  position: text,
  account: optional(text),
});

export const signatory = object<Signatory>({
  role: text,
  person: orNull(object<NamedSigner>({ name: text, position: text, account: optional(text) })),
});

export const registerHold = object<RegisterHold>({
  name: text,
  year: number,
  attempt: text,
  datedAt: optional(instant),
});

export const signatureFound = object<SignatureFound>({
  field: text,
  integrity: oneOf({ intact: true, unchecked: true }),
  trusted: truth,
  claimedAt: orNull(instant),
  stampedAt: orNull(instant),
});

export const frozenCheck = object<FrozenCheck>({ certificates: file, report: file });

export const meetingPlan = object<MeetingPlan>({
  from: instant,
  until: orNull(instant),
  venue: text,
  agenda: text,
  invited: listOf(object<Invitee>({ name: text, role: orNull(text), body: orNull(text) })),
  caller: text,
});

export const meetingMinutes = object<MeetingMinutes>({
  chair: text,
  secretary: text,
  attendees: text,
  discussion: text,
  conclusion: text,
  files,
});

export const dispositionPlan = object<DispositionPlan>({
  to: listOf(object<Receiver>({ name: text, role: orNull(text) })),
  instructions: texts,
  note: text,
  agendaNumber: orNull(text),
  giver: text,
  from: orNull(object<ReceiverId>({ disposition: number, receiver: number })),
  until: optional(instant),
});
