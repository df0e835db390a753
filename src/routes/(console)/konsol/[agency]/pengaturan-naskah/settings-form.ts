import type { Logo } from '#core/papers/sheet/paper.ts';
import { textSizes, typefaces } from '#core/papers/sheet/typefaces.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import { numberSourceOf } from '#core/papers/numbers/number-sources.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { byKind, outputKinds, type SideKind, sideKinds } from '#core/papers/record/paper-kinds.ts';
import { archiveControl, archiveIn } from './archive-form.ts';
import type { InitialPlace } from '#core/cases/initial-place.ts';
import type { Delegation, Officeholder, Signer, SopSheet } from '#core/papers/settings/settings.ts';
import type { Tied } from '#core/people/tied.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { parseLocal, type Instant } from '#core/time/instant.ts';
import { paperSettingsTexts, registerKinds } from '#ui/texts/paper-settings.ts';
import { textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** Parts of an officeholder, as the controls of a role name them: `nama.ketua`. */
export const holderParts = ['jabatan', 'nama', 'pangkat', 'nip'] as const;
/** The control of a role for the account of its officeholder, and of who signs in his place. */
export const holderAccount = 'akun';
export const deputyAccount = 'pengganti-akun';
/** The same of who signs in his place. */
export const deputyParts = [
  'pengganti-jabatan',
  'pengganti-nama',
  'pengganti-pangkat',
  'pengganti-nip',
] as const;

export const roleControl = (part: string, role: RoleId): string => `${part}.${role}`;

export const delegationKinds = [
  'a.n.',
  'Plt.',
  'Plh.',
] as const satisfies readonly Delegation['kind'][];

const isKind = (text: string): text is Delegation['kind'] =>
  delegationKinds.some((kind) => kind === text);

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The account that was chosen; none where the choice is empty. */
const tied = (account: string): Tied => (account === '' ? {} : { account });

/** NIPs are often typed in groups. */
const holderOf = (
  form: SentForm,
  role: RoleId,
  [position, name, rank, nip]: typeof holderParts | typeof deputyParts,
  account: typeof holderAccount | typeof deputyAccount,
): Officeholder => ({
  position: textOf(form, roleControl(position, role)),
  name: textOf(form, roleControl(name, role)),
  rank: orNull(textOf(form, roleControl(rank, role))),
  nip: orNull(textOf(form, roleControl(nip, role)).replaceAll(/\s/g, '')),
  ...tied(textOf(form, roleControl(account, role))),
});

const isEmpty = ({ position, name, rank, nip, account }: Officeholder): boolean =>
  position === '' && name === '' && rank === null && nip === null && account === undefined;

/** A day as a bound: it begins at 00.00, and as an end it counts to 23.59. */
const dayOf = (
  form: SentForm,
  name: string,
  zone: string,
  time: string,
): Instant | null | FieldProblem => {
  const text = textOf(form, name);
  if (text === '') return null;
  return (
    parseLocal(`${text}T${time}`, zone) ?? { field: name, message: paperSettingsTexts.badDate }
  );
};

const isProblem = (value: Instant | null | FieldProblem): value is FieldProblem =>
  value !== null && typeof value === 'object' && 'message' in value;

type ReadSigner = { readonly signer: Signer | null; readonly problems: readonly FieldProblem[] };

const signerOf = (form: SentForm, role: RoleId, zone: string): ReadSigner => {
  const officeholder = holderOf(form, role, holderParts, holderAccount);
  const kind = textOf(form, roleControl('kewenangan', role));
  if (!isKind(kind))
    return {
      signer: isEmpty(officeholder) ? null : { officeholder, delegation: null },
      problems: [],
    };
  const from = dayOf(form, roleControl('sejak', role), zone, '00:00');
  const until = dayOf(form, roleControl('sampai', role), zone, '23:59');
  if (isProblem(from) || isProblem(until))
    return { signer: null, problems: [from, until].filter(isProblem) };
  return {
    signer: {
      officeholder,
      delegation: { kind, by: holderOf(form, role, deputyParts, deputyAccount), from, until },
    },
    problems: [],
  };
};

/** Controls of who approves the SOP, and of who confirmed its executors. */
export const approverParts = ['sop-jabatan', 'sop-nama', 'sop-pangkat', 'sop-nip'] as const;
export const confirmedBy = 'sop-dipastikan-oleh';
export const confirmedOn = 'sop-dipastikan-pada';

/** Control of an identity item the SOP leaves blank, by its place among them. */
export const itemControl = (index: number): string => `sop-butir.${String(index)}`;

/** What is filled in on the SOP's sheet; null while nothing is. */
const sheetIn = (form: SentForm, { edition, open }: Beside['sop']): SopSheet | null => {
  const text = (name: string): string => textOf(form, name);
  const items = Object.fromEntries(
    open.flatMap((label, index) => {
      const words = text(itemControl(index));
      return words === '' ? [] : [[label, words] as const];
    }),
  );
  const [position, name, rank, nip] = approverParts;
  const approver: Officeholder = {
    position: text(position),
    name: text(name),
    rank: orNull(text(rank)),
    nip: orNull(text(nip).replaceAll(/\s/g, '')),
  };
  const confirmed = { by: text(confirmedBy), on: text(confirmedOn) };
  const sheet = {
    edition,
    items,
    approver: isEmpty(approver) ? null : approver,
    confirmed: confirmed.by === '' && confirmed.on === '' ? null : confirmed,
  };
  const filled = open.some((label) => items[label] !== undefined);
  return filled || sheet.approver !== null || sheet.confirmed !== null ? sheet : null;
};

/** What stands beside the form: the roles of the SOP, its blanks, the zone of its dates, and the logo to have. */
interface Beside {
  readonly sop: { readonly edition: string; readonly open: readonly string[] };
  readonly roles: readonly RoleId[];
  readonly zone: string;
  readonly logo: Logo | null;
}

export type ReadSettings =
  | { readonly settings: PaperSettings }
  | { readonly problems: readonly FieldProblem[] };

/** The paper settings a form asks for; signers of roles the SOP has no more go. */
export const settingsOf = (form: SentForm, { roles, zone, logo, sop }: Beside): ReadSettings => {
  const signers = roles.map((role) => ({ role, ...signerOf(form, role, zone) }));
  const problems = signers.flatMap((one) => one.problems);
  if (problems.length > 0) return { problems };
  const text = (name: string): string => textOf(form, name);
  return {
    settings: {
      size: text('ukuran') === 'f4' ? 'f4' : 'a4',
      lettering: {
        face: typefaces.find((face) => face === text('huruf')) ?? 'serif',
        size: textSizes.find((size) => size === text('ukuran-huruf')) ?? '11.5',
      },
      letterhead: {
        lines: linesOf(text('kop')),
        address: linesOf(text('alamat')),
        contact: orNull(text('kontak')),
        logo,
      },
      place: text('tempat'),
      signers: Object.fromEntries(
        signers.flatMap(({ role, signer }) => (signer === null ? [] : [[role, signer]])),
      ),
      legalBases: linesOf(text('dasar')),
      bsreFooter: linesOf(text('catatan-kaki')),
      initials: {
        places: initialControls.flatMap((control) => placeOf(text(control))),
        required: text('paraf-wajib') !== '',
      },
      archive: archiveIn(form),
      stampPlace: text('stempel') === 'ya',
      sopSheet: sheetIn(form, sop),
      numbers: {
        pattern: text('pola'),
        klasifikasi: text('klasifikasi'),
        unit: text('unit'),
        outside: outsideSources(form),
        jenis: { ...byKind(outputKinds, (kind) => text(`jenis.${kind}`)), ...sideNames(form) },
      },
    },
  };
};

/** Name of the control of who gives the numbers of a kind. */
export const sourceControl = (kind: PaperKind): string => `asal.${kind}`;

/** Kinds that get a number: forms and attendance lists never do. */
export const numberedKinds: readonly PaperKind[] = registerKinds.filter(
  (kind) => kind !== 'formulir' && kind !== 'daftar-hadir',
);

/** Controls of the places in the order of initials. */
export const initialControls = ['paraf.1', 'paraf.2', 'paraf.3', 'paraf.4'] as const;

/** What the control of a place says for whoever drafts the paper; a role's name otherwise. */
export const drafterChoice = '*konseptor';

const placeOf = (text: string): readonly InitialPlace[] => {
  if (text === '') return [];
  return [{ role: text === drafterChoice ? null : text }];
};

const outsideSources = (form: SentForm): PaperSettings['numbers']['outside'] =>
  Object.fromEntries(
    numberedKinds.flatMap((kind) => {
      const source = numberSourceOf(textOf(form, sourceControl(kind)));
      return source === undefined || source === 'own' ? [] : [[kind, source] as const];
    }),
  );

/** Short names of the kinds beside the flow; one left empty stays the usual one. */
const sideNames = (form: SentForm): Partial<Record<SideKind, string>> =>
  Object.fromEntries(
    sideKinds.flatMap((kind) => {
      const name = textOf(form, `jenis.${kind}`);
      return name === '' ? [] : [[kind, name] as const];
    }),
  );

const signerControl = (role: RoleId, rest: readonly (string | number)[]): string => {
  switch (rest.join('.')) {
    case 'nip':
      return roleControl('nip', role);
    case 'delegation':
      return roleControl('pengganti-nama', role);
    case 'account':
      return roleControl(holderAccount, role);
    case 'delegation.account':
      return roleControl(deputyAccount, role);
    case 'delegation.nip':
      return roleControl('pengganti-nip', role);
    case 'delegation.until':
      return roleControl('sampai', role);
    default:
      return roleControl('nama', role);
  }
};

const sheetControl = (part: string): string => {
  if (part === 'approver.nip') return 'sop-nip';
  return part === 'approver' ? 'sop-nama' : confirmedBy;
};

const controlOf = ([part, second, ...rest]: readonly (string | number)[]): string | undefined => {
  switch (part) {
    case 'numbers':
      return second === 'jenis' ? `jenis.${rest.join('.')}` : 'pola';
    case 'signers':
      return signerControl(String(second), rest);
    case 'archive':
      return archiveControl(rest[0] === 'retention' ? 'aktif' : 'sumber-arsip', String(second));
    case 'initials':
      return second === 'required' ? 'paraf-wajib' : `paraf.${String(Number(rest[0]) + 1)}`;
    case 'letterhead':
      return 'logo';
    case 'sopSheet':
      return sheetControl([String(second), ...rest.map(String)].join('.'));
    default:
      return undefined;
  }
};

/** The controls that findings of settings speak of. `nameOf` says what people call a role. */
export const settingsProblems = (
  findings: readonly { readonly path: readonly (string | number)[]; readonly message: Bilingual }[],
  nameOf: (role: RoleId) => string,
): readonly FieldProblem[] =>
  findings.map(({ path, message }) => {
    const field = controlOf(path);
    const role = path[0] === 'signers' ? nameOf(String(path[1])) : undefined;
    return {
      ...(field === undefined ? {} : { field }),
      ...(role === undefined ? {} : { label: { id: role, en: role } }),
      message,
    };
  });

/** Controls of the short names, by the kind. */
export const shortNames = registerKinds.map((kind) => ({ kind, name: `jenis.${kind}` }));
