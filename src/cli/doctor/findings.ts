import type { Config } from '#config.ts';
import { backupTrouble, type BackupStanding } from '#core/keeping/backups/standing.ts';
import { backupWords } from '#core/keeping/backups/words.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { instantOf } from '#core/time/instant.ts';

/** What was found: all well, worth a look, or to be mended before anybody relies on it. */
export type Level = 'well' | 'look' | 'mend';

export interface Finding {
  readonly level: Level;
  readonly message: Bilingual;
}

/** What is looked at. */
export interface Seen {
  readonly config: Pick<Config, 'host' | 'origin' | 'proxies' | 'dataDir' | 'strangers'>;
  /** null while nobody has set the installation up. */
  readonly kind: 'trial' | 'real' | null;
  readonly people: number;
  /** Bytes that may still be written to the data folder's disk. */
  readonly freeBytes: number;
  /** Uploads that no record speaks of yet. */
  readonly waiting: { readonly files: number; readonly bytes: number };
  readonly database: {
    readonly version: string;
    readonly clockAhead: number;
    readonly lastChange: Date | null;
    readonly mayAlterRecord: boolean;
  };
  readonly backup: BackupStanding;
  readonly now: Date;
  /** Folders of a database whose making was broken off. */
  readonly leftovers: readonly string[];
  /** Editions that this version cannot run, as `agency edition`. */
  readonly stranded: readonly string[];
}

const finding = (level: Level, id: string, en: string): Finding => ({ level, message: { id, en } });

const gibibyte = 1024 ** 3;

const inGigabytes = (bytes: number): string => (bytes / gibibyte).toFixed(1);

/** Below this, uploads soon fail; at the second, writing itself is in danger. */
const scarce = 5 * gibibyte;
const tooScarce = gibibyte;

const disk = ({ freeBytes, config }: Seen): Finding => {
  const free = inGigabytes(freeBytes);
  if (freeBytes < tooScarce)
    return finding(
      'mend',
      `Diska ${config.dataDir} hampir penuh: sisa ${free} GiB. Kosongkan atau besarkan sekarang.`,
      `The disk of ${config.dataDir} is almost full: ${free} GiB left. Free or enlarge it now.`,
    );
  const { diskFloorBytes } = config.strangers;
  if (freeBytes < diskFloorBytes)
    return finding(
      'mend',
      `Diska ${config.dataDir}: sisa ${free} GiB, kurang dari ${inGigabytes(diskFloorBytes)} GiB (TANGGAP_DISK_FLOOR_MB). Berkas dari masyarakat ditolak; petugas tetap dapat bekerja. Kosongkan atau besarkan diskanya.`,
      `The disk of ${config.dataDir}: ${free} GiB left, less than ${inGigabytes(diskFloorBytes)} GiB (TANGGAP_DISK_FLOOR_MB). Files of the public are refused; officers can work on. Free or enlarge the disk.`,
    );
  return finding(
    freeBytes < scarce ? 'look' : 'well',
    `Diska ${config.dataDir}: sisa ${free} GiB.`,
    `The disk of ${config.dataDir}: ${free} GiB left.`,
  );
};

const waiting = ({ waiting: { files, bytes } }: Seen): Finding =>
  finding(
    'well',
    `${String(files)} berkas kiriman (${inGigabytes(bytes)} GiB) belum dipakai laporan; yang tetap tidak dipakai dihapus sesudah sehari.`,
    `${String(files)} uploaded files (${inGigabytes(bytes)} GiB) are in no report yet; those that stay unused are swept away after a day.`,
  );

/** Milliseconds by which clocks may differ without anybody noticing. */
const tolerated = 5000;

/** Also said at every start. */
export const clocks = ({ database, now }: Pick<Seen, 'database' | 'now'>): readonly Finding[] => {
  const seconds = Math.round(database.clockAhead / 1000);
  const between =
    Math.abs(database.clockAhead) <= tolerated
      ? finding(
          'well',
          `PostgreSQL ${database.version}; jamnya sama dengan mesin ini.`,
          `PostgreSQL ${database.version}; its clock is this machine’s.`,
        )
      : finding(
          'mend',
          `Jam PostgreSQL berbeda ${String(seconds)} detik dari jam mesin ini. Samakan dengan NTP: batas waktu dan catatan memakai jam.`,
          `PostgreSQL’s clock differs from this machine’s by ${String(seconds)} seconds. Set both by NTP: due times and the record go by the clock.`,
        );
  const { lastChange } = database;
  if (lastChange === null || lastChange.getTime() <= now.getTime() + tolerated) return [between];
  return [
    between,
    finding(
      'mend',
      `Kasus terakhir berubah ${lastChange.toISOString()}, sesudah jam mesin ini (${now.toISOString()}). Jam mesin mundur, atau pernah maju; periksa sebelum mencatat.`,
      `A case last changed at ${lastChange.toISOString()}, after this machine’s clock (${now.toISOString()}). The clock is behind, or was ahead; look before recording anything.`,
    ),
  ];
};

