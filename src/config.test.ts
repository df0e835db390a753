import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const read = (env: Record<string, string>) =>
  readConfig(env, { root: '/srv/tanggap', cwd: '/home/petugas' });

/** The names of the settings that were complained about, in order. */
const complaints = (env: Record<string, string>): readonly string[] => {
  const config = read(env);
  return 'problems' in config ? config.problems.map(({ id }) => id.split(' ')[0] ?? '') : [];
};

describe('the configuration', () => {
  test('needs nothing: it listens to this machine only and keeps data in the project', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      root: '/srv/tanggap',
      dataDir: '/srv/tanggap/data',
      databaseUrl: null,
      databaseOwnerUrl: null,
      origin: null,
      proxies: 0,
      secret: null,
      fileBytes: 25 * 1024 * 1024,
      rateLimit: 60,
      strangers: {
        leastBytesPerSecond: 8 * 1024,
        fromOneAddress: 1024 ** 3,
        fromAll: 20 * 1024 ** 3,
        diskFloorBytes: 2 * 1024 ** 3,
      },
      work: 'with-pages',
      backup: null,
      metricsToken: null,
      securityContact: null,
      log: 'warn',
    });
  });

  test('takes an empty setting for one that is not made', () => {
    expect(read({ PORT: '', TANGGAP_DATA: ' ', DATABASE_URL: '' })).toEqual(read({}));
  });

  test('starts a relative data folder where the caller is', () => {
    expect(read({ TANGGAP_DATA: 'simpan' })).toMatchObject({ dataDir: '/home/petugas/simpan' });
  });

  test('keeps of the outside address what makes an origin', () => {
    expect(read({ TANGGAP_ORIGIN: 'https://csirt.example.go.id/' })).toMatchObject({
      origin: 'https://csirt.example.go.id',
    });
  });

  test('leaves a database address as it was given', () => {
    const url = 'postgresql://tanggap:rahasia@localhost:5432/tanggap?host=%2Fsrv%2Frun';
    expect(read({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url });
  });

  test.each([
    ['PORT', 'tiga'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '30.5'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'basis data'],
    ['TANGGAP_ORIGIN', 'csirt.example.go.id'],
    ['TANGGAP_PROXIES', '-1'],
    ['TANGGAP_SECRET', 'pendek'],
    ['TANGGAP_METRICS_TOKEN', 'lima belas huru'],
    ['TANGGAP_SECURITY_CONTACT', 'csirt@contoh.go.id'],
    ['TANGGAP_SECURITY_CONTACT', 'mailto:csirt'],
    ['TANGGAP_SECURITY_CONTACT', 'http://contoh.go.id/lapor'],
    ['TANGGAP_FILE_LIMIT_MB', '0'],
    ['TANGGAP_RATE_LIMIT', 'banyak'],
    ['TANGGAP_UPLOAD_KBS', '0'],
    ['TANGGAP_STRANGER_MB', '-1'],
    ['TANGGAP_STRANGERS_MB', '1.5'],
    ['TANGGAP_DISK_FLOOR_MB', 'dua'],
    ['TANGGAP_WORK', 'nanti'],
    ['TANGGAP_BACKUP_AT', '25:00'],
    ['TANGGAP_BACKUP_AT', 'malam'],
    ['TANGGAP_BACKUP_WITH_KEYS', 'ya'],
    ['TANGGAP_LOG', 'cerewet'],
  ])('says that %s cannot be "%s"', (name, value) => {
    expect(complaints({ [name]: value })).toEqual([name]);
  });

  test('tells everything that is wrong at once', () => {
    expect(complaints({ PORT: 'x', TANGGAP_LOG: 'x', TANGGAP_PROXIES: 'x' })).toEqual([
      'PORT',
      'TANGGAP_PROXIES',
      'TANGGAP_LOG',
    ]);
  });

  test('leaves background work to another process only where that can reach the database', () => {
    expect(complaints({ TANGGAP_WORK: 'apart' })).toEqual(['TANGGAP_WORK=apart']);
    expect(
      read({ TANGGAP_WORK: 'apart', DATABASE_URL: 'postgresql://localhost/tanggap' }),
    ).toMatchObject({ work: 'apart' });
  });

  test('takes an owner of the tables only beside the role it works as', () => {
    const ownerUrl = 'postgresql://pemilik@localhost/tanggap';
    expect(complaints({ DATABASE_OWNER_URL: ownerUrl })).toEqual(['DATABASE_OWNER_URL']);
    expect(complaints({ DATABASE_OWNER_URL: 'localhost' })).toContain('DATABASE_OWNER_URL');
    expect(
      read({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: 'postgresql://localhost/tanggap' }),
    ).toMatchObject({ databaseOwnerUrl: ownerUrl });
  });

  test('plans a daily backup where a folder is named, with keys only where it is encrypted', () => {
    expect(read({ TANGGAP_BACKUP: '/mnt/cadangan' })).toMatchObject({
      backup: {
        folder: '/mnt/cadangan',
        keyFile: null,
        withKeys: false,
        at: { hour: 2, minute: 0 },
      },
    });
    expect(
      read({
        TANGGAP_BACKUP: 'cadangan',
        TANGGAP_BACKUP_KEY_FILE: 'kunci',
        TANGGAP_BACKUP_WITH_KEYS: 'yes',
        TANGGAP_BACKUP_AT: '23:45',
      }),
    ).toMatchObject({
      backup: {
        folder: '/home/petugas/cadangan',
        keyFile: '/home/petugas/kunci',
        withKeys: true,
        at: { hour: 23, minute: 45 },
      },
    });
    expect(complaints({ TANGGAP_BACKUP: '/mnt/x', TANGGAP_BACKUP_WITH_KEYS: 'yes' })).toEqual([
      'TANGGAP_BACKUP_WITH_KEYS=yes',
    ]);
  });

  test('never repeats a database address, which holds a password', () => {
    expect(JSON.stringify(read({ DATABASE_URL: 'mysql://tanggap:rahasia@x/y' }))).not.toContain(
      'rahasia',
    );
  });
});
