import type { Cookies } from '@sveltejs/kit';
import type { Receipt } from '#app/cases/answers.ts';
import { notKeptNames } from '#core/cases/anonymous-report.ts';
import { fits, listOf, oneOf } from '#core/record/shape.ts';
import { parseInstant } from '#core/time/instant.ts';

const name = 'tanda-terima';
/** Long enough to write a code down on a weak line, short enough for a borrowed phone. */
const halfAnHour = 30 * 60;

/** A receipt waiting to be shown: kept from scripts, other sites and every other page. */
export type ShownReceipt = Pick<Receipt, 'number' | 'trackingCode' | 'receivedAt' | 'notKept'>;

const partsNotKept = listOf(oneOf(notKeptNames));

const path = (agency: string): string => `/${agency}/lapor/terima`;

/** Hands a receipt to the page that shows it. */
export const setReceipt = (
  cookies: Cookies,
  agency: string,
  url: URL,
  { number, trackingCode, receivedAt, notKept }: ShownReceipt,
): void => {
  cookies.set(name, JSON.stringify([number, trackingCode, receivedAt, notKept]), {
    path: path(agency),
    httpOnly: true,
    sameSite: 'strict',
    secure: url.protocol === 'https:',
    maxAge: halfAnHour,
  });
};

/** The receipt to show; undefined when there is none or somebody has changed it. */
export const readReceipt = (cookies: Cookies): ShownReceipt | undefined => {
  const text = cookies.get(name);
  if (text === undefined) return undefined;
  const parts: unknown = parsed(text);
  if (!Array.isArray(parts)) return undefined;
  const [number, trackingCode, at, notKept]: readonly unknown[] = parts;
  if (typeof number !== 'string' || typeof trackingCode !== 'string' || typeof at !== 'string')
    return undefined;
  if (!fits(partsNotKept, notKept)) return undefined;
  const receivedAt = parseInstant(at);
  return receivedAt === undefined ? undefined : { number, trackingCode, receivedAt, notKept };
};

/** Forgets the receipt. */
export const forgetReceipt = (cookies: Cookies, agency: string): void => {
  cookies.delete(name, { path: path(agency) });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
