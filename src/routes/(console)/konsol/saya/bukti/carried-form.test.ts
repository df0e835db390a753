import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedIn, carrying, type CarriedForm } from './carried-form.ts';

test('whatever was typed comes out of the proof as it went in, in its order', () => {
  const pairs = fc.array(fc.tuple(fc.string(), fc.string()));
  fc.assert(
    fc.property(pairs, pairs, (fields, lost) => {
      const form: CarriedForm = { target: '/konsol/a', fields, lost };
      const sent = new URLSearchParams(carrying(form).map(([name, value]) => [name, value]));
      sent.append('password', 'x');
      expect(carriedIn(sent, '/konsol/a')).toEqual(form);
    }),
  );
});

test('a page that was only asked for carries no form', () => {
  const page: CarriedForm = { target: '/konsol/a', fields: null, lost: [] };
  expect(carrying(page)).toEqual([]);
  expect(carriedIn(new URLSearchParams('password=x'), '/konsol/a')).toEqual(page);
});
