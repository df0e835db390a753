import { named } from '#core/text/bilingual.ts';
import { filesKept } from '#core/cases/anonymous-report.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { forReporter } from '#core/cases/event-kinds.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refuse } from '#core/cases/refuse.ts';
import { measureNames } from '#core/cases/measures.ts';
import { isAboutMeasures } from '#core/cases/effect-kinds.ts';
import type { Ground } from '#app/ground.ts';
import type { OnceKey } from '#app/answers.ts';
import type { CommandAnswer, TrackView } from './answers.ts';
import { takeNamesOff } from './files-in-case.ts';
import { hashOfCode, normalCode } from './tracking.ts';
import { loadCase, type LoadedCase } from './load-case.ts';
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

type MeasureEvent = Extract<CaseEvent, { readonly measure: number }>;

/** What happened to measures, as far as the reporter is told it. */
const measureEvents = (stored: LoadedCase['stored']): readonly MeasureEvent[] =>
  stored.flatMap(({ event }) => ('measure' in event && forReporter(event) !== null ? [event] : []));

/** The title of a step says what it is about, not what it did: whether it did anything stands beside it. */
const stepsOf = ({ sop, state, stored }: LoadedCase): TrackView['steps'] => {
  const of = new Set(measureEvents(stored).map(({ command }) => command));
  const acted = new Set(
    stored.flatMap(({ event }) =>
      event.type === 'step-completed' && of.has(event.command) ? [event.turn] : [],
    ),
  );
  return state.turns.map((turn) => {
    const step = sop.steps.get(turn.step);
    const about = turn.completed !== null && step !== undefined && isAboutMeasures(step);
    return {
      title: step?.title ?? { id: turn.step, en: turn.step },
      state: turn.completed === null && turn.left === null ? 'now' : 'done',
      at: turn.completed?.at ?? turn.left ?? turn.startedAt,
      measures: about ? (acted.has(turn.turn) ? 'some' : 'none') : null,
    };
  });
};

/** Named by their kind alone: which of an agency's systems was meant, and why, is not the reporter's to know. */
const measuresOf = ({ state, stored }: LoadedCase): TrackView['measures'] => {
  const events = measureEvents(stored);
  return state.measures.map(({ measure, kind }) => ({
    name: measureNames[kind],
    happened: events
      .filter((event) => event.measure === measure)
      .flatMap((event) => {
        const words = forReporter(event);
        return words === null ? [] : [{ words, at: event.happenedAt }];
      }),
  }));
};

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
  const { state } = loaded;
  return {
    number: state.number,
    caseId: state.id,
    agency: loaded.agency,
    status: state.status,
    closeReason: state.status === 'closed' ? closeReasons[state.closed.reason] : null,
    receivedAt: state.report.receivedAt,
    hash: loaded.stored[0]?.hash ?? '',
    report: state.report,
    steps: stepsOf(loaded),
    measures: measuresOf(loaded),
    messages: messagesOf(state),
  };
};

/** Files of a message under the names they are kept by, or the refusal of one that was never stored. */
const namedAsKept = async (
  ground: Ground,
  agency: string,
  caseId: string,
  files: readonly FileRef[],
): Promise<readonly FileRef[] | Refusal> => {
  const loaded = await loadCase(ground, agency, caseId, 'reporter');
  // Whoever runs the command says that there is no such case.
  if ('notFound' in loaded) return files;
  const { report, evidence } = loaded.state;
  const kept = filesKept(report, files, evidence.length);
  const stray = kept === files ? undefined : await takeNamesOff(ground.files, agency, kept);
  return stray === undefined ? kept : refuse('invalid-answer', named(stray.name));
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
  const kept = files.length === 0 ? files : await namedAsKept(ground, agency, caseId, files);
  if ('refused' in kept) return kept;
  return runCommand(
    ground,
    agency,
    caseId,
    { type: 'write-as-reporter', text, files: kept },
    { kind: 'reporter' },
    once === undefined ? {} : { once },
  );
};
