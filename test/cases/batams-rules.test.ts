import { describe, expect, test } from 'vitest';
import type { CommandData } from '#core/cases/command.ts';
import { sentence } from '#core/cases/event-kinds.ts';
import {
  atBlocking,
  atValidity,
  batam,
  blockedIn,
  desk,
  domain,
  goOn,
  internal,
  looseBatam,
  often,
  owner,
  reportedIn,
  seldom,
  sekda,
  strictBatam,
  toMeeting,
  sentIn,
} from '#test/support/batam.ts';
import { file, instant, officer, type Scenario } from '#test/support/scenario.ts';

const order = {
  type: 'order-measure',
  kind: 'block',
  system: { name: 'Portal' },
  reason: 'Darurat',
} as const;
const proof = [file('bukti.png')];
const execute = (measure = 1): CommandData => ({
  type: 'execute-measure',
  measure,
  note: 'Terpasang',
  proof,
});
const lift = (measure = 1): CommandData => ({
  type: 'lift-measure',
  measure,
  note: 'Dibuka',
  proof,
});
const askLifting = (measure = 1): CommandData => ({
  type: 'request-lifting',
  measure,
  reason: 'Sudah aman',
});
const ask = (story: Scenario, outcome: string, reason: string): Scenario =>
  story.when(story.step === 'blokir' ? domain : internal, {
    type: 'request-approval',
    turn: story.turn,
    outcome,
    reason,
  });
const approve = (story: Scenario, by = sekda): Scenario =>
  story.when(by, {
    type: 'give-approval',
    approval: story.open.approvals.length,
    note: 'Disetujui',
  });

describe('step 5 follows step 4', () => {
  test.each([
    ['tinggi', 'rendah', 'Tinggi: blokir', 'Rendah: tidak blokir'],
    ['rendah', 'tinggi', 'Rendah: tidak blokir', 'Tinggi: blokir'],
  ])(
    'assessed %s, %s is refused with a sentence that names both',
    (keparahan, other, right, wrong) => {
      const story = atBlocking({ keparahan });
      for (const refused of [
        goOn(story, other),
        goOn(atBlocking({ keparahan }, strictBatam), other),
      ]) {
        expect(refused.refusal?.message.id).toContain(right);
        expect(refused.refusal?.message.id).toContain(wrong);
      }
      expect(goOn(story, other).refusal?.refused).toBe('exception-needed');
      expect(goOn(story, other).refusal?.message.id).toContain('Sekretaris Daerah');
      goOn(atBlocking({ keparahan }, strictBatam), other).thenRefused('outcome-not-following');
      goOn(story, keparahan).thenAt('laporan-pd');
    },
  );

  test('what was assessed last counts, when the step was gone through again', () => {
    const closed = sentIn(goOn(blockedIn(looseBatam), 'lanjut'))
      .when(domain, lift())
      .when(internal, { type: 'close', reason: 'withdrawn', note: 'Ditarik' });
    const again = goOn(
      closed.when(internal, { type: 'reopen', step: 'keparahan', reason: 'Dinilai lagi' }),
      'lanjut',
      { keparahan: 'rendah' },
    ).thenAt('blokir');
    goOn(again, 'tinggi').thenRefused('exception-needed');
    goOn(again, 'rendah').thenAt('laporan-pd');
  });

  test('a case that was never assessed is not taken up again at step 5', () => {
    const closed = reportedIn(batam).when(internal, {
      type: 'close',
      reason: 'withdrawn',
      note: 'Catatan contoh',
    });
    closed
      .when(internal, { type: 'reopen', step: 'blokir', reason: 'Lagi' })
      .thenRefused('answer-lacking');
    closed
      .when(internal, { type: 'reopen', step: 'keparahan', reason: 'Lagi' })
      .thenHappened('case-reopened', 'step-started');
  });
});

