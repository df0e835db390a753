import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { Sop } from '#core/sops/model.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { isStamped, type SideKind } from '#core/papers/record/paper-kinds.ts';
import { letterDate } from '#core/papers/words/dates.ts';
import type { Paper, SignatureBlock, Tlp } from '#core/papers/sheet/paper.ts';
import type { OfficeSettings, Issue } from '#core/papers/settings/settings.ts';
import { tlpOfEdits } from '#core/papers/sheet/tlp.ts';

/** What papers beside the flow are made from. */
export interface SidePaperMaterial {
  readonly sop: Sop;
  readonly state: OpenCase | ClosedCase;
  readonly settings: OfficeSettings;
  readonly issue: Issue;
}

/** What papers beside the flow carry until somebody chooses otherwise: they speak of an incident that is being handled. */
const usualLabel: Tlp = 'TLP:AMBER';

const labelOf = ({ edits }: Issue): Tlp | null => {
  const chosen = tlpOfEdits(edits);
  return chosen === undefined ? usualLabel : chosen;
};

/** Room for a stamp where the agency wants it: on what an office stamps, and only where ink signs it. */
export const stampPlace = (
  settings: Pick<OfficeSettings, 'stampPlace'>,
  issue: Pick<Issue, 'signature'>,
  kind: PaperKind,
): Pick<Paper, 'stampPlace'> =>
  settings.stampPlace && issue.signature === 'ink' && isStamped(kind) ? { stampPlace: true } : {};

/** What every paper has, for a paper beside the flow. It does not rest on the SOP, so it says nothing of it. */
export const paperBeside = (
  { sop, state, settings, issue }: SidePaperMaterial,
  kind: SideKind,
  title: string,
  signatures: readonly SignatureBlock[],
): Paper => ({
  agency: sop.agency,
  edition: sop.edition,
  title: `${title} (${state.number})`,
  madeAt: issue.madeAt,
  size: settings.size,
  lettering: settings.lettering,
  letterhead: settings.letterhead,
  number: issue.number,
  place: settings.place,
  date: issue.datedAt === null ? null : letterDate(issue.datedAt, settings.zone),
  draft: issue.draft,
  remarks: [],
  tlp: labelOf(issue),
  footer: issue.signature === 'bsre' && !issue.draft ? settings.bsreFooter : [],
  checkAddress: issue.checkAddress,
  sections: [],
  signatures,
  ...stampPlace(settings, issue, kind),
  copies: [],
});
