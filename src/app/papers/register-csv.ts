import type { Bilingual, Language } from '#core/text/bilingual.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { formatDate, formatInstant } from '#core/time/format.ts';
import { dateIn, type Instant } from '#core/time/instant.ts';
import type { LetterLines } from '#core/cases/event-parts.ts';
import { paperKindNames, paperKindOf } from '#core/papers/record/paper-kinds.ts';
import {
  accessClassName,
  retentionWords,
  type ArchiveLabel,
} from '#core/papers/settings/archive.ts';
import type { PaperSent } from '#app/cases/kept-for-others.ts';
import { sourceLabel } from '#core/papers/numbers/number-sources.ts';
import { csvOf, localCell, type Cell } from '#app/oversight/csv.ts';
import type { AgendaLine, BookLine, RegisterLine } from './answers.ts';

/** What became of a number, in a word. */
export const registerStates: Readonly<Record<RegisterLine['state'], Bilingual>> = {
  used: { id: 'ditandatangani', en: 'signed' },
  printed: {
    id: 'dicetak, menunggu tanda tangan basah',
    en: 'printed, waiting to be signed by hand',
  },
  revoked: { id: 'dibatalkan', en: 'revoked' },
  void: { id: 'tidak dipakai', en: 'not used' },
  held: { id: 'diberikan, belum tercatat pada naskah', en: 'given, on no recorded paper yet' },
  free: {
    id: 'dikembalikan; dipakai naskah berikutnya',
    en: 'given back; the next paper takes it',
  },
};

interface Written {
  readonly zone: string;
  readonly language: Language;
}

