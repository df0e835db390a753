import { resolve } from 'node:path';
import type { BackupHour } from './core/keeping/backups/schedule.ts';
import type { Bilingual } from './core/text/bilingual.ts';

/** Everything an installation can set, read once from the environment. */
export interface Config {
  /** TCP port of the pages and the API. `PORT`, 3000. */
  readonly port: number;
  /** Address to listen on. `HOST`, 127.0.0.1: nobody outside this machine until somebody decides so. */
  readonly host: string;
  /** Folder of everything that must survive. `TANGGAP_DATA`, ./data. */
  readonly dataDir: string;
  /** Folder of the project, where SOPs and templates lie. */
  readonly root: string;
  /** The agency's own PostgreSQL. `DATABASE_URL`; null starts the embedded one. */
  readonly databaseUrl: string | null;
  /** The role that owns its tables, where the application is another. `DATABASE_OWNER_URL`. */
  readonly databaseOwnerUrl: string | null;
  /** Address people type, behind a reverse proxy. `TANGGAP_ORIGIN`; null when reached directly. */
  readonly origin: string | null;
  /** Trusted reverse proxies in front, which tell the caller's address. `TANGGAP_PROXIES`, 0. */
  readonly proxies: number;
  /** Signs sessions, at least 32 characters. `TANGGAP_SECRET`; null keeps one in the data folder. */
  readonly secret: string | null;
  /** Largest file in bytes. `TANGGAP_FILE_LIMIT_MB`, 25. */
  readonly fileBytes: number;
  /** Changing requests a minute from one address that nobody is signed in to. `TANGGAP_RATE_LIMIT`, 60. */
  readonly rateLimit: number;
  /** Bounds of what strangers send. `TANGGAP_UPLOAD_KBS`, `TANGGAP_STRANGER_MB`, `TANGGAP_STRANGERS_MB`, `TANGGAP_DISK_FLOOR_MB`. */
  readonly strangers: StrangerLimits;
  /** Where the chores are done: by the pages' process, or `apart` by `tanggap work`. `TANGGAP_WORK`, with-pages. */
  readonly work: WorkPlace;
  /** The backup that is taken every day; null: none by itself. `TANGGAP_BACKUP` and what begins so. */
  readonly backup: BackupPlan | null;
  /** What whoever reads the metrics has to send. `TANGGAP_METRICS_TOKEN`, at least 16 characters; null: there are none. */
  readonly metricsToken: string | null;
  /** Whom to tell of a hole (RFC 9116). `TANGGAP_SECURITY_CONTACT`, `mailto:` or `https:`; null: no such page. */
  readonly securityContact: string | null;
  /** `TANGGAP_LOG`: silent, error, warn, info (a line a request) or debug. */
  readonly log: LogLevel;
}

/** What strangers may send, by rate, volume and the room that is left. */
export interface StrangerLimits {
  /** A body that comes slower is cut off. `TANGGAP_UPLOAD_KBS`, 8 KB a second. */
  readonly leastBytesPerSecond: number;
  /** Bytes of files from one address in a day. `TANGGAP_STRANGER_MB`, 1024. */
  readonly fromOneAddress: number;
  /** Bytes of files from all of them in a day. `TANGGAP_STRANGERS_MB`, 20480. */
  readonly fromAll: number;
  /** With less free on the disk only officers' files are taken. `TANGGAP_DISK_FLOOR_MB`, 2048. */
  readonly diskFloorBytes: number;
}

/** A backup that is taken every day. */
export interface BackupPlan {
  /** Where it is kept. `TANGGAP_BACKUP`. */
  readonly folder: string;
  /** What encrypts it; null: it is not encrypted. `TANGGAP_BACKUP_KEY_FILE`. */
  readonly keyFile: string | null;
  /** Whether keys and secrets go with it. `TANGGAP_BACKUP_WITH_KEYS`, no. */
  readonly withKeys: boolean;
  /** On the clock of this machine's zone. `TANGGAP_BACKUP_AT`, 02:00. */
  readonly at: BackupHour;
}

export type WorkPlace = 'with-pages' | 'apart';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** Files that may come with one report or message. */
export const filesPerReport = 10;

const mebibyte = 1024 * 1024;

/** Most bytes a form without files or a JSON document may have. */
export const plainLimit = mebibyte;