describe('an exception from step 4', () => {
  const story = atBlocking({ keparahan: 'tinggi' });
  const asked = ask(story, 'rendah', 'Layanan darurat tidak dapat diputus');

  test('is asked of the one the edition names, and of nobody where it names none', () => {
    expect(asked.open.approvals).toMatchObject([
      { role: 'sekretaris-daerah', about: { outcome: 'rendah' } },
    ]);
    goOn(asked, 'rendah').thenRefused('approval-pending');
    ask(asked, 'rendah', 'Lagi').thenRefused('approval-pending');
    ask(story, 'tinggi', 'Perlu').thenRefused('approval-not-needed');
    ask(atBlocking({ keparahan: 'tinggi' }, strictBatam), 'rendah', 'x').thenRefused(
      'outcome-not-following',
    );
  });

  test('is not given by whoever asked, whatever roles he holds, nor by another role', () => {
    const both = officer('petugas-domain', 'sekretaris-daerah');
    const own = story.when(both, {
      type: 'request-approval',
      turn: story.turn,
      outcome: 'rendah',
      reason: 'Alasan contoh',
    });
    approve(own, both).thenRefused('own-request');
    approve(asked, internal).thenRefused('not-permitted');
  });

  test('refused, leaves the outcome closed', () => {
    const refused = asked.when(sekda, {
      type: 'refuse-approval',
      approval: 1,
      note: 'Blokir saja',
    });
    goOn(refused, 'rendah').thenRefused('exception-needed');
    goOn(refused, 'tinggi').thenAt('laporan-pd');
  });

  test('given, is on record with the answer, the reason and who approved', () => {
    const departed = goOn(approve(asked), 'rendah');
    departed.thenHappened('step-completed', 'exception-made', 'step-started');
    expect(departed.open.turns.at(-2)?.completed?.exception).toEqual({
      answered: { step: 'keparahan', field: 'keparahan', answer: 'tinggi' },
      reason: 'Layanan darurat tidak dapat diputus',
      approvedBy: { role: 'sekretaris-daerah', name: 'Petugas Contoh sekretaris-daerah' },
    });
    const made = departed.events.find(({ type }) => type === 'exception-made');
    if (made === undefined) throw new Error('no exception on record');
    const told = sentence(made, { sop: batam, measures: [], parties: [], turns: [] });
    for (const part of ['Tinggi', 'Rendah: tidak blokir', 'Layanan darurat', 'Sekretaris Daerah'])
      expect(told.id).toContain(part);
  });

  test('of the other kind blocks a system assessed low, and the Sekda is asked before it works again', () => {
    const low = atBlocking({ keparahan: 'rendah' });
    const blocked = goOn(approve(ask(low, 'tinggi', 'Serangan berlangsung')), 'tinggi');
    blocked.thenHappened(
      'step-completed',
      'exception-made',
      'measure-ordered',
      'measure-executed',
      'step-started',
    );
    goOn(toMeeting(blocked).knowing(often), 'sudah').thenRefused('approval-needed');
  });

  test('leaves no trace on an outcome that follows', () => {
    const straight = goOn(approve(asked), 'tinggi');
    expect(straight.events.some(({ type }) => type === 'exception-made')).toBe(false);
    expect(straight.open.turns.at(-2)?.completed?.exception).toBeNull();
  });
});

