import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityNames, channelNames } from '#core/cases/channels.ts';
import { capacities, channels, type Report } from '#core/cases/report.ts';
import {
  changesTo,
  corrected,
  correctable,
  systemAfter,
  tellsReporter,
} from '#core/cases/report-corrections.ts';
import { partNames, reportLimits, reportProblems } from '#core/cases/report-problems.ts';
import { categories } from '#core/sops/categories.ts';
import { sampleReport, tuesday } from '#test/support/scenario.ts';

type Field = keyof typeof partNames;

const problems = (more: Partial<Report>) => reportProblems(sampleReport(more), tuesday);
const fieldsOf = (more: Partial<Report>): readonly string[] =>
  (problems(more)?.fields ?? []).map(({ field }) => field);

const { reporter } = sampleReport();
const nobody = { name: '', anonymous: false, capacity: 'individual' } as const;
const anonymous = { name: '', anonymous: true, capacity: 'individual' } as const;

describe('the public door', () => {
  test('asks for a name, a way to answer, the system, what happened, and consent', () => {
    expect(
      fieldsOf({
        channel: 'web',
        reporter: nobody,
        system: { name: '' },
        description: '',
        consent: false,
      }),
    ).toEqual(['name', 'email', 'systemName', 'description', 'consent']);
  });

  test.each(['web', 'api'] as const)('asks the same by %s', (channel) => {
    expect(fieldsOf({ channel, reporter: { ...nobody, name: 'Warga Contoh' } })).toEqual(['email']);
    expect(fieldsOf({ channel, consent: false })).toEqual(['consent']);
  });

  test.each([{ email: 'warga@contoh.id' }, { phone: '0812 0000 0000' }])(
    'is content with one way to answer: %j',
    (contact) => {
      expect(fieldsOf({ reporter: { ...nobody, name: 'Warga Contoh', ...contact } })).toEqual([]);
    },
  );

  test('lets somebody stay anonymous, without name and without a way to answer', () => {
    expect(fieldsOf({ reporter: anonymous })).toEqual([]);
  });

  test('asks the anonymous for consent all the same', () => {
    expect(fieldsOf({ reporter: anonymous, consent: false })).toEqual(['consent']);
  });
});

describe('what officers take down', () => {
  test.each(channels.filter((channel) => channel !== 'web' && channel !== 'api'))(
    'by %s may lack a contact and a consent, but not a name',
    (channel) => {
      const known = { ...nobody, name: 'Warga Contoh' };
      expect(fieldsOf({ channel, reporter: known, consent: false })).toEqual([]);
      expect(fieldsOf({ channel, reporter: nobody, consent: false })).toEqual(['name']);
    },
  );
});

describe('the kind of incident', () => {
  test.each(categories.map(({ id }) => id))('%s is one of the list', (category) => {
    expect(fieldsOf({ category })).toEqual([]);
  });

  test.each(['', 'Malware', 'virus', 'web defacement'])('"%s" is none', (category) => {
    const refusal = problems({ category });
    expect(refusal?.fields).toEqual([
      {
        field: 'category',
        message: {
          id: 'Pilih jenis insiden dari daftar.',
          en: 'Choose the kind of incident from the list.',
        },
      },
    ]);
  });

  test('is named once in each language', () => {
    for (const language of ['id', 'en'] as const)
      expect(new Set(categories.map(({ label }) => label[language])).size).toBe(categories.length);
    for (const { rsit } of categories)
      for (const name of rsit) expect(name).toMatch(/^[a-z-]+:[a-z-]+$/);
  });
});

test('a telephone number that nobody can call is refused, in whatever way but by mail it came', () => {
  const withPhone = (channel: Report['channel']) =>
    fieldsOf({ channel, reporter: { ...reporter, phone: 'abc' } });
  expect(withPhone('web')).toEqual(['phone']);
  expect(withPhone('phone')).toEqual(['phone']);
  expect(withPhone('email')).toEqual([]);
});

test('the date of a letter is a day there is, and none to come', () => {
  expect(fieldsOf({ channel: 'letter', letterDate: '2026-11-12' })).toEqual([]);
  for (const letterDate of ['2026-02-30', '12 November', '2099-01-01'])
    expect(fieldsOf({ channel: 'letter', letterDate })).toEqual(['letterDate']);
});

