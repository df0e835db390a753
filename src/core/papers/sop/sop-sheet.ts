import type { IdentityItem, SopDocument } from '#core/sops/document.ts';
import type { Sop } from '#core/sops/model.ts';
import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { OfficeSettings, SopSheet } from '#core/papers/settings/settings.ts';
import type { Approval } from './sop-paper.ts';

/** What an SOP document prints of its identity page. */
type Sheeted = Pick<Sop, 'edition' | 'document'>;

/** The items the source leaves blank and an office may fill in; where it is approved is filled in by itself. */
export const openItems = ({ identitas }: SopDocument): readonly string[] =>
  identitas.butir.flatMap(({ label, isi, memuat }) =>
    memuat !== 'pengesahan' && (isi === null || isi.trim() === '') ? [label] : [],
  );

/** The sheet an office filled in for this edition; one of another edition says nothing of it. */
export const sheetOf = (
  { edition }: Pick<Sop, 'edition'>,
  { sopSheet }: Pick<OfficeSettings, 'sopSheet'>,
): SopSheet | null => (sopSheet?.edition === edition ? sopSheet : null);

/** What an item says: the source's own words, or, where it is blank, the office's. */
export const itemValue = (
  { label, isi }: IdentityItem,
  open: readonly string[],
  sheet: SopSheet | null,
): string | null => (open.includes(label) ? (sheet?.items[label] ?? null) : isi);

/** The place of approval with the officeholder's name, rank and NIP in place of what the source leaves open. */
export const approvedBy = (source: Approval, sheet: SopSheet | null): Approval => {
  const approver = sheet?.approver ?? null;
  if (approver === null) return source;
  const { position, name, rank, nip } = approver;
  return {
    above: source.above.length > 0 || position === '' ? source.above : [position],
    below: [name, rank, nip === null ? null : `NIP ${nip}`].filter((line) => line !== null),
  };
};

/** Whether an office filled in everything the source leaves blank, so that only the ink is missing. */
export const isReadyToSign = ({ document, edition }: Sheeted, settings: Pick<OfficeSettings, 'sopSheet'>): boolean => {
  const sheet = sheetOf({ edition }, settings);
  return (
    sheet !== null &&
    sheet.approver !== null &&
    openItems(document).every((label) => (sheet.items[label] ?? '') !== '')
  );
};

const finding = (path: readonly string[], id: string, en: string): SettingFinding => ({
  path: ['sopSheet', ...path],
  message: { id, en },
});

/** What is wrong with a sheet: it may only fill in what the source of its edition leaves blank. */
export const sheetFindings = (
  { sopSheet }: Pick<OfficeSettings, 'sopSheet'>,
  sop: Sheeted,
): readonly SettingFinding[] => {
  const sheet = sheetOf(sop, { sopSheet });
  if (sheet === null) return [];
  const open = openItems(sop.document);
  return [
    ...Object.keys(sheet.items)
      .filter((label) => !open.includes(label))
      .map((label) =>
        finding(
          ['items', label],
          `"${label}" sudah terisi dalam naskah SOP atau tidak ada di sana.`,
          `"${label}" is filled in by the SOP itself, or is not in it.`,
        ),
      ),
    ...(sheet.approver !== null && sheet.approver.name.trim() === ''
      ? [finding(['approver'], 'Isi nama pejabat yang mengesahkan.', 'Give the name of who approves.')]
      : []),
    ...(sheet.approver?.nip !== undefined &&
    sheet.approver.nip !== null &&
    !/^\d{18}$/.test(sheet.approver.nip)
      ? [finding(['approver', 'nip'], 'NIP terdiri dari 18 angka.', 'A NIP has 18 digits.')]
      : []),
    ...(sheet.confirmed !== null &&
    (sheet.confirmed.by.trim() === '' || sheet.confirmed.on.trim() === '')
      ? [
          finding(
            ['confirmed'],
            'Isi siapa yang memastikan pelaksana dan tanggalnya, keduanya.',
            'Give both who confirmed the executors and the date.',
          ),
        ]
      : []),
  ];
};
