import type { InboxEntry } from '#app/ports.ts';
import { paperTitle, stepName } from '#core/cases/names.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { formatDate } from '#core/time/format.ts';
import { localValue } from '#ui/due-words.ts';
import {
  answerWords,
  asideSentence,
  awaitedWords,
  inboxTexts,
  reminderWords,
} from '#ui/texts/inbox.ts';
import { meetingTexts } from '#ui/texts/meetings.ts';
import { sendingTexts } from '#ui/texts/sendings.ts';
import { moment } from '#routes/(console)/case-rows.ts';

type Entry = InboxEntry & { readonly read: boolean };

/** A reminder ready to be shown. */
export interface ShownEntry {
  readonly key: string;
  readonly number: string;
  readonly what: Bilingual;
  readonly about: Bilingual;
  /** Where it is found, behind the address of the case; empty where that is the page itself. */
  readonly place: string;
  readonly tone: 'bad' | 'warn' | 'accent';
  /** What the instant below says: until when, or when again. */
  readonly until: Bilingual;
  readonly due: Bilingual;
  readonly at: Bilingual;
  readonly read: boolean;
}

/** A day of the inbox: what was told together after a stop, then the reminders case by case. */
export interface ShownDay {
  readonly date: string;
  readonly day: Bilingual;
  readonly summary: { readonly at: Bilingual; readonly entries: readonly ShownEntry[] } | null;
  readonly cases: readonly { readonly number: string; readonly entries: readonly ShownEntry[] }[];
}

/** What a step or duty is called; its code when the edition in force does not know it. */
const nameOf = (sop: Sop, code: string): Bilingual =>
  sop.duties.find((duty) => duty.id === code)?.name ?? stepName(sop, code);

const aboutOf = ({ item, kind }: Entry): Bilingual => {
  if (item.startsWith('wait:')) return awaitedWords;
  if (item.startsWith('answer:')) return answerWords;
  const words = reminderWords(kind);
  return item.startsWith('sending:')
    ? {
        id: `${sendingTexts.owed.id} – ${words.id}`,
        en: `${sendingTexts.owed.en} – ${words.en}`,
      }
    : words;
};

/** The disposition and receiver of `answer:1:2`; undefined of anything else. */
const answerOf = ({ item }: Entry): readonly [string, string] | undefined => {
  const [, disposition, receiver] = /^answer:(\d+):(\d+)$/u.exec(item) ?? [];
  return disposition === undefined || receiver === undefined ? undefined : [disposition, receiver];
};

const whatOf = (entry: Entry, sop: Sop): Bilingual => {
  const { kind, code } = entry;
  const answer = answerOf(entry);
  if (answer !== undefined) return meetingTexts.disposition(Number(answer[0]));
  switch (kind) {
    case 'set-aside':
      return asideSentence(code) ?? nameOf(sop, code);
    case 'letter':
      return paperTitle(sop, code);
    default:
      return nameOf(sop, code);
  }
};

const placeOf = (entry: Entry): string => {
  const { item, kind } = entry;
  const answer = answerOf(entry);
  if (answer !== undefined) return `/disposisi/${answer.join('/')}`;
  if (kind === 'letter') return '#naskah-untuk-anda';
  return item.startsWith('duty:') ? '#kewajiban' : '';
};

const toneOf = ({ item, kind }: Entry): ShownEntry['tone'] => {
  if (kind === 'letter') return 'accent';
  const late = !item.startsWith('wait:') && (kind === 'due' || kind.startsWith('late-'));
  return late ? 'bad' : 'warn';
};

const untilOf = ({ kind }: Entry): Bilingual => {
  if (kind === 'letter') return inboxTexts.sentAt;
  return kind === 'set-aside' ? inboxTexts.triedAgain : inboxTexts.due;
};

const shown = (entry: Entry, sop: Sop, zone: string): ShownEntry => ({
  key: `${entry.caseId}/${entry.item}/${entry.kind}`,
  number: entry.number,
  what: whatOf(entry, sop),
  about: aboutOf(entry),
  place: placeOf(entry),
  tone: toneOf(entry),
  until: untilOf(entry),
  due: moment(entry.due, zone),
  at: moment(entry.at, zone),
  read: entry.read,
});

/** Reminders by day in the agency's zone and by case; `entries` newest first, and so are days and cases. */
export const groupInbox = (
  entries: readonly Entry[],
  sop: Sop,
  zone: string,
): readonly ShownDay[] =>
  [...Map.groupBy(entries, (entry) => localValue(entry.at, zone).slice(0, 10))].map(
    ([date, ofDay]) => {
      const together = ofDay.filter((entry) => entry.summary);
      const first = together.at(-1);
      const cases = Map.groupBy(
        ofDay.filter((entry) => !entry.summary),
        (entry) => entry.number,
      );
      return {
        date,
        day: { id: formatDate(date, 'id'), en: formatDate(date, 'en') },
        summary:
          first === undefined
            ? null
            : {
                at: moment(first.at, zone),
                entries: together.map((entry) => shown(entry, sop, zone)),
              },
        cases: [...cases].map(([number, ofCase]) => ({
          number,
          entries: ofCase.map((entry) => shown(entry, sop, zone)),
        })),
      };
    },
  );
