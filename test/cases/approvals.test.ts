import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import type { GateConditionPart } from '#core/sops/gate.ts';
import { officer, Scenario } from '#test/support/scenario.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const tim = officer('tim');
const [sekda, ketua] = [officer('sekda'), officer('ketua')];

const approvedBy = (oleh: string, bila?: GateConditionPart) => ({
  approval: { oleh, sumber: 'Peringatan 2', ...(bila === undefined ? {} : { bila }) },
});

/** putuskan → selesai | lapor (→ putuskan), where `buka` asks for what is given. */
const deciding = (...bila: readonly (GateConditionPart | undefined)[]) =>
  compile(
    sampleSop({
      pelaksana: ['tim', 'sekda', 'ketua'].map((kode) => ({ kode, nama: kode.toUpperCase() })),
      langkah: [
        sampleStep('putuskan', '1', [
          sampleOutcome('buka', 'selesai', {
            syarat: bila.map((one, index) => approvedBy(index === 0 ? 'sekda' : 'ketua', one)),
          }),
          sampleOutcome('tunda', 'lapor'),
        ]),
        sampleStep('lapor', '2', [sampleOutcome('lanjut', 'putuskan')]),
      ],
    }),
  );

const always = new Scenario(deciding(undefined)).reported();
const request = (scenario: Scenario, outcome = 'buka', reason = 'Sudah aman') =>
  scenario.when(tim, { type: 'request-approval', turn: scenario.turn, outcome, reason });
const asked = request(always);
const answer = (scenario: Scenario, given: boolean, note = 'Setuju', approval = 1) =>
  scenario.when(sekda, { type: given ? 'give-approval' : 'refuse-approval', approval, note });

describe('asking for an approval', () => {
  test('tells whom, for which way out and why', () => {
    asked.thenHappened('approval-requested');
    expect(asked.open.approvals).toMatchObject([
      {
        approval: 1,
        turn: 1,
        role: 'sekda',
        about: { outcome: 'buka' },
        reason: 'Sudah aman',
        requestedAt: asked.now,
        decided: null,
      },
    ]);
  });

  test('is refused for a way out the step has not, and for one nobody has to approve', () => {
    request(always, 'lepas').thenRefused('unknown-outcome');
    request(always, 'tunda').thenRefused('approval-not-needed');
  });

  test('asks for a reason', () => {
    request(always, 'buka', ' ').thenRefused('empty-text');
    request(always, 'buka', 'x'.repeat(5_001)).thenRefused('too-long');
  });

  test('is done once; the second time the one who is asked is named', () => {
    const twice = request(asked).thenRefused('approval-pending');
    expect(twice.refusal?.message.id).toContain('SEKDA');
  });

  test('is no longer needed once it was given, and can be repeated once it was refused', () => {
    request(answer(asked, true)).thenRefused('approval-not-needed');
    const again = request(answer(asked, false, 'Belum'));
    again.thenHappened('approval-requested');
    expect(again.open.approvals.map(({ approval, decided }) => [approval, decided?.given])).toEqual(
      [
        [1, false],
        [2, undefined],
      ],
    );
  });

  test('is for who does the step, not for who approves', () => {
    always
      .when(sekda, { type: 'request-approval', turn: 1, outcome: 'buka', reason: 'Alasan contoh' })
      .thenRefused('wrong-role');
  });
});

