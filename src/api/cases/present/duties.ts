import type { z } from '@hono/zod-openapi';
import type { CaseView } from '#app/cases/answers.ts';
import type { RunningDuty } from '#core/cases/case.ts';
import { reasonsFor } from '#core/cases/suggested-duties.ts';
import { recipientsOf } from '#core/oversight/duties/duty-settings.ts';
import { formSchema } from '#core/cases/form-schema.ts';
import type { caseSchema } from '#api/cases/schema/case.ts';
import { presentFile } from '#api/present/file-ref.ts';
import { presentWho } from '#api/present/who.ts';

type Presented = z.infer<typeof caseSchema>['duties'][number];

const presentRunning = ({
  number,
  since,
  basis,
  due,
  dueBy,
  startedBy,
  fulfilled,
}: RunningDuty): Presented['running'][number] => ({
  number,
  since,
  basis,
  due,
  dueBy,
  startedBy: presentWho(startedBy),
  fulfilled:
    fulfilled === null
      ? null
      : {
          at: fulfilled.at,
          by: presentWho(fulfilled.by),
          told: fulfilled.told.map(({ to, way }) => ({ to, way })),
          note: fulfilled.note,
          form: { ...fulfilled.form },
          proof: fulfilled.proof.map(presentFile),
        },
});

/** The legal duties the edition names, and how far each has come in this case. */
export const presentDuties = ({ agency, sop, state, may }: CaseView): Presented[] =>
  sop.duties.map((duty) => {
    const running = state.duties.filter((one) => one.duty === duty.id);
    const reached = state.turns.some((turn) => turn.step === duty.from);
    return {
      id: duty.id,
      name: duty.name,
      trigger: duty.trigger,
      recipients: [...recipientsOf(agency.duties, duty)],
      hours: duty.hours,
      source: duty.source,
      suggested: [...reasonsFor(sop, duty, state)],
      aside: state.dutiesAside.some((one) => one.duty === duty.id),
      mayStart:
        state.status === 'open' &&
        may.commands.includes('start-duty') &&
        reached &&
        running.every((one) => one.fulfilled !== null),
      formSchema: { ...formSchema({ title: duty.name, form: duty.form }) },
      running: running.map(presentRunning),
    };
  });
