import { named, say } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case, ClosedCase, OpenCase, Sending } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { happened } from '#core/cases/happened.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { owedBy } from '#core/cases/sendings.ts';
import { stamp } from '#core/cases/stamp.ts';
import { signedTimes } from './rests-on.ts';
import { badText, together, type Decision } from './ground.ts';
import { unproven } from './known-how.ts';
import { partlySigned, unsignedHere, unsignedNamed, unsignedUnproven } from './paper-ground.ts';
import { bodiesNamed, notInvolved } from './parties.ts';

interface AtSending {
  readonly state: OpenCase | ClosedCase;
  readonly sending: Sending;
  /** Who is still owed it; never empty. */
  readonly owed: readonly string[];
}

/** The order meant, while something of it is owed. Of a closed case too: a paper can be revoked after it closed. */
const atSending = (state: Case, number: number): AtSending | Refusal => {
  if (state.status === 'none') return refuse('no-case');
  const sending = state.sendings.find((one) => one.sending === number);
  if (sending === undefined) return refuse('unknown-sending');
  const owed = owedBy(sending);
  return owed.length === 0 ? refuse('nothing-owed') : { state, sending, owed };
};

const badRecipients = (
  recipients: readonly string[],
  { sending, owed }: AtSending,
): Refusal | undefined => {
  if (recipients.length === 0)
    return refuse('empty-text', say('Penerima', 'Recipient'), [
      {
        field: 'recipients',
        message: say('Pilih sedikitnya satu penerima.', 'Choose at least one recipient.'),
      },
    ]);
  const stranger = recipients.find((name) => !sending.recipients.some((one) => one.name === name));
  if (stranger !== undefined) return refuse('unknown-recipient', named(stranger));
  return recipients.every((name) => owed.includes(name)) ? undefined : refuse('nothing-owed');
};

/** What is wrong with what an officer says of a sending. */
const badRecord = (
  { recipients, sentBy, addressee, note, proof }: CommandOf<'record-sending'>,
  at: AtSending,
): Refusal | undefined =>
  together(
    badRecipients(recipients, at),
    badText([
      { field: 'sentBy', name: say('Dikirim oleh', 'Sent by'), text: sentBy, max: 300 },
      ...(isBlank(addressee)
        ? []
        : [
            {
              field: 'addressee',
              name: say('Penerima sebenarnya', 'Actual recipient'),
              text: addressee,
              max: 500,
            },
          ]),
    ]),
    unproven(note, proof),
  );

/** What was ordered to be sent has left for some of its recipients: an officer says who sent it, when, by which way, and how that is known. */
export const recordSending = (
  sop: Sop,
  before: Case,
  command: CommandOf<'record-sending'>,
): Decision => {
  const at = atSending(before, command.sending);
  if ('refused' in at) return at;
  const unsigned = unsignedHere(at.state, at.sending.items, command.meta.facts);
  const bad =
    badRecord(command, at) ??
    partlySigned(sop, at.state, at.sending.items) ??
    unsignedUnproven(sop, unsigned, command.proof) ??
    notInvolved(at.state, command.bodies);
  if (bad !== undefined) return bad;
  const { state, sending } = at;
  const moment = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
    restsOn: [
      { at: sending.orderedAt, fact: say('pengirimannya diperintahkan', 'it was ordered') },
      ...signedTimes(state, sending.items),
    ],
  });
  if (typeof moment === 'object') return moment;
  return [
    stamp(
      command.meta,
      {
        type: 'sending-recorded',
        sending: sending.sending,
        purpose: sending.purpose,
        recipients: [...new Set(command.recipients)],
        outputs: sending.items.map(({ output }) => output),
        addressee: command.addressee.trim(),
        ...bodiesNamed(command.bodies),
        ...unsignedNamed(unsigned),
        sentBy: command.sentBy.trim(),
        way: command.way,
        note: command.note.trim(),
        proof: command.proof,
      },
      moment,
    ),
  ];
};

/** A controller answers for it that what is still owed of an order is not sent, and says why. */
export const waiveSending = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'waive-sending'>,
): Decision => {
  const at = atSending(before, command.sending);
  if ('refused' in at) return at;
  return (
    badText([
      {
        field: 'reason',
        name: say('Alasan meniadakan', 'Reason for waiving'),
        text: command.reason,
        what: say('mengapa tidak dikirim', 'why it is not sent'),
      },
    ]) ?? [
      stamp(command.meta, {
        type: 'sending-waived',
        sending: at.sending.sending,
        purpose: at.sending.purpose,
        recipients: at.owed,
        outputs: at.sending.items.map(({ output }) => output),
        reason: command.reason.trim(),
      }),
    ]
  );
};
