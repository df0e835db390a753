import { partiesOf } from '#core/cases/parties.ts';
import { personSeat, seatsOf } from '#core/people/seats.ts';
import type {
  Approval,
  ClosedCase,
  OpenCase,
  RunningDuty,
  Sending,
  Turn,
} from '#core/cases/case.ts';
import { openReceivers } from '#core/cases/dispositions.ts';
import { owedSendings } from '#core/cases/sendings.ts';
import { turnTime } from '#core/oversight/figures/turn-time.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { isAsked } from '#core/cases/decide/approvals.ts';
import { dateOf, signedVersion } from '#core/cases/papers.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import { sameName } from '#core/people/same-name.ts';
import { leftUnsigned } from '#core/cases/left-unsigned.ts';
import { papersToSign } from '#core/papers/mapping/papers-of-case.ts';
import { reminderPlan } from '#core/oversight/reminders/plan.ts';
import { sendingDue } from '#core/oversight/reminders/sending-due.ts';
import type { Watched } from '#core/oversight/reminders/rules.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { AgencyRecord, Projection, Watch, WorkItem } from '#app/ports.ts';
import { caseRow, currentTurn } from './case-columns.ts';
import { letterWatches } from './letter-watches.ts';
import { paperRows } from './paper-rows.ts';
import { partyItem, signatureItem } from './signature-item.ts';

/** Who may take up what is these roles' to do. */
const seats = (sop: Sop, state: OpenCase | ClosedCase, roles: readonly RoleId[]) =>
  seatsOf(sop, roles, partiesOf(state));

const approvalItem = (sop: Sop, state: OpenCase, turn: Turn, approval: Approval): WorkItem => ({
  agency: state.agency,
  caseId: state.id,
  item: `approval:${String(approval.approval)}`,
  kind: 'approval',
  roles: [approval.role],
  seats: seats(sop, state, [approval.role]),
  assigneeId: null,
  since: approval.requestedAt,
  due: turn.due,
});

const watch = (
  agency: Pick<AgencyRecord, 'calendar' | 'reminders'>,
  state: OpenCase | ClosedCase,
  item: string,
  watched: Watched,
): readonly Watch[] => {
  // A clock is looked at from its first reminder on; those told already are known to the inbox.
  const [first] = reminderPlan(watched, agency.reminders, agency.calendar);
  return first === undefined
    ? []
    : [{ agency: state.agency, caseId: state.id, item, watched, at: first.at }];
};

interface Owed {
  readonly sending: Sending;
  readonly watched: Watched;
}

/** What is still to be sent, who is reminded of it, and by when. Outside parties record no sendings. */
const owedOf = (
  sop: Sop,
  { calendar }: Pick<AgencyRecord, 'calendar'>,
  state: OpenCase | ClosedCase,
): readonly Owed[] =>
  owedSendings(state).map((sending) => {
    const turn = state.turns.find((one) => one.turn === sending.turn);
    const inside = (turn?.roles ?? []).filter((role) =>
      sop.roles.some(({ id, outside }) => id === role && outside === null),
    );
    // Roles of the team: each is its own seat.
    const roles = [...new Set([...inside, ...sop.controllers])];
    return {
      sending,
      watched: {
        code: turn?.step ?? '',
        startedAt: sending.orderedAt,
        due: sendingDue(sending, turn, calendar),
        roles,
        seats: roles,
        wallClock: false,
      },
    };
  });

const watchesOf = (
  sop: Sop,
  agency: Pick<AgencyRecord, 'calendar' | 'reminders'>,
  state: OpenCase | ClosedCase,
): readonly Watch[] => {
  const turn = currentTurn(state);
  const steps =
    turn === undefined || turn.due === null
      ? []
      : watch(agency, state, `turn:${String(turn.turn)}`, {
          code: turn.step,
          startedAt: turn.startedAt,
          due: turn.due,
          roles: turn.roles,
          seats: seats(sop, state, turn.roles),
          wallClock: turn.roles.some((role) => agency.calendar.alwaysOpen.includes(role)),
        });
  const awaited = (turn?.waits ?? []).flatMap((wait, index) =>
    wait.ended !== null || wait.until === null
      ? []
      : watch(agency, state, `wait:${String(turn?.turn ?? 0)}:${String(index + 1)}`, {
          code: turn?.step ?? '',
          startedAt: wait.since,
          due: wait.until,
          roles: turn?.roles ?? [],
          seats: seats(sop, state, turn?.roles ?? []),
          wallClock: true,
          endOnly: true,
        }),
  );
  const duties = state.duties
    .filter((duty) => duty.fulfilled === null)
    .flatMap((duty) =>
      watch(agency, state, `duty:${String(duty.number)}`, {
        code: duty.duty,
        startedAt: duty.since,
        due: duty.due,
        roles: sop.controllers,
        seats: sop.controllers,
        wallClock: true,
      }),
    );
  return [
    ...steps,
    ...awaited,
    ...duties,
    ...owedOf(sop, agency, state).flatMap(({ sending, watched }) =>
      watch(agency, state, `sending:${String(sending.sending)}`, watched),
    ),
  ];
};

const dutyItem = (sop: Sop, state: OpenCase | ClosedCase, duty: RunningDuty): WorkItem => ({
  agency: state.agency,
  caseId: state.id,
  item: `duty:${String(duty.number)}`,
  kind: 'duty',
  roles: sop.controllers,
  seats: sop.controllers,
  assigneeId: null,
  since: duty.since,
  due: duty.due,
});

