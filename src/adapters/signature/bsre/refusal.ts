import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure, SignFailureKind } from '#core/papers/signing/failures.ts';
import type { Answer } from './call.ts';

/** What must not reach an answer, a log or a screen. */
export interface Secrets {
  readonly nik: string;
  /** The passphrase or the code. */
  readonly secret: string;
}

/** Numbers seen in public clients of the service, as status_code or at the end of its sentence. */
const byNumber: ReadonlyMap<number, SignFailureKind> = new Map([
  [2031, 'wrong-passphrase'],
  [2011, 'not-registered'],
  [1110, 'not-registered'],
  // What it says of a NIK it does not know, too.
  [2021, 'no-certificate'],
]);

/** What its sentences say, where a number is missing or unknown. First match wins. */
const byText: readonly (readonly [RegExp, SignFailureKind])[] = [
  [/\bt?otp\b/iu, 'wrong-code'],
  [/passphrase/iu, 'wrong-passphrase'],
  [/tidak terdaftar|not registered|NOT_REGISTERED/iu, 'not-registered'],
  [/telah didownload|already downloaded/iu, 'already-downloaded'],
  [/\bEXPIRED\b|kedaluwarsa|kadaluarsa/iu, 'certificate-expired'],
  [/\bSUSPEND|dibekukan/iu, 'certificate-suspended'],
  [/\bREVOKE|dicabut/iu, 'certificate-revoked'],
  [/WAITING_FOR_VERIFICATION|menunggu verifikasi/iu, 'waiting-for-verification'],
  [/NO_CERTIFICATE|tidak memiliki sertifikat/iu, 'no-certificate'],
];

export const readJson = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

/** The service's sentence: its JSON's, else the first line of a short plain text. */
const sentenceOf = (json: unknown, body: Uint8Array): string => {
  const said = [field(json, 'error'), field(json, 'message')].filter(
    (text) => typeof text === 'string' && text !== '',
  );
  if (said.length > 0) return said.join('. ');
  const [line = ''] = Buffer.from(body.subarray(0, 300)).toString('utf8').split(/\r?\n/u, 1);
  return json === null && !/[<\ufffd]|\p{Cc}/u.test(line) ? line.trim() : '';
};

const withoutSecrets = (text: string, { nik, secret }: Secrets): string =>
  [secret, nik]
    .filter((one) => one !== '')
    .reduce((rest, one) => rest.replaceAll(one, '•••'), text);

const kindOf = (status: number, json: unknown, sentence: string): SignFailureKind => {
  const trailing = sentence.match(/\d+/gu)?.at(-1)?.slice(-4);
  const known = byNumber.get(Number(field(json, 'status_code'))) ?? byNumber.get(Number(trailing));
  if (known !== undefined) return known;
  const said = byText.find(([pattern]) => pattern.test(sentence))?.[1];
  if (said !== undefined) return said;
  return status === 401 || status === 403 ? 'service-login-refused' : 'refused-by-service';
};

/** Why the service refused, from the number it gives, else from its words. */
export const refusalOf = (
  { status, body }: Pick<Received, 'status' | 'body'>,
  secrets: Secrets,
): SignFailure => {
  const json = readJson(body);
  const sentence = withoutSecrets(sentenceOf(json, body), secrets);
  return signFailure(
    kindOf(status, json, sentence),
    sentence === '' ? null : sentence.slice(0, 300),
  );
};

/** Statuses of a gateway between us and the service: it passed the question on and has no answer (RFC 9110, 15.6). */
const gatewayLost = new Set([502, 504]);

/** An answer that came through. */
export type Received = Extract<Answer, { readonly kind: 'answer' }>;

/** The answer to a question that changes nothing, or why there is none. */
export const received = (answer: Answer): Received | SignFailureKind => {
  if (answer.kind === 'unreachable') return 'unreachable';
  if (answer.kind === 'lost') return answer.timedOut ? 'timeout' : 'unreachable';
  return answer.status === 503 || gatewayLost.has(answer.status) ? 'unreachable' : answer;
};

/** The answer to a request to sign; without one it may have been carried out, unless it surely never arrived. */
export const receivedSigning = (answer: Answer): Received | SignFailureKind =>
  answer.kind === 'lost' || (answer.kind === 'answer' && gatewayLost.has(answer.status))
    ? 'maybe-signed'
    : received(answer);
