import { escalationsOf } from '#core/cases/sendings.ts';
import { describe, expect, test } from 'vitest';
import { file, instant, officer, Scenario } from '#test/support/scenario.ts';
import { editionAt } from '#test/support/papers.ts';
import { smallSop } from '#test/support/small-sop.ts';

const { sop: denpasar } = editionAt('denpasar/tanpa-tanggal');
const leader = officer('keamanan-informasi');
const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const reported = new Scenario(smallSop).reported();
const assessed = reported.completed(meja, 'lanjut').completed(tim, 'rendah', {
  form: { alasan: 'x', parah: 'rendah' },
});
const long = 'x'.repeat(5_001);

describe('evidence', () => {
  test('is added after what is there, with a note or without', () => {
    const first = reported.when(tim, {
      type: 'attach-evidence',
      files: [file('log.txt'), file('layar.png')],
      note: ' Dari server ',
    });
    first.thenHappened('evidence-attached');
    expect(first.events.at(-1)).toMatchObject({ note: 'Dari server' });
    const second = first.when(tim, { type: 'attach-evidence', files: [file('c.txt')], note: '' });
    expect(second.open.evidence.map(({ name }) => name)).toEqual(['log.txt', 'layar.png', 'c.txt']);
  });

  test('is files', () => {
    reported
      .when(tim, { type: 'attach-evidence', files: [], note: 'Lihat saja' })
      .thenRefused('empty-text');
  });
});

describe('what was sent', () => {
  const send = (more: object = {}, scenario = assessed) =>
    scenario.when(tim, {
      type: 'send',
      to: ['BSSN'],
      cc: ['Dinas Contoh'],
      outputs: ['berita-acara'],
      way: 'email',
      note: ' Surel ',
      proof: [],
      ...more,
    });

  test('is told with to whom, copies to whom, and which papers', () => {
    send().thenHappened('sent');
    expect(send().events.at(-1)).toMatchObject({
      to: ['BSSN'],
      cc: ['Dinas Contoh'],
      outputs: ['berita-acara'],
      way: 'email',
      note: 'Surel',
      proof: [],
    });
    expect(send().open).toEqual({
      ...assessed.open,
      sentByHand: [
        {
          purpose: 'send',
          to: ['BSSN'],
          bodies: [],
          way: 'email',
          by: send().open.sentByHand[0]?.by,
          at: send().open.sentByHand[0]?.at,
          unsigned: [],
          versions: [],
        },
      ],
      version: assessed.open.version + 1,
      lastChange: assessed.open.version + 1,
    });
  });

  test('names somebody: blank lines are nobody', () => {
    send({ to: [] }).thenRefused('empty-text');
    send({ to: [' ', ''] }).thenRefused('empty-text');
    expect(send({ to: [' BSSN ', ' '] }).events.at(-1)).toMatchObject({ to: ['BSSN'] });
  });

  test('is of papers the case has come to make', () => {
    send({ outputs: ['berita-acara', 'laporan'] }).thenRefused('unknown-output');
    send({}, reported).thenRefused('unknown-output');
    send({ outputs: [] }, reported).thenHappened('sent');
  });

  test('happened between the report and now; long ago the note says why it is told late', () => {
    const later = assessed.at('2026-11-20T10:00:00+07:00');
    const happenedAt = instant('2026-11-18T10:00:00+07:00');
    send({ happenedAt, note: '' }, later).thenRefused('backdating-reason-needed');
    expect(send({ happenedAt }, later).events.at(-1)).toMatchObject({ happenedAt });
    send({ happenedAt: instant('2026-11-17T09:00:00+07:00') }, later).thenRefused(
      'happened-before-report',
    );
  });
});

describe('an escalation', () => {
  const escalate = (to: string, note: string, more: object = {}) =>
    assessed.at('2026-11-20T10:00:00+07:00').when(tim, {
      type: 'escalate',
      to,
      outputs: [],
      way: 'office-system',
      note,
      proof: [],
      ...more,
    });

  test('is listed with when it happened, and the case goes on here', () => {
    const at = instant('2026-11-20T09:00:00+07:00');
    const told = escalate(' Provinsi ', ' Berat ', { happenedAt: at }).thenHappened('escalated');
    expect(escalationsOf(told.open)).toEqual([{ to: 'Provinsi', at }]);
    expect(told.open.turns).toEqual(assessed.open.turns);
  });

  test.each([
    [' ', 'x', 'empty-text'],
    ['BSSN', '', 'sending-unproven'],
    ['x'.repeat(301), 'x', 'too-long'],
    ['BSSN', long, 'too-long'],
  ] as const)('names somebody and says how it is known', (to, note, code) => {
    escalate(to, note).thenRefused(code);
  });

  test('does not lie in the future', () => {
    escalate('BSSN', 'Surel 12', { happenedAt: instant('2026-11-21T10:00:00+07:00') }).thenRefused(
      'happened-in-future',
    );
  });
});

