import { named, say } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import { canBeNumber, saysSomething } from '#core/text/says-something.ts';
import type { Sop } from '#core/sops/model.ts';
import { isDate } from '#core/time/calendar-findings.ts';
import { dateIn, type DateText, type Instant } from '#core/time/instant.ts';
import type { Case, ClosedCase, OpenCase, Sending } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { happened } from '#core/cases/happened.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { canReply } from '#core/cases/sendings.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, type Decision } from './ground.ts';

/** Longest name of who answered, and number of his letter. */
const longest = 300;

interface AtReply {
  readonly state: OpenCase | ClosedCase;
  readonly sending: Sending;
  /** When it was last sent to who answers; null where what was sent has been revoked since. */
  readonly sentAt: Instant | null;
}

/** The order a recipient answers to. Of a closed case too: answers come when they come. */
const atReply = (
  state: Case,
  { sending: number, recipient: name }: CommandOf<'record-reply'>,
): AtReply | Refusal => {
  if (state.status === 'none') return refuse('no-case');
  const sending = state.sendings.find((one) => one.sending === number);
  if (sending === undefined) return refuse('unknown-sending');
  const recipient = sending.recipients.find((one) => one.name === name);
  if (recipient === undefined) return refuse('unknown-recipient', named(name));
  return canReply(recipient)
    ? { state, sending, sentAt: recipient.at }
    : refuse('reply-before-sending', named(name));
};

/** A reply can be looked up: as a file, by number and date of its letter, or at whoever brought it. */
const nowhere = ({ number, dated, note, files }: CommandOf<'record-reply'>): Refusal | undefined =>
  files.length > 0 || (!isBlank(number) && !isBlank(dated)) || saysSomething(note)
    ? undefined
    : refuse('reply-unproven', undefined, [
        {
          field: 'note',
          message: say(
            'Tulis siapa yang menyampaikan jawaban dan lewat apa, isi nomor dan tanggal suratnya, atau lampirkan berkasnya.',
            'Write who brought the reply and by which way, give number and date of its letter, or attach it.',
          ),
        },
      ]);

/** A number by which nobody finds a letter; it may be left empty. */
const noNumber = ({ number }: CommandOf<'record-reply'>): Refusal | undefined =>
  isBlank(number) || canBeNumber(number)
    ? undefined
    : refuse('says-nothing', say('Nomor surat', 'Number of the letter'), [
        {
          field: 'number',
          message: say(
            'Tulis nomor seperti tertera pada suratnya, atau kosongkan bila suratnya tidak bernomor.',
            'Write the number as the letter has it, or leave it empty where it has none.',
          ),
        },
      ]);

const badReply = (command: CommandOf<'record-reply'>): Refusal | undefined => {
  const { repliedBy, number, text, note, files } = command;
  const texts = [
    {
      field: 'repliedBy',
      name: say('Yang menjawab', 'Who replied'),
      text: repliedBy,
      max: longest,
    },
    {
      field: 'number',
      name: say('Nomor surat', 'Number of the letter'),
      text: number,
      max: longest,
    },
    { field: 'text', name: say('Isi jawaban', 'What was replied'), text },
    { field: 'note', name: say('Keterangan', 'Remark'), text: note },
  ];
  return (
    badText(texts.filter((one) => !isBlank(one.text))) ??
    noNumber(command) ??
    (isBlank(text) && files.length === 0
      ? refuse('reply-empty', undefined, [
          {
            field: 'text',
            message: say(
              'Tulis isi jawabannya, atau lampirkan berkasnya.',
              'Write down what was answered, or attach it.',
            ),
          },
        ])
      : undefined) ??
    nowhere(command)
  );
};

/** Why the day the letter bears cannot be right; a letter may bear none. */
const badDay = (day: DateText, zone: string, received: Instant): Refusal | undefined =>
  day === '' || (isDate(day) && day <= dateIn(zone, received))
    ? undefined
    : refuse('reply-date', undefined, [
        {
          field: 'dated',
          message: say(
            'Periksa tanggalnya: tidak sesudah hari diterima.',
            'Check the date: not after the day it was received.',
          ),
        },
      ]);

/**
 * A recipient has answered what was sent to him: an officer records from whom, when and by which way
 * it came, and what it says in words or as a file. It is what the step that ordered the sending gets
 * from outside, whenever it comes.
 */
export const recordReply = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'record-reply'>,
): Decision => {
  const at = atReply(before, command);
  if ('refused' in at) return at;
  const bad = badReply(command);
  if (bad !== undefined) return bad;
  const { state, sending, sentAt } = at;
  const moment = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
    restsOn:
      sentAt === null
        ? []
        : [{ at: sentAt, fact: say('yang dijawab dikirim', 'what is answered was sent') }],
  });
  if (typeof moment === 'object') return moment;
  const dated = command.dated.trim();
  const wrong = badDay(dated, command.meta.facts.calendar.zone, moment);
  if (wrong !== undefined) return wrong;
  return [
    stamp(
      command.meta,
      {
        type: 'reply-recorded',
        sending: sending.sending,
        recipient: command.recipient,
        outputs: sending.items.map(({ output }) => output),
        repliedBy: command.repliedBy.trim(),
        way: command.way,
        number: command.number.trim().replaceAll(/\s+/gu, ' '),
        ...(dated === '' ? {} : { dated }),
        text: command.text.trim(),
        note: command.note.trim(),
        files: command.files,
      },
      moment,
    ),
  ];
};
