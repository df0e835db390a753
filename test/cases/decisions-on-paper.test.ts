import { describe, expect, test } from 'vitest';
import { isForParties, sentence } from '#core/cases/event-kinds.ts';
import { file, officer, personOf, Scenario, someDecider } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [tim, ketua, sekda, meja] = [
  officer('tim'),
  officer('ketua'),
  officer('sekda'),
  officer('meja'),
];

/** At the step whose way on needs the approval of the Sekda; a block is in force. */
const asked = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .completed(tim, 'tinggi', {
    form: { alasan: 'Terbukti', parah: 'tinggi' },
    outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
  })
  .involving('pemilik', 'dinas-contoh')
  .completed(personOf('dinas-contoh', 'pemilik'), 'lanjut')
  .knowing({ unitReports: { received: 9, valid: 4 } })
  .when(tim, { type: 'request-approval', turn: 4, outcome: 'sudah', reason: 'Sudah' });

const sheet = {
  type: 'record-decision',
  approval: 1,
  given: true,
  number: ' 800 /  12/2026 ',
  date: '2026-11-17',
  name: 'pejabat  contoh ',
  note: '',
  proof: [file('persetujuan.pdf')],
} as const;
const withdrawal = { type: 'withdraw-decision', approval: 1, reason: 'Salah lembar' } as const;

const toldOf = (story: Scenario) => {
  const [event] = 'refused' in story.last ? [] : story.last;
  if (event === undefined) throw new Error('nothing happened');
  return {
    forParties: isForParties(event),
    ...sentence(event, { sop: smallSop, measures: story.open.measures, parties: [], turns: [] }),
  };
};

describe('a decision given on a signed sheet', () => {
  const recorded = asked.when(ketua, sheet).thenHappened('decision-recorded');

  test('opens the way like one given here, under the name of who recorded it', () => {
    expect(recorded.open.approvals[0]?.decided).toMatchObject({
      given: true,
      by: { id: 'officer-ketua' },
      onPaper: {
        number: '800 / 12/2026',
        date: '2026-11-17',
        name: 'Pejabat Contoh',
        position: 'Sekretaris Daerah',
        proof: [{ name: 'persetujuan.pdf' }],
      },
    });
    recorded.completed(tim, 'sudah').thenAt('buka');
  });

  test('is told within the team, with the sheet, and never that he decided here', () => {
    expect(toldOf(recorded)).toEqual({
      forParties: false,
      id: 'Persetujuan dicatat dari naskah bertanda tangan nomor 800 / 12/2026 tanggal 17-11-2026 (diputuskan oleh Pejabat Contoh, Sekretaris Daerah)',
      en: 'Approval recorded from a signed sheet No. 800 / 12/2026 of 17-11-2026 (decided by Pejabat Contoh, Sekretaris Daerah)',
    });
    expect(toldOf(asked.when(ketua, { ...sheet, number: '' })).id).toContain('tanpa nomor');
  });

  test('is recorded by the office of who decided as well, and by nobody who asked or works the step', () => {
    asked.when(sekda, sheet).thenHappened('decision-recorded');
    const asker = officer('tim', 'ketua');
    const own = asked.when(asker, { type: 'start-step', turn: 4 });
    own.when(asker, sheet).thenRefused('own-request');
    asked.when(tim, sheet).thenRefused('not-permitted');
    asked.when(meja, sheet).thenRefused('not-permitted');
  });

  test('is not acted on by who recorded it: two people stand for it', () => {
    const both = officer('ketua', 'tim');
    asked.when(both, sheet).completed(both, 'sudah').thenRefused('own-approval');
  });

  test('needs its scan, who decided and, refused, what the sheet says', () => {
    asked.when(ketua, { ...sheet, proof: [] }).thenRefused('proof-needed');
    asked.when(ketua, { ...sheet, name: ' ' }).thenRefused('empty-text');
    asked.when(ketua, { ...sheet, number: '1'.repeat(301) }).thenRefused('too-long');
    asked.when(ketua, { ...sheet, given: false }).thenRefused('empty-text');
    const refused = asked
      .when(ketua, { ...sheet, given: false, note: 'Belum aman' })
      .thenHappened('decision-recorded');
    expect(toldOf(refused).id).toMatch(/^Penolakan dicatat .*: Belum aman$/);
    refused.completed(tim, 'sudah').thenRefused('approval-needed');
  });

  test('is signed by who held the office that day as the settings have it, and by nobody else', () => {
    const [other] = [asked.when(ketua, { ...sheet, name: 'Pejabat Karangan' })];
    other.thenRefused('decider-other');
    expect(other.refusal?.message.id).toContain('Pejabat Contoh, Sekretaris Daerah');
    expect(other.refusal?.fields?.[0]?.field).toBe('name');
    const unset = asked.knowing({ decider: null }).when(ketua, sheet);
    unset.thenRefused('decider-unset');
    expect(unset.refusal?.message.id).toContain('Pengaturan, Penanda tangan');
    expect(recorded.open.approvals[0]?.decided?.onPaper).toMatchObject({
      name: 'Pejabat Contoh',
      position: 'Sekretaris Daerah',
    });
  });

  test('is not of who asked for it, by the account the settings tie to that office', () => {
    asked
      .knowing({ decider: { ...someDecider, account: 'officer-tim' } })
      .when(ketua, sheet)
      .thenRefused('own-request');
    asked
      .knowing({ decider: { ...someDecider, account: 'orang-lain' } })
      .when(ketua, sheet)
      .thenHappened('decision-recorded');
  });

  test('bears a day between the beginning of what is decided and today', () => {
    for (const date of ['2026-11-16', '2026-11-18', '2026-13-01', '17-11-2026', ''])
      asked.when(ketua, { ...sheet, date }).thenRefused('decision-date');
  });

  test('counts no later than the end of its day', () => {
    const late = asked.at('2026-11-20T08:00:00+07:00').when(ketua, sheet);
    expect(late.open.approvals[0]?.decided).toMatchObject({
      at: '2026-11-20T01:00:00.000Z',
      onPaper: { noLaterThan: '2026-11-17T16:59:59.999Z' },
    });
    expect(recorded.open.approvals[0]?.decided?.onPaper?.noLaterThan).toBe(recorded.now);
  });

  test('comes too late once the request is answered', () => {
    recorded.when(ketua, sheet).thenRefused('approval-decided');
    recorded
      .when(sekda, { type: 'give-approval', approval: 1, note: '' })
      .thenRefused('approval-decided');
  });
});

