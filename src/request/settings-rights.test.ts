import type { RequestEvent } from '@sveltejs/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Officer } from '#app/ports.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { asksProof, routesAsking } from './asks-proof.ts';
import { settingsRights, settingsRoutes } from './settings-rights.ts';

const nothing = new URLSearchParams();

describe('a form of settings', () => {
  let product: Awaited<ReturnType<typeof apiProduct>>['product'];
  beforeAll(async () => {
    ({ product } = await apiProduct(['batam']));
  });

  /** What a form of a page is answered; `passed` where it went on to the page. */
  const sent = async (route: string, roles: readonly string[], method = 'POST') => {
    const officer: Officer = {
      id: 'p1',
      name: 'Petugas Contoh',
      email: 'a@batam.invalid',
      memberships: [{ agency: 'batam', roles, body: null }],
    };
    const event = {
      locals: { officer, language: 'id' },
      cookies: { get: () => undefined },
      params: { agency: 'batam' },
      request: new Request('https://tanggap.invalid/konsol/batam', { method }),
      route: { id: route },
      url: new URL('https://tanggap.invalid/konsol/batam'),
    };
    const answer = await settingsRights({ product })({
      // Only what a step of a request reads of it is there.
      event: event as unknown as RequestEvent,
      resolve: () => Promise.resolve(new Response('passed')),
    });
    return { status: answer.status, text: await answer.text() };
  };

  test('is every form that asks for proof because it changes settings', () => {
    const forms = routesAsking.filter(
      (route) =>
        asksProof(route, 'POST', { searchParams: nothing }) &&
        !asksProof(route, 'GET', { searchParams: nothing }),
    );
    expect(settingsRoutes.toSorted()).toEqual(forms.toSorted());
  });

  test.each(settingsRoutes)(
    'of %s is refused with 403 to who may not, and passes else',
    async (route) => {
      const refused = await sent(route, ['help-desk']);
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('yang boleh');
      expect(await sent(route, ['administrator'])).toEqual({ status: 200, text: 'passed' });
      expect(await sent(route, ['help-desk'], 'GET')).toEqual({ status: 200, text: 'passed' });
    },
  );

  test('of other pages is none of its business', async () => {
    const inbox = '/(console)/konsol/[agency]/kotak-masuk';
    expect((await sent(inbox, ['help-desk'])).text).toBe('passed');
  });
});