describe('each part of a report', () => {
  const withText = (field: keyof typeof reportLimits, text: string): Partial<Report> => {
    switch (field) {
      case 'name':
      case 'organisation':
      case 'email':
      case 'phone':
      case 'idNumber':
        return { channel: 'email', reporter: { ...reporter, [field]: text } };
      case 'systemName':
        return { system: { name: text } };
      case 'url':
      case 'unit':
      case 'serverLocation':
      case 'vendor':
        return { system: { name: 'Portal', [field]: text } };
      default:
        return { [field]: text };
    }
  };
  // As forms, letters and addresses need it: an address of a mailbox has at most 254 (RFC 5321).
  const most: readonly (readonly [keyof typeof reportLimits, number])[] = [
    ['name', 200],
    ['organisation', 200],
    ['email', 254],
    ['phone', 50],
    ['idNumber', 30],
    ['systemName', 300],
    ['url', 2_000],
    ['unit', 300],
    ['serverLocation', 300],
    ['vendor', 300],
    ['description', 20_000],
    ['chronology', 20_000],
    ['impact', 20_000],
    ['vulnerability', 500],
    ['proofOfConcept', 20_000],
    ['reportedSeverity', 100],
    ['reference', 500],
    ['subject', 500],
  ];

  test('has a limit of its own', () => {
    expect(most.map(([field]) => field).toSorted()).toEqual(Object.keys(reportLimits).toSorted());
  });

  test.each(most)('%s is at most %d characters, which is said when it is more', (field, limit) => {
    expect(fieldsOf(withText(field, 'x'.repeat(limit)))).toEqual([]);
    const refusal = problems(withText(field, 'x'.repeat(limit + 1)));
    expect(refusal?.refused).toBe('too-long');
    expect(refusal?.fields).toEqual([
      {
        field,
        message: {
          id: `Paling banyak ${limit.toLocaleString('id')} karakter; ini ${(limit + 1).toLocaleString('id')}, kelebihan 1.`,
          en: `At most ${limit.toLocaleString('en')} characters; this has ${(limit + 1).toLocaleString('en')}, 1 too many.`,
        },
      },
    ]);
    expect(refusal?.message.id).toContain(
      `${partNames[field].id} (paling banyak ${limit.toLocaleString('id')} karakter, kelebihan 1)`,
    );
    expect(refusal?.message.en).toContain(partNames[field].en);
  });

  test('is called by a name of its own in both languages', () => {
    const names = Object.values(partNames);
    expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
    expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
  });
});

describe('a refusal', () => {
  test('names each part once, though two things be wrong with it', () => {
    const refusal = problems({
      channel: 'web',
      reporter: { ...reporter, email: `${'x'.repeat(255)}` },
    });
    expect(refusal?.fields?.map(({ field }) => field)).toEqual(['email', 'email']);
    expect(refusal?.message.id.split('Surel')).toHaveLength(2);
  });

  test('is none for what nothing is wrong with, wherever it came in', () => {
    for (const channel of channels)
      for (const capacity of capacities)
        expect(problems({ channel, reporter: { ...reporter, capacity } })).toBeUndefined();
  });

  test('names only parts that the forms know', () => {
    const someText = fc.oneof(fc.constant(''), fc.string(), fc.constant('x'.repeat(20_001)));
    fc.assert(
      fc.property(
        fc.constantFrom(...channels),
        someText,
        someText,
        someText,
        fc.boolean(),
        (channel, name, description, category, consent) => {
          const known: readonly string[] = Object.keys(partNames) satisfies readonly string[];
          const found = fieldsOf({
            channel,
            reporter: { ...reporter, name },
            description,
            category,
            consent,
          });
          expect(found.filter((field) => !known.includes(field))).toEqual([]);
          const empty: readonly Field[] = description === '' ? ['description'] : [];
          for (const field of empty) expect(found).toContain(field);
        },
      ),
    );
  });
});

describe('ways to report and who reports', () => {
  test('each have a name', () => {
    expect(Object.keys(channelNames).toSorted()).toEqual(channels.toSorted());
    expect(Object.keys(capacityNames).toSorted()).toEqual(capacities.toSorted());
  });
});

describe('corrections', () => {
  test('of who reported are told apart from those of what was reported', () => {
    expect(correctable.filter(tellsReporter)).toEqual([
      'name',
      'organisation',
      'email',
      'phone',
      'idNumber',
    ]);
  });

  test('take a text without the spaces about it, and an empty one as nothing', () => {
    const changes = changesTo(sampleReport({ reference: 'B-1' }), {
      phone: ' 0812 ',
      reference: '  ',
      impact: null,
    });
    expect(changes).toEqual([
      { part: 'phone', before: null, after: '0812' },
      { part: 'reference', before: 'B-1', after: null },
    ]);
  });

  test('take an emptied part away, so that no paper prints an empty line', () => {
    const report = sampleReport({ reference: 'B-1', impact: 'Layanan mati' });
    const after = corrected(report, [
      { part: 'reference', after: null },
      { part: 'impact', after: null },
      { part: 'unit', after: null },
      { part: 'email', after: null },
    ]);
    expect('reference' in after).toBe(false);
    expect('impact' in after).toBe(false);
    expect('unit' in after.system).toBe(false);
    expect('email' in after.reporter).toBe(false);
  });

  test('follow into the system of the case, unless it was identified since', () => {
    const before = { name: 'Portal', unit: 'Dinas A' };
    const after = { name: 'Portal', unit: 'Dinas B' };
    expect(systemAfter({ unit: 'Dinas A', name: 'Portal' }, before, after)).toBe(after);
    const known = { name: 'Portal Pajak', unit: 'Dinas A' };
    expect(systemAfter(known, before, after)).toBe(known);
  });
});
