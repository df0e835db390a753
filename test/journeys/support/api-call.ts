import type { Call } from '#test/support/api-product.ts';

/** Requests to the API of a product that runs. */
export const callTo =
  (address: string): Call =>
  (method, path, { token, headers, json, form, body } = {}) => {
    const all = new Headers(headers);
    if (token !== undefined) all.set('authorization', `Bearer ${token}`);
    if (json !== undefined) all.set('content-type', 'application/json');
    return fetch(new URL(path, address), {
      method,
      headers: all,
      body: form ?? body ?? (json === undefined ? null : JSON.stringify(json)),
    });
  };

/** The answer to a request that has to succeed. */
export const answered = async (answer: Promise<Response>): Promise<Response> => {
  const response = await answer;
  if (!response.ok)
    throw new Error(`${response.url}: ${String(response.status)} ${await response.text()}`);
  return response;
};
