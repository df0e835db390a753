import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { say } from '#core/text/bilingual.ts';
import type { Secret } from '#app/papers/make-signatures.ts';
import { presentSigning } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';
import { signingInput, signingSchema } from './schema/signing.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/signings',
  operationId: 'signPapers',
  tags: ['Naskah dinas'],
  summary: bilingual('Tanda tangani naskah', 'Sign papers'),
  description: bilingual(
    'Satu perbuatan satu orang: semua naskah dengan sekali memasukkan passphrase. Nomor diberikan di sini; naskah yang tidak jadi ditandatangani tidak berubah, dan tidak menghalangi yang lain; hanya gangguan layanan tanda tangan atau passphrase yang salah mengakhiri semuanya. Setiap naskah menyebut `fingerprint` yang dibaca; bila isinya sudah berubah, naskah itu tidak ditandatangani. Bila sebagian sudah ditandatangani, jawabannya 200 dengan `failure` dan `unsigned`.',
    'One act of one person: all papers with one entry of the passphrase. Numbers are given here; papers that were not signed are unchanged and do not keep the others from being signed: only a failure of the signing service or a wrong passphrase ends it all. Each paper states the `fingerprint` that was read; one that has changed since is not signed. Where some were signed, the answer is 200 with `failure` and `unsigned`.',
  ),
  ...officers,
  request: {
    params: inAgency,
    body: { required: true, content: { 'application/json': { schema: signingInput } } },
  },
  responses: answers(
    { 200: json(bilingual('Yang ditandatangani', 'What was signed'), signingSchema) },
    [
      ...officerProblems,
      ...changeProblems.filter((kind) => kind !== 'key-reused'),
      'not-signed',
      'not-set',
      'paper-incomplete',
      'refused-to-you',
    ],
  ),
});

const oneOfTwo = say(
  'Isi salah satu: `passphrase` atau `totp`. Dokumen belum ditandatangani.',
  'Give one of `passphrase` and `totp`. The papers are not signed.',
);

/** What proves who signs: exactly one of the two. */
const secretOf = (nik: string, passphrase?: string, totp?: string): Secret | undefined => {
  if (passphrase !== undefined && totp === undefined) return { nik, passphrase };
  return totp !== undefined && passphrase === undefined ? { nik, totp } : undefined;
};

/** Signs papers of one or several cases. NIK and passphrase go to the signing service and nowhere else. */
export const signPapers: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { papers, nik, passphrase, totp } = c.req.valid('json');
    const secret = secretOf(nik, passphrase, totp);
    if (secret === undefined) return problem(c, { kind: 'invalid-request', message: oneOfTwo });
    const named = new Map<string, string>();
    const meant = await Promise.all(
      papers.map(async ({ case: id, output, of, fingerprint, given }) => ({
        caseId: await caseIdOf(c, product, agency, id),
        output,
        of,
        fingerprint,
        ...(given === undefined ? {} : { given }),
      })),
    );
    for (const [index, { caseId }] of meant.entries())
      if (caseId !== undefined) named.set(caseId, papers[index]?.case ?? caseId);
    const known = meant.flatMap(({ caseId, ...paper }) =>
      caseId === undefined ? [] : [{ caseId, ...paper }],
    );
    if (known.length < meant.length) return notFound(c);
    const answer = await product.papers.sign(agency, known, c.get('actor'), secret);
    if ('notFound' in answer) return notFound(c);
    const told = presentSigning(answer, (caseId) => named.get(caseId) ?? caseId);
    const { signed, failure } = told;
    if (failure === null || signed.length > 0) return c.json(told, 200);
    const kind =
      failure.code === 'paper-incomplete'
        ? 'paper-incomplete'
        : ['not-permitted', 'not-the-signer'].includes(failure.code)
          ? 'refused-to-you'
          : 'not-signed';
    return problem(c, {
      kind,
      code: failure.code,
      message: failure.message,
      fields: failure.missing.map((message) => ({ field: 'papers', message })),
    });
  });
};
