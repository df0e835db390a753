import type { RoleId } from '#core/sops/model.ts';
import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import { formatDate } from '#core/time/format.ts';
import { bodyName, type Bodies } from './body.ts';
import type { BodyChange } from './change-bodies.ts';
import type { Holding, Person } from './person.ts';
import { profileWords } from './profile.ts';

/** What roles and bodies are called. */
export interface PersonWords {
  readonly bodies: Bodies;
  readonly nameOf: (role: RoleId) => Bilingual;
}

const nothing = say('tidak memegang peran', 'holds no role');

/** A role as it is held: by which decree, from and until when. */
const heldWords = ({ role, decree, from, until }: Holding, words: PersonWords): Bilingual => {
  const name = words.nameOf(role);
  const day = (date: string, language: 'id' | 'en'): string => formatDate(date, language);
  const told = (language: 'id' | 'en'): string =>
    [
      name[language],
      decree,
      from === null ? null : `${language === 'id' ? 'mulai' : 'from'} ${day(from, language)}`,
      until === null ? null : `${language === 'id' ? 'sampai' : 'until'} ${day(until, language)}`,
    ]
      .filter((part) => part !== null)
      .join(', ');
  return say(told('id'), told('en'));
};

/** What somebody holds, in words. */
export const personWords = ({ holdings, body }: Person, words: PersonWords): Bilingual => {
  if (holdings.length === 0) return nothing;
  const held = holdings.map((holding) => heldWords(holding, words));
  const of = body === null ? [] : [alike(bodyName(words.bodies, body))];
  const told = (language: 'id' | 'en'): string =>
    [...held, ...of].map((text) => text[language]).join('; ');
  return say(told('id'), told('en'));
};

/** What differs in what papers print of somebody. */
const profileChange = (before: Person | undefined, after: Person): readonly BodyChange[] => {
  const told = (person: Person | undefined): Bilingual | null =>
    person?.profile === undefined ? null : profileWords(person.profile);
  const [from, to] = [told(before), told(after)];
  return from?.id === to?.id
    ? []
    : [{ what: say(`Profil: ${after.name}`, `Profile: ${after.name}`), from, to }];
};

/** What differs in what somebody holds and in his profile; nothing where only a link was handed out. */
export const personChanges = (
  before: Person | undefined,
  after: Person,
  words: PersonWords,
): readonly BodyChange[] => {
  const from = before === undefined ? null : personWords(before, words);
  const to = personWords(after, words);
  return [
    ...(from?.id === to.id ? [] : [{ what: alike(after.name), from, to }]),
    ...profileChange(before, after),
  ];
};