describe('carrying out and lifting a block', () => {
  const blocked = blockedIn();

  test('is recorded by whom the edition names; the sentence says who', () => {
    const ordered = reportedIn(batam).when(internal, order);
    for (const by of [desk, internal, owner]) {
      ordered.when(by, execute()).thenRefused('not-permitted');
      blocked.when(by, lift()).thenRefused('not-permitted');
      ordered
        .when(by, { type: 'withdraw-measure', measure: 1, reason: 'Alasan contoh' })
        .thenRefused('not-permitted');
    }
    expect(blocked.when(desk, lift()).refusal?.message.id).toContain('Pelabat Nama Domain');
    ordered.when(domain, execute()).thenHappened('measure-executed');
    goOn(toMeeting(blocked), 'sudah').when(domain, lift()).thenHappened('measure-lifted');
  });

  test('lifting is for step 10: before it only as an exception that the Sekda approves, with a reason', () => {
    for (const early of [blocked, toMeeting(blocked), goOn(toMeeting(blocked), 'belum')]) {
      const refused = early.when(domain, lift()).thenRefused('approval-needed');
      expect(refused.refusal?.message.id).toContain('Sekretaris Daerah');
    }
    const asked = blocked.when(domain, askLifting()).thenHappened('approval-requested');
    asked.when(domain, lift()).thenRefused('approval-pending');
    approve(asked, internal).thenRefused('not-permitted');
    const freed = approve(asked).when(domain, lift()).thenHappened('measure-lifted');
    expect(freed.open.approvals).toMatchObject([
      { role: 'sekretaris-daerah', about: { measure: 1 }, reason: 'Sudah aman' },
    ]);
    expect(freed.open.measures).toMatchObject([{ state: 'lifted' }]);
  });

  test('at step 10 lifting does not lie before the step, which follows the decision', () => {
    const opening = goOn(toMeeting(blocked).at('2026-11-18T10:00:00+07:00'), 'sudah').at(
      '2026-11-18T12:00:00+07:00',
    );
    const at = (time: string): CommandData => ({
      type: 'lift-measure',
      measure: 1,
      note: 'Dibuka',
      proof,
      happenedAt: instant(`2026-11-18T${time}:00+07:00`),
    });
    opening.when(domain, at('09:59')).thenRefused('happened-too-early');
    opening.when(domain, at('11:00')).thenHappened('measure-lifted');
  });

  test('needs its proof, both times', () => {
    const ordered = reportedIn(batam).when(internal, order);
    ordered
      .when(domain, { type: 'execute-measure', measure: 1, note: 'Terpasang', proof: [] })
      .thenRefused('proof-needed');
    goOn(toMeeting(blocked), 'sudah')
      .when(domain, { type: 'lift-measure', measure: 1, note: 'Catatan contoh', proof: [] })
      .thenRefused('proof-needed');
  });

  test('comes before the ticket is closed: the help desk closes, it does not unblock', () => {
    const last = sentIn(goOn(toMeeting(blocked), 'sudah').thenAt('buka-blokir'));
    goOn(last, 'tutup', {}, desk).thenRefused('measures-in-force');
    goOn(last.when(domain, lift()), 'tutup', {}, desk).thenHappened(
      'step-completed',
      'message-placed',
      'case-closed',
    );
  });
});

