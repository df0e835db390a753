import { fits, type Shape } from '#core/record/shape.ts';
import type { KeyReused, OnceKey } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { Append, Once, World } from '#app/ports.ts';

/** A request that is to be answered once, however often it is sent. */
export interface OnceRequest {
  readonly ground: Ground;
  readonly agency: string;
  /** undefined: sent again it is done again. */
  readonly once: OnceKey | undefined;
}

/** How an answer is kept to be given again: as little of it as it takes, and read, not believed. */
export interface KeptAs<K extends object, A> {
  readonly shape: Shape<K>;
  readonly again: (kept: K) => A | Promise<A>;
}

/** A key is kept as its hash: what it seals stays closed to who reads the database. */
const keptKey = (world: World, once: OnceKey): string => world.hash(`once:${once.key}`);

const read = <K extends object>(shape: Shape<K>, answer: string): K => {
  const kept: unknown = JSON.parse(answer);
  if (fits(shape, kept)) return kept;
  throw new Error(`a kept answer cannot be read: it${shape.problem(kept) ?? ''}`);
};

/**
 * The answer already given to this very request; undefined when it is new.
 *
 * @throws Error when what was kept is no answer of this kind
 */
export const answered = async <K extends object, A>(
  { ground, agency, once }: OnceRequest,
  { shape, again }: KeptAs<K, A>,
): Promise<A | KeyReused | undefined> => {
  if (once === undefined) return undefined;
  const known = await ground.cases.recall(agency, once.scope, keptKey(ground.world, once));
  if (known === null) return undefined;
  return known.requestHash === once.requestHash
    ? again(read(shape, known.answer))
    : { keyReused: true };
};

const toKeep = ({ ground, agency, once }: OnceRequest, kept: object): Once | undefined =>
  once === undefined
    ? undefined
    : {
        agency,
        scope: once.scope,
        key: keptKey(ground.world, once),
        requestHash: once.requestHash,
        answer: JSON.stringify(kept),
      };

/**
 * Writes changes and, with them, what their answer can be given again from.
 *
 * @returns `written`; `overtaken` when a case has changed meanwhile and nothing was written; or the
 *   answer of the same request that was faster
 */
export const appendOnce = async <K extends object, A>(
  request: OnceRequest,
  appends: readonly Append[],
  kept: K,
  as: KeptAs<K, A>,
): Promise<'written' | 'overtaken' | A | KeyReused> => {
  const result = await request.ground.cases.append(appends, toKeep(request, kept));
  if (result.ok) return 'written';
  if (result.reason === 'version-conflict') return 'overtaken';
  return (await answered(request, as)) ?? { keyReused: true };
};
