import { Agent, request } from 'node:http';
import { z } from 'zod';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  /** From sending to the last byte, over a kept connection. */
  readonly milliseconds: number;
}

/** Sends one request and reads the whole answer. */
export const ask = (
  url: string,
  options: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  } = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const sent = request(
      url,
      { agent, method: options.method ?? 'GET', headers: { ...options.headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks),
            milliseconds: performance.now() - begun,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });

/** As `ask`, and fails unless the answer is 200. */
export const read = async (
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answered> => {
  const answer = await ask(url, { headers });
  if (answer.status !== 200)
    throw new Error(
      `${url} answered ${String(answer.status)}: ${answer.body.toString().slice(0, 300)}`,
    );
  return answer;
};

const receipt = z.object({ number: z.string() });

/** Sends a report; the number of its case. */
export const report = async (origin: string, agency: string, content: object): Promise<string> => {
  const body = JSON.stringify(content);
  const answer = await ask(`${origin}/api/v1/${agency}/reports`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    },
  });
  if (answer.status !== 201)
    throw new Error(`a report was not accepted: ${answer.body.toString().slice(0, 300)}`);
  return receipt.parse(JSON.parse(answer.body.toString())).number;
};

/** Signs in at the console; the cookies of the session. */
export const signIn = async (
  origin: string,
  account: { readonly email: string; readonly password: string },
): Promise<string> => {
  const body = new URLSearchParams({ email: account.email, password: account.password }).toString();
  const answer = await ask(`${origin}/konsol/masuk`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      accept: 'text/html',
      origin,
    },
  });
  const cookies = z.array(z.string()).safeParse(answer.headers['set-cookie']).data;
  if (answer.status !== 303 || cookies === undefined)
    throw new Error(`signing in was answered ${String(answer.status)}`);
  return cookies.map((cookie) => cookie.split(';')[0] ?? '').join('; ');
};
