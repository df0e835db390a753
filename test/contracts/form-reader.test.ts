import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formReader } from '#adapters/form/index.ts';
import { UnreadableForm, wholeOf } from '#app/ports.ts';
import type { FormParts } from '#app/ports.ts';
import {
  formOfEndlessHead,
  formOfEndlessName,
  formOfHalfBoundaries,
  formOfManyHeadFields,
  formOfManyParts,
} from '#test/attacks/forms.ts';
import type { HostileForm } from '#test/attacks/forms.ts';

const mebibyte = 1024 * 1024;
const read = formReader({ textBytes: mebibyte });
const typeOf = (boundary: string): string => `multipart/form-data; boundary=${boundary}`;

/** A body that comes in the given pieces. */
const inPieces = (pieces: readonly Uint8Array[]): ReadableStream<Uint8Array<ArrayBuffer>> => {
  let at = 0;
  return new ReadableStream(
    {
      pull: (controller) => {
        const next = pieces[at];
        at += 1;
        if (next === undefined) controller.close();
        else controller.enqueue(new Uint8Array(next));
      },
    },
    { highWaterMark: 0 },
  );
};

const cut = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.byteLength / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

type Part =
  | readonly [name: string, text: string]
  | readonly [name: string, file: { name: string; type: string; text: string }];

/** Everything of a form, in the order it came. */
const partsOf = async (
  pieces: readonly Uint8Array[],
  contentType = typeOf('x'),
): Promise<readonly Part[]> => {
  const found: Part[] = [];
  await read(
    { headers: new Headers({ 'content-type': contentType }), body: inPieces(pieces) },
    {
      text: (name, text) => {
        found.push([name, text]);
      },
      file: async (name, { name: fileName, mediaType, bytes, empty }) => {
        const whole = Buffer.from((await wholeOf({ bytes }, 100 * mebibyte)) ?? []);
        expect(empty).toBe(whole.byteLength === 0);
        found.push([name, { name: fileName, type: mediaType, text: whole.toString('latin1') }]);
      },
    },
  );
  return found;
};

/** The form with the given lines between its first and its last. */
const form = (...lines: readonly string[]): Uint8Array =>
  Buffer.from(['--x', ...lines, '--x--', ''].join('\r\n'));
const field = (name: string, text: string): readonly string[] => [
  `Content-Disposition: form-data; name="${name}"`,
  '',
  text,
];
const withHead = (disposition: string): Uint8Array =>
  form(`Content-Disposition: ${disposition}`, '', 'isi');

const why = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableForm) return error.why;
    throw error;
  }
};

