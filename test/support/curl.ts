import type { Call } from './api-product.ts';
import { formWith, textFile } from './api-product.ts';

/** A call of curl as a page shows it. */
export interface Curl {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Name of the form's part that holds a file. */
  readonly filePart: string | undefined;
}

/** Words of a shell line: plain, in '…' or in "…". */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"|(\S+)/gu)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  );

/**
 * Reads the calls of a block of shell. `$NAME` becomes what an assignment in the block or the
 * given variables say.
 */
export const curlsIn = (
  code: string,
  variables: Readonly<Record<string, string>>,
): readonly Curl[] => {
  const known = new Map(Object.entries(variables));
  const filled = (text: string): string =>
    text
      .replaceAll('$(uuidgen)', () => crypto.randomUUID())
      .replaceAll(/\$([A-Z]+)/gu, (_, name: string) => known.get(name) ?? `$${name}`);
  const commands = code.replaceAll(/\\\n\s*/gu, ' ').split(/\n(?=curl |[A-Z]+=)/u);
  return commands.flatMap((command) => {
    const assigned = /^([A-Z]+)=(\S+)/u.exec(command);
    if (assigned?.[1] !== undefined && !known.has(assigned[1]))
      known.set(assigned[1], assigned[2] ?? '');
    return command.startsWith('curl ') ? [curlOf(wordsOf(command).map(filled))] : [];
  });
};

const curlOf = (words: readonly string[]): Curl => {
  const after = (option: string): readonly string[] =>
    words.flatMap((word, at) => (words[at - 1] === option ? [word] : []));
  const headers = Object.fromEntries(
    after('-H').map((header) => {
      const colon = header.indexOf(':');
      return [header.slice(0, colon).toLowerCase(), header.slice(colon + 1).trim()];
    }),
  );
  const [body] = after('-d');
  const filePart = after('-F')[0]?.split('=@')[0];
  const address = words.find((word) => word.startsWith('http')) ?? '';
  return {
    method: body === undefined && filePart === undefined ? 'GET' : 'POST',
    address: new URL(address).pathname,
    headers,
    body,
    filePart,
  };
};

/** Makes the call. */
export const doCurl = (
  call: Call,
  { method, address, headers, body, filePart }: Curl,
): Promise<Response> =>
  call(method, address, {
    headers,
    ...(body === undefined ? {} : { body }),
    ...(filePart === undefined
      ? {}
      : { form: formWith({ [filePart]: [textFile('laporan.txt')] }) }),
  });
