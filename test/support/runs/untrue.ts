import type { RunEvent } from './play.ts';
import { inventedNames } from './people.ts';
import { type Account, of, type PaperTold } from './account.ts';

/** A sentence that is not so, and why. */
type Untrue = string;

/** Whether something happened before, in the order of the record. */
type Before = (event: RunEvent, types: readonly string[], same?: readonly string[]) => boolean;

const before =
  (account: Account): Before =>
  (event, types, same = []) =>
    of(account, ...types).some(
      (one) =>
        one.version < event.version &&
        same.every((key) => JSON.stringify(one.data[key]) === JSON.stringify(event.data[key])),
    );

/** What must have happened before an event of a kind, and on which of its marks both agree. */
const needs: readonly (readonly [type: string, earlier: string, ...same: string[]])[] = [
  ['step-completed', 'step-started', 'turn'],
  ['paper-sent', 'paper-signed', 'output', 'of'],
  ['sending-recorded', 'sending-ordered', 'sending'],
  ['measure-executed', 'measure-ordered', 'measure'],
  ['measure-lifted', 'measure-executed', 'measure'],
  ['approval-given', 'approval-requested', 'approval'],
];

const inDisorder = (account: Account): readonly Untrue[] => {
  const came = before(account);
  return [
    ...needs.flatMap(([type, earlier, ...same]) =>
      of(account, type)
        .filter((event) => !came(event, [earlier], same))
        .map(({ sentence }) => `before its ${earlier}: ${sentence.id}`),
    ),
    ...account.events.flatMap(({ happenedAt, sentence }, index) =>
      happenedAt < (account.events[index - 1]?.happenedAt ?? '')
        ? [`earlier than the event before it: ${sentence.id}`]
        : [],
    ),
  ];
};

/** Measures that were executed and not lifted, backups apart, which are done and over. */
const inForce = (account: Account, at: string): readonly unknown[] => {
  const measures = (type: string): readonly unknown[] =>
    of(account, type)
      .filter(({ happenedAt }) => happenedAt <= at)
      .map(({ data }) => data['measure']);
  const lasting = new Set(
    of(account, 'measure-ordered')
      .filter(({ data }) => data['kind'] !== 'backup')
      .map(({ data }) => data['measure']),
  );
  const lifted = new Set(measures('measure-lifted'));
  return measures('measure-executed').filter((one) => lasting.has(one) && !lifted.has(one));
};

/** A case is closed once, when nothing is in force and everything has left that was ordered before its last step, whose own has left at the end. */
const closedTooEarly = (account: Account): readonly Untrue[] => {
  const [closed, ...again] = of(account, 'case-closed');
  if (closed === undefined) return ['the case was never closed'];
  const owedAt = (end: number): readonly RunEvent[] => {
    const until = (type: string): readonly RunEvent[] =>
      of(account, type).filter(({ version }) => version < end);
    const left = new Set(until('paper-sent').map(({ data }) => data['output']));
    const recorded = new Set(until('sending-recorded').map(({ data }) => data['sending']));
    return of(account, 'sending-ordered').filter(
      ({ data }) =>
        !recorded.has(data['sending']) &&
        !(Array.isArray(data['outputs']) && data['outputs'].every((one) => left.has(one))),
    );
  };
  const last = of(account, 'step-completed').at(-1)?.data['turn'];
  return [
    ...again.map(() => 'the case is closed twice'),
    ...inForce(account, closed.happenedAt).map(() => 'closed while a measure is in force'),
    ...owedAt(closed.version)
      .filter(({ data }) => data['turn'] !== last)
      .map(({ sentence }) => `closed while owed: ${sentence.id}`),
    ...owedAt(Infinity).map(({ sentence }) => `never sent: ${sentence.id}`),
  ];
};

