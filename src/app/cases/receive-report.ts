import { named } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import { type ClosedCase, noCase, type OpenCase } from '#core/cases/case.ts';
import { keptReport, notKeptNames, type NotKept } from '#core/cases/anonymous-report.ts';
import { decide } from '#core/cases/decide.ts';
import { reportProblems } from '#core/cases/report-problems.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { replay } from '#core/cases/evolve.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { FileRef, Report } from '#core/cases/report.ts';
import { instant } from '#core/cases/record/parts.ts';
import { listOf, object, oneOf, text } from '#core/record/shape.ts';
import type { Instant } from '#core/time/instant.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import { factsFor } from './facts.ts';
import { takeNamesOff, unknownFile } from './files-in-case.ts';
import type { Ground } from '#app/ground.ts';
import type { World } from '#app/ports.ts';
import { registerNumber } from './numbers.ts';
import { answered, appendOnce, type KeptAs } from './once.ts';
import type { KeyReused, NotFound, OnceKey } from '#app/answers.ts';
import type { Receipt } from './answers.ts';
import { project } from './project.ts';
import { hashOfCode, openCode, sealCode } from './tracking.ts';

/** A receipt as it is kept for a repeated request: the tracking code only its sender can read again. */
type KeptReceipt = Omit<Receipt, 'agendaNumber'>;

const shape = object<KeptReceipt>({
  caseId: text,
  number: text,
  trackingCode: text,
  receivedAt: instant,
  notKept: listOf(oneOf(notKeptNames)),
});

const sealed = (world: World, once: OnceKey | undefined, receipt: KeptReceipt): KeptReceipt =>
  once === undefined
    ? receipt
    : { ...receipt, trackingCode: sealCode(world, once.key, receipt.trackingCode) };

const keptSealed = (world: World, once: OnceKey | undefined): KeptAs<KeptReceipt, Receipt> => ({
  shape,
  again: (kept) =>
    once === undefined
      ? kept
      : { ...kept, trackingCode: openCode(world, once.key, kept.trackingCode) },
});

/** What is done with a report once its case exists; another wing keeps the agenda of letters. */
export type AfterReceipt = (
  agency: string,
  report: Pick<Report, 'channel'>,
  receipt: Receipt,
  actor: Actor,
) => Promise<Receipt>;

/** Opens a case from a report; the first step of the agency's current SOP starts. A letter entered by staff gets its agenda number. */
export const receiveReport = async (
  ground: Ground,
  withAgendaNumber: AfterReceipt,
  agency: string,
  report: Report,
  actor: Actor,
  once?: OnceKey,
): Promise<Receipt | Refusal | NotFound | KeyReused> => {
  const receipt = await openFrom(ground, agency, report, actor, once);
  return 'caseId' in receipt ? withAgendaNumber(agency, report, receipt, actor) : receipt;
};

interface Opening {
  readonly at: Instant;
  readonly events: readonly CaseEvent[];
  readonly state: OpenCase | ClosedCase;
  readonly trackingCode: string;
}

/** Decides a new case; its number is used up only when the report is accepted. */
const opening = async (
  ground: Ground,
  { sop, mapping, agency }: AgencyView,
  report: Report,
  actor: Actor,
): Promise<Opening | Refusal> => {
  const at = ground.world.now();
  const caseId = ground.world.newId();
  const commandId = ground.world.newId();
  const trackingCode = ground.world.newTrackingCode();
  const trackingHash = hashOfCode(ground.world, trackingCode);
  const facts = await factsFor(ground, { sop, mapping }, agency, noCase, null);
  const decided = (number: string): ReturnType<typeof decide> =>
    decide(sop, noCase, {
      type: 'receive-report',
      caseId,
      number,
      report,
      trackingHash,
      meta: { id: commandId, at, by: actor, facts },
    });
  // Decided once without a number: a refused report uses none up.
  const first = decided('');
  if ('refused' in first) return first;
  const events = decided(await registerNumber(ground, sop, 'case', at));
  if ('refused' in events) return events;
  const state = replay(events);
  if (state.status === 'none') throw new Error('a received report opened no case');
  return { at, events, state, trackingCode };
};

/** A file of the report that this agency did not store. Those of the anonymous lose their names. */
const strayFile = (
  { files }: Ground,
  agency: string,
  { evidence }: Report,
  notKept: readonly NotKept[],
): Promise<FileRef | undefined> =>
  notKept.includes('fileNames')
    ? takeNamesOff(files, agency, evidence)
    : unknownFile(files, agency, { type: 'attach-evidence', files: evidence, note: '' });

const openFrom = async (
  ground: Ground,
  agency: string,
  sent: Report,
  actor: Actor,
  once?: OnceKey,
): Promise<Receipt | Refusal | NotFound | KeyReused> => {
  const { report, notKept } = keptReport(sent);
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  const request = { ground, agency, once };
  const as = keptSealed(ground.world, once);
  const before = await answered(request, as);
  if (before !== undefined) return before;
  // What is wrong with the report is said before a number is used up for it.
  const problems = reportProblems(report, ground.world.now());
  if (problems !== undefined) return problems;
  const stray = await strayFile(ground, agency, report, notKept);
  if (stray !== undefined) return refuse('invalid-answer', named(stray.name));
  const opened = await opening(ground, view, report, actor);
  if ('refused' in opened) return opened;
  const { at, events, state, trackingCode } = opened;
  const receipt: Receipt = {
    caseId: state.id,
    number: state.number,
    trackingCode,
    receivedAt: report.receivedAt,
    notKept,
  };
  const written = await appendOnce(
    request,
    [
      {
        agency,
        caseId: state.id,
        expectedVersion: 0,
        events,
        projection: project(view, state, at),
      },
    ],
    sealed(ground.world, once, receipt),
    as,
  );
  if (written === 'overtaken') throw new Error(`a new case id was already taken: ${state.id}`);
  return written === 'written' ? receipt : written;
};
