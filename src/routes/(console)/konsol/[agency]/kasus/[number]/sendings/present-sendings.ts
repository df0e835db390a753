import type { SendingRecord } from '#core/cases/case.ts';
import type { SendingReply } from '#core/cases/sending-reply.ts';
import type { CaseView } from '#app/cases/answers.ts';
import { roleName } from '#core/cases/gates.ts';
import { whatWasSent } from '#core/cases/event-kinds/what-was-sent.ts';
import { hindrance } from '#core/cases/may.ts';
import { stepName } from '#core/cases/names.ts';
import { paperPath } from '#core/cases/paper-id.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { bodiesAddressed, bodiesInvolved } from '#core/cases/bodies-addressed.ts';
import { inTruth, replierOf, replyCame } from '#core/cases/reply-words.ts';
import { canReply, owedBy, signedOf } from '#core/cases/sendings.ts';
import type { ShownItem, ShownSending } from '#core/papers/access/sendings-shown.ts';
import { actorName } from '#core/people/actor-name.ts';
import { bodyName } from '#core/people/body.ts';
import { inRow, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { localValue } from '#ui/due-words.ts';
import { itemWords, purposeWords, recipientWords, sendingTexts } from '#ui/texts/sendings.ts';
import { moment } from '#routes/(console)/case-rows.ts';

/** @param owed somebody is still to be sent it */
const itemLine = (item: ShownItem, { sop }: CaseView, owed: boolean): Bilingual => {
  if (!owed && item.state === 'ready') return sendingTexts.notAskedFor;
  if (item.state === 'to-sign' && item.waitsFor.length > 0)
    return sendingTexts.waits(item.waitsFor.map((role) => roleName(sop, role)).join(', '));
  return item.sentTo.length > 0
    ? sendingTexts.sentTo(item.sentTo.join(', '))
    : itemWords[item.state];
};

const presentItem = (item: ShownItem, view: CaseView, owed: boolean) => ({
  key: paperPath(item),
  name: item.name,
  words: itemLine(item, view, owed),
  done: item.state === 'sent',
  /** null where this officer has no page of it. */
  path: item.withheld ? null : paperPath(item),
});

const presentRecipient = (
  { name, copy, state, at, ways }: ShownSending['recipients'][number],
  zone: string,
) => ({
  name,
  copy,
  state,
  words: recipientWords[state],
  at: at === null ? null : moment(at, zone),
  ways: ways.length === 0 ? null : inRow(ways.map((way) => sendingWays[way])),
});

const presentRecord = (
  { recipients, addressee, sentBy, way, note, proof, at, unsignedHere }: SendingRecord,
  { sop, agency }: CaseView,
) => {
  const what = whatWasSent(sop, unsignedHere, unsignedHere);
  const to = inTruth(recipients.join(', '), addressee);
  const by = sendingWays[way];
  return {
    words: say(
      `${sendingTexts.recorded(to, sentBy, by.id).id}${what.id}`,
      `${sendingTexts.recorded(to, sentBy, by.en).en}${what.en}`,
    ),
    at: moment(at, agency.calendar.zone),
    note,
    proof,
  };
};

const presentReply = (reply: SendingReply, zone: string) => {
  const [from, came] = [replierOf(reply), replyCame(reply)];
  return {
    words: say(sendingTexts.replied(from, came.id).id, sendingTexts.replied(from, came.en).en),
    at: moment(reply.at, zone),
    by: sendingTexts.replyRecordedBy(actorName(reply.by)),
    text: reply.text,
    note: reply.note,
    files: reply.files,
  };
};

/** Bodies of the case that signed papers can be shown to. */
export const readersOf = ({ state, agency }: CaseView) =>
  bodiesInvolved(state).map((value) => ({ value, label: bodyName(agency.bodies, value) }));

const presentOne = (one: ShownSending, view: CaseView, now: Instant) => {
  const { zone } = view.agency.calendar;
  const owed = owedBy(one);
  const { commands } = view.may;
  const hindered = hindrance(view.may, 'record-sending', one.sending);
  return {
    sending: one.sending,
    purpose: purposeWords[one.purpose],
    ordered: sendingTexts.orderedAt(
      one.step === null ? null : stepName(view.sop, one.step),
      moment(one.orderedAt, zone),
    ),
    owed,
    recipients: one.recipients.map((recipient) => presentRecipient(recipient, zone)),
    items: one.items.map((item) => presentItem(item, view, owed.length > 0)),
    /** Papers nobody has signed here, by name. */
    unsigned: one.items.filter(({ unsigned }) => unsigned).map(({ name }) => name),
    records: one.records.map((record) => presentRecord(record, view)),
    waivers: one.waivers.map(({ recipients, reason, by, at }) => ({
      words: sendingTexts.waived(recipients.join(', '), actorName(by)),
      at: moment(at, zone),
      reason,
    })),
    replies: one.replies.map((reply) => presentReply(reply, zone)),
    /** Recipients whose replies can be recorded; nobody where that is not this officer's to do. */
    repliers: commands.includes('record-reply')
      ? one.recipients.filter(canReply).map(({ name }) => name)
      : [],
    /** Bodies its signed papers can be shown to; none while none is signed. Restricted ones are shown to nobody so. */
    bodies: one.items.some((item) => !item.withheld && ['signed', 'sent'].includes(item.state))
      ? readersOf(view)
      : [],
    /** Those of them that the order or the letters it sends name word for word. */
    named: bodiesAddressed(view.sop, view.state, view.agency.bodies, [
      ...owed,
      ...one.items.flatMap((item) => signedOf(view.state, item)?.letter?.to ?? []),
    ]),
    mayRecord: owed.length > 0 && commands.includes('record-sending') && hindered === undefined,
    /** Why it cannot be recorded as sent yet; null where it can, or is not this officer's to record. */
    hindered: hindered?.message ?? null,
    mayWaive: owed.length > 0 && commands.includes('waive-sending'),
    nowLocal: localValue(now, zone),
  };
};

/** What the case ordered to be sent, what is owed first; how far each has come, and what this officer can do about it. */
export const presentSendings = (view: CaseView, now: Instant) =>
  view.sendings
    .map((one) => presentOne(one, view, now))
    .toSorted((a, b) => Number(b.owed.length > 0) - Number(a.owed.length > 0));

export type ShownSendings = ReturnType<typeof presentSendings>;
