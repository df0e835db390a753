import { recorded } from '#core/keeping/recorded.ts';
import type { Holding, Person } from '#core/people/person.ts';
import type { Profile } from '#core/people/profile.ts';
import { readerOf, type Vocabulary } from '#core/record/reader.ts';
import { listOf, object, optional, orNull, text, truth } from '#core/record/shape.ts';
import type { PeopleEvent, PeopleEventType } from './event.ts';

type Of<T extends PeopleEventType> = Extract<PeopleEvent, { readonly type: T }>;

const holding = object<Holding>({
  role: text,
  decree: orNull(text),
  from: orNull(text),
  until: orNull(text),
});

const profile = object<Profile>({
  name: text,
  position: text,
  rank: orNull(text),
  nip: orNull(text),
});

const person = object<Person>({
  id: text,
  name: text,
  email: text,
  holdings: listOf(holding),
  body: orNull(text),
  profile: optional(profile),
});

/** How what happened to people is written and read; whoever changes a type raises its version. */
export const peopleWords: Vocabulary<PeopleEvent> = {
  versions: {
    'person-added': 1,
    'person-changed': 1,
    'profile-changed': 1,
    'person-removed': 1,
    'link-made': 1,
    'second-factor-reset': 1,
  },
  upcasts: {},
  shapes: {
    'person-added': recorded<Of<'person-added'>>('person-added', {
      reason: text,
      person,
      link: truth,
    }),
    'person-changed': recorded<Of<'person-changed'>>('person-changed', {
      reason: text,
      person,
      link: truth,
    }),
    'profile-changed': recorded<Of<'profile-changed'>>('profile-changed', { reason: text, person }),
    'person-removed': recorded<Of<'person-removed'>>('person-removed', { reason: text, person }),
    'link-made': recorded<Of<'link-made'>>('link-made', { reason: text, person }),
    'second-factor-reset': recorded<Of<'second-factor-reset'>>('second-factor-reset', {
      reason: text,
      person,
    }),
  },
};

/** Reads what happened to somebody from the record. */
export const readPeople = readerOf(peopleWords);