describe('a decision that was recorded wrongly', () => {
  const recorded = asked.when(ketua, sheet);

  test('is withdrawn with a reason, and the request waits again', () => {
    recorded.when(ketua, { ...withdrawal, reason: ' ' }).thenRefused('empty-text');
    const again = recorded.when(ketua, withdrawal).thenHappened('decision-withdrawn');
    expect(toldOf(again)).toMatchObject({
      forParties: false,
      id: 'Catatan keputusan dari naskah bertanda tangan ditarik: Salah lembar',
    });
    expect(again.open.approvals[0]?.decided).toBeNull();
    again.completed(tim, 'sudah').thenRefused('approval-pending');
    again
      .when(ketua, { ...sheet, number: '800/13/2026' })
      .thenHappened('decision-recorded')
      .completed(tim, 'sudah')
      .thenAt('buka');
  });

  test('stays once it was acted on', () => {
    recorded
      .when(tim, { type: 'lift-measure', measure: 1, note: 'Dibuka', proof: [] })
      .thenHappened('measure-lifted')
      .when(ketua, withdrawal)
      .thenRefused('decision-relied-on');
    recorded.completed(tim, 'sudah').when(ketua, withdrawal).thenRefused('decision-relied-on');
  });

  test('is withdrawn only where it was recorded from a sheet, by who may', () => {
    asked.when(ketua, withdrawal).thenRefused('decision-not-on-paper');
    asked
      .when(sekda, { type: 'give-approval', approval: 1, note: '' })
      .when(ketua, withdrawal)
      .thenRefused('decision-not-on-paper');
    recorded.when(tim, withdrawal).thenRefused('not-permitted');
    recorded.when(ketua, { ...withdrawal, approval: 2 }).thenRefused('unknown-approval');
  });
});

describe('lifting a measure by a decision on a sheet', () => {
  const lifting = asked
    .when(tim, { type: 'request-lifting', measure: 1, reason: 'Aman' })
    .at('2026-11-19T08:00:00+07:00');
  const about = { ...sheet, approval: 2 } as const;
  const lift = { type: 'lift-measure', measure: 1, note: 'Dibuka', proof: [] } as const;

  test('holds where the sheet may have been signed after the measure took effect', () => {
    lifting.when(tim, lift).thenRefused('approval-pending');
    const decided = lifting.when(ketua, about).thenHappened('decision-recorded');
    decided.when(tim, lift).thenHappened('measure-lifted');
  });

  test('is withdrawn until the measure is lifted', () => {
    const decided = lifting.when(ketua, about);
    const again = { ...withdrawal, approval: 2 } as const;
    decided.when(ketua, again).thenHappened('decision-withdrawn');
    decided.when(tim, lift).when(ketua, again).thenRefused('decision-relied-on');
  });
});
