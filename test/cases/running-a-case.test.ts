import { describe, expect, test } from 'vitest';
import { ask } from '#core/cases/ask.ts';
import { escalationsOf } from '#core/cases/sendings.ts';
import { file, instant, officer, personOf, Scenario, someFacts } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const meja = officer('meja');
const tim = officer('tim');
const ketua = officer('ketua');
const sekda = officer('sekda');
const pemilik = personOf('dinas-contoh', 'pemilik');

const assessed = new Scenario(smallSop).reported().completed(meja, 'lanjut');
const blocked = assessed.completed(tim, 'tinggi', {
  form: { alasan: 'Terbukti', parah: 'tinggi' },
  outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
});
const meeting = blocked.involving('pemilik', 'dinas-contoh').completed(pemilik, 'lanjut');
const often = { unitReports: { received: 9, valid: 4 } };

describe('a loop', () => {
  test('visits the step again as a new turn while the block stays', () => {
    const again = meeting
      .completed(tim, 'belum')
      .thenHappened('step-completed', 'sending-ordered', 'step-started')
      .thenAt('tangani');
    expect(again.turn).toBe(5);
    expect(again.open.measures[0]?.state).toBe('in-force');
    // The escalation is ordered; nobody has been escalated to yet.
    expect(escalationsOf(again.open)).toEqual([]);
    expect(escalationsOf(again.everythingSent(tim).open)).toMatchObject([{ to: 'BSSN' }]);
  });
});

describe('the approval that the number of reports calls for', () => {
  test('is not needed up to the limit', () => {
    meeting
      .knowing({ unitReports: { received: 9, valid: 3 } })
      .completed(tim, 'sudah')
      .thenAt('buka');
  });

  test('is not needed when nothing is blocked', () => {
    const low = assessed
      .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } })
      .involving('pemilik', 'dinas-contoh')
      .completed(pemilik, 'lanjut');
    low.knowing(often).completed(tim, 'sudah').thenAt('buka');
    low
      .knowing(often)
      .when(tim, {
        type: 'request-approval',
        turn: low.turn,
        outcome: 'sudah',
        reason: 'Alasan contoh',
      })
      .thenRefused('approval-not-needed');
  });

  test('holds the outcome back until it is given', () => {
    const held = meeting.knowing(often);
    held.completed(tim, 'sudah').thenRefused('approval-needed');
    const asked = held
      .when(tim, {
        type: 'request-approval',
        turn: held.turn,
        outcome: 'sudah',
        reason: 'Sudah diperbaiki',
      })
      .thenHappened('approval-requested');
    asked.completed(tim, 'sudah').thenRefused('approval-pending');
    asked
      .when(tim, { type: 'request-approval', turn: held.turn, outcome: 'sudah', reason: 'lagi' })
      .thenRefused('approval-pending');
    asked
      .when(ketua, { type: 'give-approval', approval: 1, note: '' })
      .thenRefused('not-permitted');
    const given = asked
      .when(sekda, { type: 'give-approval', approval: 1, note: '' })
      .thenHappened('approval-given');
    given
      .when(sekda, { type: 'refuse-approval', approval: 1, note: 'terlambat' })
      .thenRefused('approval-decided');
    given.completed(tim, 'sudah').thenAt('buka');
  });

  test('refused leaves the step where it is; another outcome is free, and it can be asked again', () => {
    const asked = meeting.knowing(often).when(tim, {
      type: 'request-approval',
      turn: meeting.turn,
      outcome: 'sudah',
      reason: 'Alasan contoh',
    });
    asked
      .when(sekda, { type: 'refuse-approval', approval: 1, note: ' ' })
      .thenRefused('empty-text');
    const refused = asked
      .when(sekda, { type: 'refuse-approval', approval: 1, note: 'Belum terbukti' })
      .thenHappened('approval-refused');
    refused.completed(tim, 'sudah').thenRefused('approval-needed');
    refused.completed(tim, 'belum').thenAt('tangani');
    refused
      .when(tim, {
        type: 'request-approval',
        turn: meeting.turn,
        outcome: 'sudah',
        reason: 'Alasan contoh',
      })
      .thenHappened('approval-requested');
  });

  test('does not carry over to the next turn of the same step', () => {
    const asked = meeting.knowing(often).when(tim, {
      type: 'request-approval',
      turn: meeting.turn,
      outcome: 'sudah',
      reason: 'Alasan contoh',
    });
    const moved = asked
      .completed(tim, 'belum')
      .involving('pemilik', 'dinas-contoh')
      .completed(pemilik, 'lanjut')
      .thenAt('rapat');
    moved
      .when(sekda, { type: 'give-approval', approval: 1, note: '' })
      .thenRefused('not-current-turn');
    moved.completed(tim, 'sudah').thenRefused('approval-needed');
  });

  test('cannot be gone around by lifting the block by hand', () => {
    const held = meeting.knowing(often);
    const lift = { type: 'lift-measure', measure: 1, note: 'dibuka', proof: [] } as const;
    held.when(tim, lift).thenRefused('approval-needed');
    meeting.when(tim, lift).thenHappened('measure-lifted');
    held
      .when(tim, {
        type: 'request-approval',
        turn: held.turn,
        outcome: 'sudah',
        reason: 'Sudah diperbaiki',
      })
      .when(sekda, { type: 'give-approval', approval: 1, note: '' })
      .when(tim, lift)
      .thenHappened('measure-lifted');
  });

  test('is told to the officer before the attempt', () => {
    const { outcomes, mayComplete } = ask(smallSop, meeting.open, tim, { ...someFacts, ...often });
    expect(mayComplete).toBe(true);
    expect(outcomes.find((one) => one.id === 'sudah')?.gates).toMatchObject([
      { open: false, applies: true, message: { id: 'Perlu persetujuan Sekretaris Daerah' } },
    ]);
    expect(ask(smallSop, meeting.open, pemilik, someFacts).mayComplete).toBe(false);
  });
});

