import type { Sop } from '#core/sops/model.ts';
import type { SopDocument } from '#core/sops/document.ts';
import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import {
  byKind,
  type OutputKind,
  outputKinds,
  type SideKind,
  sideKinds,
  usualShort,
} from '#core/papers/record/paper-kinds.ts';
import type { OfficeDefaults } from '#core/papers/mapping/mapping.ts';
import type { OutsideSource } from '#core/papers/numbers/number-sources.ts';
import { numberFindings } from '#core/papers/numbers/number-findings.ts';
import { patternFindings } from '#core/papers/numbers/number-pattern.ts';
import { noInitialOrder, samePlace, type InitialOrder } from '#core/cases/initial-place.ts';
import { sheetFindings } from '#core/papers/sop/sop-sheet.ts';
import { archiveFindings, type ArchiveSettings } from './archive.ts';
import type { Delegation, OfficeSettings, Officeholder } from './settings.ts';

/** How letter numbers of an agency are made: one register for each kind of paper, counted per year. */
export interface NumberSettings {
  /** `{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}` */
  readonly pattern: string;
  /** Permendagri 83/2022: 000.6 is Persandian. */
  readonly klasifikasi: string;
  readonly unit: string;
  /** Short name of each kind, for `{jenis}`; those of the kinds beside the flow may be left to what is usual. */
  readonly jenis: Readonly<Record<OutputKind, string>> &
    Readonly<Partial<Record<SideKind, string>>>;
  /** Kinds whose numbers are given elsewhere, and by whom; all others count in a register of ours. */
  readonly outside: Readonly<Partial<Record<PaperKind, OutsideSource>>>;
}

/** What an agency settles for its official papers. */
export type PaperSettings = Omit<OfficeSettings, 'zone' | 'bodies' | 'profiles'> & {
  readonly numbers: NumberSettings;
  /** In which order drafts are initialled, and whether signing waits for it. */
  readonly initials: InitialOrder;
  /** How papers of each kind are filed: classification, access and retention. */
  readonly archive: ArchiveSettings;
};

/** Short names of the kinds beside the flow, until an agency settles its own. */
export const usualJenis: Readonly<Record<SideKind, string>> = byKind(sideKinds, usualShort);

/** What `{jenis}` stands for in the number of a paper of this kind. */
export const jenisOf = ({ jenis }: NumberSettings, kind: PaperKind): string =>
  ({ ...usualJenis, ...jenis })[kind];

/** A proposal for the settings page, where an administrator corrects it; a name of another form gives none. */
const cityOf = ({ instansi }: SopDocument): string => {
  const name = /^Pemerintah (?:Kota|Kabupaten) (.+)$/i.exec(instansi.nama)?.[1];
  return name ?? '';
};

/** A proposal too: government and agency; the agency's line does not name the region again: "Dinas … Kota Batam" is "Dinas …". */
const letterheadLines = ({ instansi }: SopDocument): readonly string[] => {
  const region = instansi.nama.replace(/^Pemerintah /i, '');
  const own = instansi.perangkat_daerah;
  return [instansi.nama, own.endsWith(` ${region}`) ? own.slice(0, -region.length - 1) : own].map(
    (line) => line.toUpperCase(),
  );
};

/** The laws as the SOP names them, without the punctuation of its list. */
const lawsOf = ({ bagian }: SopDocument): readonly string[] =>
  bagian.dasar_hukum.butir.map((law) => law.replace(/(?<![\s;.,])[\s;.,]+$/, ''));

/**
 * What an agency starts with: letterhead, place, laws and number unit as its edition's mapping knows
 * them, else from the SOP's own names; nobody to sign yet.
 */
export const defaultPaperSettings = (
  sop: Sop,
  known: Partial<OfficeDefaults> = {},
): PaperSettings => {
  const { instansi } = sop.document;
  return {
    size: 'a4',
    lettering: { face: 'serif', size: '11.5' },
    letterhead: {
      lines: known.letterheadLines ?? letterheadLines(sop.document),
      address: known.address ?? [],
      contact: known.contact ?? null,
      logo: null,
    },
    place: known.place ?? cityOf(sop.document),
    signers: {},
    legalBases: known.legalBases?.map(({ name }) => name) ?? lawsOf(sop.document),
    bsreFooter: sop.document.catatan_kaki,
    initials: noInitialOrder,
    archive: {},
    stampPlace: false,
    sopSheet: null,
    numbers: {
      pattern: '{klasifikasi} / {urut} / {jenis} / {unit} / {bulanRomawi} / {tahun}',
      klasifikasi: known.classification ?? '000.6',
      unit: known.unit ?? instansi.singkatan,
      jenis: byKind(outputKinds, usualShort),
      outside: {},
    },
  };
};

