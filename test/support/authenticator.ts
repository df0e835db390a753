import { createHmac } from 'node:crypto';
import type { Account, Identity } from '#app/ports.ts';
import { codeOf, stepAt, stepBytes } from '#core/people/one-time-code.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes of base32 (RFC 4648, section 6); what fills no byte is dropped. */
export const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/gu) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
};

/** What an app on a phone shows under a secret, some steps on. */
export const codeNow = (secret: string, stepsOn = 0): string =>
  codeOf(
    createHmac('sha1', fromBase32(secret.replaceAll(' ', '')))
      .update(stepBytes(stepAt(Date.now()) + stepsOn))
      .digest(),
  );

/** Switches a second factor on. @returns its secret; the code of the step before the present one is used up. */
export const withFactorOn = async (
  identity: Identity,
  account: Pick<Account, 'id' | 'email'>,
): Promise<string> => {
  const offer = await identity.offerFactor(account);
  if (offer === null) throw new Error('no second factor was offered');
  if (!(await identity.confirmFactor(account.id, codeNow(offer.secret, -1))))
    throw new Error('the first code was not taken');
  return offer.secret;
};
