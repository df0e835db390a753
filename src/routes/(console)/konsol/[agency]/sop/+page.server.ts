import { error } from '@sveltejs/kit';
import { roleName } from '../../../../../core/case/gates.ts';
import { stepName } from '../../../../../core/case/sentence.ts';
import type { Sop, Step } from '../../../../../core/sop/model.ts';
import { moment } from '../../../case-rows.ts';
import { atWork } from '../../../officer.ts';
import type { PageServerLoad } from './$types';

/** A row of the flowchart table: the document's own words, and beside them what makes it run. */
const presentStep = (step: Step, sop: Sop) => {
  const part = sop.document.langkah.find((one) => one.kode === step.id);
  return {
    id: step.id,
    no: step.no,
    title: step.title,
    activity: step.activity,
    executors: step.executors.map((executor) => ({ id: executor.role, name: roleName(sop, executor.role), inferred: executor.inferred })),
    completeness: step.completeness,
    timeText: part?.mutu_baku.waktu?.teks ?? null,
    outputs: step.outputs.map(({ id, name, addition, optional }) => ({ id, name, addition, optional })),
    remarks: step.remarks,
    note: step.note,
    source: step.source,
    addition: step.addition,
    outcomes: step.outcomes.map((outcome) => ({
      id: outcome.id, label: outcome.label, inferred: outcome.inferred, addition: outcome.addition,
      to: outcome.to === null ? null : stepName(sop, outcome.to),
    })),
  };
};

/** An SOP edition as an accessible page: the one in force, or the one asked for. */
export const load: PageServerLoad = async (event) => {
  const { view: current } = await atWork(event);
  const { product } = event.locals;
  const asked = event.url.searchParams.get('edisi');
  const view = asked === null ? current : await product.edition(current.agency.id, asked);
  if ('notFound' in view) error(404, 'edition');
  const { sop, record, agency } = view;
  return {
    document: sop.document,
    adopted: sop.adopted,
    edition: sop.edition,
    sha256: record.sha256,
    adoptedAt: moment(record.adoptedAt, agency.calendar.zone),
    steps: [...sop.steps.values()].map((step) => presentStep(step, sop)),
    editions: (await product.editions(agency.id)).map((one) => ({ edition: one.edition, current: one.current })),
  };
};
