import type { BsreOptions, ServiceNote } from './options.ts';

/** What is asked of the service. A JSON body is anything that is no form; a blob holds its text. */
export interface Question {
  readonly call: ServiceNote['call'];
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: FormData | Blob | object;
}

/** What came back. `lost`: the question may have been received, its answer was not. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      readonly body: Uint8Array;
    }
  | { readonly kind: 'lost'; readonly timedOut: boolean; readonly headers: Headers | null }
  | { readonly kind: 'unreachable' };

/** Errors that arise before a request could be received: no name, no route, nobody listening, no TLS. */
const beforeSending =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|EPROTO|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT\w*)$/u;

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
};

const timedOut = (error: unknown): boolean =>
  error instanceof Error && error.name === 'TimeoutError';

/** Checking eight signatures took the service forty seconds (seen in September 2026). */
const verifyingTakes = 120_000;

const send = async (
  { base, user, password, timeout }: BsreOptions,
  { call: asked, method, path, body }: Question,
): Promise<Answer> => {
  const json = body !== undefined && !(body instanceof FormData);
  const written = body instanceof FormData || body instanceof Blob;
  let headers: Headers | null = null;
  try {
    const response = await fetch(`${base.replace(/(?<!\/)\/+$/u, '')}${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
        ...(json ? { 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body: written ? body : JSON.stringify(body) }),
      // A passphrase is not carried on to wherever a redirect leads.
      redirect: 'manual',
      signal: AbortSignal.timeout(asked === 'verify' ? Math.max(timeout, verifyingTakes) : timeout),
    });
    ({ headers } = response);
    return { kind: 'answer', status: response.status, headers, body: await response.bytes() };
  } catch (error) {
    return beforeSending.test(codeOf(error))
      ? { kind: 'unreachable' }
      : { kind: 'lost', timedOut: timedOut(error), headers };
  }
};

/** Asks the service with HTTP Basic and tells the log how long it took. Never throws for what happens on the way. */
export const call = async (options: BsreOptions, question: Question): Promise<Answer> => {
  const began = performance.now();
  const answer = await send(options, question);
  options.tell({
    call: question.call,
    status: answer.kind === 'answer' ? answer.status : null,
    milliseconds: Math.round(performance.now() - began),
  });
  return answer;
};