/** What a message to the reporter may say, and only once that is so. */
const promises: readonly (readonly [
  says: RegExp,
  happened: (event: RunEvent, said: string) => boolean,
])[] = [
  [
    /nomor tiket \S+-T-\S+/u,
    ({ type, data }, said) => type === 'ticket-issued' && said.includes(String(data['number'])),
  ],
  [
    /dinyatakan valid/u,
    ({ type, data }) => type === 'step-completed' && data['outcome'] === 'valid',
  ],
  [/tiketnya ditutup|telah selesai|selesai ditangani/u, ({ type }) => type === 'case-closed'],
  [/sudah diterima/u, ({ type, data }) => type === 'step-completed' && data['step'] === 'terima'],
];

const toldTooEarly = (account: Account): readonly Untrue[] =>
  account.messages
    .filter(({ from }) => from === 'team')
    .flatMap(({ text, at }) => [
      ...promises
        .filter(
          ([says, happened]) =>
            says.test(text) &&
            !account.events.some((event) => event.happenedAt <= at && happened(event, text)),
        )
        .map(([says]) => `told the reporter before it was so (${says.source}): ${text}`),
      ...(namesIn(text).length > 0 ? [`names an officer to the reporter: ${text}`] : []),
    ]);

/** Invented people of the runs, without their titles. */
const namesIn = (text: string): readonly string[] => text.match(inventedNames) ?? [];

/** Words of forms are those of whoever filled them in; they are no statement of the product. */
const typedBefore = (account: Account, at: string): string =>
  of(account, 'step-completed', 'report-received')
    .filter(({ happenedAt }) => happenedAt <= at)
    .map(({ data }) => JSON.stringify(data))
    .join(' ');

const strangersOn = (account: Account, paper: PaperTold): readonly Untrue[] => {
  const there = [
    ...paper.signedBy,
    ...account.events.filter(({ happenedAt }) => happenedAt <= paper.at).map(({ who }) => who),
  ];
  const typed = typedBefore(account, paper.at);
  return namesIn(paper.text)
    .filter((name) => !there.some((one) => one.includes(name)) && !typed.includes(name))
    .map((name) => `${paper.name} names ${name}, who was not there`);
};

const months =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

/** A moment as the day it was at an office. */
const dayOf = (at: string, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();

const daysIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(\d{1,2}) (\p{Lu}\p{Ll}{2,8}) (\d{4})\b/gu)].flatMap(
    ([, day = '', month = '', year = '']) => {
      const at = months.findIndex((name) => name === month || name.slice(0, 3) === month);
      return at < 0 ? [] : [`${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`];
    },
  );

/** Every day a paper names is one on which something happened before it was signed, unless somebody typed it. */
const strangeDaysOn = (account: Account, paper: PaperTold): readonly Untrue[] => {
  const happened = new Set(
    account.events
      .filter(({ happenedAt }) => happenedAt <= paper.at)
      .map(({ happenedAt }) => dayOf(happenedAt, account.zone)),
  );
  const typed = typedBefore(account, paper.at);
  const typedDays = new Set([
    ...daysIn(typed),
    ...[...typed.matchAll(/"(\d{4}-\d{2}-\d{2}T[^"]+)"/gu)].map(([, at = '']) =>
      dayOf(at, account.zone),
    ),
  ]);
  return daysIn(paper.text)
    .filter((day) => !happened.has(day) && !typedDays.has(day))
    .map((day) => `${paper.name} names ${day}, on which nothing had happened`);
};

/** Numbers a paper bears are its own, or those of papers signed before it. */
const strangeNumbersOn = (account: Account, paper: PaperTold): readonly Untrue[] => {
  const known = [
    ...(paper.number === null ? [] : [paper.number]),
    ...account.papers.flatMap((one) =>
      one.number !== null && one.at < paper.at ? [one.number] : [],
    ),
  ];
  return (paper.text.match(/\d{3}\.\d \/ \d+ \/ \p{Lu}+ \/ [\p{Lu}-]+ \/ [XVI]+ \/ \d{4}/gu) ?? [])
    .filter((number) => !known.includes(number))
    .map((number) => `${paper.name} cites ${number}, which was given to no paper before it`);
};

const has = (account: Account, at: string, holds: (event: RunEvent) => boolean): boolean =>
  account.events.some((event) => event.happenedAt <= at && holds(event));