/** Most bytes of one request that brings files: four files of the largest size, and the fields. */
export const uploadLimit = (fileBytes: number): number => 4 * fileBytes + plainLimit;

type Environment = Readonly<Record<string, string | undefined>>;
type Problems = Bilingual[];

/** Folders that paths start from. */
export interface Places {
  /** The project; data is kept in its folder `data` unless told otherwise. */
  readonly root: string;
  /** Where the caller is; a relative `TANGGAP_DATA` starts here. */
  readonly cwd: string;
}

const owner = (env: Environment, problems: Problems): string | null => {
  const url = address(env, 'DATABASE_OWNER_URL', ['postgres:', 'postgresql:'], problems)?.href;
  if (url !== undefined && text(env, 'DATABASE_URL') === undefined)
    problems.push({
      id: 'DATABASE_OWNER_URL memerlukan DATABASE_URL: peran yang dipakai Tanggap sehari-hari pada basis data yang sama.',
      en: 'DATABASE_OWNER_URL needs DATABASE_URL: the role Tanggap works as every day, in the same database.',
    });
  return url ?? null;
};

/** Reads the configuration, or tells every problem found at once. */
export const readConfig = (
  env: Environment,
  { root, cwd }: Places,
): Config | { readonly problems: readonly Bilingual[] } => {
  const problems: Problems = [];
  const config: Config = {
    port: whole(env, 'PORT', 3000, [1, 65_535], problems),
    host: text(env, 'HOST') ?? '127.0.0.1',
    root,
    dataDir: resolve(cwd, text(env, 'TANGGAP_DATA') ?? resolve(root, 'data')),
    databaseUrl: address(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], problems)?.href ?? null,
    databaseOwnerUrl: owner(env, problems),
    origin: address(env, 'TANGGAP_ORIGIN', ['http:', 'https:'], problems)?.origin ?? null,
    proxies: whole(env, 'TANGGAP_PROXIES', 0, [0, 10], problems),
    secret: longEnough(env, 'TANGGAP_SECRET', 32, problems),
    fileBytes: whole(env, 'TANGGAP_FILE_LIMIT_MB', 25, [1, 1024], problems) * mebibyte,
    rateLimit: whole(env, 'TANGGAP_RATE_LIMIT', 60, [1, 1_000_000], problems),
    strangers: strangerLimits(env, problems),
    work: workPlace(env, problems),
    backup: backupPlan(env, cwd, problems),
    metricsToken: longEnough(env, 'TANGGAP_METRICS_TOKEN', 16, problems),
    securityContact: contact(env, problems),
    log: oneOf(env, 'TANGGAP_LOG', logLevels, 'warn', problems),
  };
  return problems.length > 0 ? { problems } : config;
};

/** An empty variable counts as not set. */
const text = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined;

const whole = (
  env: Environment,
  name: string,
  standard: number,
  [min, max]: readonly [number, number],
  problems: Problems,
): number => {
  const given = text(env, name);
  if (given === undefined) return standard;
  const value = Number(given);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  problems.push({
    id: `${name} harus bilangan bulat dari ${String(min)} sampai ${String(max)}, bukan "${given}".`,
    en: `${name} must be a whole number from ${String(min)} to ${String(max)}, not "${given}".`,
  });
  return standard;
};

const strangerLimits = (env: Environment, problems: Problems): StrangerLimits => {
  const millions: readonly [number, number] = [1, 1_000_000_000];
  return {
    leastBytesPerSecond: whole(env, 'TANGGAP_UPLOAD_KBS', 8, [1, 1_000_000], problems) * 1024,
    fromOneAddress: whole(env, 'TANGGAP_STRANGER_MB', 1024, millions, problems) * mebibyte,
    fromAll: whole(env, 'TANGGAP_STRANGERS_MB', 20_480, millions, problems) * mebibyte,
    diskFloorBytes: whole(env, 'TANGGAP_DISK_FLOOR_MB', 2048, millions, problems) * mebibyte,
  };
};

