import { textsIn } from '#routes/forms/form-parts.ts';
import { error, redirect } from '@sveltejs/kit';
import type { OnceKey } from '#app/answers.ts';
import { headerName } from '#routes/pdf-response.ts';
import { onceName } from '#routes/forms/once-key.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { RequestHandler } from './$types';

const keyOf = (form: URLSearchParams, officerId: string, caseId: string): OnceKey | undefined => {
  const key = form.get(onceName);
  return key === null || key === ''
    ? undefined
    : { scope: `konsol:${officerId}:${caseId}`, key, requestHash: 'berkas-kasus' };
};

/** Makes the case file and hands it out while it is packed; what keeps it from being made is told on the page before. */
export const POST: RequestHandler = async (event) => {
  const { officer, actor, view } = await atWork(event);
  const { product } = event.locals;
  const found = await product.cases.view(view.agency.id, event.params.number, actor);
  if ('notFound' in found) error(404, 'case');
  const { caseId, number } = found.row;
  const file = await product.exchange.caseFile(
    view.agency.id,
    caseId,
    actor,
    keyOf(await textsIn(event), officer.id, caseId),
  );
  if ('notFound' in file) error(404, 'case');
  if (!('bytes' in file)) {
    const why = 'notSet' in file ? file.notSet : 'stale' in file ? 'moved-on' : 'other';
    redirect(
      303,
      `/konsol/${view.agency.id}/kasus/${encodeURIComponent(number)}/berkas-kasus?gagal=${why}#isi`,
    );
  }
  return new Response(file.bytes, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename*=UTF-8''${headerName(file.name)}`,
      'manifest-sha256': file.manifest,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
