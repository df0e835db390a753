import type { Bilingual, Language } from '#core/text/bilingual.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { formatInstant } from '#core/time/format.ts';
import type { PaperSent } from '#app/cases/kept-for-others.ts';
import { sourceLabel } from '#core/papers/numbers/number-sources.ts';
import { csvOf, localCell, type Cell } from '#app/oversight/csv.ts';
import type { AgendaLine, RegisterLine } from './answers.ts';

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

/** A letter register for the records office. */
export const registerCsv = (lines: readonly RegisterLine[], { zone, language }: Written): string =>
  table(
    registerHeads,
    lines.map(({ sequence, source, number, issued, at, state, voidReason }): readonly Cell[] => [
      sequence,
      number,
      sourceLabel(source)[language],
      localCell(issued?.datedAt ?? at, zone),
      issued?.title ?? null,
      issued?.caseNumber ?? null,
      sentTo(issued?.sent ?? []),
      expedition(issued?.sent ?? [], zone)[language],
      registerStates[state][language],
      voidReason,
    ]),
    language,
  );

const agendaHeads: readonly Bilingual[] = [
  { id: 'Nomor agenda', en: 'Agenda number' },
  { id: 'Diterima', en: 'Received' },
  { id: 'Dari', en: 'From' },
  { id: 'Nomor surat pengirim', en: 'Sender’s letter number' },
  { id: 'Perihal', en: 'About' },
  { id: 'Nomor kasus', en: 'Case number' },
  { id: 'Dicatat', en: 'Entered' },
];

/** The agenda of incoming letters for the records office. */
export const agendaCsv = (lines: readonly AgendaLine[], { zone, language }: Written): string =>
  table(
    agendaHeads,
    lines.map(
      ({ sequence, receivedAt, from, reference, about, caseNumber, at }): readonly Cell[] => [
        sequence,
        localCell(receivedAt, zone),
        from,
        reference,
        about,
        caseNumber,
        localCell(at, zone),
      ],
    ),
    language,
  );