const backupPlan = (env: Environment, cwd: string, problems: Problems): BackupPlan | null => {
  const folder = text(env, 'TANGGAP_BACKUP');
  const keyFile = text(env, 'TANGGAP_BACKUP_KEY_FILE');
  const withKeys = oneOf(env, 'TANGGAP_BACKUP_WITH_KEYS', ['yes', 'no'], 'no', problems) === 'yes';
  const at = timeOfDay(env, 'TANGGAP_BACKUP_AT', '02:00', problems);
  if (folder === undefined) return null;
  if (withKeys && keyFile === undefined)
    problems.push({
      id: 'TANGGAP_BACKUP_WITH_KEYS=yes memerlukan TANGGAP_BACKUP_KEY_FILE: kunci dan rahasia hanya disimpan terenkripsi.',
      en: 'TANGGAP_BACKUP_WITH_KEYS=yes needs TANGGAP_BACKUP_KEY_FILE: keys and secrets are kept encrypted only.',
    });
  return {
    folder: resolve(cwd, folder),
    keyFile: keyFile === undefined ? null : resolve(cwd, keyFile),
    withKeys,
    at,
  };
};

const timeOfDay = (
  env: Environment,
  name: string,
  standard: string,
  problems: Problems,
): BackupHour => {
  const given = text(env, name) ?? standard;
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(given) ?? [];
  if (hour === undefined)
    problems.push({
      id: `${name} harus berupa jam seperti 02:00, bukan "${given}".`,
      en: `${name} must be a time of day like 02:00, not "${given}".`,
    });
  return { hour: Number(hour ?? 2), minute: Number(minute ?? 0) };
};

const address = (
  env: Environment,
  name: string,
  protocols: readonly string[],
  problems: Problems,
): URL | undefined => {
  const given = text(env, name);
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url !== undefined && protocols.includes(url.protocol)) return url;
  const starts = protocols.map((protocol) => `${protocol}//`);
  // The value is not repeated: a database address holds a password.
  problems.push({
    id: `${name} harus berupa alamat yang diawali ${starts.join(' atau ')}.`,
    en: `${name} must be an address that starts with ${starts.join(' or ')}.`,
  });
  return undefined;
};

/** A secret; what was given of it is never repeated. */
const longEnough = (
  env: Environment,
  name: string,
  least: number,
  problems: Problems,
): string | null => {
  const given = text(env, name);
  if (given === undefined) return null;
  if (given.length >= least) return given;
  problems.push({
    id: `${name} harus sedikitnya ${String(least)} karakter.`,
    en: `${name} must have at least ${String(least)} characters.`,
  });
  return null;
};

/** Whom to tell of a hole, as it is written into one line of a text. */
const contact = (env: Environment, problems: Problems): string | null => {
  const given = text(env, 'TANGGAP_SECURITY_CONTACT');
  if (given === undefined) return null;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isMail = url?.protocol === 'mailto:' && /^[^\s@]+@[^\s@]+$/u.test(url.pathname);
  if (url !== undefined && (isMail || url.protocol === 'https:')) return url.href;
  problems.push({
    id: 'TANGGAP_SECURITY_CONTACT harus berupa mailto:nama@instansi atau alamat https://.',
    en: 'TANGGAP_SECURITY_CONTACT must be mailto:name@office or an https:// address.',
  });
  return null;
};

const logLevels: readonly LogLevel[] = ['silent', 'error', 'warn', 'info', 'debug'];

const workPlaces: readonly WorkPlace[] = ['with-pages', 'apart'];

const workPlace = (env: Environment, problems: Problems): WorkPlace => {
  const place = oneOf(env, 'TANGGAP_WORK', workPlaces, 'with-pages', problems);
  // The embedded PostgreSQL lives and stops with the pages: nobody apart could rely on it.
  if (place === 'apart' && text(env, 'DATABASE_URL') === undefined)
    problems.push({
      id: 'TANGGAP_WORK=apart memerlukan DATABASE_URL, PostgreSQL milik instansi.',
      en: 'TANGGAP_WORK=apart needs DATABASE_URL, a PostgreSQL of your own.',
    });
  return place;
};

const oneOf = <Word extends string>(
  env: Environment,
  name: string,
  words: readonly Word[],
  standard: Word,
  problems: Problems,
): Word => {
  const given = text(env, name) ?? standard;
  const word = words.find((known) => known === given);
  if (word !== undefined) return word;
  problems.push({
    id: `${name} harus salah satu dari ${words.join(', ')}, bukan "${given}".`,
    en: `${name} must be one of ${words.join(', ')}, not "${given}".`,
  });
  return standard;
};

/** The header in which the server tells the parts behind it who called. */
export const addressHeader = 'x-tanggap-address';
