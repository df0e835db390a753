import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import { file, instant, officer, Scenario } from '#test/support/scenario.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const duty = (kode: string, jam: number, sejak: string) => ({
  kode,
  nama: `Kewajiban ${kode}`,
  nama_en: `Duty ${kode}`,
  penerima: ['BSSN'],
  pemicu: 'Insiden',
  pemicu_en: 'Incident',
  jam,
  sejak,
  formulir: [
    { kode: 'tiket', label: 'Tiket', label_en: 'Ticket', jenis: 'text' as const, wajib: true },
  ],
  sumber: 'Peraturan Contoh',
});

const sop = compile(
  sampleSop({
    langkah: [
      sampleStep('terima', '1', [sampleOutcome('lanjut', 'nilai')]),
      sampleStep('nilai', '2', [
        sampleOutcome('ulang', 'terima'),
        sampleOutcome('tutup', 'selesai'),
      ]),
    ],
    kewajiban: [duty('lapor-24', 24, 'terima'), duty('lapor-72', 72, 'nilai')],
  }),
);
const tim = officer('tim');
const received = new Scenario(sop).reported();
const begin = (
  scenario: Scenario,
  code = 'lapor-24',
  since = received.now,
  basis = ' Diketahui saat diterima ',
) => scenario.when(tim, { type: 'start-duty', duty: code, since, basis });
const running = begin(received);
const fulfil = (
  scenario: Scenario,
  more: { readonly number?: number; readonly happenedAt?: string; readonly note?: string } = {},
  form: Readonly<Record<string, string>> = { tiket: 'BSSN-7' },
) =>
  scenario.when(tim, {
    type: 'fulfil-duty',
    number: more.number ?? 1,
    form,
    proof: [file('tanda-terima.pdf')],
    note: more.note ?? '',
    ...(more.happenedAt === undefined ? {} : { happenedAt: instant(more.happenedAt) }),
  });

describe('a legal duty', () => {
  test.each([
    ['lapor-24', 24],
    ['lapor-72', 72],
  ])(
    '%s is due %i hours after it began by the wall clock, night and weekend too',
    (code, hours) => {
      const friday = instant('2026-11-20T17:00:00+07:00');
      const begun = begin(
        received.completed(tim, 'lanjut').at('2026-11-20T18:00:00+07:00'),
        code,
        friday,
      ).thenHappened('duty-started');
      expect(begun.open.duties[0]).toMatchObject({
        duty: code,
        since: friday,
        due: instantOf(momentOf(friday).add({ hours })),
        basis: 'Diketahui saat diterima',
        startedBy: { id: 'officer-tim' },
        fulfilled: null,
      });
    },
  );

  test('may have begun before the report came in, never after now', () => {
    begin(received, 'lapor-24', instant('2026-11-16T10:00:00+07:00')).thenHappened('duty-started');
    begin(received, 'lapor-24', instant('2026-11-17T10:00:01+07:00')).thenRefused(
      'happened-in-future',
    );
  });

  test('is one the edition has', () => {
    const refused = begin(received, 'lapor-48').thenRefused('unknown-duty');
    expect(refused.refusal?.message.id).toContain('lapor-48');
  });

  test('begins once the case has come to its step, and can still begin when it has gone on', () => {
    const early = begin(received, 'lapor-72').thenRefused('duty-too-early');
    expect(early.refusal?.message.id).toContain('2. Langkah nilai');
    const at = received.completed(tim, 'lanjut');
    begin(at, 'lapor-72').thenHappened('duty-started');
    begin(at.completed(tim, 'ulang'), 'lapor-72').thenHappened('duty-started');
  });

  test('runs once at a time, and can begin anew when it was fulfilled', () => {
    const twice = begin(running).thenRefused('duty-running');
    expect(twice.refusal?.message.en).toContain('Duty lapor-24');
    const again = begin(fulfil(running)).thenHappened('duty-started');
    expect(again.open.duties.map(({ number }) => number)).toEqual([1, 2]);
  });

  test.each([
    [' ', 'empty-text'],
    ['x'.repeat(5_001), 'too-long'],
  ] as const)('begins on a ground that is told', (basis, code) => {
    begin(received, 'lapor-24', received.now, basis).thenRefused(code);
  });
});

describe('fulfilling it', () => {
  test('keeps what was answered, the proof and when', () => {
    const done = fulfil(running.at('2026-11-17T15:00:00+07:00'), {
      happenedAt: '2026-11-17T14:00:00+07:00',
      note: ' Terkirim ',
    }).thenHappened('duty-fulfilled');
    expect(done.open.duties[0]?.fulfilled).toMatchObject({
      at: instant('2026-11-17T14:00:00+07:00'),
      form: { tiket: 'BSSN-7' },
      proof: [{ name: 'tanda-terima.pdf' }],
      note: 'Terkirim',
    });
  });

  test('asks what the rule asks the notice to hold', () => {
    const refused = fulfil(running, {}, {}).thenRefused('missing-answer');
    expect(refused.refusal?.fields?.map(({ field }) => field)).toEqual(['tiket']);
    fulfil(running, {}, { tiket: 'x', lain: 'y' }).thenRefused('unknown-field');
  });

  test('is done once, and only of a duty that runs', () => {
    fulfil(fulfil(running)).thenRefused('duty-fulfilled');
    fulfil(running, { number: 2 }).thenRefused('unknown-duty');
    fulfil(received).thenRefused('unknown-duty');
    fulfil(new Scenario(sop)).thenRefused('no-case');
  });

  test('late is late: the due time stays as it was', () => {
    const late = fulfil(running.at('2026-11-19T10:00:00+07:00'));
    expect(late.open.duties[0]?.due).toBe(instant('2026-11-18T10:00:00+07:00'));
    expect(late.open.duties[0]?.fulfilled?.at).toBe(late.now);
  });

  test('told more than a day late asks for a reason, which the note is', () => {
    const later = running.at('2026-11-19T10:00:00+07:00');
    const happenedAt = '2026-11-17T12:00:00+07:00';
    fulfil(later, { happenedAt }).thenRefused('backdating-reason-needed');
    fulfil(later, { happenedAt, note: 'Lupa dicatat' }).thenHappened('duty-fulfilled');
    fulfil(later, { happenedAt: '2026-11-17T09:00:00+07:00', note: 'x' }).thenRefused(
      'happened-before-report',
    );
  });

  test('outlives its case: the law does not care whether the SOP has come to its end', () => {
    const closed = running.completed(tim, 'lanjut').completed(tim, 'tutup');
    expect(closed.state.status).toBe('closed');
    fulfil(closed).thenHappened('duty-fulfilled');
    begin(closed).thenRefused('case-closed');
  });

  test('leaves other duties as they are', () => {
    const both = begin(running.completed(tim, 'lanjut'), 'lapor-72');
    const done = fulfil(both, { number: 2 });
    expect(done.open.duties.map(({ fulfilled }) => fulfilled === null)).toEqual([true, false]);
  });
});