const nip = /^\d{18}$/;

const nipMessage = { id: 'NIP terdiri dari 18 angka.', en: 'A NIP has 18 digits.' };

const nipFindings = (
  path: SettingFinding['path'],
  { nip: given }: Officeholder,
): readonly SettingFinding[] =>
  given === null || nip.test(given) ? [] : [{ path: [...path, 'nip'], message: nipMessage }];

const isNamed = ({ name, position }: Officeholder): boolean =>
  name.trim() !== '' && position.trim() !== '';

const delegationFindings = (
  role: string,
  { by, from, until }: Delegation,
): readonly SettingFinding[] => {
  const path = ['signers', role, 'delegation'];
  return [
    ...(isNamed(by)
      ? []
      : [
          {
            path,
            message: {
              id: 'Isi nama dan jabatan yang menandatangani sebagai pengganti.',
              en: 'Give the name and position of who signs instead.',
            },
          },
        ]),
    ...nipFindings(path, by),
    ...(from !== null && until !== null && until < from
      ? [
          {
            path: [...path, 'until'],
            message: {
              id: 'Tanggal akhir mendahului tanggal awal.',
              en: 'It ends before it begins.',
            },
          },
        ]
      : []),
  ];
};

/** A place that is no executor's, or that comes twice; and waiting for nobody's initials. */
const initialFindings = (
  { places, required }: InitialOrder,
  sop: Sop,
): readonly SettingFinding[] => [
  ...places.flatMap((place, index): readonly SettingFinding[] => {
    const path = ['initials', 'places', index];
    if (place.role !== null && !sop.roles.some(({ id }) => id === place.role))
      return [
        {
          path,
          message: {
            id: `"${place.role}" bukan pelaksana dalam SOP ini.`,
            en: `"${place.role}" is no executor of this SOP.`,
          },
        },
      ];
    return places.findIndex(samePlace(place)) === index
      ? []
      : [
          {
            path,
            message: {
              id: 'Pemaraf ini sudah ada dalam urutan.',
              en: 'This place is in the order already.',
            },
          },
        ];
  }),
  ...(required && places.length === 0
    ? [
        {
          path: ['initials', 'required'],
          message: {
            id: 'Pilih dahulu siapa saja yang memaraf.',
            en: 'Choose first who initials.',
          },
        },
      ]
    : []),
];

/** Everything that is wrong with an agency's paper settings. */
export const paperFindings = (settings: PaperSettings, sop: Sop): readonly SettingFinding[] => [
  ...patternFindings(settings.numbers.pattern).map((one) => ({
    path: ['numbers', 'pattern'],
    message: one.message,
  })),
  ...initialFindings(settings.initials, sop),
  ...sheetFindings(settings, sop),
  ...archiveFindings(settings.archive),
  ...numberFindings(settings.numbers.pattern, (kind) => jenisOf(settings.numbers, kind)),
  ...Object.entries(settings.signers).flatMap(
    ([role, { officeholder, delegation }]): readonly SettingFinding[] => [
      ...(sop.roles.some((one) => one.id === role)
        ? []
        : [
            {
              path: ['signers', role],
              message: {
                id: `"${role}" bukan pelaksana dalam SOP ini.`,
                en: `"${role}" is no executor of this SOP.`,
              },
            },
          ]),
      ...(isNamed(officeholder)
        ? []
        : [
            {
              path: ['signers', role],
              message: {
                id: 'Isi nama dan jabatan penanda tangan.',
                en: 'Give the signer’s name and position.',
              },
            },
          ]),
      ...nipFindings(['signers', role], officeholder),
      ...(delegation === null ? [] : delegationFindings(role, delegation)),
    ],
  ),
];
