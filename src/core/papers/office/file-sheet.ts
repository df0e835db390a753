import type { CasePaper, PaperVersion } from '#core/cases/case.ts';
import type { SignedVia } from '#core/cases/event.ts';
import { placeName } from '#core/cases/initials.ts';
import { dateOf } from '#core/cases/papers.ts';
import type { SendingWay } from '#core/cases/sending-event.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { Pair, Paper } from '#core/papers/sheet/paper.ts';
import { groupedCode } from '#core/papers/sheet/document-code.ts';
import { accessClassName, fateName, type ArchiveLabel } from '#core/papers/settings/archive.ts';
import type { Sop } from '#core/sops/model.ts';
import { formatDate, formatInstant } from '#core/time/format.ts';
import { dateIn, type Instant } from '#core/time/instant.ts';

/** What every page of a file copy says, so that none is taken for the paper that was sent. */
export const fileCopyMark = 'SALINAN ARSIP — bukan naskah yang dikirim';

/** A table of the sheet; `none` stands where it has no row. */
interface SheetTable {
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
  readonly none: string;
}

/**
 * The sheet in front of a file copy (salinan arsip, tindasan pertinggal): what an office keeps of a
 * signed paper and never sends. Whose initials it has stands nowhere else on paper.
 */
export interface FileSheet extends Pick<
  Paper,
  | 'agency'
  | 'edition'
  | 'title'
  | 'madeAt'
  | 'size'
  | 'lettering'
  | 'letterhead'
  | 'draft'
  | 'remarks'
  | 'tlp'
  | 'footer'
  | 'checkAddress'
> {
  readonly kind: 'lembar-arsip';
  readonly statement: string;
  readonly paper: readonly Pair[];
  readonly filing: readonly Pair[];
  readonly initials: SheetTable;
  readonly expedition: SheetTable;
  readonly receipts: SheetTable;
}

/** How a paper left and who has it, as the register tells. */
export interface Expedition {
  readonly sent: readonly {
    readonly to: readonly string[];
    readonly way: SendingWay;
    readonly at: Instant;
    readonly by: string | null;
  }[];
  readonly received: readonly { readonly by: string; readonly at: Instant }[];
}

/** What the sheet is made from. */
export interface FileSheetMaterial {
  readonly sop: Sop;
  readonly zone: string;
  readonly caseNumber: string;
  /** The paper as it is set now, for its letterhead and what it is about. */
  readonly data: PaperData;
  readonly kept: Pick<CasePaper, 'initials'>;
  readonly version: PaperVersion;
  readonly label: ArchiveLabel;
  readonly expedition: Expedition;
  /** Whether the pages of the paper follow the sheet; else they could not be copied. */
  readonly pagesFollow: boolean;
  readonly madeAt: Instant;
}

const ways: Readonly<Record<SignedVia, string>> = {
  bsre: 'secara elektronik, sertifikat BSrE',
  certificate: 'secara elektronik, sertifikat instansi',
  ink: 'basah',
  srikandi: 'melalui SRIKANDI, dicatat',
};

const notSettled = 'belum ditetapkan';

const pair = (label: string, ...value: readonly string[]): Pair => ({ label, value });

const statementOf = (pagesFollow: boolean): string =>
  [
    `${fileCopyMark}.`,
    'Lembar ini untuk berkas kantor dan tidak ikut dikirim.',
    pagesFollow
      ? 'Halaman sesudahnya menyalin naskah sebagaimana dibekukan; salinannya tidak memuat tanda tangan elektronik yang dapat diperiksa. Yang berlaku tetap berkas aslinya, dengan sidik jari di bawah.'
      : 'Halaman naskahnya tidak dapat disalin ke sini. Cetak dari berkas aslinya, dengan sidik jari di bawah.',
  ].join(' ');

