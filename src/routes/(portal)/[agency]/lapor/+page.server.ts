import { fail, redirect } from '@sveltejs/kit';
import { uploadSize } from '#routes/(portal)/upload-size.ts';
import { failedForm } from '#routes/(portal)/failed-form.ts';
import { findAgency } from '#routes/(portal)/find-agency.ts';
import { onceOfReport } from '#routes/(portal)/once.ts';
import { readUpload } from '#routes/(portal)/read-upload.ts';
import { setReceipt } from '#routes/(portal)/receipt-cookie.ts';
import { offeredUnits } from '#core/people/body.ts';
import { localValue } from '#ui/due-words.ts';
import { portalReport } from '#ui/texts/portal-report.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';
import { parseReport } from './parse-report.ts';
import type { Actions, PageServerLoad } from './$types';

/** The empty form: a key of its own, and the limits. Nothing that others have reported. */
export const load: PageServerLoad = async ({ locals: { product }, params, parent }) => {
  const { agency } = await parent();
  const { agency: known } = await findAgency(product, params.agency);
  return {
    key: crypto.randomUUID(),
    files: product.limits.filesPerReport,
    fileBytes: product.limits.fileBytes,
    uploadBytes: uploadSize(product.limits.fileBytes),
    now: localValue(product.now(), agency.zone),
    units: offeredUnits(known.bodies),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, cookies, url }) => {
    const { product, language } = locals;
    const { agency } = await findAgency(product, params.agency);
    const sent = await readUpload({ request, locals }, agency.id);
    const { report, problems } = parseReport(sent, {
      zone: agency.calendar.zone,
      language,
      now: product.now(),
      files: product.limits.filesPerReport,
    });
    const again = (status: number, found: readonly FieldProblem[]) =>
      fail(status, failedForm(sent, report.evidence, found, language));

    const all = [...problems, ...sent.problems];
    if (all.length > 0) return again(400, all);
    const answer = await product.cases.receive(
      agency.id,
      report,
      { kind: 'reporter' },
      onceOfReport(sent, report),
    );
    if ('trackingCode' in answer) {
      setReceipt(cookies, agency.id, url, answer);
      redirect(303, `/${agency.id}/lapor/terima`);
    }
    if ('refused' in answer) return again(400, answer.fields ?? [{ message: answer.message }]);
    if ('keyReused' in answer) return again(409, [{ message: portalReport.alreadySent }]);
    return again(500, [{ message: portalReport.notTaken }]);
  },
};
