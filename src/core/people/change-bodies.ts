import { formatDate } from '#core/time/format.ts';
import { alike, say, type Bilingual, type Language } from '#core/text/bilingual.ts';
import { accountIds, type AccountWords } from './account-words.ts';
import { bodyKinds, bodyOf, type Bodies, type Body, type BodyId, type Head } from './body.ts';
import { tieOf } from './tied.ts';
import { unitKey } from './unit-key.ts';

/**
 * What is said of a body when it is entered or changed; what it was called before, and who headed it
 * before, follows by itself.
 */
export type BodyDetails = Omit<Body, 'formerNames' | 'formerHeads'>;

/** The former names of a body that is called otherwise from now on; spelling alone makes no other name. */
const formerNames = (before: Body, name: string): readonly string[] =>
  unitKey(before.name) === unitKey(name)
    ? before.formerNames
    : [before.name, ...before.formerNames].filter(
        (one, index, all) =>
          unitKey(one) !== unitKey(name) &&
          all.findIndex((other) => unitKey(other) === unitKey(one)) === index,
      );

/**
 * Who headed a body before: somebody else with a later first day succeeds the head there was.
 * Anything else corrects what stood there.
 */
const formerHeads = ({ head: old, formerHeads: before }: Body, head: Head): readonly Head[] =>
  old.name !== null &&
  old.name !== head.name &&
  head.since !== null &&
  (old.since === null || head.since > old.since)
    ? [old, ...before]
    : before;

const trimmed = (text: string): string => text.trim();
const orNull = (text: string | null): string | null => {
  const kept = (text ?? '').trim();
  return kept === '' ? null : kept;
};

/** A register as it was sent, each body with the names it had: a renamed one keeps its id, and so its reports. */
export const bodiesAfter = (before: Bodies, details: readonly BodyDetails[]): Bodies =>
  details.map((body) => {
    const known = bodyOf(before, body.id);
    const name = trimmed(body.name);
    const head = {
      title: trimmed(body.head.title),
      name: orNull(body.head.name),
      rank: orNull(body.head.rank),
      nip: orNull(body.head.nip),
      since: orNull(body.head.since),
      ...tieOf(body.head),
    };
    return {
      id: trimmed(body.id),
      name,
      kind: body.kind,
      head,
      formerHeads: known === undefined ? [] : formerHeads(known, head),
      address: body.address.map(trimmed).filter((line) => line !== ''),
      email: orNull(body.email),
      formerNames: known === undefined ? [] : formerNames(known, name),
      ended: body.ended,
    };
  });

/** An id for a new body, made of its name and of nobody else's. */
export const newBodyId = (bodies: Bodies, name: string): BodyId => {
  const plain = name
    .normalize('NFKD')
    .toLocaleLowerCase('id')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '');
  const start = plain === '' ? 'pihak' : plain;
  const taken = (id: string): boolean => bodyOf(bodies, id) !== undefined;
  if (!taken(start)) return start;
  const next = bodies.findIndex((_, index) => !taken(`${start}-${String(index + 2)}`));
  return `${start}-${String((next === -1 ? bodies.length : next) + 2)}`;
};

/** One difference between two registers, in words; null where there was or is nothing. */
export interface BodyChange {
  readonly what: Bilingual;
  readonly from: Bilingual | null;
  readonly to: Bilingual | null;
}

const endedWord = say('berakhir', 'ended');

const words = (body: Body, accountOf: AccountWords): Bilingual => {
  const { head, address, email, ended } = body;
  const rest = (language: Language): readonly string[] =>
    [
      head.title,
      head.name,
      head.rank,
      head.nip === null ? null : `NIP ${head.nip}`,
      head.since === null ? null : formatDate(head.since, language),
      ...address,
      email,
    ].filter((part): part is string => part !== null && part !== '');
  const told = (language: Language): string =>
    [
      body.name,
      bodyKinds[body.kind][language],
      ...rest(language),
      ...(head.account === undefined ? [] : [accountOf(head.account)[language]]),
      ...(ended ? [endedWord[language]] : []),
    ].join(', ');
  return say(told('id'), told('en'));
};

const isSame = (from: Body | undefined, to: Body | undefined): boolean =>
  // Accounts that are gone read alike and are not the same.
  (from && words(from, accountIds).id) === (to && words(to, accountIds).id);

/** What differs between two registers, body by body. */
export const bodyChanges = (
  before: Bodies,
  after: Bodies,
  accountOf: AccountWords,
): readonly BodyChange[] => {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [from, to] = [bodyOf(before, id), bodyOf(after, id)];
    if (isSame(from, to)) return [];
    const [old, now] = [from && words(from, accountOf), to && words(to, accountOf)];
    return [{ what: alike(to?.name ?? from?.name ?? id), from: old ?? null, to: now ?? null }];
  });
};
