import { peopleWords } from '#core/keeping/people/read.ts';
import type { PeopleEventData } from '#core/keeping/people/event.ts';
import { refuse } from '#core/cases/refuse.ts';
import { refOf } from '#core/cases/stamp.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Holding, People, Person } from '#core/people/person.ts';
import {
  emptyFindings,
  holdingFindings,
  nameFindings,
  type PeopleGround,
  type PersonFinding,
} from '#core/people/person-findings.ts';
import { say } from '#core/text/bilingual.ts';
import { allPlain, plainText, plainTexts } from '#core/text/plain.ts';
import type { NotFound, SettingAnswer } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { OneTimeLink, PeopleChange } from '#app/ports.ts';
import { badReason } from '#app/sops/change-setting.ts';
import { dayIn } from './memberships.ts';
import { peopleRights } from './people-rights.ts';

/** Somebody of an agency, whether he has set a password, and whether his second factor is on. */
export type ShownPerson = Person & { readonly ready: boolean; readonly secondFactor: boolean };

/** The people of an agency with their version: how many events their stream has. */
export interface PeopleAnswer {
  readonly people: readonly ShownPerson[];
  readonly version: number;
}

/** What came of a change: the version, whom it was about, and the one-time link where one was made. */
export interface PersonDone {
  readonly version: number;
  readonly person: string;
  readonly link: OneTimeLink | null;
}

/** A no as every setting says it. */
export type PersonNo = Exclude<SettingAnswer, { readonly version: number; readonly stale?: never }>;

export type PersonAnswer = PersonDone | PersonNo;

export const isPersonNo = (answer: PersonAnswer): answer is PersonNo => !('person' in answer);

/** What somebody is to hold. */
export type Held = Pick<Person, 'holdings' | 'body'>;

/** What every change rests on: who asks, why, and the version he saw. */
export interface Asking {
  readonly actor: Actor;
  readonly reason: string;
  readonly seen: number;
}

const trimmed = (text: string | null): string | null => {
  const kept = (text ?? '').trim();
  return kept === '' ? null : kept;
};

const tidied = ({ holdings, body }: Held): Held => ({
  holdings: holdings.map(({ role, decree, from, until }: Holding) => ({
    role,
    decree: trimmed(decree),
    from: trimmed(from),
    until: trimmed(until),
  })),
  body: trimmed(body),
});

const readyOf = async (ground: Ground, people: People): Promise<ReadonlySet<string>> => {
  const accounts = await ground.identity.accounts(people.map(({ id }) => id));
  return new Set(accounts.filter(({ ready }) => ready).map(({ id }) => id));
};

/** The people of an agency, in the order of their names, for those who may see them. */
export const readPeople = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<PeopleAnswer | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!peopleRights.may(actor, 'read-people', { sop: view.sop })) return { notFound: 'agency' };
  const { people, version } = await ground.people.people(agency);
  const [ready, guarded] = await Promise.all([
    readyOf(ground, people),
    ground.identity.withSecondFactor(people.map(({ id }) => id)),
  ]);
  return {
    people: people
      .map((person) => ({
        ...person,
        ready: ready.has(person.id),
        secondFactor: guarded.has(person.id),
      }))
      .toSorted((left, right) => left.name.localeCompare(right.name, 'id')),
    version,
  };
};

/** What happened to the people of an agency, newest first, for those who may see them. */
export const peopleChanges = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<readonly PeopleChange[]> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view || !peopleRights.may(actor, 'read-people', { sop: view.sop })) return [];
  return ground.people.changes(agency);
};

/** What a change begins from, once it is known that it may be. */
export interface Begun {
  readonly people: People;
  readonly version: number;
  readonly rules: PeopleGround;
}

/**
 * Whether a change may be, and what it begins from.
 *
 * @param wanted what was written of the person, to be stored
 */
export const begin = async (
  ground: Ground,
  agency: string,
  { actor, reason, seen }: Asking,
  wanted: object = {},
): Promise<Begun | PersonNo> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  const { sop } = view;
  // Whoever may not even read the list learns nothing of it.
  if (!peopleRights.may(actor, 'read-people', { sop })) return { notFound: 'agency' };
  const theirs = peopleRights.mayNot(actor, 'change-people', { sop });
  if (theirs !== undefined) return theirs;
  const mute = badReason(reason);
  if (mute !== undefined) return mute;
  if (!allPlain([wanted, reason]))
    return refuse(
      'invalid-answer',
      say('ada karakter yang tidak dapat disimpan', 'a character cannot be stored'),
    );
  const { people, version } = await ground.people.people(agency);
  if (seen !== version) return { stale: true, version };
  const [day, ready] = await Promise.all([dayIn(ground, agency), readyOf(ground, people)]);
  return { people, version, rules: { sop, bodies: view.agency.bodies, day, ready } };
};

