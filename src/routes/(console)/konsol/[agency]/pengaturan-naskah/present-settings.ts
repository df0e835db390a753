import type { AgencyView } from '#app/sops/answers.ts';
import { roleName } from '#core/cases/gates.ts';
import { replacedBases } from '#core/papers/settings/replaced-bases.ts';
import { profileWords, type Profiles } from '#core/people/profile.ts';
import { asPrinted } from '#core/papers/settings/profiled.ts';
import type { Officeholder } from '#core/papers/settings/settings.ts';
import { openItems, sheetOf } from '#core/papers/sop/sop-sheet.ts';
import type { Instant } from '#core/time/instant.ts';
import { localValue } from '#ui/due-words.ts';
import {
  approverParts,
  deputyAccount,
  deputyParts,
  drafterChoice,
  holderAccount,
  holderParts,
} from './settings-form.ts';

const texts = (
  holder: Officeholder | undefined,
  [position, name, rank, nip]: typeof holderParts | typeof deputyParts | typeof approverParts,
): Readonly<Record<string, string>> => ({
  [position]: holder?.position ?? '',
  [name]: holder?.name ?? '',
  [rank]: holder?.rank ?? '',
  [nip]: holder?.nip ?? '',
});

/** The profiles of accounts, each in a line. */
export const profileLines = (profiles: Profiles): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(profiles).map(([account, profile]) => [account, profileWords(profile).id]),
  );

/** What the SOP's document leaves blank, with what the office filled in. */
const presentSheet = (sop: AgencyView['sop'], papers: AgencyView['agency']['papers']) => {
  const sheet = sheetOf(sop, papers);
  return {
    items: openItems(sop.document).map((label) => ({ label, value: sheet?.items[label] ?? '' })),
    approver: texts(sheet?.approver ?? undefined, approverParts),
    confirmed: sheet?.confirmed ?? { by: '', on: '' },
    inferred: [...sop.steps.values()].some(({ executors }) =>
      executors.some(({ inferred }) => inferred !== null),
    ),
  };
};

/** Who signs for each role of the SOP. */
const presentSigners = ({ agency, sop }: Pick<AgencyView, 'agency' | 'sop'>) => {
  const nameOf = (holder: Officeholder): string => asPrinted(holder, agency.profiles).name;
  const day = (at: Instant | null | undefined): string =>
    at === null || at === undefined ? '' : localValue(at, agency.calendar.zone).slice(0, 10);
  return sop.roles.map(({ id }) => {
    const signer = agency.papers.signers[id];
    const delegation = signer?.delegation ?? null;
    const shown: Readonly<Record<string, string>> = {
      ...texts(signer?.officeholder, holderParts),
      ...texts(delegation?.by, deputyParts),
      [holderAccount]: signer?.officeholder.account ?? '',
      [deputyAccount]: delegation?.by.account ?? '',
      sejak: day(delegation?.from),
      sampai: day(delegation?.until),
    };
    return {
      role: id,
      name: roleName(sop, id),
      who:
        signer === undefined
          ? null
          : delegation === null
            ? nameOf(signer.officeholder)
            : `${delegation.kind} ${nameOf(delegation.by)}`,
      kind: delegation?.kind ?? '',
      texts: shown,
    };
  });
};

/** The paper settings, ready to be shown and edited. */
export const presentSettings = ({
  agency,
  sop,
  mapping,
}: Pick<AgencyView, 'agency' | 'sop' | 'mapping'>) => {
  const { letterhead, lettering, numbers, size, place, legalBases, bsreFooter, initials, archive } =
    agency.papers;
  return {
    size,
    lettering,
    place,
    stampPlace: agency.papers.stampPlace,
    numbers,
    archive,
    lines: letterhead.lines.join('\n'),
    address: letterhead.address.join('\n'),
    contact: letterhead.contact ?? '',
    logo:
      letterhead.logo === null
        ? null
        : `data:${letterhead.logo.mediaType};base64,${letterhead.logo.base64}`,
    legalBases: legalBases.join('\n'),
    replaced: replacedBases(legalBases, mapping),
    footer: bsreFooter.join('\n'),
    initials: {
      places: initials.places.map(({ role }) => role ?? drafterChoice),
      required: initials.required,
    },
    sopSheet: presentSheet(sop, agency.papers),
    signers: presentSigners({ agency, sop }),
  };
};

export type ShownSettings = ReturnType<typeof presentSettings>;
