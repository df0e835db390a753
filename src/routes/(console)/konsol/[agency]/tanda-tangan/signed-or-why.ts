import { SigningBroke } from '#app/papers/signing-broke.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { signingTexts } from '#ui/texts/signing.ts';

/** Why a signing came to no answer, in words, and the status of the page that says so. */
export interface NoAnswer {
  readonly status: 500 | 503;
  readonly why: Bilingual;
}

/**
 * What became of a signing. Where no paper can be set nothing was signed; where something broke, what
 * was recorded is no longer among those that wait. Either way the form comes back with what was ticked.
 */
export const signedOrWhy = async <Answer extends object>(
  sign: () => Promise<Answer>,
): Promise<Answer | NoAnswer> => {
  try {
    return await sign();
  } catch (failure) {
    if (failure instanceof TypesettingFailed) return { status: 503, why: signingTexts.notSet };
    if (failure instanceof SigningBroke) return { status: 500, why: signingTexts.brokeOff };
    throw failure;
  }
};