describe('a form', () => {
  test('comes out part by part in its order, names that come twice twice', async () => {
    const bytes = form(
      ...field('a', '1'),
      '--x',
      'Content-Disposition: form-data; name="bukti"; filename="log é 事件.txt"',
      'Content-Type: text/x-log; charset=utf-8',
      '',
      'baris\r\n--\r\n--X\r\n--\r\r\n-x nyaris\r\n',
      '--x',
      ...field('a', 'dua\r\nbaris'),
    );
    expect(await partsOf([bytes])).toEqual([
      ['a', '1'],
      [
        'bukti',
        {
          name: 'log é 事件.txt',
          type: 'text/x-log; charset=utf-8',
          text: expect.stringContaining('baris'),
        },
      ],
      ['a', 'dua\r\nbaris'],
    ]);
  });

  test('without parts has none, and what stands before and after it is none of it', async () => {
    expect(await partsOf([Buffer.from('--x--\r\n')])).toEqual([]);
    const around = Buffer.concat([
      Buffer.from('kata\r\n'),
      form(...field('a', '')),
      Buffer.from('sisa'),
    ]);
    expect(await partsOf([around])).toEqual([['a', '']]);
    expect(await partsOf(cut(around, 3))).toEqual([['a', '']]);
  });

  test.each(['__proto__', 'constructor', 'toString', '', 'jawab[0].nama'])(
    'may call a field %j',
    async (name) => {
      expect(await partsOf([form(...field(name, 'isi'))])).toEqual([[name, 'isi']]);
    },
  );

  test.each([
    ['form-data; name="a"; filename="b%22c%0D%0A%41.txt"', 'b"c\r\n%41.txt'],
    [`form-data; name="a"; filename="b.txt"; filename*=UTF-8''%C3%A9%20x.txt`, 'é x.txt'],
    [`FORM-DATA; filename*=utf-8'id'%e4%ba%8b.txt; name=a`, '事.txt'],
    ['form-data;name=a;filename=b.txt', 'b.txt'],
    ['form-data; name="a"; filename=""', ''],
    ['form-data; name="a"; filename="C:\\dir\\b.txt"', 'C:\\dir\\b.txt'],
  ])('names a file by %s', async (disposition, name) => {
    expect(await partsOf([withHead(disposition)])).toEqual([
      ['a', { name, type: 'text/plain', text: 'isi' }],
    ]);
  });

  test('with a file that nobody reads goes on after it', async () => {
    const bytes = form(
      'Content-Disposition: form-data; name="f"; filename="f"',
      '',
      'x'.repeat(500_000),
      '--x',
      ...field('a', '1'),
    );
    const names: string[] = [];
    const parts: FormParts = {
      text: (name) => void names.push(name),
      file: (name) => Promise.resolve(void names.push(name)),
    };
    const headers = new Headers({ 'content-type': typeOf('x') });
    await read({ headers, body: inPieces([bytes]) }, parts);
    expect(names).toEqual(['f', 'a']);
  });

  test('with files comes to its end whatever their size, its pieces and the pace of whoever takes it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(140_000), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 500, max: 70_000 }),
        fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }),
        async (sizes, pieceSize, waits) => {
          const bytes = Buffer.concat([
            ...sizes.flatMap((size) => [
              Buffer.from('--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n'),
              Buffer.alloc(size, 7),
              Buffer.from('\r\n'),
            ]),
            Buffer.from('--x--\r\n'),
          ]);
          const came: number[] = [];
          let asked = 0;
          const slowly = async (file: ReadableStream<Uint8Array>): Promise<void> => {
            let size = 0;
            for await (const piece of file) {
              size += piece.byteLength;
              const turns = waits[asked % waits.length] ?? 0;
              asked += 1;
              for (let turn = 0; turn < turns; turn += 1) await setImmediate();
            }
            came.push(size);
          };
          const headers = new Headers({ 'content-type': typeOf('x') });
          await read(
            { headers, body: inPieces(cut(bytes, pieceSize)) },
            { text: () => {}, file: (_name, { bytes: file }) => slowly(file) },
          );
          expect(came).toEqual(sizes);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('whose parts cannot be kept is read no further, and says why', async () => {
    let asked = 0;
    const pieces = cut(
      form('Content-Disposition: form-data; name="f"; filename="f"', '', 'x'.repeat(2_000_000)),
      10_000,
    );
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: (controller) => {
          const next = pieces[asked];
          asked += 1;
          if (next === undefined) controller.close();
          else controller.enqueue(new Uint8Array(next));
        },
      },
      { highWaterMark: 0 },
    );
    const full = new Error('disk full');
    const headers = new Headers({ 'content-type': typeOf('x') });
    await expect(
      read({ headers, body }, { text: () => {}, file: () => Promise.reject(full) }),
    ).rejects.toBe(full);
    expect(asked).toBeLessThan(5);
  });

  test('that breaks off tells whoever takes its file', async () => {
    const told: unknown[] = [];
    const start = new TextEncoder().encode(
      '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nsetengah',
    );
    const lost = new Error('connection lost');
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: (controller) => {
          if (controller.desiredSize === 0 && told.length === 0) controller.enqueue(start);
          told.push('asked');
          if (told.length > 1) controller.error(lost);
        },
      },
      { highWaterMark: 0 },
    );
    let taken = 'not yet';
    const reading = read(
      { headers: new Headers({ 'content-type': typeOf('x') }), body },
      {
        text: () => {},
        file: async (_, file) => {
          taken = await wholeOf(file, 1000).then(
            () => 'whole',
            () => 'broken off',
          );
        },
      },
    );
    await expect(reading).rejects.toBe(lost);
    expect(taken).toBe('broken off');
  });
});