/** Whether the record is out of the application's own reach. */
const record = ({ database: { mayAlterRecord } }: Seen): Finding =>
  mayAlterRecord
    ? finding(
        'look',
        'Peran basis data yang dipakai Tanggap (DATABASE_URL) memiliki tabelnya dan dapat mengubah catatan. Buat peran tersendiri tanpa hak khusus untuk DATABASE_URL, dan sebut pemilik tabel dalam DATABASE_OWNER_URL.',
        'The database role Tanggap works as (DATABASE_URL) owns its tables and could alter the record. Make a role of its own without any powers for DATABASE_URL, and name the owner of the tables in DATABASE_OWNER_URL.',
      )
    : finding(
        'well',
        'Peran basis data yang dipakai Tanggap tidak dapat mengubah catatan.',
        'The database role Tanggap works as cannot alter the record.',
      );

const reached = ({ config, kind }: Seen): Finding => {
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(config.host);
  if (kind === 'trial' && (config.origin !== null || !loopback))
    return finding(
      'mend',
      'Uji coba ini dapat dicapai dari luar mesin (HOST atau TANGGAP_ORIGIN diatur); akun contohnya bukan rahasia. Untuk pemakaian sesungguhnya: tanggap init pada folder data lain.',
      'This trial can be reached from outside the machine (HOST or TANGGAP_ORIGIN is set); its invented accounts are no secret. For real use: tanggap init in another data folder.',
    );
  if (kind === 'real' && config.origin === null)
    return finding(
      'look',
      'TANGGAP_ORIGIN belum diatur: tautan dan kode QR pada naskah menunjuk localhost.',
      'TANGGAP_ORIGIN is not set: links and QR codes on papers lead to localhost.',
    );
  if (config.origin !== null && !config.origin.startsWith('https:'))
    return finding(
      'mend',
      'TANGGAP_ORIGIN bukan https: kata sandi dan laporan lewat tanpa sandi.',
      'TANGGAP_ORIGIN is not https: passwords and reports travel in the clear.',
    );
  if (config.origin !== null && config.proxies === 0)
    return finding(
      'look',
      'TANGGAP_ORIGIN diatur tetapi TANGGAP_PROXIES 0: di belakang proksi semua orang tampak sebagai satu alamat dan berbagi satu batas kiriman.',
      'TANGGAP_ORIGIN is set but TANGGAP_PROXIES is 0: behind a proxy everybody looks like one address and shares one limit.',
    );
  return finding('well', 'Alamat dan proksi diatur.', 'Address and proxies are set.');
};

const installed = ({ kind, people }: Seen): Finding => {
  if (kind === null)
    return finding(
      'mend',
      'Instalasi ini belum disiapkan: tanggap init',
      'This installation was not set up yet: tanggap init',
    );
  if (kind === 'trial')
    return finding(
      'look',
      'Ini uji coba dengan akun contoh.',
      'This is a trial with invented accounts.',
    );
  return people === 0
    ? finding(
        'look',
        'Belum ada pengguna: pakai tautan dari tanggap init.',
        'Nobody can sign in yet: use the link of tanggap init.',
      )
    : finding(
        'well',
        `Instalasi sesungguhnya, ${String(people)} pengguna.`,
        `A real installation, ${String(people)} people.`,
      );
};

/** A trial has nothing to lose. */
const backups = ({ kind, backup, now }: Seen): readonly Finding[] => {
  if (kind !== 'real') return [];
  const at = instantOf(now.toTemporalInstant());
  const { id, en } = backupWords(backup, at);
  return [finding(backupTrouble(backup, at) === null ? 'well' : 'mend', id, en)];
};

/** Everything worth saying about an installation, in the order of what it rests on. */
export const findings = (seen: Seen): readonly Finding[] => [
  installed(seen),
  disk(seen),
  waiting(seen),
  ...clocks(seen),
  record(seen),
  reached(seen),
  ...backups(seen),
  ...seen.leftovers.map((folder) =>
    finding(
      'look',
      `${folder} tertinggal dari pembuatan basis data yang terputus; boleh dihapus.`,
      `${folder} is left from making a database that was broken off; it may be deleted.`,
    ),
  ),
  ...seen.stranded.map((edition) =>
    finding(
      'mend',
      `SOP ${edition} tidak dapat dijalankan versi ini; sebabnya ada di log. Muat edisi yang diperbaiki: tanggap sop adopt`,
      `The SOP ${edition} cannot be run by this version; the log says why. Adopt a mended edition: tanggap sop adopt`,
    ),
  ),
];
