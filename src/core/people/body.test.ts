import { expect, test } from 'vitest';
import { offeredUnits, type Body, type BodyKind } from './body.ts';

const body = (name: string, kind: BodyKind, ended = false): Body => ({
  id: name,
  name,
  kind,
  head: { title: 'Kepala', name: 'Pejabat Contoh', rank: null, nip: null, since: null },
  formerHeads: [],
  address: [],
  email: 'dalam@contoh.example',
  formerNames: ['Nama lama'],
  ended,
});

test('strangers are offered the names of the work units there are, and nothing else of the register', () => {
  expect(
    offeredUnits([
      body('Dinas Contoh', 'unit'),
      body('Dinas Lama', 'unit', true),
      body('PT Contoh', 'firm'),
      body('Pemerintah Contoh', 'government'),
    ]),
  ).toEqual(['Dinas Contoh']);
});