describe('words', () => {
  test('of the team to the reporter are read as they are in both languages, and not as ours', () => {
    const told = reported.when(tim, { type: 'tell-reporter', text: ' Kami periksa. ' });
    told.thenHappened('message-placed');
    expect(told.open.messages).toEqual([
      {
        from: 'team',
        text: { id: 'Kami periksa.', en: 'Kami periksa.' },
        files: [],
        at: told.now,
        automatic: false,
      },
    ]);
  });

  test('of the reporter bring their files as evidence', () => {
    const wrote = reported.when(
      { kind: 'reporter' },
      { type: 'write-as-reporter', text: ' Ini fotonya ', files: [file('foto.png')] },
    );
    wrote.thenHappened('reporter-wrote');
    expect(wrote.open.messages).toMatchObject([
      { from: 'reporter', text: { id: 'Ini fotonya' }, automatic: false },
    ]);
    expect(wrote.open.evidence.map(({ name }) => name)).toEqual(['foto.png']);
  });

  test('stand in the order they were written', () => {
    const both = reported
      .when(tim, { type: 'tell-reporter', text: 'satu' })
      .when({ kind: 'reporter' }, { type: 'write-as-reporter', text: 'dua', files: [] })
      .when(tim, { type: 'tell-reporter', text: 'tiga' });
    expect(both.open.messages.map(({ text }) => text.id)).toEqual(['satu', 'dua', 'tiga']);
  });

  test('for the team change nothing but the record', () => {
    const noted = reported.when(tim, { type: 'note', text: ' Cek log ' }).thenHappened('noted');
    expect(noted.events.at(-1)).toMatchObject({ text: 'Cek log' });
    expect(noted.open).toEqual({
      ...reported.open,
      version: reported.open.version + 1,
      lastChange: reported.open.version + 1,
    });
  });

  test.each(['', ' \n ', long])('say something, within bounds', (text) => {
    const code = text === long ? 'too-long' : 'empty-text';
    reported.when(tim, { type: 'note', text }).thenRefused(code);
    reported.when(tim, { type: 'tell-reporter', text }).thenRefused(code);
    reported
      .when({ kind: 'reporter' }, { type: 'write-as-reporter', text, files: [] })
      .thenRefused(code);
  });
});

describe('how severe it is', () => {
  test('is the team’s to say, apart from what was reported; the last word counts', () => {
    const said = new Scenario(smallSop)
      .reported({ reportedSeverity: 'Kritis' })
      .when(tim, { type: 'assess-severity', severity: ' rendah ', reason: ' Terbatas ' })
      .thenHappened('severity-assessed');
    expect([said.open.severity, said.open.report.reportedSeverity]).toEqual(['rendah', 'Kritis']);
    expect(
      said.when(tim, { type: 'assess-severity', severity: 'tinggi', reason: 'Meluas' }).open
        .severity,
    ).toBe('tinggi');
  });

  test.each([
    ['', 'x', 'empty-text'],
    ['Tinggi', '', 'empty-text'],
    ['x'.repeat(101), 'Meluas', 'too-long'],
    ['Tinggi', long, 'too-long'],
  ] as const)('asks for a word and a reason', (severity, reason, code) => {
    reported.when(tim, { type: 'assess-severity', severity, reason }).thenRefused(code);
  });

  test('is one of the choices of the SOP, or of the three of BSSN where its forms ask for none', () => {
    const command = {
      type: 'assess-severity',
      severity: 'sedang sekali',
      reason: 'Alasan contoh',
    } as const;
    const { refusal } = reported.when(tim, command).thenRefused('invalid-answer');
    expect(refusal?.message.id).toContain('tinggi, rendah');
    const of = new Scenario(denpasar).reported();
    expect(of.when(leader, command).refusal?.message.id).toContain('tinggi, sedang, rendah');
    expect(of.when(leader, { ...command, severity: 'sedang' }).open.severity).toBe('sedang');
  });
});

test('none of it is done to a closed case', () => {
  const closed = reported.when(ketua, {
    type: 'close',
    reason: 'withdrawn',
    note: 'Catatan contoh',
  });
  closed.when(tim, { type: 'note', text: 'x' }).thenRefused('case-closed');
  closed.when(tim, { type: 'tell-reporter', text: 'x' }).thenRefused('case-closed');
  closed
    .when(tim, {
      type: 'escalate',
      to: 'x',
      outputs: [],
      way: 'email',
      note: 'Surel 12',
      proof: [],
    })
    .thenRefused('case-closed');
  closed
    .when(tim, { type: 'send', to: ['x'], cc: [], outputs: [], way: 'post', note: '', proof: [] })
    .thenRefused('case-closed');
  closed
    .when(tim, { type: 'assess-severity', severity: 'x', reason: 'Alasan contoh' })
    .thenRefused('case-closed');
  closed
    .when({ kind: 'reporter' }, { type: 'write-as-reporter', text: 'x', files: [] })
    .thenRefused('case-closed');
});
