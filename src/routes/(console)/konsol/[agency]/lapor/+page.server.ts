import { caseRights } from '#core/cases/rights/case-rights.ts';
import { error, fail } from '@sveltejs/kit';
import { capacityNames, channelNames } from '#core/cases/channels.ts';
import { categories } from '#core/sops/categories.ts';
import { capacities } from '#core/cases/report.ts';
import { localValue } from '#ui/due-words.ts';
import { failedForm } from '#routes/forms/failed-form.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { onceOf } from '#routes/forms/once-key.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { withReportLabels } from './report-labels.ts';
import { staffChannels, staffReport } from './staff-report.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the form offers. */
export const load: PageServerLoad = async (event) => {
  const { view, actor } = await atWork(event);
  // Outside parties report through the portal like everybody else.
  if (!caseRights.may(actor, 'receive-report', { sop: view.sop })) error(404, 'report');
  const { product } = event.locals;
  return {
    once: crypto.randomUUID(),
    nowLocal: localValue(product.now(), view.agency.calendar.zone),
    channels: staffChannels.map((id) => ({ id, label: channelNames[id] })),
    capacities: capacities.map((id) => ({ id, label: capacityNames[id] })),
    categories: categories.map(({ id, label }) => ({ id, label })),
    units: await product.cases.units(view.agency.id, actor),
    limits: product.limits,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { officer, actor, view } = await atWork(event);
    const { product, language } = event.locals;
    const agency = view.agency.id;
    const form = await formIn(event, agency);
    if (form.problems.length > 0) return fail(400, { failed: failedForm(form, []) });
    const report = staffReport(form, {
      zone: view.agency.calendar.zone,
      now: product.now(),
      language,
    });
    if ('problems' in report)
      return fail(400, { failed: failedForm(form, withReportLabels(report.problems)) });
    const answer = await product.cases.receive(
      agency,
      report,
      actor,
      onceOf(form, officer.id, 'lapor'),
    );
    const wrong = problemsOf(answer);
    if (wrong !== undefined || !('trackingCode' in answer))
      return fail(400, { failed: failedForm(form, withReportLabels(wrong?.problems ?? [])) });
    return {
      receipt: {
        number: answer.number,
        trackingCode: answer.trackingCode,
        agendaNumber: answer.agendaNumber ?? null,
      },
    };
  },
};
