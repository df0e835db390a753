import type { IdentityItem } from '#core/sops/document.ts';
import type { Sop } from '#core/sops/model.ts';
import type { OfficeSettings, SopSheet } from '#core/papers/settings/settings.ts';
import type { Approval, SopPaper } from './sop-paper.ts';
import { approvedBy, itemValue, openItems, sheetOf } from './sop-sheet.ts';

/**
 * Where the SOP is approved, from its own identity: what stands there as the officeholder above
 * the space to sign in, name and NIP below it. What the source leaves open only the office fills in.
 */
const approvalOf = (
  { memuat, isi }: IdentityItem,
  sheet: SopSheet | null,
): Approval | null => {
  if (memuat !== 'pengesahan') return null;
  const lines = (isi ?? '').split('\n').filter((line) => line.trim() !== '');
  const nip = lines.findIndex((line) => /^nip\b/i.test(line));
  const names = nip < 1 ? lines.length : nip - 1;
  // The source's place for name and NIP in brackets begins a line of its own.
  return approvedBy({ above: lines.slice(0, names), below: lines.slice(names) }, sheet);
};

/** The identity of an SOP, item by item: the source's words, and where it is blank those of the office. */
export const identityOf = (
  sop: Pick<Sop, 'edition' | 'document'>,
  settings: Pick<OfficeSettings, 'sopSheet'>,
): SopPaper['identity'] => {
  const sheet = sheetOf(sop, settings);
  const open = openItems(sop.document);
  return sop.document.identitas.butir.map((item) => ({
    label: item.label,
    value: itemValue(item, open, sheet),
    approval: approvalOf(item, sheet),
  }));
};