/** Names what is sent, so that a worklist can: `sending:2:laporan,surat`. */
const sendingItem = (
  state: OpenCase | ClosedCase,
  { sending, watched: { roles, seats: who, due } }: Owed,
): WorkItem => ({
  agency: state.agency,
  caseId: state.id,
  item: `sending:${String(sending.sending)}:${sending.items.map(({ output }) => output).join(',')}`,
  kind: 'sending',
  roles,
  seats: who,
  assigneeId: null,
  since: sending.orderedAt,
  due,
});

/** What somebody received by a disposition and neither answered nor passed on; who is only named has no worklist. */
const dispositionItems = (sop: Sop, state: OpenCase | ClosedCase): readonly WorkItem[] =>
  openReceivers(state).flatMap(
    ({ disposition, receiver, role, since, until }): readonly WorkItem[] =>
      role === null
        ? []
        : [
            {
              agency: state.agency,
              caseId: state.id,
              item: `disposition:${String(disposition)}:${String(receiver)}`,
              kind: 'answer',
              roles: [role],
              seats: seats(sop, state, [role]),
              assigneeId: null,
              since,
              due: until,
            },
          ],
  );

/** Dispositions with a time to answer by: who is to, and who gave them, hear when it has passed. Who is only named has no inbox. */
const answerWatches = (
  sop: Sop,
  agency: Pick<AgencyRecord, 'calendar' | 'reminders'>,
  state: OpenCase | ClosedCase,
): readonly Watch[] =>
  openReceivers(state).flatMap(({ disposition, receiver, role, giver, since, until }) => {
    const roles = [...new Set([...(role === null ? [] : [role]), giver])];
    return until === null
      ? []
      : watch(agency, state, `answer:${String(disposition)}:${String(receiver)}`, {
          code: '',
          startedAt: since,
          due: until,
          roles,
          seats: seats(sop, state, roles),
          wallClock: false,
          endOnly: true,
        });
  });

const workOf = (
  sop: Sop,
  agency: Pick<AgencyRecord, 'calendar'>,
  state: OpenCase | ClosedCase,
): readonly WorkItem[] => {
  const beside = [
    ...state.duties
      .filter((duty) => duty.fulfilled === null)
      .map((duty) => dutyItem(sop, state, duty)),
    ...owedOf(sop, agency, state).map((owed) => sendingItem(state, owed)),
    ...dispositionItems(sop, state),
  ];
  if (state.status === 'closed') return beside;
  const turn = currentTurn(state);
  if (turn === undefined) return beside;
  const step: WorkItem = {
    agency: state.agency,
    caseId: state.id,
    item: 'step',
    kind: 'step',
    roles: turn.roles,
    seats: seats(sop, state, turn.roles),
    assigneeId: turn.assignee?.id ?? null,
    since: turn.startedAt,
    due: turn.due,
  };
  const pending = state.approvals.filter((one) => isAsked(state, one));
  return [step, ...pending.map((one) => approvalItem(sop, state, turn, one)), ...beside];
};

/** By what a case is projected: its edition, its agency's settings, and which output is which paper. */
export interface Rules {
  readonly sop: Sop;
  readonly agency: Pick<AgencyRecord, 'calendar' | 'reminders'>;
  readonly mapping: PaperMapping;
}

const signatureItems = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
): readonly WorkItem[] =>
  papersToSign(sop, mapping, state).flatMap((paper): readonly WorkItem[] => {
    // Signed in order: the next name on the paper is asked, the others wait for it.
    const [next] = paper.waitsFor;
    return next === undefined
      ? []
      : [
          {
            agency: state.agency,
            caseId: state.id,
            item: signatureItem(paper, leftUnsigned(state, paper) !== null),
            kind: 'signature',
            roles: [next],
            seats: seats(sop, state, [next]),
            assigneeId: null,
            since: paper.since,
            due: null,
          },
        ];
  });

/** Papers that carry a signature and name people by their accounts whose own is still free. */
const partyItems = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
): readonly WorkItem[] =>
  state.papers.flatMap((paper) => {
    const current = signedVersion(paper);
    if (current === undefined || current.printed !== null || current.exported !== null) return [];
    const taken = [
      ...current.signatures,
      ...(current.signatories ?? []).flatMap(({ person }) => person ?? []),
    ];
    return partiesOfPaper(sop, mapping, state, paper).flatMap(({ name, account }): WorkItem[] =>
      account === null || taken.some((one) => one.account === account || sameName(one.name, name))
        ? []
        : [
            {
              agency: state.agency,
              caseId: state.id,
              item: partyItem(paper, account),
              kind: 'signature',
              roles: [],
              seats: [personSeat(account)],
              assigneeId: account,
              since: dateOf(current) ?? state.openedAt,
              due: null,
            },
          ],
    );
  });

/** Everything that follows from a case for the tables people query. Pure, so it can be rebuilt from the record. */
export const project = (
  { sop, agency, mapping }: Rules,
  state: OpenCase | ClosedCase,
  updatedAt: Instant,
): Projection => ({
  row: caseRow({ sop, state, updatedAt }),
  work: [
    ...workOf(sop, agency, state),
    ...signatureItems(sop, mapping, state),
    ...partyItems(sop, mapping, state),
  ],
  papers: paperRows(state),
  watches: [
    ...watchesOf(sop, agency, state),
    ...answerWatches(sop, agency, state),
    ...letterWatches(mapping, state),
  ],
  figures: state.turns
    .filter((turn) => turn.completed !== null || turn.left !== null)
    .map((turn) => ({
      agency: state.agency,
      caseId: state.id,
      number: state.number,
      edition: state.edition,
      time: turnTime(turn, agency.calendar, updatedAt),
    })),
});
