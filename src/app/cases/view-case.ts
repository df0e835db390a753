import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { mayDo } from '#core/cases/may.ts';
import type { Facts } from '#core/cases/facts.ts';
import { ask } from '#core/cases/ask.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { ClosedCase, OpenCase, Turn } from '#core/cases/case.ts';
import { neutrallyNamed } from '#core/cases/neutral-names.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { isForParties, sentence } from '#core/cases/event-kinds.ts';
import { maySeePaper } from '#core/papers/access/paper-access.ts';
import {
  eventForParties,
  eventWithout,
  holdsWithheld,
  rolesThatSeeAll,
  stateWithout,
  withheldFrom,
  withheldSentence,
  type Withheld,
} from '#core/papers/access/withheld.ts';
import { sendingsOf } from '#core/papers/access/sendings-shown.ts';
import { countOpen, openNow } from '#core/cases/left-open.ts';
import { openPapers } from '#core/papers/mapping/papers-of-case.ts';
import { escalationsOf } from '#core/cases/sendings.ts';
import { turnTimes } from '#core/oversight/figures/turn-time.ts';
import type { FileRef, Report } from '#core/cases/report.ts';
import { recordRead } from '#app/people/watched.ts';
import { canonical } from '#core/record/canonical.ts';
import { isReleased, releasedReport } from '#core/cases/outside-view.ts';
import { asShownTo, namesReporter, withoutReporter } from './without-reporter.ts';
import { cleanFile } from './clean-file.ts';
import { factsFor } from './facts.ts';
import { filesIn, filesOfEvents } from './files-in-case.ts';
import type { Ground } from '#app/ground.ts';
import type { NotFound } from '#app/answers.ts';
import type { CaseView, HistoryLine } from './answers.ts';
import { project } from './project.ts';
import { loadCase, type LoadedCase } from './load-case.ts';
import { wholeFile } from './whole-file.ts';

const looksLikeNumber = (text: string): boolean => !/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text);

/** The id behind a case's id or number. */
export const caseIdOf = async (
  ground: Ground,
  agency: string,
  idOrNumber: string,
): Promise<string | undefined> => {
  if (!looksLikeNumber(idOrNumber)) return idOrNumber;
  return (await ground.cases.byNumber(agency, idOrNumber))?.caseId;
};

const historyOf = (
  { sop, state, stored, reporterWithheld }: LoadedCase,
  all: boolean,
  kept: Withheld,
): readonly HistoryLine[] =>
  stored
    .filter((one) => all || isForParties(one.event))
    .flatMap(({ event: whole, text, version, hash, previousHash }): readonly HistoryLine[] => {
      const event = all ? eventWithout(whole, kept) : eventForParties(whole, kept);
      if (event === undefined) return [];
      const partly = event !== whole;
      const unnamed = reporterWithheld !== null && canonical(whole) !== text;
      const line: HistoryLine = {
        stored: { version, event, hash, previousHash },
        sentence:
          (partly ? withheldSentence(sop, event) : undefined) ?? sentence(event, { sop, ...state }),
        who: actorName(event.by),
        internal: !isForParties(event),
        partly: partly || unnamed,
      };
      return [line];
    });

/** The reference of a mail is its id, which names the sender's domain; which letter it was is the agency's as well. */
const withoutReference = ({
  reference: _reference,
  letterDate: _letterDate,
  ...report
}: Report): Report => report;

/**
 * Whether a step's form is of an outside party's own: of its role, and not filled in by another
 * body that holds the role as well, or held it before.
 */
const ownForm = ({ sop, state }: LoadedCase, { step, completed }: Turn, actor: Actor): boolean => {
  const by = completed?.by;
  const body = by !== undefined && 'body' in by ? by.body : undefined;
  return (
    caseRights.may(actor, 'see-form', {
      sop,
      step: sop.steps.get(step),
      parties: partiesOf(state),
    }) &&
    (body === undefined || ('body' in actor && body === actor.body))
  );
};

/** A form as others than its step's executors see it: that it was filled in, not with what. */
const withoutForm = (turn: Turn): Turn =>
  turn.completed === null ? turn : { ...turn, completed: { ...turn.completed, form: {} } };

/** Why the SOP was departed from is said within the team. */
const withoutException = (turn: Turn): Turn =>
  turn.completed === null ? turn : { ...turn, completed: { ...turn.completed, exception: null } };

/**
 * The evidence of a case as an outside party sees it: what its own body attached under its names,
 * everything else under names that name nobody, wherever he sees it.
 */
