import type { AddressObject, EmailAddress, ParsedMail } from 'mailparser';
import { isBlank } from '#core/text/plain.ts';
import { cleanLine, textOr } from './clean-text.ts';

export interface Sender {
  /** Display name; empty when the mail gives none that anybody could read. */
  readonly name: string;
  readonly email: string | null;
  readonly domain: string | null;
}

/** A group ("Tim: a@x, b@x;") counts by its members. */
const membersOf = (one: EmailAddress): readonly EmailAddress[] => one.group ?? [one];

const firstOf = (
  list: AddressObject | readonly AddressObject[] | undefined,
): EmailAddress | undefined =>
  (list === undefined ? [] : [list].flat())
    .flatMap((one) => one.value)
    .flatMap(membersOf)
    .find((one) => (one.address ?? '') !== '' || one.name !== '');

/** Who wrote: From, else Reply-To. */
export const senderOf = (mail: ParsedMail): Sender => {
  const address = firstOf(mail.from) ?? firstOf(mail.replyTo);
  const email = cleanLine(textOr(address?.address, ''), 1_000).toLowerCase();
  const name = cleanLine(textOr(address?.name, ''), 200);
  const usable = /^[^\s@<>]+@[^\s@<>]+$/.test(email) && email.length <= 254;
  return {
    name: isBlank(name) ? '' : name,
    email: usable ? email : null,
    domain: usable ? email.slice(email.lastIndexOf('@') + 1) : null,
  };
};
