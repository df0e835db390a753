import type { RoleId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { formatInstant } from '#core/time/format.ts';
import type { Instant } from '#core/time/instant.ts';
import { sourceLabel, sourceOfKind } from '#core/papers/numbers/number-sources.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { paperKindNames, paperKinds } from '#core/papers/record/paper-kinds.ts';
import { typefaceNames } from '#core/papers/sheet/typefaces.ts';
import { ruleWords } from './archive.ts';
import { jenisOf, type NumberSettings, type PaperSettings } from './paper-settings.ts';
import type { Officeholder, Signer, SopSheet } from './settings.ts';

/** One difference between two paper settings, in words; null where there was or is nothing. */
export interface PaperChange {
  readonly what: Bilingual;
  readonly from: Bilingual | null;
  readonly to: Bilingual | null;
}

const same = (text: string): Bilingual => ({ id: text, en: text });
const orNull = (text: string | null): Bilingual | null =>
  text === null || text === '' ? null : same(text);

const holderWords = ({ name, position, rank, nip }: Officeholder): string =>
  [name, position, rank, nip === null ? null : `NIP ${nip}`]
    .filter((part) => part !== null && part !== '')
    .join(', ');

const signerWords = (signer: Signer | undefined, zone: string): string => {
  const day = (at: Instant | null): string =>
    at === null ? '…' : formatInstant(at, zone, 'id', 'short');
  if (signer === undefined) return '';
  const { officeholder, delegation } = signer;
  if (delegation === null) return holderWords(officeholder);
  return `${holderWords(officeholder)}; ${delegation.kind} ${holderWords(delegation.by)} (${day(delegation.from)} – ${day(delegation.until)})`;
};

const sheetWords = (sheet: SopSheet | null): string =>
  sheet === null
    ? ''
    : [
        ...Object.entries(sheet.items).map(([label, words]) => `${label}: ${words}`),
        ...(sheet.approver === null ? [] : [`disahkan ${holderWords(sheet.approver)}`]),
        ...(sheet.confirmed === null
          ? []
          : [`pelaksana dipastikan ${sheet.confirmed.by}, ${sheet.confirmed.on}`]),
      ].join('; ');

const change = (
  id: string,
  en: string,
  from: string | null,
  to: string | null,
): readonly PaperChange[] =>
  from === to ? [] : [{ what: { id, en }, from: orNull(from), to: orNull(to) }];

const logoChange = (before: PaperSettings, after: PaperSettings): readonly PaperChange[] => {
  const [from, to] = [before.letterhead.logo, after.letterhead.logo];
  const words = (logo: typeof from): Bilingual | null =>
    logo === null ? null : { id: `gambar (${logo.mediaType})`, en: `picture (${logo.mediaType})` };
  return from?.base64 === to?.base64
    ? []
    : [{ what: { id: 'Lambang', en: 'Logo' }, from: words(from), to: words(to) }];
};

/** A kind that gets its numbers from somebody else than before. */
const sourceChange = (
  kind: PaperKind,
  before: NumberSettings,
  after: NumberSettings,
): readonly PaperChange[] => {
  const [from, to] = [sourceOfKind(before, kind), sourceOfKind(after, kind)];
  const name = paperKindNames[kind];
  return from === to
    ? []
    : [
        {
          what: { id: `Asal nomor: ${name.id}`, en: `Source of numbers: ${name.en}` },
          from: sourceLabel(from),
          to: sourceLabel(to),
        },
      ];
};

interface Shown {
  /** The zone delegations are told in. */
  readonly zone: string;
  /** What people call a role. */
  readonly nameOf: (role: RoleId) => string;
}

const signerChanges = (
  before: PaperSettings,
  after: PaperSettings,
  { zone, nameOf }: Shown,
): readonly PaperChange[] =>
  [...new Set([...Object.keys(before.signers), ...Object.keys(after.signers)])].flatMap((role) =>
    change(
      `Penanda tangan: ${nameOf(role)}`,
      `Signer: ${nameOf(role)}`,
      signerWords(before.signers[role], zone),
      signerWords(after.signers[role], zone),
    ),
  );

const orderWords = ({ initials }: PaperSettings, { nameOf }: Shown): string =>
  initials.places.map(({ role }) => (role === null ? 'Konseptor' : nameOf(role))).join(', ');

const initialChanges = (
  before: PaperSettings,
  after: PaperSettings,
  shown: Shown,
): readonly PaperChange[] => [
  ...change(
    'Urutan paraf',
    'Order of initials',
    orderWords(before, shown),
    orderWords(after, shown),
  ),
  ...change(
    'Tanda tangan menunggu paraf',
    'Signing waits for initials',
    before.initials.required ? 'ya' : 'tidak',
    after.initials.required ? 'ya' : 'tidak',
  ),
];

/** How numbers are made, and how papers are filed. */
const numberChanges = (before: PaperSettings, after: PaperSettings): readonly PaperChange[] => {
  const [old, now] = [before.numbers, after.numbers];
  const shortNames = (numbers: typeof old): string =>
    paperKinds.map((kind) => jenisOf(numbers, kind)).join(', ');
  return [
    ...change('Pola nomor', 'Number pattern', old.pattern, now.pattern),
    ...change('Kode klasifikasi', 'Classification code', old.klasifikasi, now.klasifikasi),
    ...change('Unit', 'Unit', old.unit, now.unit),
    ...change('Singkatan jenis', 'Short names of kinds', shortNames(old), shortNames(now)),
    ...paperKinds.flatMap((kind) => sourceChange(kind, old, now)),
    ...paperKinds.flatMap((kind) =>
      change(
        `Pengarsipan: ${paperKindNames[kind].id}`,
        `Filing: ${paperKindNames[kind].en}`,
        ruleWords(before.archive[kind]),
        ruleWords(after.archive[kind]),
      ),
    ),
  ];
};

/** What differs between two paper settings. */
export const paperChanges = (
  before: PaperSettings,
  after: PaperSettings,
  shown: Shown,
): readonly PaperChange[] => {
  return [
    ...change(
      'Baris kop',
      'Letterhead lines',
      before.letterhead.lines.join(' / '),
      after.letterhead.lines.join(' / '),
    ),
    ...change(
      'Alamat',
      'Address',
      before.letterhead.address.join(' / '),
      after.letterhead.address.join(' / '),
    ),
    ...change('Kontak', 'Contact', before.letterhead.contact, after.letterhead.contact),
    ...logoChange(before, after),
    ...change('Tempat', 'Place', before.place, after.place),
    ...change(
      'Dasar hukum',
      'Legal bases',
      before.legalBases.join(' / '),
      after.legalBases.join(' / '),
    ),
    ...change('Ukuran kertas', 'Paper size', before.size, after.size),
    ...change(
      'Huruf',
      'Typeface',
      typefaceNames[before.lettering.face].id,
      typefaceNames[after.lettering.face].id,
    ),
    ...change('Ukuran huruf', 'Text size', before.lettering.size, after.lettering.size),
    ...numberChanges(before, after),
    ...signerChanges(before, after, shown),
    ...initialChanges(before, after, shown),
    ...change(
      'Lembar pengesahan SOP',
      'Approval sheet of the SOP',
      sheetWords(before.sopSheet),
      sheetWords(after.sopSheet),
    ),
    ...change(
      'Catatan kaki BSrE',
      'BSrE footer',
      before.bsreFooter.join(' / '),
      after.bsreFooter.join(' / '),
    ),
  ];
};
