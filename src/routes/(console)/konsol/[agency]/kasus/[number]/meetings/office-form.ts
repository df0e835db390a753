import { roleName } from '#core/cases/gates.ts';
import type { AffectedSystem } from '#core/cases/report.ts';
import { usualInstructions } from '#core/papers/office/disposition-sheet.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { meetingTexts } from '#ui/texts/meetings.ts';
import { textOf, textsOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** Something to tick; `label` is what the paper then says. */
export interface Offer {
  readonly value: string;
  readonly label: string;
}

/** Who can be invited with a tick: the executors of the SOP, and the unit that owns the system. */
export const invitees = (sop: Sop, { unit }: Pick<AffectedSystem, 'unit'>): readonly Offer[] => [
  ...sop.roles.map(({ id }) => ({ value: `peran.${id}`, label: roleName(sop, id) })),
  ...(unit === undefined ? [] : [{ value: 'unit', label: unit }]),
];

const inside = (sop: Sop) => sop.roles.filter((role) => role.outside === null);

/** To whom a report is passed on with a tick: the agency's own executors, by the names the sheet lists. */
export const recipients = (sop: Sop): readonly Offer[] =>
  inside(sop).map(({ id, name }) => ({ value: `peran.${id}`, label: name }));

/** The role somebody offered with a tick holds; null for who was written by name. */
export const roleOffered = (offers: readonly Offer[], name: string): RoleId | null =>
  offers.find(({ label }) => label === name)?.value.slice('peran.'.length) ?? null;

/** The instructions a disposition sheet usually lists. */
export const instructions: readonly Offer[] = usualInstructions.map((label) => ({
  value: label.toLowerCase().replaceAll(' ', '-'),
  label,
}));

/** Who signs for the agency: its own executors; one that coordinates comes first. */
export const signingRoles = (sop: Sop): readonly Offer[] => {
  const first = inside(sop).filter((role) => sop.controllers.includes(role.id));
  return [...first, ...inside(sop).filter((role) => !first.includes(role))].map(({ id }) => ({
    value: id,
    label: roleName(sop, id),
  }));
};

/** What was ticked, then what was written one a line; each once. */
export const namedOf = (
  form: SentForm,
  offers: readonly Offer[],
  ticks: string,
  lines: string,
): readonly string[] => {
  const chosen = textsOf(form, ticks);
  const ticked = offers.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  const written = textOf(form, lines)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...new Set([...ticked, ...written])];
};

/** A list of names as the form shows it again: the ticks among it, and the rest as lines. */
export const asTicks = (
  names: readonly string[],
  offers: readonly Offer[],
): { readonly ticked: readonly string[]; readonly others: string } => ({
  ticked: offers.filter(({ label }) => names.includes(label)).map(({ value }) => value),
  others: names.filter((name) => !offers.some(({ label }) => label === name)).join('\n'),
});

/** Controls that must not be empty, told all at once. */
export const emptyOnes = (
  form: SentForm,
  controls: Readonly<Record<string, Bilingual>>,
): readonly FieldProblem[] =>
  Object.entries(controls)
    .filter(([name]) => textOf(form, name) === '')
    .map(([field, label]) => ({ field, message: meetingTexts.empty(label) }));