describe('measures', () => {
  test('all lifted by the step that lifts them, after which the case can close', () => {
    const opened = meeting
      .completed(tim, 'sudah')
      .completed(tim, 'lanjut')
      .thenHappened('step-completed', 'measure-lifted', 'sending-ordered', 'step-started');
    const closed = opened
      .everythingSent(tim)
      .completed(tim, 'tutup')
      .thenHappened('step-completed', 'case-closed');
    expect(closed.state).toMatchObject({ status: 'closed', closed: { reason: 'completed' } });
  });

  test('keep the case open while one is in force or ordered', () => {
    const last = meeting.completed(tim, 'sudah').completed(tim, 'lanjut').everythingSent(tim);
    const ordered = last
      .when(tim, {
        type: 'order-measure',
        kind: 'maintenance-page',
        system: { name: 'Portal' },
        reason: 'darurat',
      })
      .thenHappened('measure-ordered');
    ordered.completed(tim, 'tutup').thenRefused('measures-unsaid');
    ordered
      .when(ketua, { type: 'close', reason: 'withdrawn', note: 'Catatan contoh' })
      .thenRefused('measures-unsaid');
    ordered
      .when(tim, {
        type: 'order-measure',
        kind: 'maintenance-page',
        system: { name: 'Portal' },
        reason: 'lagi',
      })
      .thenRefused('measures-in-force');
    const withdrawn = ordered.when(tim, {
      type: 'withdraw-measure',
      measure: 2,
      reason: 'batal',
    });
    withdrawn
      .when(tim, { type: 'execute-measure', measure: 2, note: 'Terpasang', proof: [] })
      .thenRefused('measure-state');
    withdrawn.completed(tim, 'tutup').thenHappened('step-completed', 'case-closed');
  });

  test('a backup is done, never in force, and holds nothing up', () => {
    const last = meeting.completed(tim, 'sudah').completed(tim, 'lanjut').everythingSent(tim);
    const backup = last
      .when(tim, {
        type: 'order-measure',
        kind: 'backup',
        system: { name: 'Portal' },
        reason: 'forensik',
      })
      .when(tim, {
        type: 'execute-measure',
        measure: 2,
        note: 'selesai',
        proof: [file('backup.log')],
      });
    expect(backup.open.measures[1]?.state).toBe('done');
    backup.completed(tim, 'tutup').thenHappened('step-completed', 'case-closed');
  });

  test('keep even an invalid report open while a system is blocked because of it', () => {
    const rejecting = assessed
      .when(tim, {
        type: 'order-measure',
        kind: 'block',
        system: { name: 'Portal' },
        reason: 'darurat',
      })
      .completed(tim, 'tidak-valid', { form: { alasan: 'Bukan insiden' } });
    rejecting.completed(tim, 'tutup').thenRefused('measures-unsaid').thenAt('tolak');
    rejecting
      .when(tim, { type: 'withdraw-measure', measure: 1, reason: 'bukan insiden' })
      .completed(tim, 'tutup')
      .thenHappened('step-completed', 'case-closed');
  });

  test('are for the team, not for outside parties', () => {
    blocked
      .when(pemilik, { type: 'lift-measure', measure: 1, note: 'Catatan contoh', proof: [] })
      .thenRefused('not-permitted');
    blocked
      .when(tim, { type: 'lift-measure', measure: 9, note: 'Catatan contoh', proof: [] })
      .thenRefused('unknown-measure');
  });
});

