import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { pdfAnswer, pdfContent } from '#api/request/pdf-answer.ts';
import { ofPaper, ofPaperVersion } from './schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases/{id}/papers/{output}/{of}/pdf',
  operationId: 'readPaperPdf',
  tags: ['Naskah dinas'],
  summary: bilingual('Naskah dinas sebagai PDF', 'A paper as PDF'),
  description: bilingual(
    'Draf yang disusun saat itu juga, atau dengan `version` berkas bertanda tangan byte demi byte. Orang dari pihak yang dikirimi mendapat berkas bertanda tangan yang berlaku, dan pengunduhan pertamanya tercatat; pindaian yang berupa gambar diberikan sebagai gambar.',
    'The draft made at that moment, or with `version` the signed file byte for byte. People of a body it was sent to get the signed file in force, and their first download is recorded; a scan that is a picture comes as the picture.',
  ),
  ...officers,
  request: { params: ofPaper, query: ofPaperVersion },
  responses: answers({ 200: pdfContent(bilingual('Naskah dinas', 'Official papers')) }, [
    ...officerProblems,
    'refused-to-you',
    'invalid-request',
    'paper-incomplete',
    'not-set',
  ]),
});

/** A paper as PDF. */
export const readPaperPdf: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, output, of } = c.req.valid('param');
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const pdf = await product.papers.pdf(
      agency,
      caseId,
      { output, of },
      c.get('actor'),
      c.req.valid('query').version,
    );
    if (isNo(pdf)) return answerProblem(c, pdf);
    if ('missing' in pdf)
      return problem(c, {
        kind: 'paper-incomplete',
        fields: pdf.missing.map((message) => ({ field: '', message })),
      });
    return pdfAnswer(pdf);
  });
};