const evidenceFrom = (
  { state, stored }: LoadedCase,
  actor: Actor,
): readonly (FileRef & { readonly own: boolean })[] => {
  const attached = stored.flatMap(({ event }) =>
    event.type === 'evidence-attached'
      ? event.files.map((file) => ({
          file,
          own: 'body' in event.by && 'body' in actor && event.by.body === actor.body,
        }))
      : [],
  );
  const own = new Set(attached.filter((one) => one.own).map(({ file }) => file.id));
  const all = [...state.report.evidence, ...attached.map(({ file }) => file)];
  const neutral = neutrallyNamed(all);
  return all.map((file, index) => ({
    ...(own.has(file.id) ? file : (neutral[index] ?? file)),
    own: own.has(file.id),
  }));
};

/**
 * What an outside party sees of a case: of what was reported what an officer released, not who
 * reported, not what was said to the reporter or
 * decided inside, and of forms only those of its own steps.
 */
const fromOutside = (loaded: LoadedCase, actor: Actor): OpenCase | ClosedCase => {
  const { sop, mapping, state } = loaded;
  const evidence = evidenceFrom(loaded, actor)
    .filter((file) => file.own || isReleased(state.outsideView, file))
    .map(({ own: _own, ...file }) => file);
  return {
    ...state,
    report: {
      ...releasedReport(withoutReference(state.report), state.outsideView),
      evidence: evidence.filter(({ id }) => state.report.evidence.some((one) => one.id === id)),
      reporter: { name: '', anonymous: true, capacity: state.report.reporter.capacity },
    },
    turns: state.turns
      .map(withoutException)
      .map((turn) => (ownForm(loaded, turn, actor) ? turn : withoutForm(turn))),
    // Who else is involved is not theirs to know.
    parties: state.parties.filter(({ body }) => 'body' in actor && body === actor.body),
    evidence,
    // Who settled it, and when, is the team's.
    outsideView: null,
    // Not even that a paper on a sanction was made: it may be about them.
    outputs: state.outputs.filter(({ output }) =>
      maySeePaper(sop, mapping, actor, output, partiesOf(state)),
    ),
    approvals: [],
    // Reasons and proof are the team's; that something was ordered or sent stands in the history.
    sendings: [],
    papers: [],
    meetings: [],
    dispositions: [],
    messages: [],
    duplicates: [],
    // Notices hold the reporter's contact.
    duties: [],
    dutiesAside: [],
    leftOpen: null,
  };
};

/** Asked of what the actor sees, but whether the step still waits for a sending is true for everybody: no words about it name what goes to whom. */
const questionOf = (
  { sop, state: { sendings } }: LoadedCase,
  seen: OpenCase | ClosedCase,
  actor: Actor,
  facts: Facts,
): CaseView['question'] =>
  seen.status === 'open' ? ask(sop, { ...seen, sendings }, actor, facts) : null;

/** How a case is read to be shown. */
export interface Showing {
  /**
   * It will be shown: whoever is told who reported is put down for it first. Where that cannot be
   * done, the case is shown without.
   */
  readonly shown?: boolean;
}

/** Puts down that somebody is shown who reported; a case that cannot be put down for is given without. */
const putDown = async (ground: Ground, loaded: LoadedCase, actor: Actor): Promise<LoadedCase> => {
  if (
    loaded.reporterWithheld !== null ||
    !caseRights.may(actor, 'see-reporter', { sop: loaded.sop }) ||
    !namesReporter(loaded)
  )
    return loaded;
  try {
    await recordRead(ground, loaded.agency.id, actor, 'reporter', loaded.state.number);
    return loaded;
  } catch (failure) {
    ground.log.failed({
      work: 'record-reading',
      about: { agency: loaded.agency.id, case: loaded.state.id },
      error: failure,
    });
    return withoutReporter(loaded, 'unrecorded');
  }
};

/** The case behind an id or number, as far as the actor sees it. */
export const findCase = async (
  ground: Ground,
  agency: string,
  idOrNumber: string,
  actor: Actor,
  { shown = false }: Showing = {},
): Promise<LoadedCase | NotFound> => {
  const id = await caseIdOf(ground, agency, idOrNumber);
  if (id === undefined) return { notFound: 'case' };
  const loaded = await loadCase(ground, agency, id, actor);
  if ('notFound' in loaded) return loaded;
  const seen = asShownTo(loaded, actor);
  return shown ? putDown(ground, seen, actor) : seen;
};

