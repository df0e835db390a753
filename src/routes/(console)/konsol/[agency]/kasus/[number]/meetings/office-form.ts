import { roleName } from '#core/cases/gates.ts';
import type { Invitee } from '#core/cases/office-event.ts';
import { invitedOffices } from '#core/papers/office/invited.ts';
import { usualInstructions } from '#core/papers/office/disposition-sheet.ts';
import { activeBodies } from '#core/people/body.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import type { CaseView } from '#app/cases/answers.ts';
import type { Instant } from '#core/time/instant.ts';
import { officeOf } from '#app/papers/office.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { meetingTexts } from '#ui/texts/meetings.ts';
import { textOf, textsOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** Something to tick; `label` is what the paper then says. */
export interface Offer {
  readonly value: string;
  readonly label: string;
}

/** Somebody to invite with a tick. */
export interface InviteeOffer extends Offer {
  readonly invitee: Invitee;
}

/** What is offered of a case. */
type InvitingCase = Pick<CaseView, 'sop' | 'state' | 'agency'>;

/** Who can be invited with a tick: the executors of the SOP and the bodies of the register. A unit that nobody registered has no head to write to; its office is typed. */
export const invitees = ({
  agency,
  sop,
}: Pick<InvitingCase, 'agency' | 'sop'>): readonly InviteeOffer[] => {
  const offer = (value: string, invitee: Invitee): InviteeOffer => ({
    value,
    label: invitee.name,
    invitee,
  });
  return [
    ...sop.roles.map(({ id }) =>
      offer(`peran.${id}`, { name: roleName(sop, id), role: id, body: null }),
    ),
    ...activeBodies(agency.bodies).map(({ id, name }) =>
      offer(`pihak.${id}`, { name, role: null, body: id }),
    ),
  ];
};

/** The same, and below each whom the letter addresses where that is known. */
export const inviteesShown = (
  view: InvitingCase,
  now: Instant,
): readonly (Offer & { readonly hint: string })[] => {
  const material = { sop: view.sop, state: view.state, settings: officeOf(view.agency), at: now };
  return invitees(view).map(({ value, label, invitee }) => {
    const { value: offices, missing } = invitedOffices(material, [invitee]);
    const told = missing.length > 0 ? [] : offices.map(({ address }) => address);
    return { value, label, hint: told.filter((address) => address !== label).join('; ') };
  });
};

const sameInvitee = (one: Invitee, other: Invitee): boolean =>
  one.role === other.role && one.body === other.body && one.name === other.name;

/** Whoever was ticked, then what was written one a line; each once. */
export const invitedIn = (
  form: SentForm,
  offers: readonly InviteeOffer[],
  ticks: string,
  lines: string,
): readonly Invitee[] => {
  const chosen = textsOf(form, ticks);
  const ticked = offers.filter(({ value }) => chosen.includes(value));
  const written = namedOf(form, [], ticks, lines).filter(
    (name) => !ticked.some(({ label }) => label === name),
  );
  return [
    ...ticked.map(({ invitee }) => invitee),
    ...written.map((name): Invitee => ({ name, role: null, body: null })),
  ];
};

/** Whoever is invited, as the form shows it again. A role or body is known by itself, whatever it is called now. */
export const asInvited = (
  invited: readonly Invitee[],
  offers: readonly InviteeOffer[],
): { readonly ticked: readonly string[]; readonly others: string } => {
  const offered = (one: Invitee): InviteeOffer | undefined =>
    offers.find(({ invitee }) =>
      one.role === null && one.body === null
        ? sameInvitee(invitee, one)
        : invitee.role === one.role && invitee.body === one.body,
    );
  return {
    ticked: invited.flatMap((one) => offered(one)?.value ?? []),
    others: invited.flatMap((one) => (offered(one) === undefined ? [one.name] : [])).join('\n'),
  };
};

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
