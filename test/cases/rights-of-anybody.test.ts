import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseRights, commandsBeside, type CaseVerb } from '#core/cases/rights/case-rights.ts';
import type { AskRights } from '#core/cases/rights/rights.ts';
import type { Thing } from '#core/cases/rights/who.ts';
import { oversightRights, type OversightVerb } from '#core/oversight/oversight-rights.ts';
import { paperRights, type PaperVerb } from '#core/papers/access/paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { smallSop } from '#test/support/small-sop.ts';

const caseVerbs = [
  ...commandsBeside,
  'receive-report',
  'write-as-reporter',
  'recompute-due',
  'start-step',
  'complete-step',
  'wait',
  'resume',
  'request-approval',
  'assign-step',
  'give-approval',
  'refuse-approval',
  'record-decision',
  'withdraw-decision',
  'answer-disposition',
  'answer-for-others',
  'edit-paper',
  'initial-paper',
  'sign-paper',
  'sign-as-party',
  'sign-on-paper',
  'export-paper',
  'return-paper',
  'receive-paper',
  'withdraw-print',
  'revoke-paper',
  'make-case-file',
  'see-all-cases',
  'see-case',
  'see-form',
  'find-cases',
] as const satisfies readonly CaseVerb[];

const paperVerbs = [
  'preview-paper',
  'read-papers',
  'read-restricted-paper',
  'give-out-all-papers',
  'read-registers',
  'read-paper-settings',
  'change-paper-settings',
] as const satisfies readonly PaperVerb[];

const oversightVerbs = [
  'read-reminders',
  'change-reminders',
  'read-duties',
  'change-duties',
  'read-compliance',
  'simulate',
] as const satisfies readonly OversightVerb[];

interface Asked {
  readonly verb: string;
  readonly may: (actor: Actor, thing: Thing) => boolean;
  readonly why: (actor: Actor, thing: Thing) => string | undefined;
}

const askedOf = <Verb extends string>(
  rights: AskRights<Verb>,
  verbs: readonly Verb[],
): readonly Asked[] =>
  verbs.map((verb) => ({
    verb,
    may: (actor, thing) => rights.may(actor, verb, thing),
    why: (actor, thing) => rights.mayNot(actor, verb, thing)?.message.id,
  }));

const everything: readonly Asked[] = [
  ...askedOf(caseRights, caseVerbs),
  ...askedOf(paperRights, paperVerbs),
  ...askedOf(oversightRights, oversightVerbs),
];

const roles = ['meja', 'tim', 'ketua', 'sekda', 'pemilik', 'administrator', 'auditor', 'asing'];
const someRoles = fc.uniqueArray(fc.constantFrom(...roles));
const bodies = ['dinas-contoh', 'dinas-lain'];
const someBody = fc.option(fc.constantFrom(...bodies), { nil: undefined });

const person = (held: readonly string[], body: string | undefined): Actor => ({
  kind: 'officer',
  id: 'o1',
  name: 'Petugas Contoh',
  roles: held,
  ...(body === undefined ? {} : { body }),
});

/** Roles a case can speak of: no SOP has "asing". */
const ofCase = fc.constantFrom(...roles.filter((role) => role !== 'asing'));

/** Anything a right may be asked about: some of it told, some left out. */
const things = fc
  .record({
    step: fc.option(fc.constantFrom(...smallSop.steps.keys()), { nil: undefined }),
    approver: fc.option(ofCase, { nil: undefined }),
    signers: fc.option(fc.uniqueArray(ofCase), { nil: undefined }),
    readers: fc.option(fc.uniqueArray(ofCase), { nil: undefined }),
    receivers: fc.option(fc.uniqueArray(ofCase), { nil: undefined }),
    named: fc.option(fc.constantFrom<readonly string[]>([], ['o1'], ['o2']), { nil: undefined }),
    parties: fc.option(
      fc.array(fc.constantFrom(...bodies).map((body) => ({ role: 'pemilik', body }))),
      { nil: undefined },
    ),
  })
  .map(({ step, approver, signers, readers, receivers, named, parties }): Thing => ({
    sop: smallSop,
    ...(step === undefined ? {} : { step: smallSop.steps.get(step) }),
    ...(approver === undefined ? {} : { approver }),
    ...(signers === undefined ? {} : { signers }),
    ...(readers === undefined ? {} : { readers }),
    ...(receivers === undefined ? {} : { receivers }),
    ...(named === undefined ? {} : { named }),
    ...(parties === undefined ? {} : { parties }),
  }));

const mayDo = (actor: Actor, thing: Thing): readonly string[] =>
  everything.filter(({ may }) => may(actor, thing)).map(({ verb }) => verb);

