import type { PaperView } from '#app/papers/answers.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import type { FrozenCheck, SignatureFound } from '#core/cases/event.ts';
import { dateOf } from '#core/cases/papers.ts';
import type { CaseView } from '#app/cases/answers.ts';
import { bodiesAddressed, bodiesInvolved } from '#core/cases/bodies-addressed.ts';
import { isRestricted } from '#core/papers/access/paper-access.ts';
import { actorName } from '#core/people/actor-name.ts';
import { bodyName, type Bodies, type BodyId } from '#core/people/body.ts';
import { sourceOfRegister } from '#core/papers/numbers/registers.ts';
import type { FileRef } from '#core/cases/report.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { differenceSentence, timeDifference } from '#core/papers/signing/time-difference.ts';
import { lifeTexts } from '#ui/texts/papers.ts';
import { foundTexts } from '#ui/texts/srikandi.ts';
import { day, moment } from '#routes/(console)/case-rows.ts';
import { partName, partText } from './paper-forms.ts';

/** A line of what happened to a version. */
export interface LifeLine {
  readonly icon: 'file' | 'pen' | 'now' | 'person' | 'stop';
  readonly words: Bilingual;
  /** Place, way and the like, and when. */
  readonly more: Bilingual;
  readonly note: string;
  /** What is to be known of a signature. */
  readonly warning?: Bilingual;
  /** Files that show it. */
  readonly proof?: readonly FileRef[];
  /** Files frozen beside a signature. */
  readonly frozen?: FrozenCheck;
}

const joined = (parts: readonly Bilingual[]): Bilingual => ({
  id: parts.map((one) => one.id).join(' · '),
  en: parts.map((one) => one.en).join(' · '),
});

const person = (name: string, position: string): string =>
  [name, position].filter((part) => part !== '').join(', ');

const revokedLine = (
  { printed, exported, signatures, revoked }: PaperVersion,
  at: (instant: Instant) => Bilingual,
): readonly LifeLine[] => {
  if (revoked === null) return [];
  const words = (() => {
    if (signatures.length > 0) return lifeTexts.revoked;
    if (printed !== null) return lifeTexts.withdrawn;
    return exported === null ? lifeTexts.revoked : lifeTexts.docxWithdrawn;
  })();
  return [{ icon: 'stop', words: words(revoked.reason), more: at(revoked.at), note: '' }];
};

/** What checking a signature found, and nothing beyond it; both its times where it was made elsewhere or they differ. */
const foundWords = (
  found: SignatureFound | undefined,
  elsewhere: boolean,
  at: (instant: Instant) => Bilingual,
): readonly Bilingual[] => {
  if (found === undefined) return [];
  const { integrity, trusted, claimedAt, stampedAt } = found;
  const both = elsewhere || timeDifference(found) !== null;
  return [
    foundTexts.integrity[integrity],
    trusted ? foundTexts.trusted : foundTexts.notTrusted,
    ...(both && claimedAt !== null ? [foundTexts.claimed(at(claimedAt))] : []),
    ...(both && stampedAt !== null ? [foundTexts.stamped(at(stampedAt))] : []),
  ];
};

const warningOf = (found: SignatureFound | undefined): Pick<LifeLine, 'warning'> => {
  const warning = found === undefined ? null : differenceSentence(found);
  return warning === null ? {} : { warning };
};

type At = (instant: Instant) => Bilingual;

const shownBy = (proof: readonly FileRef[]): Pick<LifeLine, 'proof'> =>
  proof.length === 0 ? {} : { proof };

const sentLine = (
  { to, way, bodies: read, note, proof, at: when }: PaperVersion['sent'][number],
  bodies: Bodies,
  at: At,
): LifeLine => ({
  icon: 'now',
  words: lifeTexts.sent(to.join('; '), sendingWays[way]),
  more: joined([
    at(when),
    ...(read.length === 0
      ? []
      : [lifeTexts.readHere(read.map((body) => bodyName(bodies, body)).join(', '))]),
  ]),
  note,
  ...shownBy(proof),
});

const fetchedLine = (
  { by, at: when }: PaperVersion['fetched'][number],
  bodies: Bodies,
  at: At,
): LifeLine => ({
  icon: 'file',
  words: lifeTexts.fetched(
    'body' in by && by.body !== undefined
      ? `${actorName(by)}, ${bodyName(bodies, by.body)}`
      : actorName(by),
  ),
  more: at(when),
  note: '',
});

