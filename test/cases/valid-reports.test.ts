import { describe, expect, test } from 'vitest';
import { countsAsValid, foundValid } from '#core/cases/found-valid.ts';
import {
  atBlocking,
  atValidity,
  batam,
  desk,
  goOn,
  internal,
  reportedIn,
  toMeeting,
  sentIn,
} from '#test/support/batam.ts';
import { edition } from '#test/support/edition.ts';
import type { Scenario } from '#test/support/scenario.ts';

describe('what counts as a valid report of a unit', () => {
  const counts = (story: Scenario): boolean =>
    story.state.status !== 'none' && countsAsValid(batam, story.state);
  const close = (story: Scenario, reason: 'withdrawn' | 'out-of-authority'): Scenario =>
    story.when(internal, { type: 'close', reason, note: 'Catatan contoh' });

  test('a report counts from when it was found valid', () => {
    expect(counts(atValidity())).toBe(false);
    expect(counts(goOn(atValidity(), 'tidak-valid'))).toBe(false);
    expect(counts(goOn(atValidity(), 'valid'))).toBe(true);
  });

  test('not when it was closed as somebody else’s, taken back, merged or invalid; handled to the end it does', () => {
    const valid = goOn(atValidity(), 'valid');
    expect(counts(close(valid, 'withdrawn'))).toBe(false);
    expect(counts(close(valid, 'out-of-authority'))).toBe(false);
    expect(
      counts(
        valid.when(internal, {
          type: 'close',
          reason: 'duplicate',
          note: 'Catatan contoh',
          into: { caseId: 'case-2', number: 'CTH-2026-0002' },
        }),
      ),
    ).toBe(false);
    expect(counts(goOn(goOn(atValidity(), 'tidak-valid'), 'tutup'))).toBe(false);
    const low = goOn(atBlocking({ keparahan: 'rendah' }), 'rendah');
    const done = goOn(sentIn(goOn(toMeeting(low), 'sudah')), 'tutup', {}, desk);
    expect(done.state.status).toBe('closed');
    expect(counts(done)).toBe(true);
  });

  test('again when the case is taken up again, until its validity is judged anew', () => {
    const again = close(goOn(atValidity(), 'valid'), 'withdrawn').when(internal, {
      type: 'reopen',
      step: 'validasi',
      reason: 'Keliru ditutup',
    });
    expect(counts(again)).toBe(true);
    expect(foundValid(batam, goOn(again, 'tidak-valid').open)).toBe(false);
  });

  test('of a unit that was reported by its name in the register needs no further choice, and is its report', () => {
    const valid = goOn(atValidity(), 'valid', { sistem: { name: 'Portal', unit: 'dinas CONTOH' } });
    expect(valid.open.system).toMatchObject({ body: 'dinas-contoh', unit: 'Dinas Contoh' });
    goOn(atValidity(), 'valid', { sistem: { name: 'Portal', unit: 'Dinas Entah' } }).thenRefused(
      'unit-needed',
    );
    const plain = goOn(goOn(reportedIn(edition('denpasar/tanpa-tanggal')), 'lanjut'), 'lanjut');
    expect(goOn(plain, 'valid').open.system).toMatchObject({ body: 'dinas-contoh' });
  });

  test('names the unit: a valid report without one is refused at its field', () => {
    const refused = goOn(atValidity(), 'valid', { sistem: { name: 'Portal', unit: ' ' } });
    refused.thenRefused('unit-needed');
    expect(refused.refusal?.fields?.map(({ field }) => field)).toEqual(['sistem']);
    goOn(atValidity(), 'tidak-valid').thenAt('tolak');
  });
});

describe.each(['maluku-utara/2025-08', 'denpasar/tanpa-tanggal'])(
  'a valid report of %s',
  (path) => {
    const verify = (answers: Record<string, string>, outcome = 'valid'): Scenario =>
      goOn(goOn(goOn(reportedIn(edition(path)), 'lanjut'), 'lanjut'), outcome, answers);
    const checks = ['identitas-pelapor', 'lokasi-server', 'sistem-log'] as const;

    test.each(checks)('that could not be verified (%s) needs the reason beside it', (check) => {
      const failed = { [check]: 'tidak-terverifikasi', [`${check}-catatan`]: ' ' };
      const refused = verify(failed);
      refused.thenRefused('missing-answer');
      expect(refused.refusal?.fields?.map(({ field }) => field)).toEqual([`${check}-catatan`]);
      const passed = verify({ ...failed, [`${check}-catatan`]: 'Dikonfirmasi lewat telepon' });
      passed.thenAt('mitigasi');
      expect(passed.open.turns.at(-2)?.completed?.form[`${check}-catatan`]).toBe(
        'Dikonfirmasi lewat telepon',
      );
      verify(failed, 'tidak-valid').thenAt('tolak');
    });

    test('that was verified throughout needs none', () => {
      verify({}).thenAt('mitigasi');
    });
  },
);
