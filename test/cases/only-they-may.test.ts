import { describe, expect, test } from 'vitest';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { right, rightsBy } from '#core/cases/rights/rights.ts';
import { calledTogether, isOneOf, type Thing, type Who } from '#core/cases/rights/who.ts';
import { administrator, auditor } from '#core/people/built-in-roles.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Party } from '#core/people/body.ts';
import { say } from '#core/text/bilingual.ts';
import { officer, personOf } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const step = smallSop.steps.get('nilai');
const owner: Party = { role: 'pemilik', body: 'dinas-contoh' };
const thing: Thing = { sop: smallSop, step, parties: [] };
const reporter: Actor = { kind: 'reporter' };
const tanggap: Actor = { kind: 'system' };
const machine: Actor = { kind: 'machine', id: 'm-1', name: 'SIEM Contoh', roles: ['tim'] };

/** The small SOP: meja, tim, ketua (coordinates), sekda, and pemilik from outside. */
const actors: Readonly<Record<string, Actor>> = {
  meja: officer('meja'),
  tim: officer('tim'),
  ketua: officer('ketua'),
  sekda: officer('sekda'),
  pemilik: personOf('dinas-contoh', 'pemilik'),
  otherBody: personOf('dinas-lain', 'pemilik'),
  noBody: officer('pemilik'),
  auditor: officer(auditor),
  administrator: officer(administrator),
  stranger: officer('lain'),
  nobody: officer(),
  machine,
  reporter,
  tanggap,
};

describe('who is meant by', () => {
  const table: readonly (readonly [who: Who, thing: Thing, are: readonly string[]])[] = [
    ['team', thing, ['meja', 'tim', 'ketua', 'sekda', 'machine']],
    ['controllers', thing, ['ketua']],
    ['executors-of-the-step', thing, ['tim', 'machine']],
    ['executors-of-the-step', { sop: smallSop }, []],
    ['executors', thing, ['meja', 'tim', 'ketua', 'sekda', 'pemilik', 'otherBody', 'machine']],
    ['parties-to-the-case', { ...thing, parties: [owner] }, ['pemilik']],
    ['parties-to-the-case', thing, []],
    ['approver', { ...thing, approver: 'sekda' }, ['sekda']],
    ['approver', thing, []],
    [
      'signers',
      { ...thing, signers: ['ketua', 'pemilik'], parties: [owner] },
      ['ketua', 'pemilik'],
    ],
    ['signers', thing, []],
    ['readers', { ...thing, readers: ['sekda'] }, ['sekda']],
    ['readers', thing, []],
    ['auditors', thing, ['auditor']],
    ['administrators', thing, ['administrator']],
    ['reporter', thing, ['reporter']],
    ['tanggap', thing, ['tanggap']],
  ];

  test.each(table)('%s of %j', (who, about, are) => {
    const found = Object.entries(actors).flatMap(([name, actor]) =>
      isOneOf([who], actor, about) ? [name] : [],
    );
    expect(found).toEqual(are);
  });

  test('several: everybody who is one of them, and nobody when none are', () => {
    const whoever = (who: readonly Who[]) =>
      Object.entries(actors).flatMap(([name, actor]) => (isOneOf(who, actor, thing) ? [name] : []));
    expect(whoever(['controllers', 'auditors', 'reporter'])).toEqual([
      'ketua',
      'auditor',
      'reporter',
    ]);
    expect(whoever([])).toEqual([]);
  });

  test('somebody with several roles: one of them is enough', () => {
    expect(isOneOf(['controllers'], officer('meja', 'ketua'), thing)).toBe(true);
    expect(isOneOf(['team'], officer('pemilik', 'tim'), thing)).toBe(true);
  });
});

describe('those who may are called', () => {
  test.each<[who: readonly Who[], about: Partial<Thing>, id: string, en: string]>([
    [['team'], {}, 'anggota Contoh-CSIRT', 'members of "Contoh-CSIRT"'],
    [['controllers'], {}, 'pengendali (Ketua)', 'the controllers ("Ketua")'],
    [['executors-of-the-step'], {}, 'Tim', '"Tim"'],
    [['approver'], { approver: 'sekda' }, 'Sekretaris Daerah', '"Sekretaris Daerah"'],
    [['signers'], {}, 'penanda tangan naskah', 'the signers of the paper'],
    [['signers'], { signers: ['tim', 'pemilik'] }, 'Tim / Pemilik', '"Tim" / "Pemilik"'],
    [
      ['auditors', 'administrators'],
      {},
      'auditor atau administrator',
      'auditors or administrators',
    ],
    [
      ['reporter', 'auditors', 'tanggap'],
      {},
      'pelapor, auditor atau Tanggap',
      'the reporter, auditors or Tanggap',
    ],
    // Nobody is asked to approve: who is left is named alone.
    [['approver', 'auditors'], {}, 'auditor', 'auditors'],
    [
      ['readers', 'reporter'],
      { readers: ['sekda'] },
      'Sekretaris Daerah atau pelapor',
      '"Sekretaris Daerah" or the reporter',
    ],
    [['approver'], {}, '', ''],
  ])('%j', (who, about, id, en) => {
    expect(calledTogether(who, { ...thing, ...about })).toEqual({ id, en });
  });
});

describe('who may not is told who may', () => {
  test('in a sentence of both languages that goes on with the deed', () => {
    const refusal = caseRights.mayNot(officer('meja'), 'join-duplicate', thing);
    expect(refusal?.refused).toBe('not-permitted');
    expect(refusal?.message.id).toContain('Hanya pengendali (Ketua) yang boleh menggabung kasus');
    expect(refusal?.message.en).toContain('Only the controllers ("Ketua") may merge cases');
  });

  test('apart from others where it is the work of a step', () => {
    const refusal = caseRights.mayNot(officer('ketua'), 'complete-step', thing);
    expect(refusal?.refused).toBe('wrong-role');
    expect(refusal?.message.id).toContain('Hanya Tim yang boleh menyelesaikan langkah ini');
    expect(refusal?.message.en).toContain('Only "Tim" may complete this step');
  });

  test('and who may is told nothing', () => {
    expect(caseRights.mayNot(officer('ketua'), 'join-duplicate', thing)).toBeUndefined();
    expect(caseRights.mayNot(officer('tim'), 'complete-step', thing)).toBeUndefined();
  });

  test('asking and being refused never disagree', () => {
    for (const actor of Object.values(actors))
      for (const verb of ['note', 'close', 'complete-step', 'see-case', 'find-cases'] as const)
        expect(caseRights.may(actor, verb, thing)).toBe(
          caseRights.mayNot(actor, verb, thing) === undefined,
        );
  });
});

describe('a table of rights', () => {
  test('is that of the edition asked about', () => {
    const rights = rightsBy<'open'>((sop) => ({
      open: right(sop.edition === '2026' ? ['team'] : ['auditors'], say('membuka', 'open')),
    }));
    const older: Thing = { sop: { ...smallSop, edition: '2025' } };
    expect(rights.may(officer('tim'), 'open', thing)).toBe(true);
    expect(rights.may(officer('tim'), 'open', older)).toBe(false);
    expect(rights.may(officer(auditor), 'open', older)).toBe(true);
  });
});