/** What happened to a version, in the order of a paper's life. */
export const lifeOf = (
  version: PaperVersion,
  zone: string,
  bodies: Bodies,
): readonly LifeLine[] => {
  const at = (instant: Instant): Bilingual => moment(instant, zone);
  const { printed, exported } = version;
  return [
    ...(printed === null
      ? []
      : [
          {
            icon: 'file',
            words: lifeTexts.printed('name' in printed.by ? printed.by.name : 'Tanggap'),
            more: at(printed.at),
            note: '',
          } as const,
        ]),
    ...(exported === null
      ? []
      : [
          {
            icon: 'file',
            words: lifeTexts.exported('name' in exported.by ? exported.by.name : 'Tanggap'),
            more: at(exported.at),
            note: '',
          } as const,
        ]),
    ...version.signatures.map((one): LifeLine => ({
      icon: 'pen',
      words: lifeTexts.signed(person(one.name, one.position)),
      note: '',
      ...warningOf(one.found),
      ...(one.frozen === undefined ? {} : { frozen: one.frozen }),
      more: joined([
        lifeTexts.via[one.via],
        ...(one.place === null ? [] : [lifeTexts.at(one.place)]),
        ...foundWords(one.found, one.via === 'srikandi', at),
        ...(one.via === 'srikandi' ? [foundTexts.recorded(at(one.at))] : [at(one.at)]),
      ]),
    })),
    ...version.sent.map((one) => sentLine(one, bodies, at)),
    ...version.received.map((one): LifeLine => ({
      icon: 'person',
      words: lifeTexts.received(one.by),
      more: at(one.at),
      note: one.note,
      ...shownBy(one.proof),
    })),
    ...version.fetched.map((one) => fetchedLine(one, bodies, at)),
    ...revokedLine(version, at),
  ];
};

const isPicture = ({ mediaType }: FileRef): boolean => mediaType.startsWith('image/');

const datedOf = (version: PaperVersion, zone: string): Bilingual | null => {
  const at = dateOf(version);
  return at === undefined ? null : day(at, zone);
};

/** A version as the page shows it. `scan` is the picture of a signed sheet, which is no PDF. */
export const presentVersion = (version: PaperVersion, zone: string, bodies: Bodies) => ({
  version: version.version,
  number: version.number,
  code: version.code,
  sha256: version.file.sha256,
  revoked: version.revoked !== null,
  source: version.register === undefined ? null : sourceOfRegister(version.register.name),
  dated: datedOf(version, zone),
  byHand: version.printed !== null,
  /** Waits for what comes back from SRIKANDI; there is no PDF of it yet. */
  away: version.exported !== null && version.signatures.length === 0,
  docx: version.exported?.file.id ?? null,
  scanned: version.printed !== null && version.signatures.length > 0,
  picture: isPicture(version.file) ? version.file.id : null,
  life: lifeOf(version, zone, bodies),
});

/** The parts of a draft, with what they say now. */
export const presentParts = (paper: PaperView) =>
  paper.parts.map((part) => ({
    key: part.key,
    name: partName(part.key),
    label: part.label,
    long: part.long,
    value: partText(paper, part),
    edited: Object.hasOwn(paper.edits, part.key),
    follows: part.text === null && !Object.hasOwn(paper.edits, part.key),
  }));

/** The parties, and whose signature the version in force carries; on a scan those who were ticked. */
export const presentParties = ({ parties }: Pick<PaperView, 'parties'>) =>
  parties.map(({ name, position, signed }) => ({ words: person(name, position), signed }));

/** A text of the mapping with marks to be filled in is left to the officer. */
const plain = (text: string): boolean => text.trim() !== '' && !/\{\w+\}/.test(text);

/** To whom a paper goes, as far as it says so itself: its addressees, then its copies. */
export const recipientsOf = (paper: PaperView, mapping: PaperMapping): readonly string[] => {
  const own = mapping.outputs.get(paper.output);
  const lines = (key: string, otherwise: readonly string[]): readonly string[] => {
    const part = paper.parts.find((one) => one.key === key);
    return part === undefined ? otherwise : partText(paper, part).split('\n');
  };
  return [
    ...new Set(
      [...lines('kepada', paper.to), ...lines('tembusan', own?.copies ?? [])]
        .filter(plain)
        .map((one) => one.trim()),
    ),
  ];
};

/** Bodies that a signed paper can be shown to. */
interface OfferedBodies {
  readonly offered: readonly { readonly value: BodyId; readonly label: string }[];
  /** Those the paper is addressed to word for word. */
  readonly named: readonly BodyId[];
}

export const noBodies: OfferedBodies = { offered: [], named: [] };

/**
 * The bodies of the case that a paper can be shown to, with those its letter names word for word.
 * Restricted papers are shown to nobody so.
 */
export const bodiesFor = (
  paper: PaperView,
  { state, sop, agency: { bodies } }: Pick<CaseView, 'state' | 'sop' | 'agency'>,
  mapping: PaperMapping,
): OfferedBodies =>
  isRestricted(mapping, paper.output)
    ? noBodies
    : {
        offered: bodiesInvolved(state).map((value) => ({ value, label: bodyName(bodies, value) })),
        named: bodiesAddressed(sop, state, bodies, paper.versions.at(-1)?.letter?.to ?? []),
      };
