import { oversightRights } from '#core/oversight/oversight-rights.ts';
import { error } from '@sveltejs/kit';
import { roleName } from '#core/cases/gates.ts';
import { stepName } from '#core/cases/names.ts';
import type { SimulatedStep } from '#core/oversight/figures/simulate.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { formatDate } from '#core/time/format.ts';
import { parseLocal } from '#core/time/instant.ts';
import { localValue } from '#ui/due-words.ts';
import { simulationTexts } from '#ui/texts/figures.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { PageServerLoad } from './$types';

const dated = (date: string) => ({ id: formatDate(date, 'id'), en: formatDate(date, 'en') });

const shown = (
  { step, startsAt, dueAt, beyondKnownHolidays }: SimulatedStep,
  sop: Sop,
  { zone }: Calendar,
) => ({
  id: step.id,
  name: stepName(sop, step.id),
  executors: step.executors.map((executor) => roleName(sop, executor.role)).join(', '),
  standard: sop.document.langkah.find((one) => one.kode === step.id)?.mutu_baku.waktu?.teks ?? null,
  startsAt: moment(startsAt, zone),
  dueAt: dueAt === null ? null : moment(dueAt, zone, 'long'),
  beyond: beyondKnownHolidays,
});

/** When each step would be due for a report arriving at a moment, under any edition. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  if (!oversightRights.may(actor, 'simulate', { sop: view.sop })) error(404, 'simulation');
  const { product } = event.locals;
  const { id, calendar } = view.agency;
  const search = event.url.searchParams;
  const edition = search.get('edisi') ?? view.sop.edition;
  const typed = search.get('tiba') ?? localValue(product.now(), calendar.zone);
  const arrival = parseLocal(typed, calendar.zone);
  const named = await product.sops.edition(id, edition);
  const steps =
    arrival === undefined || 'notFound' in named
      ? null
      : await product.oversight.simulate(id, edition, arrival);
  return {
    edition,
    typed,
    editions: (await product.sops.editions(id)).map((one) => ({
      edition: one.edition,
      current: one.current,
    })),
    problems: [
      ...(arrival === undefined ? [{ field: 'tiba', message: simulationTexts.badTime }] : []),
      ...('notFound' in named ? [{ field: 'edisi', message: simulationTexts.unknownEdition }] : []),
    ],
    result:
      arrival === undefined || steps === null || 'notFound' in steps || 'notFound' in named
        ? null
        : {
            title: named.sop.title,
            arrival: moment(arrival, calendar.zone, 'long'),
            steps: steps.map((step) => shown(step, named.sop, calendar)),
            rules: named.sop.timeRules,
            version: calendar.version,
            knownUntil: dated(calendar.knownUntil),
          },
  };
};