describe('nothing leads around the Sekda once a unit has more than three valid reports', () => {
  const blocked = blockedIn();
  const loose = blockedIn(looseBatam);
  const meeting = toMeeting(blocked);
  const approved = approve(ask(meeting.knowing(often), 'sudah', 'Sudah diuji ulang'));

  test('not lifting by hand, before step 9 or at it', () => {
    blocked.knowing(often).when(domain, lift()).thenRefused('approval-needed');
    meeting.knowing(often).when(domain, lift()).thenRefused('approval-needed');
    loose.knowing(seldom).when(domain, lift()).thenHappened('measure-lifted');
  });

  test('not lifting early while the reports were still few: step 9 asks whether it was blocked', () => {
    const early = toMeeting(loose.knowing(seldom).when(domain, lift()));
    goOn(early, 'sudah').thenAt('buka-blokir');
    goOn(early.knowing(often), 'sudah').thenRefused('approval-needed');
    goOn(approve(ask(early.knowing(often), 'sudah', 'Sudah aman')), 'sudah').thenAt('buka-blokir');
  });

  test('not a meeting that says "Belum" after the approval: another "Sudah" and the lifting need a new one', () => {
    const later = goOn(approved, 'belum').thenAt('tangani');
    later.when(domain, lift()).thenRefused('approval-needed');
    goOn(toSecondMeeting(later), 'sudah').thenRefused('approval-needed');
  });

  test('not a block carried out after the approval, at whatever step', () => {
    const last = goOn(approved, 'sudah').thenAt('buka-blokir');
    last.when(domain, lift()).thenHappened('measure-lifted');
    const again = last
      .at('2026-11-18T10:00:00+07:00')
      .when(domain, lift())
      .when(internal, order)
      .when(domain, execute(2));
    again.when(domain, lift(2)).thenRefused('approval-needed');
    goOn(again, 'tutup', {}, desk).thenRefused('measures-in-force');
    const asked = again.when(domain, askLifting(2)).thenHappened('approval-requested');
    asked.when(domain, lift(2)).thenRefused('approval-pending');
    asked.when(domain, askLifting(2)).thenRefused('approval-pending');
    approve(asked).when(domain, lift(2)).thenHappened('measure-lifted');
  });

  test('not an order that is carried out only after step 9', () => {
    const met = toMeeting(goOn(atBlocking({ keparahan: 'rendah' }), 'rendah')).knowing(often);
    goOn(met.when(internal, order), 'sudah').thenRefused('measures-unsaid');
    const late = goOn(met, 'sudah')
      .thenAt('buka-blokir')
      .when(internal, order)
      .when(domain, execute());
    late.when(domain, lift()).thenRefused('approval-needed');
    approve(late.when(domain, askLifting())).when(domain, lift()).thenHappened('measure-lifted');
  });

  test('not closing, merging or giving the case up: what is in force has to be lifted first', () => {
    for (const reason of ['withdrawn', 'out-of-authority'] as const)
      blocked
        .knowing(often)
        .when(internal, { type: 'close', reason, note: 'Catatan contoh' })
        .thenRefused('measures-in-force');
    blocked
      .knowing(often)
      .when(internal, {
        type: 'close',
        reason: 'duplicate',
        note: 'Catatan contoh',
        into: { caseId: 'case-2', number: 'CTH-2026-0002' },
      })
      .thenRefused('measures-in-force');
    blocked
      .knowing(often)
      .when(domain, { type: 'withdraw-measure', measure: 1, reason: 'Alasan contoh' })
      .thenRefused('measure-state');
  });

  test('not taking a closed case up again behind step 9', () => {
    const closed = goOn(goOn(approved, 'sudah').when(domain, lift()), 'tutup', {}, desk);
    const again = closed
      .at('2026-11-19T10:00:00+07:00')
      .when(internal, { type: 'reopen', step: 'buka-blokir', reason: 'Muncul lagi' })
      .when(internal, order)
      .when(domain, execute(2));
    again.when(domain, lift(2)).thenRefused('approval-needed');
  });

  test('not an invalid report: an emergency block is lifted with the approval, asked for where the case stands', () => {
    const invalid = goOn(
      atValidity().when(internal, order).when(domain, execute()),
      'tidak-valid',
    ).knowing(often);
    goOn(invalid, 'tutup').thenRefused('measures-in-force');
    invalid.when(domain, lift()).thenRefused('approval-needed');
    const free = approve(invalid.when(domain, askLifting())).when(domain, lift());
    goOn(free.thenHappened('measure-lifted'), 'tutup').thenHappened(
      'step-completed',
      'message-placed',
      'sending-ordered',
      'case-closed',
    );
  });

  test('not naming another unit once the report was found valid', () => {
    const rename = {
      type: 'correct-report',
      changes: { unit: 'Dinas Lain' },
      reason: 'Alasan contoh',
    } as const;
    meeting.when(internal, rename).thenRefused('unit-settled');
    atValidity().when(internal, rename).thenHappened('report-corrected');
  });

  test('nobody is asked where nothing has to be approved', () => {
    loose.knowing(seldom).when(domain, askLifting()).thenRefused('approval-not-needed');
    blocked.knowing(often).when(domain, askLifting(7)).thenRefused('unknown-measure');
    loose
      .knowing(seldom)
      .when(domain, lift())
      .knowing(often)
      .when(domain, askLifting())
      .thenRefused('measure-state');
    blocked.knowing(often).when(desk, askLifting()).thenRefused('not-permitted');
  });

  test('an approved lifting of everything is not asked for a second time at step 9', () => {
    const lifted = approve(blocked.knowing(often).when(domain, askLifting())).when(domain, lift());
    goOn(toMeeting(lifted), 'sudah').thenAt('buka-blokir');
  });

  function toSecondMeeting(story: Scenario): Scenario {
    return goOn(goOn(story, 'lanjut'), 'lanjut').thenAt('rapat');
  }
});
