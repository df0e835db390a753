import type { DutySettings } from '#core/oversight/duties/duty-settings.ts';
import { recipientsOf } from '#core/oversight/duties/duty-settings.ts';
import type { Duty, DutyId, DutyRecipient } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** Most recipients of a duty that a form can hold. */
export const mostRows = 12;

/** Parts of a recipient that are typed. */
export const recipientParts = [
  'name',
  'email',
  'address',
  'channel',
  'ground',
  'since',
  'note',
] as const satisfies readonly (keyof DutyRecipient)[];

/** Parts that are whole sentences: their controls grow, for on a phone a line of them cannot be read. */
export const isLong = (part: (typeof recipientParts)[number]): boolean =>
  part !== 'email' && part !== 'since';

/** Name of a control of a recipient. */
export const controlName = (duty: DutyId, row: number, part: keyof DutyRecipient): string =>
  `${duty}.${String(row)}.${part}`;

const recipientIn = (form: SentForm, duty: DutyId, row: number): DutyRecipient => {
  // A recipient's parts stand on one line of papers and mails, however they were typed.
  const typed = (part: keyof DutyRecipient): string =>
    textOf(form, controlName(duty, row, part))
      .split(/[\r\n]/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' ');
  return {
    name: typed('name'),
    copy: typed('copy') !== '',
    address: typed('address'),
    email: typed('email'),
    channel: typed('channel'),
    ground: typed('ground'),
    since: typed('since'),
    note: typed('note'),
  };
};

const same = (one: readonly DutyRecipient[], other: readonly DutyRecipient[]): boolean =>
  JSON.stringify(one.map((each) => Object.entries(each).toSorted())) ===
  JSON.stringify(other.map((each) => Object.entries(each).toSorted()));

/**
 * The settings a form asks for. A duty that is told to just whom the edition names follows the
 * edition, and goes on following it.
 */
export const dutiesOf = (form: SentForm, duties: readonly Duty[]): DutySettings => {
  const hours = textOf(form, 'jam-balasan');
  return {
    recipients: Object.fromEntries(
      duties.flatMap((duty) => {
        const typed = Array.from({ length: mostRows }, (_, row) =>
          recipientIn(form, duty.id, row),
        ).filter(({ name }) => name !== '');
        return same(typed, duty.recipients) ? [] : [[duty.id, typed] as const];
      }),
    ),
    // What is no number is refused by name.
    replyHours: hours === '' ? null : Number(hours),
  };
};

/** The recipients of a duty with an empty row to add one. */
export const rowsOf = (
  settings: DutySettings,
  duty: Pick<Duty, 'id' | 'recipients'>,
): readonly (DutyRecipient | null)[] => {
  const all = recipientsOf(settings, duty);
  return all.length < mostRows ? [...all, null] : all;
};

/** The controls that findings speak of. Rows left empty were not sent on, so they are counted over. */
export const dutyProblems = (
  form: SentForm,
  findings: readonly { readonly path: readonly (string | number)[]; readonly message: Bilingual }[],
): readonly FieldProblem[] =>
  findings.map(({ path: [part, duty = '', index = 0, key], message }) => {
    if (part !== 'recipients') return { field: 'jam-balasan', message };
    const id = String(duty);
    const filled = Array.from({ length: mostRows }, (_, row) => row).filter(
      (row) => textOf(form, controlName(id, row, 'name')) !== '',
    );
    const row = filled[Number(index)] ?? 0;
    return { field: controlName(id, row, key === 'email' ? 'email' : 'name'), message };
  });