describe('working at a step', () => {
  test('is taken up once, and assigned inside its roles', () => {
    const taken = blocked
      .involving('pemilik', 'dinas-contoh')
      .when(pemilik, { type: 'start-step', turn: 3 })
      .thenHappened('step-taken');
    taken.when(tim, { type: 'start-step', turn: 3 }).thenRefused('already-taken');
    const to = { id: 'p2', name: 'Pengganti', roles: ['pemilik'], body: 'dinas-contoh' };
    expect(taken.when(ketua, { type: 'assign-step', turn: 3, to }).open.turns[2]?.assignee).toEqual(
      { id: 'p2', name: 'Pengganti' },
    );
    taken
      .when(ketua, { type: 'assign-step', turn: 3, to: { ...to, roles: ['meja'] } })
      .thenRefused('wrong-role');
    taken.when(meja, { type: 'assign-step', turn: 3, to }).thenRefused('not-permitted');
    taken
      .when(ketua, { type: 'assign-step', turn: 3, to: { ...to, body: 'dinas-lain' } })
      .thenRefused('wrong-role');
  });

  test('waits for an outside party and goes on, and completing ends the waiting', () => {
    const waiting = blocked
      .when(tim, { type: 'wait', turn: 3, party: 'Vendor', reason: 'Tambalan' })
      .thenHappened('waiting-started');
    waiting
      .when(tim, { type: 'wait', turn: 3, party: 'Lain', reason: 'Alasan contoh' })
      .thenRefused('already-waiting');
    waiting
      .when(tim, { type: 'resume', turn: 3, result: 'Diterima' })
      .thenHappened('waiting-ended');
    blocked
      .when(tim, { type: 'resume', turn: 3, result: 'Alasan contoh' })
      .thenRefused('not-waiting');
    blocked
      .when(tim, {
        type: 'wait',
        turn: 3,
        party: 'Vendor',
        reason: 'Tambalan',
        until: instant('2026-11-17T09:00:00+07:00'),
      })
      .thenRefused('invalid-answer');
    waiting
      .involving('pemilik', 'dinas-contoh')
      .completed(pemilik, 'lanjut')
      .thenHappened('waiting-ended', 'step-completed', 'step-started');
  });
});