const paperLines = ({ caseNumber, data, version, zone }: FileSheetMaterial): readonly Pair[] => {
  const dated = dateOf(version);
  return [
    pair('Nomor', version.number === '' ? 'tidak bernomor' : version.number),
    pair('Tanggal', dated === undefined ? '' : formatDate(dateIn(zone, dated), 'id', 'short')),
    pair('Naskah', version.title),
    pair('Kasus', caseNumber),
    pair(
      'Ditandatangani',
      ...version.signatures.map(
        ({ name, position, via, at }) =>
          `${[name, position].filter((part) => part !== '').join(', ')} (${ways[via]} ${formatInstant(at, zone, 'id', 'short')})`,
      ),
    ),
    pair('Tembusan', ...(data.copies.length === 0 ? ['tidak ada'] : data.copies)),
    pair('Kode periksa', groupedCode(version.code)),
    pair('Sidik jari berkas asli', `SHA-256 ${version.file.sha256}`),
  ];
};

const filingLines = ({ code, access, retention, source }: ArchiveLabel): readonly Pair[] => [
  pair('Kode klasifikasi', code === '' ? notSettled : code),
  pair('Klasifikasi akses', access === null ? notSettled : accessClassName(access).id),
  pair(
    'Retensi',
    retention === null
      ? notSettled
      : `Aktif ${String(retention.active)} tahun, inaktif ${String(retention.inactive)} tahun`,
  ),
  pair('Nasib akhir', retention === null ? notSettled : fateName(retention.fate).id),
  ...(source === '' ? [] : [pair('Menurut', source)]),
];

type At = (instant: Instant) => string;

const initialsTable = (sop: Sop, { initials }: FileSheetMaterial['kept'], at: At): SheetTable => ({
  columns: [
    { title: 'No.', share: 1 },
    { title: 'Tempat dalam urutan', share: 5 },
    { title: 'Nama', share: 6 },
    { title: 'Waktu', share: 5 },
  ],
  rows: initials.map(({ by, at: given, place }, index) => [
    String(index + 1),
    place === undefined ? 'tanpa urutan' : placeName(sop, place).id,
    'name' in by ? by.name : '',
    at(given),
  ]),
  none: 'Tidak ada paraf yang dicatat.',
});

const expeditionTable = ({ sent }: Expedition, at: At): SheetTable => ({
  columns: [
    { title: 'Kepada', share: 6 },
    { title: 'Melalui', share: 4 },
    { title: 'Waktu', share: 4 },
    { title: 'Dicatat oleh', share: 4 },
  ],
  rows: sent.map(({ to, way, at: left, by }) => [
    to.join('; '),
    sendingWays[way].id,
    at(left),
    by ?? '',
  ]),
  none: 'Belum ada pengiriman yang dicatat.',
});

const receiptsTable = ({ received }: Expedition, at: At): SheetTable => ({
  columns: [
    { title: 'Diterima oleh', share: 6 },
    { title: 'Waktu', share: 4 },
  ],
  rows: received.map(({ by, at: when }) => [by, at(when)]),
  none: 'Belum ada tanda terima yang dicatat.',
});

/** The sheet in front of a file copy of a signed version. The label is that of the settings now. */
export const fileSheet = (material: FileSheetMaterial): FileSheet => {
  const { sop, zone, data, kept, version, label, expedition, pagesFollow, madeAt } = material;
  const at: At = (instant) => formatInstant(instant, zone, 'id', 'short');
  const { agency, edition, size, lettering, letterhead, tlp } = data;
  return {
    kind: 'lembar-arsip',
    agency,
    edition,
    title: `Salinan arsip: ${version.title}`,
    madeAt,
    size,
    lettering,
    letterhead,
    draft: false,
    remarks: [],
    tlp,
    footer: [],
    checkAddress: null,
    statement: statementOf(pagesFollow),
    paper: paperLines(material),
    filing: filingLines(label),
    initials: initialsTable(sop, kept, at),
    expedition: expeditionTable(expedition, at),
    receipts: receiptsTable(expedition, at),
  };
};
