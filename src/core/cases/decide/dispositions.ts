import type { Instant } from '#core/time/instant.ts';
import type { Actor } from '#core/people/actor.ts';
import { named, say } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import { saysSomething } from '#core/text/says-something.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case, ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { isReceiver, receiverOf, type Received } from '#core/cases/dispositions.ts';
import type { DispositionPlan, Receiver, ReceiverId } from '#core/cases/office-event.ts';
import { happened } from '#core/cases/happened.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, knownCase, openCase, together, type Decision } from './ground.ts';
import { badList, badSigner, listed, mostOfCase } from './office.ts';

/** Roles by the names the SOP gives them, whatever the command calls them; names tidied, nobody twice. */
const receiversOf = (sop: Sop, to: readonly Receiver[]): readonly Receiver[] => {
  const called = to
    .map(({ name, role }) => ({
      role,
      name: sop.roles.find(({ id }) => id === role)?.name ?? name.trim(),
    }))
    .filter(({ name }) => name !== '');
  return called.filter(
    (one, index) => called.findIndex((other) => other.name === one.name) === index,
  );
};

/** A report is passed on within the agency: roles among the receivers are its own. */
const badReceiver = (sop: Sop, to: readonly Receiver[]): Refusal | undefined => {
  const wrong = to.find(
    ({ role }) =>
      role !== null && !sop.roles.some(({ id, outside }) => id === role && outside === null),
  );
  return wrong === undefined
    ? undefined
    : refuse(
        'invalid-answer',
        say(`penerima disposisi "${wrong.name}"`, `the receiver "${wrong.name}"`),
      );
};

/** The receiver meant, as long as he has not answered. */
const atReceiver = (state: OpenCase | ClosedCase, meant: ReceiverId): Received | Refusal => {
  const receiver = receiverOf(state.dispositions, meant);
  if (receiver === undefined) return refuse('unknown-disposition');
  return receiver.state === 'answered'
    ? refuse('disposition-answered', named(receiver.name))
    : receiver;
};

/** What somebody received he passes on himself: he signs its sheet. Who is only named signs nothing here. */
const badOrigin = (state: OpenCase, { from, giver }: DispositionPlan): Refusal | undefined => {
  if (from === null) return undefined;
  const receiver = atReceiver(state, from);
  if ('refused' in receiver) return receiver;
  return receiver.role === giver
    ? undefined
    : refuse(
        'invalid-answer',
        say(
          `penanda tangan "${giver}"; yang meneruskan adalah ${receiver.name}`,
          `the signer "${giver}"; it is "${receiver.name}" who passes it on`,
        ),
      );
};

/** Nobody is given a time that is over already. */
const badUntil = ({ until }: DispositionPlan, now: Instant): Refusal | undefined =>
  until === undefined || until > now
    ? undefined
    : refuse(
        'invalid-answer',
        say('batas waktu jawaban sudah lewat', 'the time to answer by is over'),
        [
          {
            field: 'until',
            message: say('Pilih waktu sesudah sekarang.', 'Choose a time after now.'),
          },
        ],
      );

const badDisposition = (
  sop: Sop,
  state: OpenCase,
  plan: DispositionPlan,
  now: Instant,
): Refusal | undefined => {
  return (
    together(
      badList(
        'to',
        say('Tujuan disposisi', 'Whom it is passed on to'),
        plan.to.map(({ name }) => name),
      ),
      badList('instructions', say('Isi disposisi', 'Instructions'), plan.instructions),
      badText(
        [
          {
            field: 'note',
            name: say('Catatan disposisi', 'Note of the disposition'),
            text: plan.note,
          },
          {
            field: 'agendaNumber',
            name: say('Nomor agenda', 'Agenda number'),
            text: plan.agendaNumber ?? '',
            max: 300,
          },
        ].filter(({ text }) => text !== ''),
      ),
    ) ??
    badReceiver(sop, plan.to) ??
    badSigner(sop, plan.giver) ??
    badUntil(plan, now) ??
    badOrigin(state, plan)
  );
};

/**
 * The report is passed on within the agency with instructions (SOP Maluku Utara, step 2), or what
 * somebody received so goes on to the next.
 */
export const giveDisposition = (
  sop: Sop,
  before: Case,
  command: CommandOf<'give-disposition'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  if (state.dispositions.length >= mostOfCase)
    return refuse(
      'too-many',
      say(
        `disposisi pada satu kasus (paling banyak ${String(mostOfCase)})`,
        `dispositions of one case (at most ${String(mostOfCase)})`,
      ),
    );
  const { plan } = command;
  const agenda = (plan.agendaNumber ?? '').trim();
  const tidy: DispositionPlan = {
    ...plan,
    to: receiversOf(sop, plan.to),
    instructions: listed(plan.instructions),
    note: plan.note.trim(),
    agendaNumber: agenda === '' ? null : agenda,
  };
  return (
    badDisposition(sop, state, tidy, command.meta.at) ?? [
      stamp(command.meta, {
        type: 'disposition-given',
        disposition: state.dispositions.length + 1,
        plan: tidy,
      }),
    ]
  );
};

/** An answer that somebody enters for the receiver says how it is known (decision 0096); the receiver's own is not told as another's. */
const badKnown = (by: Actor, receiver: Received, known: string): Refusal | undefined => {
  if (isReceiver(by, receiver))
    return isBlank(known)
      ? undefined
      : refuse(
          'invalid-answer',
          say(
            'penerima disposisi menjawab sendiri; bagaimana jawabannya diketahui tidak diisi',
            'the receiver answers himself; how the answer is known is left out',
          ),
          [{ field: 'known', message: say('Kosongkan bagian ini.', 'Leave this empty.') }],
        );
  return saysSomething(known)
    ? undefined
    : refuse('answer-unproven', named(receiver.name), [
        {
          field: 'known',
          message: say(
            'Tulis siapa yang menyampaikan jawaban ini dan lewat apa.',
            'Write who brought this answer and by which way.',
          ),
        },
      ]);
};

/** Somebody a disposition went to has done what it asked; the answer says what. Given once, and after the case closed too. */
export const answerDisposition = (
  _sop: Sop,
  before: Case,
  { meta, happenedAt, answer, known = '', ...meant }: CommandOf<'answer-disposition'>,
): Decision => {
  const state = knownCase(before);
  if ('refused' in state) return state;
  const receiver = atReceiver(state, meant);
  if ('refused' in receiver) return receiver;
  const bad =
    badText([
      { field: 'answer', name: say('Jawaban disposisi', 'Answer'), text: answer, max: 5_000 },
      ...(isBlank(known)
        ? []
        : [{ field: 'known', name: say('Diketahui dari', 'Known from'), text: known }]),
    ]) ?? badKnown(meta.by, receiver, known);
  if (bad !== undefined) return bad;
  const given = state.dispositions.find(({ disposition }) => disposition === meant.disposition);
  // The answer itself is the reason why something is recorded after it happened.
  const moment = happened(happenedAt, answer, {
    now: meta.at,
    reportReceived: state.report.receivedAt,
    restsOn:
      given === undefined
        ? []
        : [{ at: given.at, fact: say('disposisinya diberikan', 'the disposition was given') }],
  });
  if (typeof moment === 'object') return moment;
  return [
    stamp(
      meta,
      {
        type: 'disposition-answered',
        disposition: receiver.disposition,
        receiver: receiver.receiver,
        answer: answer.trim(),
        ...(isBlank(known) ? {} : { known: known.trim() }),
      },
      moment,
    ),
  ];
};
