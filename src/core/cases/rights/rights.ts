import type { Sop } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { calledTogether, isOneOf, type Thing, type Who } from './who.ts';

/** A right: whose it is, and what it is, as the sentence goes on after "only they may". Plain data. */
export interface Right {
  readonly who: readonly Who[];
  readonly deed: Bilingual;
  /** Told apart from other rights: the work of a step, which its executors do. */
  readonly refused?: 'wrong-role';
}

/** The rights of a wing, a row for every verb. */
export type Rights<Verb extends string> = Readonly<Record<Verb, Right>>;

export const right = (who: readonly Who[], deed: Bilingual): Right => ({ who, deed });

/** A wing's rights, to be asked. */
export interface AskRights<Verb extends string> {
  readonly may: (actor: Actor, verb: Verb, thing: Thing) => boolean;
  /** Why an actor may not, in a sentence that says who may; undefined when he may. */
  readonly mayNot: (actor: Actor, verb: Verb, thing: Thing) => Refusal | undefined;
}

/**
 * Makes a table of rights one that can be asked.
 *
 * @param rowsFor the rows that hold under an edition. All editions share one table today; an edition
 *   with a table of its own is given it here, and nowhere else.
 */
export const rightsBy = <Verb extends string>(
  rowsFor: (sop: Sop) => Rights<Verb>,
): AskRights<Verb> => {
  const may = (actor: Actor, verb: Verb, thing: Thing): boolean =>
    isOneOf(rowsFor(thing.sop)[verb].who, actor, thing);
  return {
    may,
    mayNot: (actor, verb, thing) => {
      if (may(actor, verb, thing)) return undefined;
      const { who, deed, refused = 'not-permitted' } = rowsFor(thing.sop)[verb];
      const { id, en } = calledTogether(who, thing);
      return refuse(refused, say(`Hanya ${id} yang boleh ${deed.id}`, `Only ${en} may ${deed.en}`));
    },
  };
};
