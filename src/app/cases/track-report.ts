import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Ground } from '#app/ground.ts';
import type { OnceKey } from '#app/answers.ts';
import type { CommandAnswer, TrackView } from './answers.ts';
import { hashOfCode, normalCode } from './tracking.ts';
import { loadCase } from './load-case.ts';
import { runCommand } from './run-command.ts';

/** A tracking code has 16 signs; anything much longer is not looked up. */
const longestCode = 40;

const caseOfCode = async (
  ground: Ground,
  agency: string,
  code: string,
): Promise<string | undefined> => {
  if (code.length > longestCode || normalCode(code) === '') return undefined;
  const row = await ground.cases.byTrackingHash(agency, hashOfCode(ground.world, code));
  return row?.caseId;
};

const stepsOf = (sop: Sop, state: OpenCase | ClosedCase): TrackView['steps'] =>
  state.turns.map((turn) => ({
    title: sop.steps.get(turn.step)?.title ?? { id: turn.step, en: turn.step },
    state: turn.completed === null && turn.left === null ? 'now' : 'done',
    at: turn.completed?.at ?? turn.left ?? turn.startedAt,
  }));

const messagesOf = (state: OpenCase | ClosedCase): TrackView['messages'] =>
  state.messages.map((message) => ({
    from: message.from,
    text: message.text[state.report.language],
    at: message.at,
    files: message.files,
  }));

/** What became of a report. Undefined for a wrong code and for a wrong agency alike. */
export const trackReport = async (
  ground: Ground,
  agency: string,
  code: string,
): Promise<TrackView | undefined> => {
  const caseId = await caseOfCode(ground, agency, code);
  if (caseId === undefined) return undefined;
  const loaded = await loadCase(ground, agency, caseId, 'reporter');
  if ('notFound' in loaded) return undefined;
  const { sop, state } = loaded;
  return {
    number: state.number,
    caseId: state.id,
    agency: loaded.agency,
    status: state.status,
    closeReason: state.status === 'closed' ? closeReasons[state.closed.reason] : null,
    receivedAt: state.report.receivedAt,
    report: state.report,
    steps: stepsOf(sop, state),
    messages: messagesOf(state),
  };
};

/** The reporter writes to the team. Undefined when no report has this code. */
export const writeAsReporter = async (
  ground: Ground,
  agency: string,
  code: string,
  text: string,
  files: readonly FileRef[],
  once?: OnceKey,
): Promise<CommandAnswer | undefined> => {
  const caseId = await caseOfCode(ground, agency, code);
  if (caseId === undefined) return undefined;
  return runCommand(
    ground,
    agency,
    caseId,
    { type: 'write-as-reporter', text, files },
    { kind: 'reporter' },
    once === undefined ? {} : { once },
  );
};