/** Records what happened under the version after the one it was decided at. */
export const keepChange = async (
  ground: Ground,
  agency: string,
  version: number,
  data: PeopleEventData,
  { actor, reason }: Pick<Asking, 'actor' | 'reason'>,
): Promise<boolean> => {
  const now = ground.world.now();
  const kept = await ground.people.change({
    agency,
    version,
    event: {
      ...plainTexts(data),
      v: peopleWords.versions[data.type],
      command: ground.world.newId(),
      reason: plainText(reason).trim(),
      by: refOf(actor),
      happenedAt: now,
      recordedAt: now,
    },
  });
  ground.catalogue.forget();
  return kept;
};

/** Whether somebody works for another agency too, whose account a link would open as well. */
export const worksElsewhere = async (
  ground: Ground,
  agency: string,
  id: string,
): Promise<boolean> =>
  (await ground.people.of(id)).some(
    (one) => one.agency !== agency && one.person.holdings.length > 0,
  );

/**
 * Invites somebody: from now on he holds these roles, and sets his password by the one-time link.
 * Who has an account already, for another agency, signs in with that and gets no link.
 */
export const invitePerson = async (
  ground: Ground,
  agency: string,
  wanted: Held & Pick<Person, 'name' | 'email'>,
  asking: Asking,
): Promise<PersonAnswer> => {
  const begun = await begin(ground, agency, asking, wanted);
  if (!('people' in begun)) return begun;
  const { people, version, rules } = begun;
  const [name, email] = [plainText(wanted.name).trim(), wanted.email.trim().toLowerCase()];
  const held = tidied(wanted);
  const findings: readonly PersonFinding[] = [
    ...nameFindings(people, { name, email }),
    ...emptyFindings(held.holdings),
    ...holdingFindings(people, { id: '', name, email, ...held }, rules),
  ];
  if (findings.length > 0) return { findings };
  const known = await ground.identity.accountOf(email);
  const account = known ?? (await ground.identity.createAccount({ name, email }));
  const link = !account.ready && !(await worksElsewhere(ground, agency, account.id));
  const person = { id: account.id, name: account.name, email, ...held };
  const data = { type: 'person-added', person, link } as const;
  if (!(await keepChange(ground, agency, version + 1, data, asking)))
    return { stale: true, version: version + 1 };
  return {
    version: version + 1,
    person: account.id,
    link: link ? await ground.identity.makeLink(account.id) : null,
  };
};

/**
 * Gives somebody other roles; none takes him out. What he signed in with ends then, unless he works
 * for another agency too, where he stays what he is.
 */
export const changePerson = async (
  ground: Ground,
  agency: string,
  id: string,
  wanted: Held,
  asking: Asking,
): Promise<PersonAnswer> => {
  const begun = await begin(ground, agency, asking, wanted);
  if (!('people' in begun)) return begun;
  const { people, version, rules } = begun;
  const before = people.find((one) => one.id === id);
  if (before === undefined) return { notFound: 'agency' };
  const person = { ...before, ...tidied(wanted) };
  const findings = holdingFindings(people, person, rules);
  if (findings.length > 0) return { findings };
  const data: PeopleEventData =
    person.holdings.length === 0
      ? { type: 'person-removed', person }
      : { type: 'person-changed', person, link: false };
  if (!(await keepChange(ground, agency, version + 1, data, asking)))
    return { stale: true, version: version + 1 };
  if (data.type === 'person-removed' && !(await worksElsewhere(ground, agency, id)))
    await ground.identity.endAccess(id);
  return { version: version + 1, person: id, link: null };
};

const notByLink: PersonFinding = {
  path: [],
  message: say(
    'Orang ini juga bekerja untuk instansi lain di instalasi ini, sehingga tautan akan membuka akunnya di sana juga. Kata sandinya hanya dapat dibuka oleh pengelola server: tanggap administrator.',
    'This person works for another agency on this installation too, so a link would open his account there as well. Only whoever keeps the server can: tanggap administrator.',
  ),
};

const heldNothing: PersonFinding = {
  path: [],
  message: say(
    'Orang ini tidak memegang peran lagi. Beri peran lebih dahulu.',
    'This person holds no role any more. Give him one first.',
  ),
};

/** Makes a one-time link by which somebody sets a new password; earlier links of his end. */
export const makeLink = async (
  ground: Ground,
  agency: string,
  id: string,
  asking: Asking,
): Promise<PersonAnswer> => {
  const begun = await begin(ground, agency, asking);
  if (!('people' in begun)) return begun;
  const { people, version } = begun;
  const person = people.find((one) => one.id === id);
  if (person === undefined) return { notFound: 'agency' };
  if (person.holdings.length === 0) return { findings: [heldNothing] };
  if (await worksElsewhere(ground, agency, id)) return { findings: [notByLink] };
  const data = { type: 'link-made', person } as const;
  if (!(await keepChange(ground, agency, version + 1, data, asking)))
    return { stale: true, version: version + 1 };
  return { version: version + 1, person: id, link: await ground.identity.makeLink(id) };
};
