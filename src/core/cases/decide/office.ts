import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import {
  currentTurn,
  type Case,
  type ClosedCase,
  type Meeting,
  type OpenCase,
} from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import type { Invitee, MeetingMinutes, MeetingPlan } from '#core/cases/office-event.ts';
import { bodiesCalled, bodyOf, type Bodies } from '#core/people/body.ts';
import { listedTwice, twiceWords } from '#core/people/listed.ts';
import { unitKey } from '#core/people/unit-key.ts';
import { roleName } from '#core/cases/gates.ts';
import { happened, minuteOf } from '#core/cases/happened.ts';
import { paperOf } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, knownCase, openCase, together, type Decision } from './ground.ts';
import { fixed } from './paper-ground.ts';

/** Most people, units or instructions in one list. */
const mostNamed = 200;
/** Most meetings, and most dispositions, of one case. */
export const mostOfCase = 200;
/** Most characters of what was discussed: sixty pages. */
const longestMinutes = 200_000;

/** Signing for the agency is for its own executors. */
export const badSigner = (sop: Sop, role: RoleId): Refusal | undefined =>
  sop.roles.some(({ id, outside }) => id === role && outside === null)
    ? undefined
    : refuse('invalid-answer', say(`penanda tangan "${role}"`, `the signer "${role}"`));

export const listed = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== '');

export const badList = (
  field: string,
  name: Bilingual,
  texts: readonly string[],
): Refusal | undefined => {
  const refused = (code: 'empty-text' | 'too-many', about: Bilingual, message: Bilingual) =>
    refuse(code, about, [{ field, message }]);
  if (texts.length === 0)
    return refused('empty-text', name, say('Bagian ini wajib diisi.', 'This is required.'));
  if (texts.length > mostNamed) {
    const over = String(texts.length - mostNamed);
    const message = say(
      `Paling banyak ${String(mostNamed)}, kelebihan ${over}.`,
      `At most ${String(mostNamed)}, ${over} too many.`,
    );
    return refused(
      'too-many',
      say(`${name.id} (${message.id.slice(0, -1)})`, `${name.en} (${message.en.slice(0, -1)})`),
      message,
    );
  }
  return badText(texts.map((text) => ({ field, name, text, max: 500 })));
};

/** Roles and bodies by the names they have, whatever the command calls them; names tidied, nobody twice. */
const inviteesOf = (sop: Sop, bodies: Bodies, invited: readonly Invitee[]): readonly Invitee[] => {
  const called = invited
    .map(({ name, role, body }): Invitee => {
      if (role !== null) return { name: roleName(sop, role), role, body: null };
      return body === null
        ? { name: name.trim(), role, body }
        : { name: bodyOf(bodies, body)?.name ?? name.trim(), role, body };
    })
    .filter(({ name }) => name !== '');
  return called.filter(
    (one, index) =>
      called.findIndex(
        ({ name, role, body }) => name === one.name && role === one.role && body === one.body,
      ) === index,
  );
};

/** Whoever is invited as a role is one of the SOP, as a body one of the register. */
const badInvitee = (sop: Sop, bodies: Bodies, plan: MeetingPlan): Refusal | undefined => {
  const wrong = plan.invited.find(
    ({ role, body }) =>
      (role !== null && !sop.roles.some(({ id }) => id === role)) ||
      (body !== null && bodyOf(bodies, body) === undefined),
  );
  return wrong === undefined
    ? undefined
    : refuse(
        'invalid-answer',
        say(
          `yang diundang "${wrong.role ?? wrong.body ?? ''}"`,
          `the invitee "${wrong.role ?? wrong.body ?? ''}"`,
        ),
      );
};