/** What is open if the case closed now: in words for those who see all of it, for others how much. */
const openFor = (
  { sop, mapping, state }: LoadedCase,
  all: boolean,
): Pick<CaseView, 'openNow' | 'openUntold'> => {
  const open =
    state.status === 'open'
      ? openNow(state, openPapers(sop, mapping, state))
      : { papers: [], duties: [], receivers: [] };
  return all
    ? { openNow: open, openUntold: 0 }
    : { openNow: { papers: [], duties: [], receivers: [] }, openUntold: countOpen(open) };
};

/** Everything the case page shows, read from the record in one go. */
export const viewCase = async (
  ground: Ground,
  agency: string,
  idOrNumber: string,
  actor: Actor,
  showing: Showing = {},
): Promise<CaseView | NotFound> => {
  const loaded = await findCase(ground, agency, idOrNumber, actor, showing);
  return 'notFound' in loaded ? loaded : caseSeen(ground, loaded, actor);
};

/** What the actor sees of a case that was read for him. */
export const caseSeen = async (
  ground: Ground,
  loaded: LoadedCase,
  actor: Actor,
): Promise<CaseView> => {
  const all = caseRights.may(actor, 'see-all-cases', { sop: loaded.sop });
  const kept = withheldFrom(loaded.sop, loaded.mapping, actor, loaded.state);
  const state = stateWithout(all ? loaded.state : fromOutside(loaded, actor), kept);
  const facts = await factsFor(ground, loaded, loaded.agency, loaded.state, null);
  const updatedAt = loaded.stored.at(-1)?.event.recordedAt ?? state.openedAt;
  return {
    agency: loaded.agency,
    sop: loaded.sop,
    state,
    row: project(loaded, state, updatedAt).row,
    question: questionOf(loaded, state, actor, facts),
    history: historyOf(loaded, all, kept),
    times: turnTimes(state, loaded.agency.calendar, ground.world.now()),
    may: mayDo(loaded.sop, state, loaded.state, actor, facts),
    sendings: all ? sendingsOf(loaded.sop, loaded.mapping, loaded.state, kept) : [],
    ...openFor(loaded, all),
    escalations: escalationsOf(loaded.state),
    withheld:
      all && holdsWithheld(loaded.state, kept)
        ? { seenBy: rolesThatSeeAll(loaded.sop, loaded.mapping) }
        : null,
    reporterWithheld: loaded.reporterWithheld,
  };
};

/**
 * The files an actor is told of. Who sees all of a case reads its record; everybody else gets what
 * his view of the case shows and no more: a file of a form that is not his to see is not either.
 */
const filesTold = (loaded: LoadedCase, actor: Actor): readonly FileRef[] => {
  const kept = withheldFrom(loaded.sop, loaded.mapping, actor, loaded.state);
  return caseRights.may(actor, 'see-all-cases', { sop: loaded.sop })
    ? filesOfEvents(loaded.stored.map((one) => eventWithout(one.event, kept)))
    : filesIn(stateWithout(fromOutside(loaded, actor), kept));
};

/** Files of papers go by their papers, and a mail as it came names its sender. */
const mayNameReporter = ({ state }: LoadedCase, { id, mediaType, name }: FileRef): boolean =>
  mediaType === 'message/rfc822' ||
  /\.(?:eml|msg)$/iu.test(name) ||
  filesIn(state.papers).some((file) => file.id === id);

/** A file of a case the actor may see; that he gets it is recorded. Nobody gets files of what is not told him. */
export const caseFile = async (
  ground: Ground,
  agency: string,
  caseId: string,
  fileId: string,
  actor: Actor,
): Promise<{ readonly ref: FileRef; readonly bytes: ReadableStream<Uint8Array> } | NotFound> => {
  const whole = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in whole) return whole;
  const loaded = asShownTo(whole, actor);
  const ref = filesTold(loaded, actor).find((file) => file.id !== '' && file.id === fileId);
  if (ref !== undefined && loaded.reporterWithheld !== null && mayNameReporter(loaded, ref))
    return { notFound: 'file' };
  if (ref !== undefined)
    await recordRead(
      ground,
      agency,
      actor,
      'evidence',
      `${loaded.state.number}, SHA-256 ${ref.sha256.slice(0, 12)}…`,
    );
  const bytes = ref === undefined ? undefined : await wholeFile(ground, agency, ref);
  if (ref === undefined || bytes === undefined) return { notFound: 'file' };
  const own = evidenceFrom(loaded, actor).some((file) => file.own && file.id === ref.id);
  return own || caseRights.may(actor, 'see-all-cases', { sop: loaded.sop })
    ? { ref, bytes }
    : cleanFile(ground, ref, bytes);
};
