import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import type { SopDocument } from '#core/sops/document.ts';
import { lint } from '#core/sops/lint.ts';
import type { Gate } from '#core/sops/gate.ts';
import type { Outcome, Sop, Step } from '#core/sops/model.ts';
import { sops } from '#test/support/lives.ts';
import { smallDocument } from '#test/support/small-sop.ts';
import { widerSop } from '#test/support/wider-sop.ts';

const documents: readonly SopDocument[] = [
  ...sops.map(([, { document }]) => document),
  { ...smallDocument, kewajiban: widerSop.document.kewajiban ?? [] },
];

type Path = readonly (string | number)[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const membersOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isObject(value) ? Object.entries(value) : [];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) => membersOf(part).find(([name]) => name === String(key))?.[1],
    value,
  );

interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/** Every place within a value, itself first. */
const placesIn = (value: unknown, path: Path = []): readonly Place[] => [
  { path, value },
  ...membersOf(value).flatMap(([key, member]) =>
    placesIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
  ),
];

/** Keys under which a code stands, alone or in a list. */
const coded: ReadonlySet<string> = new Set([
  'kode',
  'ke',
  'bila',
  'bidang',
  'oleh',
  'output',
  'outputs-present',
  'sejak',
  'catatan_dari',
  'bila_diisi',
  'pengendali',
]);

/** Lists that may be shorter or longer and still be read. */
const lists: ReadonlySet<string> = new Set([
  'langkah',
  'hasil',
  'formulir',
  'pilihan',
  'output',
  'efek',
  'syarat',
  'pelaksana',
  'pengendali',
  'kewajiban',
  'butir',
]);

const keyOf = (path: Path): string => String(path.findLast((key) => typeof key === 'string'));

const isCode = ({ path, value }: Place): boolean =>
  typeof value === 'string' && coded.has(keyOf(path));

/** The value with what stands at a place changed; undefined leaves it out. */
const changed = (value: unknown, path: Path, change: (old: unknown) => unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => {
      if (index !== key) return [item];
      const made = changed(item, rest, change);
      return made === undefined ? [] : [made];
    });
  }
  return Object.fromEntries(
    membersOf(value).flatMap(([name, member]) => {
      if (name !== key) return [[name, member] as const];
      const made = changed(member, rest, change);
      return made === undefined ? [] : [[name, made] as const];
    }),
  );
};

interface Damage {
  readonly kind: 'another code' | 'left out' | 'twice';
  readonly where: number;
  readonly what: number;
}

const damaged = (document: SopDocument, { kind, where, what }: Damage): SopDocument => {
  const all = placesIn(document);
  const codes = [...new Set(all.filter(isCode).map(({ value }) => String(value))), 'tidak-ada'];
  const fits = (place: Place): boolean =>
    kind === 'another code'
      ? isCode(place)
      : typeof place.path.at(-1) === 'number' && lists.has(keyOf(place.path));
  const places = all.filter(fits).map(({ path }) => path);
  const place = places[where % places.length];
  if (place === undefined) return document;
  if (kind === 'another code') {
    const text = JSON.stringify(changed(document, place, () => codes[what % codes.length]));
    const made: SopDocument = JSON.parse(text);
    return made;
  }
  const text = JSON.stringify(
    changed(document, place.slice(0, -1), (old) => {
      const items: readonly unknown[] = Array.isArray(old) ? old : [];
      return items.flatMap((item, index) => {
        if (index !== place.at(-1)) return [item];
        return kind === 'twice' ? [item, item] : [];
      });
    }),
  );
  const made: SopDocument = JSON.parse(text);
  return made;
};

const damages = fc.array(
  fc.record({
    kind: fc.constantFrom<Damage['kind'][]>('another code', 'left out', 'twice'),
    where: fc.nat(100_000),
    what: fc.nat(1_000),
  }),
  { minLength: 1, maxLength: 3 },
);

const anyDocument = fc
  .tuple(fc.constantFrom(...documents), damages)
  .map(([document, all]) => all.reduce(damaged, document));

const outputsMade = (sop: Sop): ReadonlySet<string> =>
  new Set([...sop.steps.values()].flatMap(({ outputs }) => outputs.map(({ id }) => id)));

const gateStands = (sop: Sop, gate: Gate): boolean => {
  switch (gate.type) {
    case 'measures-lifted':
      return true;
    case 'outputs-present':
      return gate.outputs.every((id) => outputsMade(sop).has(id));
    case 'approval':
      return sop.roles.some(({ id }) => id === gate.by);
    case 'orders-sent':
      return sop.steps.get(gate.step)?.sentBeforeNext === true;
    case 'follows-answer': {
      const field = sop.steps.get(gate.step)?.form.find(({ id }) => id === gate.field);
      return (
        field !== undefined &&
        gate.answers.every((answer) => field.choices.some(({ id }) => id === answer)) &&
        (gate.exception === null || sop.roles.some(({ id }) => id === gate.exception?.by))
      );
    }
  }
};

const outcomeStands = (sop: Sop, step: Step, outcome: Outcome): boolean => {
  const hasField = (id: string): boolean => step.form.some((field) => field.id === id);
  const effects = outcome.effects.every((effect) => {
    if (effect.type === 'block')
      return typeof effect.measure === 'string' || hasField(effect.measure.field);
    if (effect.type === 'send') return effect.outputs.every((id) => outputsMade(sop).has(id));
    return effect.type !== 'notify-reporter' || effect.field === null || hasField(effect.field);
  });
  const closes = outcome.effects.some(({ type }) => type === 'close');
  return (
    effects &&
    closes === (outcome.to === null) &&
    (outcome.to === null || sop.steps.has(outcome.to)) &&
    outcome.gates.every((gate) => gateStands(sop, gate))
  );
};

const stepStands = (sop: Sop, step: Step): boolean => {
  const outcomes = new Set(step.outcomes.map(({ id }) => id));
  const fields = new Set(step.form.map(({ id }) => id));
  const known = [...step.form, ...step.outputs].every(({ when }) =>
    (when ?? []).every((id) => outcomes.has(id)),
  );
  return (
    known &&
    outcomes.size === step.outcomes.length &&
    outcomes.size > 0 &&
    fields.size === step.form.length &&
    step.executors.length > 0 &&
    step.executors.every(({ role }) => sop.roles.some(({ id }) => id === role)) &&
    step.outputs.every(({ filledBy }) => filledBy === null || fields.has(filledBy)) &&
    step.form.every(({ remarkOn }) => remarkOn === null || fields.has(remarkOn)) &&
    step.outcomes.every((outcome) => outcomeStands(sop, step, outcome))
  );
};

describe('however an SOP is damaged', () => {
  test('what the rules find stands in the document, or in a part that does', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const { path } of lint(document))
          expect(isObject(at(document, path.slice(0, -1)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('what they let pass names nothing that is not there', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        fc.pre(lint(document).every(({ level }) => level !== 'error'));
        const sop = compile(document);
        expect(sop.steps.size).toBe(document.langkah.length);
        for (const step of sop.steps.values())
          expect([step.id, stepStands(sop, step)]).toEqual([step.id, true]);
        for (const duty of sop.duties) expect(sop.steps.has(duty.from)).toBe(true);
        expect(sop.controllers.length).toBeGreaterThan(0);
        for (const code of sop.controllers)
          expect(sop.roles.find(({ id }) => id === code)?.outside).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test('the sound ones stand themselves, by the same measure', () => {
    for (const document of documents) {
      const sop = compile(document);
      expect([...sop.steps.values()].filter((step) => !stepStands(sop, step))).toEqual([]);
    }
  });
});
