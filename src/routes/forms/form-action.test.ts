import { isActionFailure, isRedirect } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { apiProduct } from '#test/support/api-product.ts';
import { formAction, type Done, type Held, type Received } from './form-action.ts';
import { textOf } from './sent-form.ts';

const officer = { id: 'petugas-contoh' };

const sent = async (
  texts: Readonly<Record<string, string>>,
  carry: (received: Received) => Held | Done,
) => {
  const { product } = await apiProduct([]);
  const body = new FormData();
  for (const [name, value] of Object.entries(texts)) body.append(name, value);
  const request = new Request('http://localhost/', { method: 'POST', body });
  const place = { agency: 'batam', officer, place: 'kasus-1' };
  try {
    return await formAction({ locals: { product }, request }, place, (received) =>
      Promise.resolve(carry(received)),
    );
  } catch (thrown) {
    return thrown;
  }
};

describe('a form', () => {
  test('that is carried out leads on', async () => {
    const answer = await sent({}, () => ({ onward: '/konsol/batam' }));
    expect(isRedirect(answer) && answer.location).toBe('/konsol/batam');
  });

  test('is carried out on the version seen, and once for its officer and place', async () => {
    let options: Received['options'] | undefined;
    await sent({ versi: '12', sekali: 'k1' }, (received) => {
      ({ options } = received);
      return { onward: '/' };
    });
    expect(options).toMatchObject({
      version: 12,
      once: { key: 'k1', scope: 'konsol:petugas-contoh:kasus-1' },
    });
  });

  test.each(['', 'dua', '-1', '1e3', '99999999999'])(
    'with the version "%s" states none',
    async (versi) => {
      let options: Received['options'] | undefined;
      await sent({ versi }, (received) => {
        ({ options } = received);
        return { onward: '/' };
      });
      expect(options).toEqual({});
    },
  );

  test.each<readonly [string, Held, number]>([
    ['refused', { problems: [{ message: { id: 'Isi.', en: 'Fill in.' } }] }, 400],
    ['overtaken', { problems: [], overtaken: [] }, 409],
    ['to be confirmed', { problems: [], confirm: true }, 422],
  ])('that is %s comes back with what was typed', async (_what, held, status) => {
    const answer = await sent({ formulir: 'catatan', teks: 'penting' }, () => held);
    if (!isActionFailure(answer)) throw new Error('it was carried out');
    expect(answer.status).toBe(status);
    const { data } = answer;
    expect(data).toMatchObject({
      form: 'catatan',
      problems: held.problems,
      overtaken: held.overtaken ?? null,
      confirm: held.confirm ?? false,
      sent: { texts: { teks: ['penting'] } },
    });
  });

  test('another form to show again takes the place of the one sent', async () => {
    const answer = await sent({ teks: 'a' }, ({ form }) => ({
      problems: [],
      form: { ...form, texts: { ...form.texts, teks: ['b'] } },
    }));
    expect(isActionFailure(answer) && answer.data).toMatchObject({
      sent: { texts: { teks: ['b'] } },
    });
    expect(textOf({ texts: { teks: ['b'] }, files: {}, problems: [] }, 'teks')).toBe('b');
  });
});
