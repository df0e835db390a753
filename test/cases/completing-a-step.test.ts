import { describe, expect, test } from 'vitest';
import { file, instant, officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const meja = officer('meja');
const tim = officer('tim');
const high = {
  form: { alasan: 'Terbukti', parah: 'tinggi' },
  outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
};

const reported = new Scenario(smallSop).reported();
const assessed = reported.completed(meja, 'lanjut');

describe('receiving a report', () => {
  test('opens the case and starts the first step at the moment the report was received', () => {
    reported.thenHappened('report-received', 'step-started').thenAt('terima');
    expect(reported.open.turns[0]?.startedAt).toBe(instant('2026-11-17T10:00:00+07:00'));
    expect(reported.open.turns[0]?.due).toBe(instant('2026-11-17T10:05:00+07:00'));
  });

  test('names everything a report lacks at once', () => {
    const refused = new Scenario(smallSop).reported({
      description: ' ',
      consent: false,
      category: 'none',
      system: { name: '' },
    });
    refused.thenRefused('missing-answer');
    expect(refused.refusal?.fields?.map((one) => one.field)).toEqual([
      'systemName',
      'description',
      'category',
      'consent',
    ]);
  });

  test('asks a reporter on the web for a way to be reached, unless anonymous', () => {
    const nameless = { name: '', anonymous: true, capacity: 'individual' } as const;
    new Scenario(smallSop)
      .reported({ reporter: { ...nameless, name: 'Pelapor', anonymous: false } })
      .thenRefused('missing-answer');
    new Scenario(smallSop)
      .reported({ reporter: nameless })
      .thenHappened('report-received', 'step-started');
  });

  test('takes a letter without contact from an officer of the team, but not from an outside party', () => {
    const letter = {
      channel: 'letter',
      consent: false,
      reporter: { name: 'Kepala Dinas Contoh', anonymous: false, capacity: 'other-agency' },
    } as const;
    new Scenario(smallSop).reported(letter, meja).thenHappened('report-received', 'step-started');
    new Scenario(smallSop).reported(letter, officer('pemilik')).thenRefused('not-permitted');
  });

  test('refuses texts that are too long and a time received in the future', () => {
    new Scenario(smallSop).reported({ description: 'x'.repeat(20_001) }).thenRefused('too-long');
    new Scenario(smallSop)
      .reported({ receivedAt: instant('2026-11-17T10:01:00+07:00') })
      .thenRefused('happened-in-future');
  });

  test('does not open a case twice', () => {
    reported.reported().thenRefused('case-exists');
  });
});

describe('completing a step', () => {
  test('issues the ticket, tells the reporter and goes on to the next step', () => {
    assessed
      .thenHappened('step-completed', 'ticket-issued', 'message-placed', 'step-started')
      .thenAt('nilai');
    expect(assessed.open.ticket).toBe('CTH-T-2026-0001');
    expect(assessed.open.outputs).toEqual([
      { output: 'tiket', step: 'terima', turn: 1, files: [], number: 'CTH-T-2026-0001' },
    ]);
  });

  test('is for the executors the SOP names only', () => {
    reported.completed(tim, 'lanjut').thenRefused('wrong-role').thenAt('terima');
    reported.completed({ kind: 'reporter' }, 'lanjut').thenRefused('wrong-role');
  });

  test('is refused for a turn that has passed and for another step than the current one', () => {
    assessed
      .when(meja, {
        type: 'complete-step',
        turn: 1,
        step: 'terima',
        outcome: 'lanjut',
        form: {},
        outputs: [],
      })
      .thenRefused('not-current-turn');
    assessed.completed(tim, 'rendah', { step: 'rapat' }).thenRefused('not-current-turn');
  });

  test('needs an outcome the SOP gives', () => {
    assessed.completed(tim, 'sedang').thenRefused('unknown-outcome');
  });

  test('names every required answer that is missing', () => {
    const refused = assessed.completed(tim, 'rendah').thenRefused('missing-answer');
    expect(refused.refusal?.fields?.map((one) => one.field)).toEqual(['alasan', 'parah']);
  });

  test('asks only the fields of the outcome chosen, and keeps no others', () => {
    const invalid = assessed
      .completed(tim, 'tidak-valid', { form: { alasan: 'Bukan insiden', parah: 'tinggi' } })
      .thenAt('tolak');
    expect(invalid.open.turns[1]?.completed?.form).toEqual({ alasan: 'Bukan insiden' });
    expect(invalid.open.severity).toBeNull();
  });

  test.each([
    ['alasan', 'x'.repeat(101), 'too-long'],
    ['alasan', 7, 'invalid-answer'],
    ['parah', 'sedang', 'invalid-answer'],
    ['periksa', ['a', 'a'], 'invalid-answer'],
    ['periksa', ['c'], 'invalid-answer'],
    ['jumlah', 11, 'invalid-answer'],
    ['jumlah', Number.NaN, 'invalid-answer'],
    ['sejak', 'kemarin', 'invalid-answer'],
    ['lampiran', [file('a'), file('b')], 'invalid-answer'],
    ['sistem', { name: 'x'.repeat(501) }, 'too-long'],
    ['lain', 'x', 'unknown-field'],
  ] as const)('refuses the answer %s = %j as %s', (field, answer, code) => {
    assessed
      .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah', [field]: answer } })
      .thenRefused(code);
  });

  test('sets the severity and the system the form names', () => {
    const done = assessed.completed(tim, 'rendah', {
      form: { alasan: 'ya', parah: 'rendah', sistem: { name: 'Portal', unit: 'Dinas Lain' } },
    });
    expect(done.open.severity).toBe('rendah');
    expect(done.open.system).toEqual({ name: 'Portal', unit: 'Dinas Lain', body: 'dinas-lain' });
  });

  test('does not end while an output the SOP names is missing', () => {
    const refused = assessed
      .completed(tim, 'tinggi', { ...high, outputs: [] })
      .thenRefused('missing-output')
      .thenAt('nilai');
    expect(refused.refusal?.message.id).toContain('Screenshot blokir');
    assessed
      .completed(tim, 'rendah', {
        form: { alasan: 'ya', parah: 'rendah' },
        outputs: [{ output: 'lain', files: [file('x')] }],
      })
      .thenRefused('unknown-output');
  });

  test('puts a block in force with the handed-in files as its proof', () => {
    const blocked = assessed
      .completed(tim, 'tinggi', high)
      .thenHappened(
        'step-completed',
        'severity-assessed',
        'measure-ordered',
        'measure-executed',
        'step-started',
      );
    expect(blocked.open.measures).toMatchObject([{ kind: 'block', state: 'in-force' }]);
    expect(blocked.events.find((event) => event.type === 'measure-executed')).toMatchObject({
      proof: [file('blokir.png')],
    });
  });

  test('counts from when it happened, not from when it was recorded', () => {
    const paper = reported
      .at('2026-11-17T14:00:00+07:00')
      .completed(meja, 'lanjut', { happenedAt: instant('2026-11-17T10:10:00+07:00') });
    expect(paper.open.turns[1]?.startedAt).toBe(instant('2026-11-17T10:10:00+07:00'));
    expect(paper.open.turns[1]?.due).toBe(instant('2026-11-19T10:10:00+07:00'));
    expect(paper.events.at(-1)?.recordedAt).toBe(instant('2026-11-17T14:00:00+07:00'));
  });

  test('refuses a moment in the future, before the step, and one long ago without a reason', () => {
    const late = reported.at('2026-11-19T10:00:00+07:00');
    late
      .completed(meja, 'lanjut', { happenedAt: instant('2026-11-19T10:01:00+07:00') })
      .thenRefused('happened-in-future');
    late
      .completed(meja, 'lanjut', { happenedAt: instant('2026-11-17T09:59:00+07:00') })
      .thenRefused('happened-before-report');
    late
      .completed(meja, 'lanjut', { happenedAt: instant('2026-11-17T10:10:00+07:00') })
      .thenRefused('backdating-reason-needed');
    late
      .completed(meja, 'lanjut', {
        happenedAt: instant('2026-11-17T10:10:00+07:00'),
        backdatingReason: 'Listrik padam',
      })
      .thenAt('nilai');
    const second = assessed
      .at('2026-11-17T11:00:00+07:00')
      .completed(tim, 'rendah', { form: { alasan: 'a', parah: 'rendah' } });
    second
      .completed(tim, 'lanjut', { happenedAt: instant('2026-11-17T10:30:00+07:00') })
      .thenRefused('happened-too-early');
  });
});
