import { paperPath } from '#core/cases/paper-id.ts';
import type { Actor } from '#core/people/actor.ts';
import { refuse } from '#core/cases/refuse.ts';
import {
  signFailure,
  type SignFailure,
  type SignFailureKind,
} from '#core/papers/signing/failures.ts';
import type { Ground } from '#app/ground.ts';
import { inTurn } from './in-turn.ts';
import type { AgencySigner, TypesettingFailed } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';
import type { SigningAnswer, WhyNotSigned } from './answers.ts';
import { makeSignatures, type Secret } from './make-signatures.ts';
import {
  paperIn,
  prepareAll,
  sameIn,
  type PaperIn,
  type Prepared,
  type ToBeSigned,
} from './prepare-signing.ts';
import { SigningBroke } from './signing-broke.ts';
import { recordSignatures, type Recorded, type Recording } from './record-signatures.ts';

/** How often a paper is signed once more because somebody else's signature was recorded first. */
const tries = 3;

/** The log is told here: whoever asks is told in words, and not what broke. */
const brokenOff = ({ ground, agency }: Recording, error: SigningBroke): SigningBroke => {
  ground.log.failed({ work: 'sign-papers', about: { agency }, error });
  return error;
};

/** One round: the signatures made and recorded. */
const signRound = async (
  recording: Recording,
  checkBase: string,
  prepared: readonly Prepared[],
  secret: Secret,
): Promise<Recorded & { readonly ended: SignFailure | null }> => {
  const { made, failure, faults } = await makeSignatures(
    recording.signing,
    checkBase,
    prepared,
    secret,
  );
  const recorded = await recordSignatures(recording, made, failure);
  const all = [...faults, ...recorded.faults];
  if (all.length > 0) throw brokenOff(recording, new SigningBroke(all));
  return { ...recorded, ended: failure };
};

type Unsigned = SigningAnswer['unsigned'];

/** The same reason for several papers. */
const allFor = (papers: readonly PaperIn[], why: WhyNotSigned): Unsigned =>
  papers.map((one) => ({ paper: paperIn(one), why }));

/** What became of the papers, those that were not signed in the order they were asked for. */
const answerOf = (
  papers: readonly ToBeSigned[],
  signed: SigningAnswer['signed'],
  unsigned: Unsigned,
): SigningAnswer => {
  const found = papers.flatMap((one) => unsigned.find(({ paper }) => sameIn(one)(paper)) ?? []);
  return { signed, unsigned: found, failure: found[0]?.why ?? null };
};

/** Why nothing is signed and nothing begun, which the service is not asked about. */
const refusedBefore = (
  signing: AgencySigner | undefined,
  secret: Secret,
): SignFailureKind | undefined => {
  if (signing === undefined) return 'unreachable';
  // Before a number is held: v1 of the service and certificates in files know no codes.
  return 'totp' in secret && signing.codes !== true ? 'code-not-taken' : undefined;
};

const signNow = async (
  ground: Ground,
  checkBase: string,
  agency: string,
  papers: readonly ToBeSigned[],
  actor: Actor,
  secret: Secret,
): Promise<SigningAnswer> => {
  const signing = ground.signing.of(agency);
  const before = refusedBefore(signing, secret);
  if (signing === undefined || before !== undefined)
    return answerOf(papers, [], allFor(papers, signFailure(before ?? 'unreachable')));
  if (papers.length === 0)
    return { signed: [], unsigned: [], failure: signFailure('nothing-to-sign') };
  const signed: SigningAnswer['signed'][number][] = [];
  const unsigned: Unsigned[number][] = [];
  const unset: TypesettingFailed[] = [];
  let left = papers;
  let lost = 0;
  while (left.length > 0) {
    const all = await prepareAll(ground, checkBase, agency, left, actor, signing.via);
    signed.push(...all.signedBefore);
    unsigned.push(...all.hindered);
    unset.push(...all.unset);
    const later = all.later.map(({ meant }) => meant);
    // What those cite that are left was not signed.
    if (all.prepared.length === 0) {
      unsigned.push(...all.later.flatMap(({ meant, lacks }) => allFor([meant], lacks)));
      break;
    }
    const recording = { ground, agency, actor, signing };
    const round = await signRound(recording, checkBase, all.prepared, secret);
    signed.push(...round.signed);
    unsigned.push(...round.unsigned);
    const again = round.overtaken.map(({ meant }) => meant);
    if (round.ended !== null) {
      unsigned.push(...allFor([...again, ...later], round.ended));
      break;
    }
    if (again.length > 0) lost += 1;
    if (lost === tries) unsigned.push(...allFor(again, refuse('paper-changed')));
    // Each round signs a paper, tells why not, or is one of the few tries: there is a last one.
    left = lost < tries ? [...again, ...later] : later;
  }
  const [broken] = unset;
  if (broken !== undefined && unset.length === papers.length) throw broken;
  return answerOf(papers, signed, unsigned);
};

/** Each paper once, however often a request names it. */
const unique = (papers: readonly ToBeSigned[]): readonly ToBeSigned[] => [
  ...new Map(papers.map((one) => [`${one.caseId}/${paperPath(one)}`, one])).values(),
];

const turns = inTurn();

/**
 * Signs papers in one human act. Numbers are given here, not when drafting; the number of a
 * paper that was not signed is given back, that of one whose signature cannot be recorded is
 * kept out of use with the reason. Each paper stands or falls alone: one that cannot be signed, set
 * or recorded does not keep the others from being signed; only what the signing service has against
 * the person or the whole signing ends it, and what was signed before stays signed. A paper
 * that cites others of the same signing is signed after them, with their numbers. A
 * signature that somebody else's overtook is made once more, on top of that. One person's signings
 * follow each other, so that a form sent twice finds its papers signed and says so.
 *
 * @throws TypesettingFailed when none of the papers can be set; nothing is signed then and no number is held
 * @throws SigningBroke with what broke while signing or recording; what could be recorded is
 */
export const signPapers = (
  ground: Ground,
  checkBase: string,
  agency: string,
  papers: readonly ToBeSigned[],
  actor: Actor,
  secret: Secret,
): Promise<SigningAnswer | NotFound> =>
  turns(`${agency}/${'id' in actor ? actor.id : actor.kind}`, () =>
    signNow(ground, checkBase, agency, unique(papers), actor, secret),
  );