describe('what is no form', () => {
  test.each([
    ['nothing', ''],
    ['no line of its own', 'isi'],
    ['no end', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nisi'],
    [
      'an end in the middle of its last line',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nisi\r\n--x-',
    ],
    [
      'a file without an end',
      '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nisi',
    ],
    ['an end within a head', '--x\r\nContent-Disposition: form-data; name="a"\r\n--x--\r\n'],
    ['a head that is none', '--x\r\nisi\r\n\r\nisi\r\n--x--\r\n'],
    ['a part without a head', '--x\r\n\r\nisi\r\n--x--\r\n'],
  ])('is refused: %s', async (_, text) => {
    const bytes = Buffer.from(text);
    expect(await why(partsOf([bytes]))).toBe('broken');
    expect(await why(partsOf(cut(bytes, 1)))).toBe('broken');
  });

  test.each([
    'attachment; name="a"',
    'form-data',
    'form-data; filename="a"',
    'form-data; name="a',
    'form-data; name="a"; name="b"',
    'form-data; name="a" b',
    `form-data; name="a"; filename*=latin1''b`,
    `form-data; name="a"; filename*=UTF-8''%E4%zz`,
  ])('is refused: a part that says %s', async (disposition) => {
    expect(await why(partsOf([withHead(disposition)]))).toBe('broken');
  });

  test('is refused: a part written in another way than as it is', async () => {
    const bytes = form('Content-Transfer-Encoding: base64', ...field('a', 'aXNp'));
    expect(await why(partsOf([bytes]))).toBe('broken');
  });

  test.each([
    'text/plain',
    'multipart/form-data',
    `multipart/form-data; boundary=${'x'.repeat(71)}`,
  ])('is refused: a body of type %s', async (type) => {
    expect(await why(partsOf([form(...field('a', 'b'))], type))).toBe('broken');
  });

  test('is refused: texts of more than the bound, names counted, in one part or in many', async () => {
    const text = (length: number) => partsOf([form(...field('a', 'x'.repeat(length)))]);
    expect([await why(text(mebibyte - 1)), await why(text(mebibyte))]).toEqual([
      'read',
      'too-long',
    ]);
    const many = Array.from({ length: 20 }, () => [
      ...field('a', 'x'.repeat(60_000)),
      '--x',
    ]).flat();
    expect(await why(partsOf([form(...many, ...field('z', ''))]))).toBe('too-long');
  });
});

/** Counts how often others get their turn while something goes on. */
const turnsOfOthers = async (work: Promise<unknown>): Promise<number> => {
  let turns = 0;
  let over = false;
  const others = (async () => {
    while (!over) {
      await setImmediate();
      turns += 1;
    }
  })();
  await work;
  over = true;
  await others;
  return turns;
};

describe('what strangers send', () => {
  const nothing: FormParts = { text: () => {}, file: () => Promise.resolve() };
  const sent = ({ contentType, body }: HostileForm) =>
    read(
      { headers: new Headers({ 'content-type': contentType }), body: inPieces([body]) },
      nothing,
    );

  test.each([
    ['names without end', formOfEndlessName(20_000_000)],
    ['heads without end', formOfEndlessHead(20_000_000)],
    ['heads of very many fields', formOfManyHeadFields(1_000_000)],
  ])('is refused: %s', async (_, hostile) => {
    expect(await why(sent(hostile))).toBe('broken');
  });

  test.each([
    ['parts without end', formOfManyParts(500_000)],
    ['half boundaries', formOfHalfBoundaries(500_000)],
  ])('is read a little at a time, though it is all there at once: %s', async (_, hostile) => {
    expect(await turnsOfOthers(sent(hostile))).toBeGreaterThanOrEqual(7);
  });
});

/** What browsers write as it is. */
const name = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((text) => !/["\r\n%]/u.test(text));
const content = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .constantFrom('', '\r\n', '--x', '\r\n--', '\r\n--y', '\r\n--xbatas', '-')
    .map((text) => Buffer.from(text)),
  fc.nat(20_000).map((size) => Buffer.alloc(size, '\r\n--bata')),
);
const anyPart = fc.record({ name, fileName: fc.option(name), content });

test('whatever a form holds comes out as it went in, however its bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPart, { maxLength: 8 }),
      fc.integer({ min: 1, max: 3000 }),
      async (given, size) => {
        const boundary = 'batas-yang-tidak-ada-dalam-isi';
        const bytes = Buffer.concat([
          ...given.flatMap((part) => [
            Buffer.from(
              `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"${part.fileName === null ? '' : `; filename="${part.fileName}"`}\r\n\r\n`,
            ),
            part.content,
            Buffer.from('\r\n'),
          ]),
          Buffer.from(`--${boundary}--\r\n`),
        ]);
        const expected = given.map((part): Part => {
          const whole = Buffer.from(part.content);
          return part.fileName === null
            ? [part.name, new TextDecoder().decode(whole)]
            : [
                part.name,
                { name: part.fileName, type: 'text/plain', text: whole.toString('latin1') },
              ];
        });
        expect(await partsOf(cut(bytes, size), typeOf(boundary))).toEqual(expected);
      },
    ),
  );
});

test('what this platform writes as a form is read', async () => {
  const data = new FormData();
  data.append('nama "a"\n', 'isi');
  data.append('bukti', new File(['x'], 'a "b".txt', { type: 'text/csv' }));
  const { headers, body } = new Request('https://tanggap.invalid/', { method: 'POST', body: data });
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  expect(await partsOf([bytes], headers.get('content-type') ?? '')).toEqual([
    ['nama "a"\r\n', 'isi'],
    ['bukti', { name: 'a "b".txt', type: 'text/csv', text: 'x' }],
  ]);
});
