import type { BodyDetails } from '#core/people/change-bodies.ts';
import { newBodyId } from '#core/people/change-bodies.ts';
import { bodyOf, isBodyKind, type Bodies } from '#core/people/body.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual } from '#ui/texts/common.ts';
import { textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** What stands in the address of a body that is still to be registered. */
export const newBody = 'baru';

/** A register with the body of a form in it, and where in it that stands. */
export type ReadBody =
  | { readonly wanted: readonly BodyDetails[]; readonly index: number }
  | { readonly problems: readonly FieldProblem[] };

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The register a form asks for: a new body at its end, or the one of this id as it was typed. */
export const bodyFrom = (form: SentForm, bodies: Bodies, id: string): ReadBody => {
  const kind = textOf(form, 'jenis');
  if (!isBodyKind(kind))
    return {
      problems: [{ field: 'jenis', message: bilingual('Pilih jenisnya.', 'Choose its kind.') }],
    };
  const name = textOf(form, 'nama');
  const known = bodyOf(bodies, id);
  const body: BodyDetails = {
    id: known?.id ?? newBodyId(bodies, name),
    name,
    kind,
    head: {
      title: textOf(form, 'sebutan'),
      name: orNull(textOf(form, 'kepala')),
      rank: orNull(textOf(form, 'pangkat')),
      nip: orNull(textOf(form, 'nip').replaceAll(/\s/gu, '')),
      since: orNull(textOf(form, 'sejak')),
      ...(textOf(form, 'akun') === '' ? {} : { account: textOf(form, 'akun') }),
    },
    address: textOf(form, 'alamat').split('\n'),
    email: orNull(textOf(form, 'surel')),
    ended: known?.ended ?? false,
  };
  return known === undefined
    ? { wanted: [...bodies, body], index: bodies.length }
    : { wanted: bodies.map((one) => (one.id === id ? body : one)), index: bodies.indexOf(known) };
};

/** The register with one body ended, or taken up again. */
export const bodiesEnding = (bodies: Bodies, id: string, ended: boolean): readonly BodyDetails[] =>
  bodies.map((one) => (one.id === id ? { ...one, ended } : one));

const controls: Readonly<Record<string, string>> = {
  name: 'nama',
  'head.title': 'sebutan',
  'head.name': 'kepala',
  'head.rank': 'pangkat',
  'head.nip': 'nip',
  'head.since': 'sejak',
  'head.account': 'akun',
  address: 'alamat',
  email: 'surel',
};

/** The controls that findings of a register speak of; those of other bodies have none here. */
export const bodyProblems = (
  findings: readonly { readonly path: readonly (string | number)[]; readonly message: Bilingual }[],
  index: number,
): readonly FieldProblem[] =>
  findings.map(({ path: [at, ...rest], message }) => {
    const field = at === index ? controls[rest.join('.')] : undefined;
    return field === undefined ? { message } : { field, message };
  });
