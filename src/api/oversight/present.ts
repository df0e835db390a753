import type { z } from '@hono/zod-openapi';
import { sharePercent } from '#app/oversight/compliance-csv.ts';
import type { InboxEntry, StepFigures, TurnFigure } from '#app/ports.ts';
import type { Compliance } from '#app/oversight/answers.ts';
import { roleName } from '#core/cases/gates.ts';
import { stepName } from '#core/cases/names.ts';
import type { SimulatedStep } from '#core/oversight/figures/simulate.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { DutySettings } from '#core/oversight/duties/duty-settings.ts';
import type { dutySettingsSchema } from './duty-schema.ts';
import type { complianceSchema, inboxSchema, simulationSchema } from './schema.ts';
import { bodyOfSeat, roleOfSeat } from '#core/people/body.ts';
import { links } from '#api/present/links.ts';

type Figures = z.infer<typeof complianceSchema>['byStep'][number];

const same = (text: string): Bilingual => ({ id: text, en: text });

export const presentEntry = (
  entry: InboxEntry & { readonly read: boolean },
): z.infer<typeof inboxSchema>['items'][number] => ({
  caseId: entry.caseId,
  number: entry.number,
  item: entry.item,
  code: entry.code,
  role: roleOfSeat(entry.seat),
  body: bodyOfSeat(entry.seat),
  kind: entry.kind,
  due: entry.due,
  at: entry.at,
  summary: entry.summary,
  read: entry.read,
  links: { case: links.case(entry.agency, entry.caseId) },
});

export const presentDutySettings = ({
  recipients,
  replyHours,
}: DutySettings): z.infer<typeof dutySettingsSchema> => ({
  recipients: Object.fromEntries(
    Object.entries(recipients).map(([duty, all]) => [duty, all.map((one) => ({ ...one }))]),
  ),
  replyHours,
});

const presentFigures = (figures: StepFigures, name: Bilingual): Figures => ({
  ...figures,
  name,
  withinPercent: sharePercent(figures),
});

const presentWorst = ({
  agency,
  caseId,
  number,
  edition,
  time,
}: TurnFigure): z.infer<typeof complianceSchema>['worst'][number] => ({
  caseId,
  number,
  edition,
  turn: time.turn,
  step: time.step,
  roles: [...time.roles],
  startedAt: time.startedAt,
  due: time.due,
  endedAt: time.endedAt,
  usedMinutes: time.usedMinutes,
  waitingMinutes: time.waitingMinutes,
  lateMinutes: time.lateMinutes,
  links: { case: links.case(agency, caseId) },
});

export const presentCompliance = (
  compliance: Compliance,
  sop: Sop,
): z.infer<typeof complianceSchema> => ({
  byStep: compliance.byStep.map((one) => presentFigures(one, stepName(sop, one.key))),
  byMonth: compliance.byMonth.map((one) => presentFigures(one, same(one.key))),
  byRole: compliance.byRole.map((one) => presentFigures(one, same(roleName(sop, one.key)))),
  worst: compliance.worst.map(presentWorst),
});

export const presentSimulated = (
  { step, startsAt, dueAt, beyondKnownHolidays }: SimulatedStep,
  sop: Sop,
): z.infer<typeof simulationSchema>['steps'][number] => ({
  step: step.id,
  name: stepName(sop, step.id),
  standardTime:
    sop.document.langkah.find((one) => one.kode === step.id)?.mutu_baku.waktu?.teks ?? null,
  startsAt,
  dueAt,
  beyondKnownHolidays,
});
