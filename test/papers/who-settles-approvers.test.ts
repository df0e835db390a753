import { expect, test } from 'vitest';
import { apiProduct } from '#test/support/api-product.ts';
import { officer } from '#test/support/scenario.ts';

const sekda = (account: string | null, name = 'Pejabat Contoh') => ({
  officeholder: {
    position: 'Sekretaris Daerah',
    name,
    rank: null,
    nip: null,
    ...(account === null ? {} : { account }),
  },
  delegation: null,
});

/** Batam, with two administrators and the team. */
const setting = async () => {
  const { product } = await apiProduct(['batam']);
  const admin = officer('administrator');
  const people = await product.people.read('batam', admin);
  if ('notFound' in people) throw new Error('no people');
  const idOf = (role: string): string => {
    const found = people.people.find(({ holdings }) => holdings.some((one) => one.role === role));
    if (found === undefined) throw new Error(role);
    return found.id;
  };
  const settle = async (signer: ReturnType<typeof sekda>, by: ReturnType<typeof officer>) => {
    const now = await product.papers.settings('batam', admin);
    if ('notFound' in now) throw new Error('no settings');
    return product.papers.changeSettings(
      'batam',
      { ...now.papers, signers: { ...now.papers.signers, 'sekretaris-daerah': signer } },
      'SK pengangkatan',
      by,
    );
  };
  return { settle, idOf, admin };
};

test('who holds the office that Batam asks for approval is settled by administrators, not by the team', async () => {
  const { settle, admin } = await setting();
  expect(await settle(sekda(null), officer('tim-internal'))).toMatchObject({
    findings: [
      {
        path: ['signers', 'sekretaris-daerah'],
        message: { id: expect.stringContaining('hanya ditetapkan administrator') },
      },
    ],
  });
  expect(await settle(sekda(null), admin)).toHaveProperty('version');
  // Other settings remain the team's while it leaves that office alone, however its form sends it.
  const { officeholder } = sekda(null);
  const { name, nip, position, rank } = officeholder;
  const asSent = { delegation: null, officeholder: { nip, rank, name, position } };
  expect(await settle(asSent, officer('tim-internal'))).not.toHaveProperty('findings');
});

test('nobody settles himself as the holder of that office', async () => {
  const { settle, idOf, admin } = await setting();
  const id = idOf('help-desk');
  if (!('id' in admin)) throw new Error('no account');
  expect(await settle(sekda(id), { ...admin, id })).toMatchObject({
    findings: [{ message: { id: expect.stringContaining('menetapkan dirinya') } }],
  });
  expect(await settle(sekda(id), { ...admin, id: 'administrator-lain' })).toHaveProperty('version');
});
