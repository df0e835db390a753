import type { RoleId } from '#core/sops/model.ts';
import { alike, inRow, say, type Bilingual, type Language } from '#core/text/bilingual.ts';
import { accountIds, type AccountWords } from '#core/people/account-words.ts';
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

const nothing = alike('');

const orNull = (words: Bilingual): Bilingual | null => (words.id === '' ? null : words);

const holderWords = (
  { name, position, rank, nip, account }: Officeholder,
  language: Language,
  accountOf: AccountWords,
): string =>
  [
    name,
    position,
    rank,
    nip === null ? null : `NIP ${nip}`,
    account === undefined ? null : accountOf(account)[language],
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');

const signerWords = (
  signer: Signer | undefined,
  zone: string,
  accountOf: AccountWords,
): Bilingual => {
  if (signer === undefined) return nothing;
  const { officeholder, delegation } = signer;
  const held = (who: Officeholder, language: Language): string =>
    holderWords(who, language, accountOf);
  if (delegation === null) return say(held(officeholder, 'id'), held(officeholder, 'en'));
  const { kind, by, from, until } = delegation;
  const inWords = (language: Language): string => {
    const day = (at: Instant | null): string =>
      at === null ? '…' : formatInstant(at, zone, language, 'short');
    return `${held(officeholder, language)}; ${kind} ${held(by, language)} (${day(from)} – ${day(until)})`;
  };
  return say(inWords('id'), inWords('en'));
};

const change = (what: Bilingual, from: Bilingual, to: Bilingual): readonly PaperChange[] =>
  from.id === to.id ? [] : [{ what, from: orNull(from), to: orNull(to) }];

const confirmedWords = (confirmed: SopSheet['confirmed'] | undefined): Bilingual =>
  confirmed === null || confirmed === undefined
    ? nothing
    : alike(`${confirmed.by}, ${confirmed.on}`);

interface Shown {
  /** The zone delegations are told in. */
  readonly zone: string;
  /** What people call a role. */
  readonly nameOf: (role: RoleId) => string;
  readonly accountOf: AccountWords;
}

/** What changed on the sheet of an SOP document, item by item: whose number, date or word it was is asked years later. */
const sheetChanges = (
  from: SopSheet | null,
  to: SopSheet | null,
  { accountOf }: Shown,
): readonly PaperChange[] => {
  const sheet = say('Lembar SOP', 'SOP sheet');
  const of = (item: Bilingual): Bilingual => inRow([sheet, item], ': ');
  const labels = new Set([...Object.keys(from?.items ?? {}), ...Object.keys(to?.items ?? {})]);
  const holder = (one: SopSheet | null): Bilingual =>
    one === null || one.approver === null
      ? nothing
      : say(holderWords(one.approver, 'id', accountOf), holderWords(one.approver, 'en', accountOf));
  return [
    ...change(of(say('edisi', 'edition')), alike(from?.edition ?? ''), alike(to?.edition ?? '')),
    ...[...labels].flatMap((label) =>
      change(of(alike(label)), alike(from?.items[label] ?? ''), alike(to?.items[label] ?? '')),
    ),
    ...change(of(say('pejabat yang mengesahkan', 'who approves it')), holder(from), holder(to)),
    ...change(
      of(say('pelaksana dipastikan oleh', 'executors confirmed by')),
      confirmedWords(from?.confirmed),
      confirmedWords(to?.confirmed),
    ),
  ];
};

/** A change of what reads alike in both languages: a name, a code, lines of them. */
const changeOfText = (
  what: Bilingual,
  from: string | readonly string[],
  to: string | readonly string[],
): readonly PaperChange[] => {
  const words = (text: string | readonly string[]): Bilingual =>
    alike(typeof text === 'string' ? text : text.join(' / '));
  return change(what, words(from), words(to));
};

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

const signerChanges = (
  before: PaperSettings,
  after: PaperSettings,
  { zone, nameOf, accountOf }: Shown,
): readonly PaperChange[] =>
  [...new Set([...Object.keys(before.signers), ...Object.keys(after.signers)])].flatMap((role) => {
    const [from, to] = [before.signers[role], after.signers[role]];
    // Accounts that are gone read alike and are not the same.
    return signerWords(from, zone, accountIds).id === signerWords(to, zone, accountIds).id
      ? []
      : [
          {
            what: say(`Penanda tangan: ${nameOf(role)}`, `Signer: ${nameOf(role)}`),
            from: orNull(signerWords(from, zone, accountOf)),
            to: orNull(signerWords(to, zone, accountOf)),
          },
        ];
  });

const drafter = say('Konseptor', 'Drafter');
const yesNo = (value: boolean): Bilingual => (value ? say('ya', 'yes') : say('tidak', 'no'));

const orderWords = ({ initials }: PaperSettings, { nameOf }: Shown): Bilingual =>
  inRow(initials.places.map(({ role }) => (role === null ? drafter : alike(nameOf(role)))));

const initialChanges = (
  before: PaperSettings,
  after: PaperSettings,
  shown: Shown,
): readonly PaperChange[] => [
  ...change(
    say('Urutan paraf', 'Order of initials'),
    orderWords(before, shown),
    orderWords(after, shown),
  ),
  ...change(
    say('Tanda tangan menunggu paraf', 'Signing waits for initials'),
    yesNo(before.initials.required),
    yesNo(after.initials.required),
  ),
];

/** How numbers are made, and how papers are filed. */
const numberChanges = (before: PaperSettings, after: PaperSettings): readonly PaperChange[] => {
  const [old, now] = [before.numbers, after.numbers];
  const shortNames = (numbers: typeof old): string =>
    paperKinds.map((kind) => jenisOf(numbers, kind)).join(', ');
  return [
    ...changeOfText(say('Pola nomor', 'Number pattern'), old.pattern, now.pattern),
    ...changeOfText(
      say('Kode klasifikasi', 'Classification code'),
      old.klasifikasi,
      now.klasifikasi,
    ),
    ...changeOfText(say('Unit', 'Unit'), old.unit, now.unit),
    ...changeOfText(
      say('Singkatan jenis', 'Short names of kinds'),
      shortNames(old),
      shortNames(now),
    ),
    ...paperKinds.flatMap((kind) => sourceChange(kind, old, now)),
    ...paperKinds.flatMap((kind) =>
      change(
        say(`Pengarsipan: ${paperKindNames[kind].id}`, `Filing: ${paperKindNames[kind].en}`),
        ruleWords(before.archive[kind]),
        ruleWords(after.archive[kind]),
      ),
    ),
  ];
};

const letterheadChanges = (before: PaperSettings, after: PaperSettings): readonly PaperChange[] => {
  const [old, now] = [before.letterhead, after.letterhead];
  return [
    ...changeOfText(say('Baris kop', 'Letterhead lines'), old.lines, now.lines),
    ...changeOfText(say('Alamat', 'Address'), old.address, now.address),
    ...changeOfText(say('Kontak', 'Contact'), old.contact ?? '', now.contact ?? ''),
    ...logoChange(before, after),
  ];
};

/** What differs between two paper settings. */
export const paperChanges = (
  before: PaperSettings,
  after: PaperSettings,
  shown: Shown,
): readonly PaperChange[] => [
  ...letterheadChanges(before, after),
  ...changeOfText(say('Tempat', 'Place'), before.place, after.place),
  ...changeOfText(say('Dasar hukum', 'Legal bases'), before.legalBases, after.legalBases),
  ...changeOfText(say('Ukuran kertas', 'Paper size'), before.size, after.size),
  ...change(
    say('Huruf', 'Typeface'),
    typefaceNames[before.lettering.face],
    typefaceNames[after.lettering.face],
  ),
  ...changeOfText(say('Ukuran huruf', 'Text size'), before.lettering.size, after.lettering.size),
  ...numberChanges(before, after),
  ...signerChanges(before, after, shown),
  ...initialChanges(before, after, shown),
  ...change(
    say('Tempat stempel', 'Place for the stamp'),
    yesNo(before.stampPlace),
    yesNo(after.stampPlace),
  ),
  ...sheetChanges(before.sopSheet, after.sopSheet, shown),
  ...changeOfText(say('Catatan kaki BSrE', 'BSrE footer'), before.bsreFooter, after.bsreFooter),
];