const badPlan = (
  sop: Sop,
  { report }: OpenCase,
  plan: MeetingPlan,
  bodies: Bodies,
): Refusal | undefined => {
  if (minuteOf(plan.from) < minuteOf(report.receivedAt)) return refuse('happened-before-report');
  if (plan.until !== null && plan.until <= plan.from)
    return refuse(
      'invalid-answer',
      say('rapat selesai sebelum dimulai', 'the meeting ends before it begins'),
    );
  return (
    together(
      badText([
        {
          field: 'venue',
          name: say('Tempat rapat', 'Venue of the meeting'),
          text: plan.venue,
          max: 500,
        },
        {
          field: 'agenda',
          name: say('Acara rapat', 'Agenda of the meeting'),
          text: plan.agenda,
          max: 2_000,
        },
      ]),
      badList(
        'invited',
        say('Yang diundang', 'Who is invited'),
        plan.invited.map(({ name }) => name),
      ),
    ) ??
    badInvitee(sop, bodies, plan) ??
    badSigner(sop, plan.caller)
  );
};

const tidyPlan = (sop: Sop, bodies: Bodies, plan: MeetingPlan): MeetingPlan => ({
  ...plan,
  venue: plan.venue.trim(),
  agenda: plan.agenda.trim(),
  invited: inviteesOf(sop, bodies, plan.invited),
});

/** A meeting about the case is called; one that took place already can be entered too. */
export const callMeeting = (
  sop: Sop,
  before: Case,
  command: CommandOf<'call-meeting'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  if (state.meetings.length >= mostOfCase)
    return refuse(
      'too-many',
      say(
        `rapat pada satu kasus (paling banyak ${String(mostOfCase)})`,
        `meetings of one case (at most ${String(mostOfCase)})`,
      ),
    );
  const { bodies } = command.meta.facts;
  const plan = tidyPlan(sop, bodies, command.plan);
  return (
    badPlan(sop, state, plan, bodies) ?? [
      stamp(command.meta, {
        type: 'meeting-called',
        meeting: state.meetings.length + 1,
        turn: currentTurn(state)?.turn ?? 0,
        plan,
      }),
    ]
  );
};

const atMeeting = (
  state: OpenCase | ClosedCase,
  number: number,
  states: readonly Meeting['state'][],
): Meeting | Refusal => {
  const meeting = state.meetings.find((one) => one.meeting === number);
  if (meeting === undefined) return refuse('unknown-meeting');
  return states.includes(meeting.state) ? meeting : refuse('meeting-state');
};

/** Why the words of a meeting's paper cannot be changed any more: it is signed, printed or set for SRIKANDI. */
const wordsOut = (
  state: OpenCase | ClosedCase,
  output: 'rapat.undangan' | 'rapat.notula',
  meeting: number,
): Refusal | undefined =>
  fixed({
    state,
    paper: paperOf(state.papers, { output, of: { kind: 'meeting', number: meeting } }),
  });

/** A called meeting is moved or mended, as long as its invitation is not signed. */
export const changeMeeting = (
  sop: Sop,
  before: Case,
  command: CommandOf<'change-meeting'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const meeting = atMeeting(state, command.meeting, ['called']);
  if ('refused' in meeting) return meeting;
  const out = wordsOut(state, 'rapat.undangan', meeting.meeting);
  if (out !== undefined) return out;
  const { bodies } = command.meta.facts;
  const plan = tidyPlan(sop, bodies, command.plan);
  return (
    badPlan(sop, state, plan, bodies) ?? [
      stamp(command.meta, { type: 'meeting-changed', meeting: meeting.meeting, plan }),
    ]
  );
};

/** Bodies and executors are invited; people come. */
const notPeople = (sop: Sop, bodies: Bodies, attendees: string): Refusal | undefined => {
  const titles = sop.roles.flatMap(({ id, name }) => [name, roleName(sop, id)]);
  const body = listed(attendees.split('\n')).find(
    (line) =>
      bodiesCalled(bodies, line).length > 0 ||
      titles.some((title) => unitKey(title) === unitKey(line)),
  );
  return body === undefined
    ? undefined
    : refuse(
        'invalid-answer',
        say(
          `"${body}" bukan nama orang; tulis siapa yang hadir dari sana`,
          `"${body}" is nobody's name; write who came from there`,
        ),
        [
          {
            field: 'attendees',
            message: say(
              `"${body}" bukan nama orang. Tulis nama yang hadir dari sana.`,
              `"${body}" is nobody's name. Write who came from there.`,
            ),
          },
        ],
      );
};

