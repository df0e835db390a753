import { paperPath } from '#core/cases/paper-id.ts';
import type { Actor } from '#core/people/actor.ts';
import { refuse } from '#core/cases/refuse.ts';
import { signFailure, type SignFailureKind } from '#core/papers/signing/failures.ts';
import type { Ground } from '#app/ground.ts';
import { inTurn } from './in-turn.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';
import type { SigningAnswer } from './answers.ts';
import { makeSignatures, type Secret } from './make-signatures.ts';
import {
  paperIn,
  prepareAll,
  type Prepared,
  type Stopped,
  type ToBeSigned,
} from './prepare-signing.ts';
import { recordSignatures, type Recorded, type Recording } from './record-signatures.ts';

/** How often a paper is signed once more because somebody else's signature was recorded first. */
const tries = 3;

/** One round: the signatures made and recorded. */
const signRound = async (
  recording: Recording,
  checkBase: string,
  prepared: readonly Prepared[],
  secret: Secret,
): Promise<Recorded> => {
  const { made, failure, faults } = await makeSignatures(
    recording.signing,
    checkBase,
    prepared,
    secret,
  );
  const recorded = await recordSignatures(recording, made);
  const all = [...faults, ...recorded.faults];
  if (all.length > 0) throw new AggregateError(all, 'not every paper could be signed and recorded');
  if (failure === null) return recorded;
  const first = made.find(({ bytes }) => bytes === null);
  return {
    ...recorded,
    overtaken: [],
    failure,
    stoppedAt: first === undefined ? null : paperIn(first.prepared.meant),
  };
};

/** Nothing was signed, and nothing was begun. */
const nothing = (failure: SignFailureKind): SigningAnswer => ({
  signed: [],
  failure: signFailure(failure),
  stoppedAt: null,
});

const signNow = async (
  ground: Ground,
  checkBase: string,
  agency: string,
  papers: readonly ToBeSigned[],
  actor: Actor,
  secret: Secret,
): Promise<SigningAnswer> => {
  const signing = ground.signing.of(agency);
  if (signing === undefined) return nothing('unreachable');
  // Before a number is held: v1 of the service and certificates in files know no codes.
  if ('totp' in secret && signing.codes !== true) return nothing('code-not-taken');
  if (papers.length === 0) return nothing('nothing-to-sign');
  const signed: SigningAnswer['signed'][number][] = [];
  let stopped: Stopped = { failure: null, stoppedAt: null };
  let left = papers;
  let lost = 0;
  while (left.length > 0 && lost < tries) {
    const all = await prepareAll(ground, checkBase, agency, left, actor, signing.via).catch(
      (error: unknown) => {
        // What was signed before is told; only the papers that were to follow could not be set.
        if (signed.length > 0 && error instanceof TypesettingFailed)
          return { failure: notSet, stoppedAt: null };
        throw error;
      },
    );
    if ('failure' in all) return { signed, ...(stopped.failure === null ? all : stopped) };
    signed.push(...all.signedBefore);
    const [waiting] = all.later;
    if (all.prepared.length === 0)
      return {
        signed,
        ...(stopped.failure === null && waiting !== undefined
          ? { failure: waiting.lacks, stoppedAt: paperIn(waiting.meant) }
          : stopped),
      };
    const {
      overtaken,
      failure,
      stoppedAt,
      signed: now,
    } = await signRound({ ground, agency, actor, signing }, checkBase, all.prepared, secret);
    signed.push(...now);
    if (stopped.failure === null) stopped = { failure, stoppedAt };
    if (overtaken.length > 0) lost += 1;
    // Those that cite follow only where what they cite was signed: each round signs at least one paper or is the last.
    left = [
      ...overtaken.map(({ meant }) => meant),
      ...(failure === null ? all.later.map(({ meant }) => meant) : []),
    ];
  }
  const [first] = left;
  return {
    signed,
    ...(stopped.failure === null && first !== undefined
      ? { failure: refuse('paper-changed'), stoppedAt: paperIn(first) }
      : stopped),
  };
};

const notSet = {
  missing: [
    {
      id: 'Naskah berikutnya sedang tidak dapat disusun menjadi PDF. Coba tanda tangani lagi sebentar lagi.',
      en: 'The papers that follow cannot be set as PDF at present. Sign them again in a moment.',
    },
  ],
} as const;

/** Each paper once, however often a request names it. */
const unique = (papers: readonly ToBeSigned[]): readonly ToBeSigned[] => [
  ...new Map(papers.map((one) => [`${one.caseId}/${paperPath(one)}`, one])).values(),
];

const turns = inTurn();

/**
 * Signs papers in one human act. Numbers are given here, not when drafting; the number of a
 * paper that was not signed is given back, that of one whose signature cannot be recorded is
 * kept out of use with the reason. What was signed before a failure stays signed, and a paper
 * whose recording is refused or fails does not keep the ones after it from being recorded. A paper
 * that cites others of the same signing is signed after them, with their numbers. A
 * signature that somebody else's overtook is made once more, on top of that. One person's signings
 * follow each other, so that a form sent twice finds its papers signed and says so.
 *
 * @throws TypesettingFailed when the first papers cannot be set; nothing is signed then and no number is held
 * @throws AggregateError of what broke while signing or recording; what could be recorded is
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
