import { describe, expect, test } from 'vitest';
import {
  accessClassName,
  accessClassOf,
  accessClasses,
  archiveFates,
  fateName,
  fateOf,
} from './archive.ts';
import { replacedBases } from './replaced-bases.ts';
import { signerNames } from './signer-names.ts';
import type { Delegation, Officeholder } from './settings.ts';
import {
  numberSourceOf,
  numberSources,
  sourceLabel,
  sourceName,
  sourceOfKind,
} from '#core/papers/numbers/number-sources.ts';
import {
  letterRegisters,
  outsideRegisters,
  sharedRegister,
  sourceOfRegister,
} from '#core/papers/numbers/registers.ts';
import { paperKindNames, paperKindOf, paperKinds } from '#core/papers/record/paper-kinds.ts';

describe('who gives numbers', () => {
  test('is the agency itself, its records office or SRIKANDI, each by its code', () => {
    expect(numberSources).toEqual(['own', 'records-office', 'srikandi']);
    for (const source of numberSources) expect(numberSourceOf(source)).toBe(source);
    for (const other of ['', 'SRIKANDI', 'tu', 'toString'])
      expect(numberSourceOf(other)).toBeUndefined();
  });

  test('is called otherwise in a sentence than in a list, each in two languages', () => {
    for (const source of numberSources) {
      expect(sourceName(source).id).not.toBe(sourceLabel(source).id);
      expect(sourceName(source).id).not.toBe(sourceName(source).en);
      expect(sourceLabel(source).id).not.toBe(sourceLabel(source).en);
    }
  });

  test('is the agency itself for every kind it settled nothing for', () => {
    const outside = { 'surat-dinas': 'srikandi' } as const;
    expect(sourceOfKind({ outside }, 'surat-dinas')).toBe('srikandi');
    for (const kind of paperKinds)
      if (kind !== 'surat-dinas') expect(sourceOfKind({ outside }, kind)).toBe('own');
  });

  test('is told by the register a number stands in', () => {
    expect(sourceOfRegister(outsideRegisters['records-office'])).toBe('records-office');
    expect(sourceOfRegister(outsideRegisters.srikandi)).toBe('srikandi');
    for (const register of [...paperKinds, sharedRegister])
      expect(sourceOfRegister(register)).toBe('own');
    expect(new Set(letterRegisters).size).toBe(letterRegisters.length);
  });
});

describe('kinds of papers, classes of access and what becomes of archives', () => {
  test('are known by their codes alone', () => {
    for (const kind of paperKinds) expect(paperKindOf(kind)).toBe(kind);
    for (const one of accessClasses) expect(accessClassOf(one)).toBe(one);
    for (const fate of archiveFates) expect(fateOf(fate)).toBe(fate);
    for (const other of ['', 'Laporan', 'hasOwnProperty', 'umum']) {
      expect(paperKindOf(other)).toBeUndefined();
      expect(accessClassOf(other)).toBeUndefined();
      expect(fateOf(other)).toBeUndefined();
    }
  });

  test('are the four classes of ANRI’s guide, from open to closed, and three fates', () => {
    expect(accessClasses.map((one) => accessClassName(one).id)).toEqual([
      'Biasa',
      'Terbatas',
      'Rahasia',
      'Sangat rahasia',
    ]);
    expect(archiveFates.map((fate) => fateName(fate).id)).toEqual([
      'Musnah',
      'Permanen',
      'Dinilai kembali',
    ]);
  });

  test('have a name in both languages', () => {
    for (const kind of paperKinds)
      for (const text of Object.values(paperKindNames[kind])) expect(text).not.toBe('');
  });
});

describe('who may sign for an agency', () => {
  const holder = (name: string): Officeholder => ({
    position: 'Ketua',
    name,
    rank: null,
    nip: null,
  });
  const acting = (name: string): Delegation => ({
    kind: 'Plh.',
    by: holder(name),
    from: null,
    until: null,
  });

  test('are officeholders and who signs in their place, each once', () => {
    expect(
      signerNames({
        profiles: {},
        signers: {
          tim: { officeholder: holder('Sari'), delegation: null },
          ketua: { officeholder: holder('Budi'), delegation: acting('Sari') },
          sekda: { officeholder: holder('Citra'), delegation: acting('Dewi') },
        },
      }),
    ).toEqual(['Sari', 'Budi', 'Citra', 'Dewi']);
    expect(signerNames({ signers: {}, profiles: {} })).toEqual([]);
  });
});

describe('laws that were replaced since an SOP was written', () => {
  const nothing = {
    letterheadLines: null,
    address: null,
    contact: null,
    place: null,
    unit: null,
    classification: null,
    legalBases: null,
  };
  const office = {
    ...nothing,
    legalBases: [
      { name: 'UU 11/2008', replacedBy: 'UU 1/2024' },
      { name: 'Perpres 95/2018', replacedBy: null },
      { name: 'PP 60/2008', replacedBy: 'PP contoh' },
    ],
  };

  test('are pointed out where the office’s papers still name them, and no others', () => {
    expect(replacedBases(['Perpres 95/2018', 'UU 11/2008'], { office })).toEqual([
      { name: 'UU 11/2008', replacedBy: 'UU 1/2024' },
    ]);
    expect(replacedBases([], { office })).toEqual([]);
  });

  test('are not known to an edition that names none', () => {
    expect(replacedBases(['UU 11/2008'], { office: nothing })).toEqual([]);
  });
});
