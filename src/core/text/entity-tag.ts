/**
 * Whether `If-None-Match` names the tag of what would be sent, so that it need not be sent
 * (RFC 9110, section 13.1.2). Weak tags count as well.
 *
 * @param asked the header; null when it was not sent
 * @param tag without quotes
 */
export const isKnownTag = (asked: string | null, tag: string): boolean =>
  asked !== null &&
  asked
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === `"${tag}"`);