describe('the life of a case', () => {
  const invalid = assessed
    .completed(tim, 'tidak-valid', { form: { alasan: 'Bukan insiden' } })
    .completed(tim, 'tutup');

  test('ends as invalid by the path the edition adds', () => {
    expect(invalid.state).toMatchObject({ status: 'closed', closed: { reason: 'invalid' } });
  });

  test('takes no command once closed, except to be reopened by a coordinator with a reason', () => {
    invalid.when(tim, { type: 'note', text: 'x' }).thenRefused('case-closed');
    invalid
      .when({ kind: 'reporter' }, { type: 'write-as-reporter', text: 'x', files: [] })
      .thenRefused('case-closed');
    invalid
      .when(tim, { type: 'reopen', step: 'nilai', reason: 'Alasan contoh' })
      .thenRefused('not-permitted');
    invalid.when(ketua, { type: 'reopen', step: 'nilai', reason: '' }).thenRefused('empty-text');
    invalid
      .when(ketua, { type: 'reopen', step: 'tidak-ada', reason: 'Alasan contoh' })
      .thenRefused('unknown-step');
    const reopened = invalid
      .at('2026-12-01T08:00:00+07:00')
      .when(ketua, { type: 'reopen', step: 'nilai', reason: 'Bukti baru' });
    reopened.thenHappened('case-reopened', 'step-started').thenAt('nilai');
    expect(reopened.turn).toBe(4);
    reopened
      .when(ketua, { type: 'reopen', step: 'nilai', reason: 'Alasan contoh' })
      .thenRefused('case-open');
  });

  test('is merged into another by a coordinator, never into itself', () => {
    assessed
      .when(ketua, { type: 'close', reason: 'duplicate', note: 'sama' })
      .thenRefused('empty-text');
    assessed
      .when(ketua, {
        type: 'close',
        reason: 'duplicate',
        note: 'sama',
        into: { caseId: 'case-1', number: 'CTH-2026-0001' },
      })
      .thenRefused('same-case');
    assessed
      .when(tim, {
        type: 'close',
        reason: 'duplicate',
        note: 'sama',
        into: { caseId: 'case-2', number: 'CTH-2026-0002' },
      })
      .thenRefused('not-permitted');
    assessed
      .when(ketua, {
        type: 'close',
        reason: 'duplicate',
        note: 'sama',
        into: { caseId: 'case-2', number: 'CTH-2026-0002' },
      })
      .thenHappened('case-closed');
  });

  test('does not exist before a report came in', () => {
    new Scenario(smallSop).when(tim, { type: 'note', text: 'x' }).thenRefused('no-case');
  });
});

test('a text that cannot be stored is refused, wherever it stands', () => {
  assessed.when(tim, { type: 'note', text: 'a\u0000b' }).thenRefused('invalid-answer');
  assessed.when(tim, { type: 'note', text: '\ud800' }).thenRefused('invalid-answer');
  assessed.completed(tim, 'rendah', { form: { 'a\u0000': 'x' } }).thenRefused('invalid-answer');
});

describe('letters and notes', () => {
  test('are the team’s to write; outside parties may hand in evidence', () => {
    assessed
      .when(tim, { type: 'tell-reporter', text: 'Mohon kirim log.' })
      .thenHappened('message-placed');
    assessed.when(pemilik, { type: 'tell-reporter', text: 'x' }).thenRefused('not-permitted');
    assessed.when(pemilik, { type: 'note', text: 'x' }).thenRefused('not-permitted');
    assessed
      .involving('pemilik', 'dinas-contoh')
      .when(pemilik, { type: 'attach-evidence', files: [file('log')], note: '' })
      .thenHappened('evidence-attached');
    assessed.when(tim, { type: 'attach-evidence', files: [], note: '' }).thenRefused('empty-text');
    assessed.when(tim, { type: 'note', text: 'x'.repeat(5_001) }).thenRefused('too-long');
  });

  test('send only papers the case has', () => {
    assessed
      .when(tim, {
        type: 'send',
        to: ['BSSN'],
        cc: [],
        outputs: ['berita-acara'],
        way: 'email',
        note: 'Surel 12',
        proof: [],
      })
      .thenRefused('unknown-output');
    assessed
      .when(tim, {
        type: 'send',
        to: [' '],
        cc: [],
        outputs: [],
        way: 'email',
        note: 'Surel 12',
        proof: [],
      })
      .thenRefused('empty-text');
    blocked
      .when(tim, {
        type: 'send',
        to: ['BSSN'],
        cc: ['Sekda'],
        outputs: ['berita-acara'],
        way: 'email',
        note: 'Surel 12',
        proof: [],
        happenedAt: instant('2026-11-17T10:00:00+07:00'),
      })
      .thenHappened('sent');
  });

  test('a reporter writes on the tracking page, nobody in the reporter’s place', () => {
    const wrote = assessed.when(
      { kind: 'reporter' },
      { type: 'write-as-reporter', text: 'Ada perkembangan?', files: [file('foto')] },
    );
    expect(wrote.open.messages.at(-1)).toMatchObject({
      from: 'reporter',
      text: { id: 'Ada perkembangan?' },
    });
    expect(wrote.open.evidence).toEqual([file('foto')]);
    assessed
      .when(tim, { type: 'write-as-reporter', text: 'x', files: [] })
      .thenRefused('not-permitted');
  });
});