const outcomeWas =
  (outcome: string) =>
  ({ type, data }: RunEvent): boolean =>
    type === 'step-completed' && data['outcome'] === outcome;

/** What papers state as done or decided, and what must have happened for it. */
const statements: readonly (readonly [says: RegExp, holds: (event: RunEvent) => boolean])[] = [
  [/Laporan dinyatakan valid/u, outcomeWas('valid')],
  [/Laporan dinyatakan tidak valid/u, outcomeWas('tidak-valid')],
  [/Insiden telah tertangani/u, outcomeWas('tertangani')],
  [/Insiden belum berhasil ditangani/u, outcomeWas('belum-tertangani')],
  [/Penanganan dinyatakan sudah selesai/u, outcomeWas('sudah')],
  [/Penanganan dinyatakan belum selesai/u, outcomeWas('belum')],
  [/tidak perlu dieskalasi/u, outcomeWas('tidak-perlu-eskalasi')],
  [/kami eskalasi kepada|kami mohon bantuan penanganan insiden/u, outcomeWas('eskalasi')],
  [/Sistem elektronik diblokir/u, ({ type }) => type === 'measure-executed'],
  [/\bDicabut\b(?! \()/u, ({ type }) => type === 'measure-lifted'],
  [/\bDikirim \d/u, ({ type }) => type === 'paper-sent' || type === 'sending-recorded'],
  [
    /(?:telah|sudah) (?:kami )?(?:dikirim|kirim|sampaikan|mohonkan)/u,
    ({ type }) => type === 'paper-sent',
  ],
  [
    /dinilai tinggi/u,
    ({ type, data }) => type === 'severity-assessed' && data['severity'] === 'tinggi',
  ],
];

/**
 * What papers and sentences of the record state of measures, whatever stands before it: a service
 * that was never suspended is neither still suspended nor to be put back.
 */
const ofMeasures: readonly (readonly [
  says: RegExp,
  holds: (account: Account, at: string) => boolean,
])[] = [
  [
    /ditangguhkan|tindakan sementara tetap berlaku/iu,
    (account, at) => inForce(account, at).length > 0,
  ],
  [
    /diaktifkan kembali/iu,
    (account, at) =>
      inForce(account, at).length > 0 || has(account, at, ({ type }) => type === 'measure-lifted'),
  ],
  [
    /aktif kembali|blokir dibuka|tindakan sementara dicabut/iu,
    (account, at) => has(account, at, ({ type }) => type === 'measure-lifted'),
  ],
];

/** Sentences of the record, the chosen outcomes' labels in them, held against what was so by then. */
const falseInRecord = (account: Account): readonly Untrue[] =>
  account.events.flatMap(({ happenedAt, sentence }) =>
    ofMeasures
      .filter(([says, holds]) => says.test(sentence.id) && !holds(account, happenedAt))
      .map(([says]) => `the record states what is not so (${says.source}): ${sentence.id}`),
  );

const falseOn = (account: Account, paper: PaperTold): readonly Untrue[] => [
  ...statements
    .filter(([says, holds]) => says.test(paper.text) && !has(account, paper.at, holds))
    .map(([says]) => `${paper.name} states what had not happened: ${says.source}`),
  ...ofMeasures
    .filter(([says, holds]) => says.test(paper.text) && !holds(account, paper.at))
    .map(([says]) => `${paper.name} states of measures what is not so: ${says.source}`),
  ...(paper.text.match(/Ditandatangani secara elektronik oleh/gu) ?? [])
    .slice(paper.signedBy.length)
    .map(() => `${paper.name} shows a signature nobody made`),
];

/** Everything a run tells that is not so; empty when all of it is true. */
export const untrue = (account: Account): readonly Untrue[] => [
  ...inDisorder(account),
  ...closedTooEarly(account),
  ...toldTooEarly(account),
  ...falseInRecord(account),
  ...account.papers.flatMap((paper) => [
    ...strangersOn(account, paper),
    ...strangeDaysOn(account, paper),
    ...strangeNumbersOn(account, paper),
    ...falseOn(account, paper),
  ]),
];
