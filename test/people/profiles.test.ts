import { expect, test } from 'vitest';
import { officeOf } from '#app/papers/office.ts';
import type { Profile } from '#core/people/profile.ts';
import { apiProduct, holding } from '#test/support/api-product.ts';
import { officer } from '#test/support/scenario.ts';

const admin = officer('administrator');
const password = 'kata sandi percobaan';
const profile: Profile = {
  name: 'Petugas help-desk, S.Kom.',
  position: 'Kepala Bidang Contoh',
  rank: 'Pembina (IV/a)',
  nip: '190001011920011001',
};

/** Batam, with somebody of the help desk signed in. */
const setting = async () => {
  const at = await apiProduct(['batam', 'denpasar']);
  const { people, papers, sops } = at.product;
  const answer = await people.signIn('help-desk@batam.invalid', password, new Headers());
  if (!answer.ok) throw new Error('cannot sign in');
  const cookie = answer.setCookie.map((one) => one.split(';')[0]).join('; ');
  const session = new Headers({ cookie });
  const read = async () => {
    const now = await people.read('batam', admin);
    if ('notFound' in now) throw new Error('no people');
    return now;
  };
  const desk = (await read()).people.find(({ email }) => email === 'help-desk@batam.invalid');
  if (desk === undefined) throw new Error('nobody at the help desk');
  const asking = async () => ({ actor: admin, reason: 'SK baru', seen: (await read()).version });
  const settings = async () => {
    const now = await papers.settings('batam', admin);
    if ('notFound' in now) throw new Error('no settings');
    return now;
  };
  const signs = async (position: string) =>
    papers.changeSettings(
      'batam',
      {
        ...(await settings()).papers,
        signers: {
          'tim-internal': {
            officeholder: {
              position,
              name: 'Nama Lama',
              rank: null,
              nip: null,
              account: desk.id,
            },
            delegation: null,
          },
        },
      },
      'SK baru',
      admin,
    );
  const printed = async () => {
    const view = await sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    return officeOf(view.agency).signers['tim-internal']?.officeholder;
  };
  /** An administrator begins the profile. */
  const begin = async () => people.changeProfile('batam', desk.id, profile, await asking());
  return { people, session, desk, read, asking, settings, signs, printed, begin };
};

test('somebody brings his own profile up to date, which stands in the record of people under his name', async () => {
  const { people, session, desk, read, begin } = await setting();
  const { profiles } = people.own;
  expect(await profiles.read(session)).toEqual([{ agency: 'batam', profile: null }]);
  expect(await profiles.keep(session, 'batam', profile)).toMatchObject({
    findings: [{ message: { id: expect.stringContaining('dimulai administrator') } }],
  });
  await begin();
  const degrees = { ...profile, name: 'Petugas help-desk, S.Kom., M.Kom.' };
  expect(await profiles.keep(session, 'batam', degrees)).toHaveProperty('version');
  expect(await profiles.read(session)).toEqual([{ agency: 'batam', profile: degrees }]);
  expect((await read()).people.find(({ id }) => id === desk.id)).toMatchObject({
    profile: degrees,
    holdings: desk.holdings,
  });
  const [last] = await people.changes('batam', admin);
  expect(last?.event).toMatchObject({ type: 'profile-changed', by: { id: desk.id }, reason: '' });
  // The same again is no change.
  const { version } = await read();
  await profiles.keep(session, 'batam', degrees);
  expect((await read()).version).toBe(version);
});

test('nobody makes himself somebody else, or gives himself a post or the NIP of another', async () => {
  const { people, session, desk, read, asking, begin } = await setting();
  const { keep } = people.own.profiles;
  await begin();
  expect(await keep(session, 'batam', { ...profile, name: 'Pejabat Lain Contoh' })).toMatchObject({
    findings: [{ path: ['profile', 'name'] }],
  });
  expect(await keep(session, 'batam', { ...profile, position: 'Sekretaris Daerah' })).toMatchObject(
    { findings: [{ path: ['profile', 'position'] }] },
  );
  const other = (await read()).people.find(({ id }) => id !== desk.id);
  if (other === undefined) throw new Error('nobody else');
  const nip = '190001011920012002';
  await people.changeProfile('batam', other.id, { ...profile, nip }, await asking());
  for (const answer of [
    await keep(session, 'batam', { ...profile, nip }),
    await people.changeProfile('batam', desk.id, { ...profile, nip }, await asking()),
  ])
    expect(answer).toMatchObject({ findings: [{ path: ['profile', 'nip'] }] });
});

test('a profile that cannot be is told where, and one of an agency he does not work for not at all', async () => {
  const { people, session } = await setting();
  const { keep, read } = people.own.profiles;
  expect(await keep(session, 'batam', { ...profile, name: '', nip: '123' })).toMatchObject({
    findings: [{ path: ['profile', 'name'] }, { path: ['profile', 'nip'] }],
  });
  expect(await keep(session, 'denpasar', profile)).toEqual({ notFound: 'agency' });
  expect(await keep(new Headers(), 'batam', profile)).toEqual({ notSignedIn: true });
  expect(await read(session)).toEqual([{ agency: 'batam', profile: null }]);
});

test('an administrator keeps it for him with a reason, roles and profile each stay when the other changes', async () => {
  const { people, desk, asking, read } = await setting();
  expect(await people.changeProfile('batam', desk.id, profile, await asking())).toHaveProperty(
    'version',
  );
  await people.change('batam', desk.id, holding(['help-desk', 'auditor']), await asking());
  expect((await read()).people.find(({ id }) => id === desk.id)).toMatchObject({
    profile,
    holdings: [{ role: 'help-desk' }, { role: 'auditor' }],
  });
  const team = { ...(await asking()), actor: officer('tim-internal') };
  expect(await people.changeProfile('batam', desk.id, profile, team)).toMatchObject({
    refused: 'not-permitted',
  });
});

test('papers print a signer as his profile has him, from the moment it changes, and the settings keep no copy', async () => {
  const { people, session, desk, settings, signs, printed, begin } = await setting();
  await signs('Ketua Tim Contoh');
  expect(await printed()).toMatchObject({ name: 'Nama Lama' });
  const { keep } = people.own.profiles;
  await begin();
  // What older settings hold of him is passed over at once.
  expect(await printed()).toEqual({ ...profile, position: 'Ketua Tim Contoh', account: desk.id });
  expect(await signs(profile.position)).toHaveProperty('version');
  expect((await settings()).papers.signers['tim-internal']?.officeholder).toEqual({
    account: desk.id,
    position: '',
    name: '',
    rank: null,
    nip: null,
  });
  const promoted = { ...profile, name: 'Petugas help-desk, S.Kom., M.T.', rank: 'Pembina Utama' };
  await keep(session, 'batam', promoted);
  expect(await printed()).toEqual({ ...promoted, account: desk.id });
});
