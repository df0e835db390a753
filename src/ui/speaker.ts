import { getContext, setContext } from 'svelte';
import type { Bilingual, Language } from '#core/text/bilingual.ts';

const key = Symbol('language');

/** Says a text in a language. */
export const t = (language: Language, text: Bilingual): string => text[language];

/** Lets every component below speak the page's language. Called once, in the root layout. */
export const setSpeaker = (language: () => Language): void => {
  setContext(key, language);
};

export interface Speaker {
  (text: Bilingual): string;
  readonly language: () => Language;
}

const isGetter = (value: unknown): value is () => Language => typeof value === 'function';

/** What a component says texts with: `const say = speaker(); say(texts.save)`. Indonesian where no layout set a language. */
export const speaker = (): Speaker => {
  const found: unknown = getContext(key);
  const language = isGetter(found) ? found : (): Language => 'id';
  return Object.assign((text: Bilingual) => text[language()], { language });
};
