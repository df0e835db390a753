import type { OfficerRefusal } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { consoleTexts } from '#ui/texts/console.ts';

/** Why a password was not taken, in words. */
export const passwordRefusals: Readonly<Record<OfficerRefusal, Bilingual>> = {
  'password-too-short': consoleTexts.passwordTooShort,
  'password-too-long': consoleTexts.passwordTooLong,
  'password-common': consoleTexts.passwordCommon,
  'email-taken': consoleTexts.emailTaken,
};
