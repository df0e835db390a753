import { expect, test } from 'vitest';
import { instantOf } from '#core/time/instant.ts';
import { securityTxt, type SecurityContact } from './security-txt.ts';

const asking = (parts: Partial<SecurityContact>) => {
  const handle = securityTxt({
    securityContact: 'mailto:csirt@contoh.invalid',
    origin: null,
    now: () => instantOf(Temporal.Instant.from('2026-12-01T08:15:30.250Z')),
    ...parts,
  });
  return async (path: string): Promise<string> => {
    const event = { url: new URL(`http://localhost${path}`) };
    const answer = await handle({
      event: event as Parameters<typeof handle>[0]['event'],
      resolve: async () => new Response('halaman'),
    });
    return answer.text();
  };
};

test('who found a hole reads whom to tell, for thirty days from the reading', async () => {
  expect(await asking({})('/.well-known/security.txt')).toBe(
    'Contact: mailto:csirt@contoh.invalid\nExpires: 2026-12-31T08:15:30Z\nPreferred-Languages: id, en\n',
  );
  expect(
    await asking({ origin: 'https://csirt.contoh.invalid' })('/.well-known/security.txt'),
  ).toContain('Canonical: https://csirt.contoh.invalid/.well-known/security.txt\n');
});

test('there is no such page where nobody was named, and no other page is touched', async () => {
  expect(await asking({ securityContact: null })('/.well-known/security.txt')).toBe('halaman');
  expect(await asking({})('/security.txt')).toBe('halaman');
});