describe('answering', () => {
  test('given, with a note or without, opens the way', () => {
    for (const note of ['', ' Setuju ']) {
      const given = answer(asked, true, note).thenHappened('approval-given');
      expect(given.open.approvals[0]?.decided).toMatchObject({
        given: true,
        by: { id: 'officer-sekda' },
        note: note.trim(),
      });
      given.completed(tim, 'buka').thenHappened('step-completed', 'case-closed');
    }
  });

  test('refused asks for the reason, and keeps the way shut', () => {
    answer(asked, false, ' ').thenRefused('empty-text');
    answer(asked, false, 'Belum')
      .thenHappened('approval-refused')
      .completed(tim, 'buka')
      .thenRefused('approval-needed');
  });

  test('is final: neither way can it be answered again', () => {
    for (const first of [true, false])
      for (const second of [true, false])
        answer(answer(asked, first, 'Tidak perlu'), second, 'Tidak perlu').thenRefused(
          'approval-decided',
        );
  });

  test('needs a request of the case', () => {
    answer(asked, true, 'Tidak perlu', 2).thenRefused('unknown-approval');
    answer(always, true, 'Tidak perlu', 1).thenRefused('unknown-approval');
  });

  test('comes too late when the case has moved on, and when it has closed', () => {
    const moved = asked.completed(tim, 'tunda').thenAt('lapor');
    answer(moved, true).thenRefused('not-current-turn');
    answer(moved, false).thenRefused('not-current-turn');
    const closing = { type: 'close', reason: 'withdrawn', note: 'Catatan contoh' } as const;
    answer(asked.when(tim, closing), true).thenRefused('case-closed');
  });

  test('is for the role that was asked', () => {
    for (const by of [ketua, tim])
      asked.when(by, { type: 'give-approval', approval: 1, note: '' }).thenRefused('not-permitted');
  });
});

describe('an approval holds', () => {
  test('for its turn: after a loop it is asked for anew', () => {
    const round = answer(asked, true).completed(tim, 'tunda').completed(tim, 'lanjut');
    round.thenAt('putuskan').completed(tim, 'buka').thenRefused('approval-needed');
  });

  test('by its own role: two gates are two requests, the first one first', () => {
    const two = new Scenario(deciding(undefined, undefined)).reported();
    const first = request(two);
    expect(first.open.approvals.map(({ role }) => role)).toEqual(['sekda']);
    const second = request(first).thenHappened('approval-requested');
    expect(second.open.approvals.map(({ role }) => role)).toEqual(['sekda', 'ketua']);
    request(second).thenRefused('approval-pending');
    const half = answer(second, true);
    half.completed(tim, 'buka').thenRefused('approval-pending');
    half
      .when(ketua, { type: 'give-approval', approval: 2, note: '' })
      .completed(tim, 'buka')
      .thenHappened('step-completed', 'case-closed');
  });
});

describe('a condition of a gate', () => {
  test.each<[limit: number, received: number, needed: boolean]>([
    [0, 0, false],
    [0, 1, true],
    [3, 3, false],
    [3, 4, true],
  ])('more than %i reports of the unit: %i → %s', (limit, received, needed) => {
    const counted = new Scenario(deciding({ 'reports-of-unit-exceed': limit }))
      .reported()
      .knowing({ unitReports: { received, valid: 0 } })
      .completed(tim, 'buka');
    if (needed) counted.thenRefused('approval-needed');
    else counted.thenHappened('step-completed', 'case-closed');
  });

  test('counts the valid reports alone where the edition says so', () => {
    const valid = new Scenario(
      deciding({ 'reports-of-unit-exceed': 2, hitung: 'valid' }),
    ).reported();
    valid
      .knowing({ unitReports: { received: 9, valid: 2 } })
      .completed(tim, 'buka')
      .thenHappened('step-completed', 'case-closed');
    valid
      .knowing({ unitReports: { received: 9, valid: 3 } })
      .completed(tim, 'buka')
      .thenRefused('approval-needed');
  });

  test('on measures in force holds while one is, not while one is only ordered', () => {
    const blocked = new Scenario(deciding({ 'measures-were-in-force': true })).reported();
    const ordered = blocked.when(tim, {
      type: 'order-measure',
      kind: 'block',
      system: { name: 'Portal' },
      reason: 'Darurat',
    });
    request(blocked).thenRefused('approval-not-needed');
    request(ordered).thenRefused('approval-not-needed');
    request(
      ordered.when(tim, { type: 'execute-measure', measure: 1, note: 'Terpasang', proof: [] }),
    ).thenHappened('approval-requested');
  });
});
