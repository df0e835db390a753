import type { SignatureFound } from '#core/cases/event.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Integrity, SignatureFinding } from './signature-finding.ts';
import { differenceSentence } from './time-difference.ts';

/** A signature that may be recorded: none that was found to be altered. */
export type SoundFinding = SignatureFinding & { readonly integrity: Exclude<Integrity, 'altered'> };

export const isSound = (finding: SignatureFinding): finding is SoundFinding =>
  finding.integrity !== 'altered';

/** What the record keeps of a check. */
export const foundOf = (finding: SoundFinding): SignatureFound => ({
  field: finding.fieldName,
  integrity: finding.integrity,
  trusted: finding.trusted,
  claimedAt: finding.claimedAt,
  stampedAt: finding.stampedAt,
});

/** What a report of a check is about. */
export interface CheckedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly checkedAt: Instant;
}

const integrityWords: Readonly<Record<SoundFinding['integrity'], string>> = {
  intact: 'UTUH: isi yang ditandatangani tidak berubah sejak ditandatangani',
  unchecked: 'TIDAK DAPAT DIPERIKSA: jenis, algoritma, atau susunannya tidak dikenal pemeriksa ini',
};

const trustWords = ({ trusted, trustedBy }: SignatureFinding): string => {
  if (!trusted) return 'BELUM DAPAT DIPASTIKAN: penerbitnya tidak ada dalam daftar yang dipercaya';
  return trustedBy === 'service'
    ? 'TEPERCAYA menurut layanan tanda tangan, pada waktu tanda tangan'
    : 'TEPERCAYA: berujung pada sertifikat induk yang dipercaya dan berlaku pada waktu tanda tangan';
};

const line = (name: string, text: string): string => `  ${name.padEnd(20)}${text}\n`;

/** Line breaks of a stranger's name would look like lines of the report. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');

/**
 * The report that is frozen beside a signed paper: what was checked of a signature, when, and with
 * which result. Plain text in Indonesian, to be read without this product.
 */
export const checkReport = (finding: SoundFinding, checked: CheckedFile): string => {
  const { claimedAt, stampedAt } = finding;
  const difference = differenceSentence(finding);
  return [
    'LAPORAN PEMERIKSAAN TANDA TANGAN\n\n',
    line('Berkas', oneLine(checked.name)),
    line('SHA-256', checked.sha256),
    line('Ukuran', `${String(checked.bytes)} byte`),
    line('Diperiksa pada', checked.checkedAt),
    '\nTANDA TANGAN\n\n',
    line('Bidang', oneLine(finding.fieldName)),
    line('Penanda tangan', oneLine(finding.signerName)),
    line('Penerbit sertifikat', oneLine(finding.issuer)),
    line('Waktu menurutnya', claimedAt ?? 'tidak disebut'),
    line('Waktu cap waktu', stampedAt ?? 'tidak ada cap waktu yang dapat dipastikan'),
    line('Bentuk', stampedAt === null ? 'tanpa cap waktu' : 'dengan cap waktu (PAdES-BASELINE-T)'),
    '\nHASIL\n\n',
    line('Keutuhan', integrityWords[finding.integrity]),
    line('Sertifikat', trustWords(finding)),
    ...(difference === null ? [] : [line('Perhatian', difference.id)]),
    line('Tidak diperiksa', 'apakah sertifikat dicabut'),
    '\n',
    'Keabsahan dinilai pada waktu tanda tangan: sertifikat yang habis sesudahnya tidak mengubah\n',
    'hasil ini. Rantai sertifikatnya dibekukan dalam berkas PEM di samping laporan ini.\n',
  ].join('');
};

/** The certificates of a signature in one PEM file, the signer's first. */
export const certificateFile = ({ certificates }: SignatureFinding): string =>
  certificates.join('');
