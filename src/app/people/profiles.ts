import type { Profile } from '#core/people/profile.ts';
import {
  nipOfAnother,
  notBegun,
  notOwnToSay,
  profileFindings,
  sameProfile,
  tidiedProfile,
} from '#core/people/profile.ts';
import { nameFit } from '#core/papers/signing/certificate-name.ts';
import { refuse } from '#core/cases/refuse.ts';
import { say } from '#core/text/bilingual.ts';
import { allPlain } from '#core/text/plain.ts';
import type { SettingAnswer } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import { actorIn } from '#app/ports.ts';
import { dayIn, membershipsOf } from './memberships.ts';
import { notSignedIn, ownerOf, type NotSignedIn } from './own-access.ts';
import { begin, keepChange, type Asking, type PersonAnswer } from './people.ts';

/** What papers of an agency print of whoever is signed in; null until he or an administrator says. */
export interface OwnProfile {
  readonly agency: string;
  readonly profile: Profile | null;
}

/** The profile of whoever is signed in, in each agency he works for today. */
export const ownProfiles = async (
  ground: Ground,
  headers: Headers,
): Promise<readonly OwnProfile[] | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const [here, known] = await Promise.all([
    membershipsOf(ground, account.id),
    ground.people.of(account.id),
  ]);
  return here.map(({ agency }) => ({
    agency,
    profile: known.find((one) => one.agency === agency)?.person.profile ?? null,
  }));
};

/** Somebody else may be changing the list at the same time: another person of it, mostly. */
const attempts = 5;

/**
 * Keeps what papers of an agency print of whoever is signed in, once an administrator has begun it:
 * degrees, rank and NIP are his to say, name and position are not. Recorded without a reason. What
 * was signed before does not change.
 */
export const keepOwnProfile = async (
  ground: Ground,
  headers: Headers,
  agency: string,
  wanted: Profile,
): Promise<SettingAnswer | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  const memberships = await membershipsOf(ground, account.id);
  if (!memberships.some((one) => one.agency === agency)) return { notFound: 'agency' };
  if (!allPlain(wanted))
    return refuse(
      'invalid-answer',
      say('ada karakter yang tidak dapat disimpan', 'a character cannot be stored'),
    );
  const profile = tidiedProfile(wanted);
  const wrong = profileFindings(profile, await dayIn(ground, agency));
  if (wrong.length > 0) return { findings: wrong };
  const actor = actorIn({ ...account, memberships }, agency, 'session');
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { people, version } = await ground.people.people(agency);
    const before = people.find(({ id }) => id === account.id);
    if (before === undefined) return { notFound: 'agency' };
    if (before.profile === undefined) return { findings: [notBegun] };
    const findings = [
      ...notOwnToSay(before.profile, profile, nameFit(account.name, profile.name) === 'same'),
      ...nipOfAnother(people, account.id, profile),
    ];
    if (findings.length > 0) return { findings };
    if (sameProfile(before.profile, profile)) return { version };
    const data = { type: 'profile-changed', person: { ...before, profile } } as const;
    if (await keepChange(ground, agency, version + 1, data, { actor, reason: '' }))
      return { version: version + 1 };
  }
  throw new Error(`the people of ${agency} keep changing`);
};

/** Keeps what papers print of somebody, as an administrator says it, with the reason. */
export const changeProfile = async (
  ground: Ground,
  agency: string,
  id: string,
  wanted: Profile,
  asking: Asking,
): Promise<PersonAnswer> => {
  const begun = await begin(ground, agency, asking, wanted);
  if (!('people' in begun)) return begun;
  const { people, version, rules } = begun;
  const before = people.find((one) => one.id === id);
  if (before === undefined) return { notFound: 'agency' };
  const profile = tidiedProfile(wanted);
  const findings = [...profileFindings(profile, rules.day), ...nipOfAnother(people, id, profile)];
  if (findings.length > 0) return { findings };
  if (sameProfile(before.profile, profile)) return { version, person: id, link: null };
  const data = { type: 'profile-changed', person: { ...before, profile } } as const;
  if (!(await keepChange(ground, agency, version + 1, data, asking)))
    return { stale: true, version: version + 1 };
  return { version: version + 1, person: id, link: null };
};