/** Who came signs the attendance list once. */
const attendsTwice = (attendees: string): Refusal | undefined => {
  const name = listedTwice(attendees.split('\n'));
  if (name === undefined) return undefined;
  const message = twiceWords(name);
  return refuse(
    'invalid-answer',
    say(`${name} tertulis dua kali di antara yang hadir`, `${name} stands twice among who came`),
    [{ field: 'attendees', message }],
  );
};

const badMinutes = (minutes: MeetingMinutes): Refusal | undefined =>
  badText([
    { field: 'chair', name: say('Pemimpin rapat', 'Chair'), text: minutes.chair, max: 300 },
    { field: 'secretary', name: say('Notulis', 'Secretary'), text: minutes.secretary, max: 300 },
    {
      field: 'attendees',
      name: say('Peserta yang hadir', 'Who attended'),
      text: minutes.attendees,
      max: 20_000,
    },
    {
      field: 'discussion',
      name: say('Pembahasan', 'Discussion'),
      text: minutes.discussion,
      max: longestMinutes,
    },
    {
      field: 'conclusion',
      name: say('Kesimpulan', 'Conclusion'),
      text: minutes.conclusion,
      max: longestMinutes,
    },
  ]);

const minutesOf = ({ attendees, discussion, conclusion }: MeetingMinutes): string =>
  [attendees, discussion, conclusion].join(' ');

/**
 * A meeting was held: who came, what was said and settled. Nothing is recorded of one whose hour has
 * not come, unless it is told when it was really held. Can be written anew until the minutes are signed,
 * on a closed case too: what came of it is written down when the minutes are ready.
 */
export const recordMeeting = (
  sop: Sop,
  before: Case,
  command: CommandOf<'record-meeting'>,
): Decision => {
  const state = knownCase(before);
  if ('refused' in state) return state;
  const meeting = atMeeting(state, command.meeting, ['called', 'held']);
  if ('refused' in meeting) return meeting;
  const out = wordsOut(state, 'rapat.notula', meeting.meeting);
  if (out !== undefined) return out;
  const bad =
    badMinutes(command.minutes) ??
    notPeople(sop, command.meta.facts.bodies, command.minutes.attendees) ??
    attendsTwice(command.minutes.attendees);
  if (bad !== undefined) return bad;
  const { happenedAt, meta } = command;
  if (happenedAt === undefined && meeting.held === null && meta.at < meeting.plan.from)
    return refuse('meeting-to-come');
  // Left open, it was held as planned. The minutes themselves are the reason why it is recorded later.
  const moment = happened(
    happenedAt ?? meeting.held?.at ?? meeting.plan.from,
    minutesOf(command.minutes),
    { now: meta.at, reportReceived: state.report.receivedAt },
  );
  if (typeof moment === 'object') return moment;
  return [
    stamp(
      command.meta,
      { type: 'meeting-held', meeting: meeting.meeting, minutes: command.minutes },
      moment,
    ),
  ];
};

/** A called meeting does not take place; one that a case left called when it closed, too. */
export const cancelMeeting = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'cancel-meeting'>,
): Decision => {
  const state = knownCase(before);
  if ('refused' in state) return state;
  const meeting = atMeeting(state, command.meeting, ['called']);
  if ('refused' in meeting) return meeting;
  return (
    badText([
      {
        field: 'reason',
        name: say('Alasan pembatalan rapat', 'Reason for cancelling the meeting'),
        text: command.reason,
        what: say('mengapa rapat ini batal', 'why this meeting does not take place'),
      },
    ]) ?? [
      stamp(command.meta, {
        type: 'meeting-cancelled',
        meeting: meeting.meeting,
        reason: command.reason.trim(),
      }),
    ]
  );
};
