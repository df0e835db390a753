import type { Language } from '#core/text/bilingual.ts';

/** The language that an account chose for the console. */
export interface KeptLanguages {
  /** null where it never chose one. */
  keptLanguage(accountId: string): Promise<Language | null>;
  /** In the place of one chosen before. */
  keepLanguage(accountId: string, language: Language): Promise<void>;
}