describe('whoever asks, of whatever', () => {
  test('another role takes no right away', () => {
    fc.assert(
      fc.property(someRoles, someRoles, someBody, things, (held, more, body, thing) => {
        const before = mayDo(person(held, body), thing);
        const after = mayDo(person([...held, ...more], body), thing);
        expect(after).toEqual(expect.arrayContaining([...before]));
      }),
    );
  });

  test('a machine may what an officer of the same roles may, but initial nothing, and no more', () => {
    fc.assert(
      fc.property(someRoles, someBody, things, (held, body, thing) => {
        const officer = person(held, body);
        const machine: Actor = {
          kind: 'machine',
          id: 'o1',
          name: 'SIEM Contoh',
          roles: held,
          ...(body === undefined ? {} : { body }),
        };
        expect(mayDo(machine, thing)).toEqual(
          mayDo(officer, thing).filter((verb) => verb !== 'initial-paper'),
        );
      }),
    );
  });

  test('the order of his roles, and holding one twice, changes nothing', () => {
    fc.assert(
      fc.property(someRoles, someBody, things, (held, body, thing) => {
        expect(mayDo(person([...held.toReversed(), ...held], body), thing)).toEqual(
          mayDo(person(held, body), thing),
        );
      }),
    );
  });

  test('who may is told nothing, and who may not is told who may', () => {
    fc.assert(
      fc.property(someRoles, someBody, things, (held, body, thing) => {
        const actor = person(held, body);
        for (const { may, why } of everything)
          expect(why(actor, thing) === undefined).toBe(may(actor, thing));
      }),
    );
  });
});

describe('who holds nothing that counts', () => {
  /** Signing under one's own name, where a paper names the account, needs no role. */
  const byName = ['sign-as-party'];

  test.each<[who: string, held: readonly string[]]>([
    ['nothing at all', []],
    ['a role of no SOP', ['asing']],
    ['an outside role for no body', ['pemilik']],
  ])('may nothing: %s', (_who, held) => {
    fc.assert(
      fc.property(things, (thing) => {
        const may = mayDo(person(held, undefined), thing);
        expect(may.filter((verb) => !byName.includes(verb))).toEqual([]);
        expect(may.includes('sign-as-party')).toBe(thing.named?.includes('o1') === true);
      }),
    );
  });

  test('a body that the case does not involve may only look for its own cases', () => {
    fc.assert(
      fc.property(things, (thing) => {
        const stranger = person(['pemilik'], 'dinas-contoh');
        const others = (thing.parties ?? []).filter(({ body }) => body !== 'dinas-contoh');
        const may = mayDo(stranger, { ...thing, parties: others });
        expect(may.filter((verb) => !byName.includes(verb))).toEqual(['find-cases']);
      }),
    );
  });
});

describe('what is not told of a thing', () => {
  test('allows nobody anything: what is left out is nobody’s', () => {
    fc.assert(
      fc.property(someRoles, someBody, things, (held, body, thing) => {
        const actor = person(held, body);
        expect(mayDo(actor, thing)).toEqual(
          expect.arrayContaining([...mayDo(actor, { sop: smallSop })]),
        );
      }),
    );
  });
});

describe('those who are no officers', () => {
  test('a reporter reports and writes to his own case, and nothing else', () => {
    fc.assert(
      fc.property(things, (thing) => {
        expect(mayDo({ kind: 'reporter' }, thing)).toEqual(['receive-report', 'write-as-reporter']);
      }),
    );
  });

  test('Tanggap itself takes in reports, counts due times anew and reads; it decides nothing', () => {
    fc.assert(
      fc.property(things, (thing) => {
        expect(mayDo({ kind: 'system' }, thing)).toEqual([
          'receive-report',
          'recompute-due',
          'see-case',
          'read-restricted-paper',
        ]);
      }),
    );
  });

  test.each(['auditor', 'administrator'])('an %s sees all and does nothing in a case', (role) => {
    const actor = person([role], undefined);
    const seen = caseVerbs.filter((verb) => caseRights.may(actor, verb, { sop: smallSop }));
    expect(seen).toEqual(['make-case-file', 'see-all-cases', 'see-case', 'find-cases']);
  });
});

describe('work that the SOP gives to an outside party', () => {
  const handled = smallSop.steps.get('tangani');
  const parties = [{ role: 'pemilik', body: 'dinas-contoh' }];
  const work = [
    'start-step',
    'complete-step',
    'wait',
    'resume',
    'assign-step',
    'see-form',
  ] as const;

  test.each(work)('%s is for the body the case involves, and for no other', (verb) => {
    const thing: Thing = { sop: smallSop, step: handled, parties };
    expect(caseRights.may(person(['pemilik'], 'dinas-contoh'), verb, thing)).toBe(true);
    expect(caseRights.may(person(['pemilik'], 'dinas-lain'), verb, thing)).toBe(false);
    expect(caseRights.may(person(['pemilik'], undefined), verb, thing)).toBe(false);
    expect(caseRights.may(person(['meja'], 'dinas-contoh'), verb, thing)).toBe(false);
  });

  test('is the team’s too, where the SOP names the team beside the party', () => {
    const thing: Thing = { sop: smallSop, step: handled, parties: [] };
    expect(caseRights.may(person(['tim'], undefined), 'complete-step', thing)).toBe(true);
  });

  test('lets the party add evidence and see the case, and nothing that is the team’s', () => {
    const thing: Thing = { sop: smallSop, parties };
    const actor = person(['pemilik'], 'dinas-contoh');
    const may = caseVerbs.filter((verb) => caseRights.may(actor, verb, thing));
    expect(may).toEqual(['attach-evidence', 'see-case', 'find-cases']);
  });
});
