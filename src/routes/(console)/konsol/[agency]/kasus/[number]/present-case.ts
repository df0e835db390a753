import { presentOutsideView } from './parties/present-outside-view.ts';
import { severitiesOf } from '#core/sops/severities.ts';
import type { Officer } from '#app/ports.ts';
import type { CaseView } from '#app/cases/answers.ts';
import { reasonWords } from '#core/cases/cause-words.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import { hindrance } from '#core/cases/may.ts';
import { measureName, stepName } from '#core/cases/names.ts';
import { activeBodies, bodiesCalled } from '#core/people/body.ts';
import type { Step } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { categoryName, moment, severityName } from '#routes/(console)/case-rows.ts';
import { consequences } from '#core/cases/effect-kinds.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { openIn } from './actions/leaving-open.ts';
import { presentDuties } from './duties/present-duties.ts';
import { presentParties } from './parties/present-parties.ts';
import { presentRecord } from './record/present-record.ts';
import { presentStep } from './step/present-step.ts';
import { stepStates } from './step-states.ts';
import { presentTimes } from './record/present-times.ts';
import { presentSendings, readersOf } from './sendings/present-sendings.ts';
import { presentOffice } from './meetings/present-meetings.ts';

interface Ground {
  readonly view: CaseView;
  readonly agendaNumber: number | null;
  readonly officerId: string;
  /** Officers of the agency, when the step may be assigned. */
  readonly officers: readonly Officer[];
  readonly now: Instant;
  /** All lines of the history, not only the newest. */
  readonly wholeHistory: boolean;
  /** Which output becomes which paper; null when nothing is asked. */
  readonly mapping: PaperMapping | null;
}

const presentHead = ({ state, sop, agency, row }: CaseView) => ({
  number: state.number,
  ticket: state.ticket,
  system: state.system,
  category: categoryName(state.category),
  severity: severityName(sop, state.severity),
  status: state.status,
  edition: state.edition,
  version: row.version,
  openedAt: moment(state.openedAt, agency.calendar.zone),
  measuresInForce: row.measuresInForce,
  closed:
    state.status === 'closed'
      ? {
          /** Only what was handled to the end is told as done. */
          done: state.closed.reason === 'completed',
          reason: closeReasons[state.closed.reason],
          note: reasonWords(sop, state.closed.note, state.closed.cause),
          at: moment(state.closed.at, agency.calendar.zone),
          into: state.closed.into?.number ?? null,
        }
      : null,
});

/** The steps of the SOP in its order, each done, current or still ahead. */
const presentProgress = ({ state, sop }: CaseView) => {
  const states = stepStates(state);
  const visited = new Set(state.turns.map((turn) => turn.step));
  return [...sop.steps.values()]
    .filter((step) => step.addition === null || visited.has(step.id))
    .map((step) => ({
      id: step.id,
      no: step.no,
      title: step.title,
      state: states[step.id] ?? ('later' as const),
    }));
};

/** A way out of a step somebody is asked to approve; one that does not follow the answer says so. */
const askedWay = ({ sop, question }: CaseView, step: Step | undefined, id: string) => {
  const outcome = step?.outcomes.find((one) => one.id === id);
  const to = outcome?.to ?? null;
  const departs = question?.outcomes
    .find((one) => one.id === id)
    ?.gates.find(({ gate, open }) => gate.type === 'follows-answer' && !open);
  return {
    outcome: outcome?.label ?? { id, en: id },
    departs: departs?.message ?? null,
    leadsTo: to === null ? caseActions.leadsToEnd : leadsTo(stepName(sop, to)),
    brings: step === undefined ? [] : consequences(step, id),
  };
};

const leadsTo = ({ id, en }: Bilingual): Bilingual =>
  say(caseActions.leadsTo(id).id, caseActions.leadsTo(en).en);

/** A measure somebody is asked to let lift. */
const askedLifting = ({ state }: CaseView, measure: number) => {
  const { id, en } = measureName(state.measures, measure);
  return {
    outcome: say(`Mencabut: ${id}`, `Lift: ${en}`),
    departs: null,
    leadsTo: caseActions.worksAgain,
    brings: [],
  };
};

/** Approvals that wait for this officer's role, with what they would bring about, and why he does not give one. */
const presentAsked = (view: CaseView) => {
  const { may, state, sop } = view;
  return state.approvals
    .filter(({ approval }) => may.approve.includes(approval) || may.refuse.includes(approval))
    .map((approval) => {
      const step = sop.steps.get(
        state.turns.find((turn) => turn.turn === approval.turn)?.step ?? '',
      );
      return {
        approval: approval.approval,
        reason: approval.reason,
        mayGive: may.approve.includes(approval.approval),
        mayRefuse: may.refuse.includes(approval.approval),
        hindered: hindrance(may, 'give-approval', approval.approval)?.message ?? null,
        ...('outcome' in approval.about
          ? askedWay(view, step, approval.about.outcome)
          : askedLifting(view, approval.about.measure)),
      };
    });
};

/** The work units that can be chosen as the owner of the system, and the one that is. */
const presentUnits = ({ agency, state, may, question }: CaseView) => {
  const { unit = '', body } = state.system;
  // Whom the agency knows is not for outside parties to read.
  const all = may.team ? agency.bodies.filter(({ kind }) => kind === 'unit') : [];
  const [called] = body === undefined ? activeBodies(bodiesCalled(all, unit)) : [];
  return {
    options: all
      .filter(({ id, ended }) => !ended || id === body)
      .map(({ id, name }) => ({ value: id, label: name })),
    /** As the case has it, else the one that is called as the report says. */
    chosen: body ?? called?.id ?? '',
    /** A way out of the step finds the report valid, which needs a unit of the register. */
    needed: question?.step.outcomes.some(({ findsValid }) => findsValid) ?? false,
  };
};

/** Everything the case page shows; the only way from the case to its screen. */
export const presentCase = (ground: Ground) => {
  const { view, now } = ground;
  const { question, sop } = view;
  return {
    head: presentHead(view),
    progress: presentProgress(view),
    may: view.may,
    asked: presentAsked(view),
    step: question === null ? null : presentStep({ ...ground, question }),
    /** What it would leave open if it closed now. */
    open: openIn(view),
    record: presentRecord(view, now, ground.wholeHistory, ground.agendaNumber),
    office: presentOffice(view, now),
    sendings: presentSendings(view, now),
    parties: presentParties(view),
    outsideView: presentOutsideView(view),
    /** Bodies that signed papers can be shown to. */
    readers: readersOf(view),
    units: presentUnits(view),
    duties: presentDuties(view, now),
    times: presentTimes(view),
    severities: severitiesOf(sop),
    steps: [...sop.steps.keys()].map((id) => ({ id, name: stepName(sop, id) })),
  };
};

export type ShownCase = ReturnType<typeof presentCase>;
