import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { paperFindings, type PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { Ground } from '#app/ground.ts';
import type { Drawn, RegisterEntry } from '#app/ports.ts';
import type { NotFound, SettingAnswer } from '#app/answers.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { PaperSettingsAnswer } from './answers.ts';
import { approverFindings } from '#core/papers/settings/who-settles-approvers.ts';
import { withKept, withPrinted } from '#core/papers/settings/profiled.ts';
import { profilesOf } from '#core/people/profile.ts';
import { strangerFindings, type TiedAt } from '#app/people/tied-accounts.ts';
import { changeChecked, versionOf } from '#app/sops/change-setting.ts';

/** What is told of a picture that was not drawn. */
const logoTrouble: Readonly<Record<Exclude<Drawn, 'drawn'>, Bilingual>> = {
  broken: {
    id: 'Gambar ini rusak atau tidak dapat dicetak. Pilih berkas lain.',
    en: 'This picture is damaged or cannot be printed. Choose another file.',
  },
  'too-many-points': {
    id: 'Gambar ini lebih dari 5.000 titik pada satu sisi atau lebih dari 16 juta titik seluruhnya. Kecilkan gambarnya.',
    en: 'This picture has more than 5,000 points along a side or more than 16 million in all. Make it smaller.',
  },
  'too-much': {
    id: 'Gambar ini memerlukan terlalu banyak waktu atau memori untuk dicetak. Pilih berkas yang lebih sederhana.',
    en: 'This picture takes too much time or memory to print. Choose a simpler file.',
  },
  busy: {
    id: 'Terlalu banyak gambar sedang diperiksa. Tunggu sebentar, lalu kirim lagi.',
    en: 'Too many pictures are being looked at. Wait a moment, then send again.',
  },
};

/**
 * What is wrong with a new logo, found out by drawing it: one that cannot be drawn would keep every
 * paper from being made. Nobody's picture is drawn who may not put it into force.
 */
export const logoFindings = async (
  { pictures }: Pick<Ground, 'pictures'>,
  { sop, agency }: AgencyView,
  { letterhead: { logo } }: PaperSettings,
  actor: Actor,
): Promise<readonly SettingFinding[]> => {
  if (
    !paperRights.may(actor, 'change-paper-settings', { sop }) ||
    logo === null ||
    logo.base64 === agency.papers.letterhead.logo?.base64
  )
    return [];
  const drawn = await pictures.draw(logo);
  return drawn === 'drawn' ? [] : [{ path: ['letterhead', 'logo'], message: logoTrouble[drawn] }];
};

/**
 * The paper settings with their version: that of the change that put them into force, 0 before
 * any. The version is read first: settings newer than it make a change stale, never the reverse.
 */
export const paperSettings = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<PaperSettingsAnswer> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!paperRights.may(actor, 'read-paper-settings', { sop: view.sop }))
    return { notFound: 'agency' };
  const version = await versionOf(ground, agency, 'papers');
  const [now, { people }] = await Promise.all([
    ground.sops.agency(agency),
    ground.people.people(agency),
  ]);
  return now === null
    ? { notFound: 'agency' }
    : { papers: now.papers, profiles: profilesOf(people), version };
};

/** Why somebody may not change the paper settings, before anything is read of what is to be changed; undefined when that is permitted. */
export const mayNotChangePapers = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<Refusal | NotFound | undefined> => {
  const view = await ground.catalogue.current(agency);
  return 'notFound' in view
    ? view
    : paperRights.mayNot(actor, 'change-paper-settings', { sop: view.sop });
};

/** Everybody the settings tie to an account, and where. */
const tiedIn = ({ signers, sopSheet }: PaperSettings): readonly TiedAt[] => [
  ...Object.entries(signers).flatMap(([role, { officeholder, delegation }]): readonly TiedAt[] => [
    { path: ['signers', role], named: officeholder },
    ...(delegation === null
      ? []
      : [{ path: ['signers', role, 'delegation'], named: delegation.by }]),
  ]),
  { path: ['sopSheet', 'approver'], named: sopSheet?.approver ?? {} },
];

/**
 * Puts other paper settings into force; drafts follow at once, signed papers stay as they are. Of
 * signers whose account has a profile nothing is kept that the profile says.
 */
export const changePapers = async (
  ground: Ground,
  agency: string,
  given: PaperSettings,
  reason: string,
  actor: Actor,
  { version }: { readonly version?: number } = {},
): Promise<SettingAnswer> => {
  const profiles = profilesOf((await ground.people.people(agency)).people);
  const papers = withKept(given, profiles);
  const view = await ground.catalogue.current(agency);
  const ofLogo = 'notFound' in view ? [] : await logoFindings(ground, view, papers, actor);
  const strangers = await strangerFindings(ground, agency, tiedIn(papers));
  return changeChecked(
    ground,
    agency,
    actor,
    (sop) => paperRights.mayNot(actor, 'change-paper-settings', { sop }),
    reason,
    (sop, { papers: before }) => [
      ...paperFindings(withPrinted(papers, profiles), sop),
      ...approverFindings(sop, withKept(before, profiles).signers, papers.signers, actor),
      ...strangers,
      ...ofLogo,
    ],
    { type: 'papers-changed', papers },
    version,
  );
};

/** A letter register, for those who see all cases. */
export const letterRegister = async (
  ground: Ground,
  agency: string,
  register: string,
  year: number,
  actor: Actor,
): Promise<readonly RegisterEntry[]> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view || !paperRights.may(actor, 'read-registers', { sop: view.sop })) return [];
  return ground.papers.register(agency, register, year);
};