const table = (
  heads: readonly Bilingual[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): string => csvOf([heads.map((head) => head[language]), ...rows], language);

const registerHeads: readonly Bilingual[] = [
  { id: 'Nomor urut', en: 'Sequence number' },
  { id: 'Nomor surat', en: 'Letter number' },
  { id: 'Asal nomor', en: 'Source of the number' },
  { id: 'Tanggal', en: 'Date' },
  { id: 'Naskah', en: 'Paper' },
  { id: 'Nomor kasus', en: 'Case number' },
  { id: 'Tujuan', en: 'Sent to' },
  { id: 'Ekspedisi', en: 'How and when it left' },
  { id: 'Klasifikasi', en: 'Classification' },
  { id: 'Kelas akses', en: 'Class of access' },
  { id: 'Retensi', en: 'Retention' },
  { id: 'Keadaan', en: 'State' },
  { id: 'Alasan', en: 'Reason' },
];

/** Whom a paper went to, each once. */
export const sentTo = (sent: readonly PaperSent[]): string =>
  [...new Set(sent.flatMap(({ to }) => to))].join('; ');

/** How and when it left; empty while nobody recorded that it did. */
export const expedition = (sent: readonly PaperSent[], zone: string): Bilingual => {
  const told = (language: Language): string =>
    sent
      .map(
        ({ way, at }) =>
          `${sendingWays[way][language]}, ${formatInstant(at, zone, language, 'short')}`,
      )
      .join('; ');
  return { id: told('id'), en: told('en') };
};

/** Who confirmed that it reached him, and when. */
export const receipts = (
  received: readonly { readonly by: string; readonly at: Instant }[],
  zone: string,
): Bilingual => {
  const told = (language: Language): string =>
    received.map(({ by, at }) => `${by}, ${formatInstant(at, zone, language, 'short')}`).join('; ');
  return { id: told('id'), en: told('en') };
};

const filingCells = (filing: ArchiveLabel | null, language: Language): readonly Cell[] => [
  filing?.code ?? null,
  filing === null || filing.access === null ? null : accessClassName(filing.access)[language],
  filing === null || filing.retention === null ? null : retentionWords(filing.retention)[language],
];

/** "000.6 · Terbatas · Aktif 2 tahun, inaktif 3 tahun, musnah": how a paper is filed, as far as that is settled. */
export const filingWords = ({ code, access, retention }: ArchiveLabel): Bilingual => {
  const told = (language: Language): string =>
    [
      code,
      access === null ? '' : accessClassName(access)[language],
      retention === null ? '' : retentionWords(retention)[language],
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return { id: told('id'), en: told('en') };
};

/** Whom a letter is addressed to; where that is not known, whom it went to. */
export const destination = ({
  letter,
  sent,
}: Pick<NonNullable<RegisterLine['issued']>, 'letter' | 'sent'>): string =>
  letter === null || letter.to.length === 0 ? sentTo(sent) : letter.to.join('; ');

/** Whom it went to beside those it is addressed to: copies (tembusan) and further recipients, as their sending was recorded. */
export const sentBeside = ({
  letter,
  sent,
}: Pick<NonNullable<RegisterLine['issued']>, 'letter' | 'sent'>): string => {
  const addressed = new Set(letter?.to ?? []);
  return addressed.size === 0
    ? ''
    : [...new Set(sent.flatMap(({ to }) => to))].filter((to) => !addressed.has(to)).join('; ');
};

const bookHeads: readonly Bilingual[] = [
  { id: 'Nomor urut', en: 'Running number' },
  { id: 'Tanggal', en: 'Date' },
  { id: 'Nomor surat', en: 'Letter number' },
  { id: 'Jenis', en: 'Kind' },
  { id: 'Tujuan', en: 'To' },
  { id: 'Tembusan dan tujuan lain', en: 'Copies and further recipients' },
  { id: 'Isi ringkas (hal)', en: 'About' },
  { id: 'Ekspedisi', en: 'How and when it left' },
  { id: 'Dikirim oleh', en: 'Sent by' },
  { id: 'Tanda terima', en: 'Receipt' },
  { id: 'Klasifikasi', en: 'Classification' },
  { id: 'Kelas akses', en: 'Class of access' },
  { id: 'Retensi', en: 'Retention' },
  { id: 'Asal nomor', en: 'Source of the number' },
  { id: 'Nomor kasus', en: 'Case number' },
  { id: 'Keadaan', en: 'State' },
];

/** What a paper of a line is called. */
export const kindWords = (letter: LetterLines | null): Bilingual | null => {
  const kind = letter === null ? undefined : paperKindOf(letter.kind);
  return kind === undefined ? null : paperKindNames[kind];
};

/** Who recorded that it left, each once. */
export const sentBy = (sent: readonly PaperSent[]): string =>
  [...new Set(sent.map(({ by }) => by))].join('; ');

/** The agenda book of outgoing letters for the records office. */
export const bookCsv = (lines: readonly BookLine[], { zone, language }: Written): string =>
  table(
    bookHeads,
    lines.map(({ entry, number, source, issued, filing, state }): readonly Cell[] => [
      entry,
      formatDate(dateIn(zone, issued.datedAt), language, 'short'),
      number,
      kindWords(issued.letter)?.[language] ?? null,
      destination(issued),
      sentBeside(issued),
      issued.letter?.hal ?? issued.title,
      expedition(issued.sent, zone)[language],
      sentBy(issued.sent),
      receipts(issued.received, zone)[language],
      ...filingCells(filing, language),
      sourceLabel(source)[language],
      issued.caseNumber,
      registerStates[state][language],
    ]),
    language,
  );

/** A letter register for the records office. */
export const registerCsv = (lines: readonly RegisterLine[], { zone, language }: Written): string =>
  table(
    registerHeads,
    lines.map(
      ({ sequence, source, number, issued, at, state, voidReason, filing }): readonly Cell[] => [
        sequence,
        number,
        sourceLabel(source)[language],
        localCell(issued?.datedAt ?? at, zone),
        issued?.title ?? null,
        issued?.caseNumber ?? null,
        sentTo(issued?.sent ?? []),
        expedition(issued?.sent ?? [], zone)[language],
        ...filingCells(filing, language),
        registerStates[state][language],
        voidReason,
      ],
    ),
    language,
  );

type Dispositions = AgendaLine['dispositions'];

/** To whom a letter was passed on and when, and until when it is to be answered; empty where it was not. */
export const dispositionWords = (all: Dispositions, zone: string): Bilingual => {
  const told = (language: Language, due: string): string =>
    all
      .map(({ to, at, until }) => {
        const when = formatInstant(at, zone, language, 'short');
        const limit =
          until === null ? '' : `; ${due} ${formatInstant(until, zone, language, 'short')}`;
        return `${to.join(', ')} (${when}${limit})`;
      })
      .join('; ');
  return { id: told('id', 'dijawab paling lambat'), en: told('en', 'to be answered by') };
};

/** What was answered to how a letter was passed on, by whom and when, and who entered it for him; empty where nothing was. */
export const answerWords = (all: Dispositions, zone: string): Bilingual => {
  const told = (language: Language, entered: string): string =>
    all
      .flatMap(({ answers }) => answers)
      .map(({ by, answer, enteredBy, at }) => {
        const when = formatInstant(at, zone, language, 'short');
        const through = enteredBy === null ? '' : `, ${entered} ${enteredBy}`;
        return `${by} (${when}${through}): ${answer}`;
      })
      .join('; ');
  return { id: told('id', 'dicatat oleh'), en: told('en', 'entered by') };
};

const agendaHeads: readonly Bilingual[] = [
  { id: 'Nomor agenda', en: 'Agenda number' },
  { id: 'Diterima', en: 'Received' },
  { id: 'Dari', en: 'From' },
  { id: 'Nomor surat pengirim', en: 'Sender’s letter number' },
  { id: 'Tanggal surat', en: 'Date of the letter' },
  { id: 'Hal', en: 'Subject' },
  { id: 'Sistem elektronik', en: 'System' },
  { id: 'Nomor kasus', en: 'Case number' },
  { id: 'Disposisi', en: 'Disposition' },
  { id: 'Jawaban disposisi', en: 'Answers to the disposition' },
  { id: 'Dicatat', en: 'Entered' },
];

/** The agenda of incoming letters for the records office. */
export const agendaCsv = (lines: readonly AgendaLine[], { zone, language }: Written): string =>
  table(
    agendaHeads,
    lines.map(
      ({
        sequence,
        receivedAt,
        from,
        reference,
        letterDate,
        subject,
        about,
        caseNumber,
        dispositions,
        at,
      }): readonly Cell[] => [
        sequence,
        localCell(receivedAt, zone),
        from,
        reference,
        letterDate,
        subject,
        about,
        caseNumber,
        dispositionWords(dispositions, zone)[language],
        answerWords(dispositions, zone)[language],
        localCell(at, zone),
      ],
    ),
    language,
  );
