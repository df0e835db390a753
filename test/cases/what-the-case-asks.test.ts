import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '#core/cases/ask.ts';
import type { OpenCase } from '#core/cases/case.ts';
import { decide } from '#core/cases/decide.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Sop } from '#core/sops/model.ts';
import { live, sops, tries } from '#test/support/lives.ts';
import { officer, Scenario, someFacts } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const reported = new Scenario(smallSop).reported();
const asked = (scenario: Scenario, actor: Actor) =>
  ask(scenario.sop, scenario.open, actor, scenario.facts);

describe('what the case asks now', () => {
  test('is the step it stands at, its ways on and where they lead', () => {
    const question = asked(reported, meja);
    expect([question.step.id, question.turn.turn, question.roles]).toEqual(['terima', 1, ['meja']]);
    expect(question.outcomes.map(({ id, to }) => [id, to])).toEqual([
      ['lanjut', { id: 'nilai', no: '2', title: { id: 'nilai', en: 'nilai' } }],
    ]);
  });

  test('is answered by the executors, assigned by them and those who coordinate', () => {
    const may = (actor: Actor) => {
      const { mayComplete, mayAssign } = asked(reported, actor);
      return [mayComplete, mayAssign];
    };
    expect(may(meja)).toEqual([true, true]);
    expect(may(ketua)).toEqual([false, true]);
    expect(may(tim)).toEqual([false, false]);
    expect(may({ kind: 'reporter' })).toEqual([false, false]);
    expect(may({ kind: 'system' })).toEqual([false, false]);
  });

  test('names under each way on its own fields and the files it demands', () => {
    const question = asked(reported.completed(meja, 'lanjut'), tim);
    const under = (id: string) => question.outcomes.find((one) => one.id === id);
    expect(under('tinggi')?.fields.map(({ id }) => id)).toContain('parah');
    expect(under('tidak-valid')?.fields.map(({ id }) => id)).not.toContain('parah');
    expect(under('tinggi')?.missingOutputs.map(({ id }) => id)).toEqual(['tangkapan']);
    expect(under('rendah')?.missingOutputs).toEqual([]);
    expect(question.fields).toHaveLength(7);
  });

  test('leads nowhere at the end', () => {
    const last = reported
      .completed(meja, 'lanjut')
      .completed(tim, 'tidak-valid', { form: { alasan: 'x' } })
      .thenAt('tolak');
    const question = asked(last, tim);
    expect(question.outcomes.map(({ to }) => to)).toEqual([null]);
    expect(question.step.addition).toContain('SOP tidak mengatur');
  });

  test('does not depend on who asks, but for what he may do', () => {
    const { mayComplete: _a, mayAssign: _b, ...one } = asked(reported, meja);
    const { mayComplete: _c, mayAssign: _d, ...other } = asked(reported, ketua);
    expect(one).toEqual(other);
  });
});

describe('gates are told before the attempt:', () => {
  const atMeeting = reported
    .completed(meja, 'lanjut')
    .completed(tim, 'rendah', { form: { alasan: 'x', parah: 'rendah' } })
    .completed(tim, 'lanjut')
    .thenAt('rapat');
  const gate = (scenario: Scenario) =>
    asked(scenario, tim).outcomes.find(({ id }) => id === 'sudah')?.gates[0];
  const many = { unitReports: { received: 9, valid: 9 } };
  const blocked = atMeeting
    .when(tim, {
      type: 'order-measure',
      kind: 'block',
      system: { name: 'Portal' },
      reason: 'Darurat',
    })
    .when(tim, { type: 'execute-measure', measure: 1, note: 'Terpasang', proof: [] })
    .knowing(many);
  const requested = blocked.when(tim, {
    type: 'request-approval',
    turn: blocked.turn,
    outcome: 'sudah',
    reason: 'Aman',
  });
  const answered = (type: 'give-approval' | 'refuse-approval') =>
    requested.when(officer('sekda'), { type, approval: 1, note: 'Catatan contoh' });

  test.each<[what: string, scenario: Scenario, applies: boolean, open: boolean, message: RegExp]>([
    ['not needed', atMeeting, false, true, /tidak diperlukan$/],
    ['not needed, nothing blocked', atMeeting.knowing(many), false, true, /tidak diperlukan$/],
    ['needed', blocked, true, false, /^Perlu persetujuan Sekretaris Daerah$/],
    ['asked for', requested, true, false, /^Menunggu persetujuan/],
    ['given', answered('give-approval'), true, true, /^Disetujui oleh/],
    ['refused', answered('refuse-approval'), true, false, /^Ditolak oleh/],
  ])('an approval that is %s', (_what, scenario, applies, open, message) => {
    expect(gate(scenario)).toMatchObject({ applies, open });
    expect(gate(scenario)?.message.id).toMatch(message);
  });

  test('measures that stand, and outputs that lack, by name', () => {
    const last = atMeeting.completed(tim, 'sudah').completed(tim, 'lanjut').thenAt('akhir');
    const [lifted, present] = asked(last, tim).outcomes[0]?.gates ?? [];
    expect(lifted).toMatchObject({ open: true, message: { en: 'All measures have been lifted' } });
    expect(present).toMatchObject({ open: true, message: { en: 'The outputs needed exist' } });
    const standing = last.when(tim, {
      type: 'order-measure',
      kind: 'block',
      system: { name: 'Portal' },
      reason: 'Darurat',
    });
    expect(asked(standing, tim).outcomes[0]?.gates[0]).toMatchObject({
      open: false,
      message: { en: 'Measures must be lifted first' },
    });
    const without: OpenCase = { ...last.open, outputs: [] };
    expect(ask(smallSop, without, tim, someFacts).outcomes[0]?.gates[1]).toMatchObject({
      open: false,
      message: { id: 'Belum ada: Berita Acara', en: 'Still missing: "Berita Acara"' },
    });
  });
});

test('a case whose step its SOP has not is a damaged record, and says which', () => {
  const lost: OpenCase = { ...reported.open, turns: [] };
  expect(() => ask(smallSop, lost, tim, someFacts)).toThrow('CTH-2026-0001');
});

/** Somebody who holds every role. */
const anybody = (sop: Sop): Actor => officer(...sop.roles.map(({ id }) => id));

describe.each(sops)('whatever is tried on %s', (_name, sop) => {
  test('a way on whose gate is shut is refused, and one that is asked nothing is open', () => {
    fc.assert(
      fc.property(tries, (all) => {
        for (const { after } of live(sop, all)) {
          if (after.status !== 'open') continue;
          const { turn, step, outcomes } = ask(sop, after, anybody(sop), someFacts);
          for (const { id, gates, fields, missingOutputs } of outcomes) {
            const decision = decide(sop, after, {
              type: 'complete-step',
              turn: turn.turn,
              step: step.id,
              outcome: id,
              form: {},
              outputs: [],
              meta: {
                id: 'c',
                at: turn.startedAt,
                by: anybody(sop),
                facts: someFacts,
              },
            });
            const shut = gates.some(({ open }) => !open);
            const asks = fields.some(({ required }) => required) || missingOutputs.length > 0;
            if (shut || asks) expect('refused' in decision).toBe(true);
            else if ('refused' in decision)
              expect([
                'missing-output',
                'measures-in-force',
                'measures-unsaid',
                'sending-owed',
                'left-open',
              ]).toContain(decision.refused);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
