import { paperId, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { leftUnsigned } from '#core/cases/left-unsigned.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import type { NumberSource } from '#core/papers/numbers/number-sources.ts';
import { isOutside, personSeat } from '#core/people/seats.ts';
import type { Actor } from '#core/people/actor.ts';
import { outputName } from '#core/cases/names.ts';
import { signsFor } from '#core/papers/office/signatures.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { CaseRow, WorkItem } from '#app/ports.ts';
import { hasLeft, paperOfItem } from '#app/cases/signature-item.ts';
import { seatsIn } from '#app/people/seats.ts';
import type { ToSign } from './answers.ts';
import { loadToSign, seesCase, type LoadedCase } from '#app/cases/load-case.ts';
import { fingerprintOf } from './fingerprint.ts';
import { numberSourceFor } from './number-source.ts';
import { officeOf } from './office.ts';
import { hindranceOf, signsByHand, withHindrances } from './hindrance.ts';
import { sameIn, type PaperIn } from './prepare-signing.ts';
import { isNamed, personFor, signerNow, whoSigns } from './who-signs.ts';

/** Most papers shown for one signing. */
const most = 200;

/** Cases as the actor sees them, each read once; undefined for one that is not for him. */
const reader = (
  ground: Ground,
  agency: string,
  actor: Actor,
): ((caseId: string) => Promise<LoadedCase | undefined>) => {
  const read = new Map<string, Promise<LoadedCase | undefined>>();
  return (caseId) => {
    const known =
      read.get(caseId) ??
      loadToSign(ground, agency, caseId, actor).then((loaded) =>
        'notFound' in loaded ? undefined : loaded,
      );
    read.set(caseId, known);
    return known;
  };
};

type Read = ReturnType<typeof reader>;

/** Who is to give a paper its number; null where it has one, or takes none of the agency's. */
const unnumbered = (loaded: LoadedCase, meant: PaperId): NumberSource | null =>
  signedVersion(paperOf(loaded.state.papers, meant)) === undefined
    ? numberSourceFor(loaded, meant)
    : null;

const asksNumber = (loaded: LoadedCase, meant: PaperId): boolean =>
  unnumbered(loaded, meant) === 'records-office';

/** A paper asked for by name, when the actor may sign it or has: the worklist knows roles, not a paper's parties. */
const asked = async (
  { world }: Ground,
  read: Read,
  meant: PaperIn,
  actor: Actor,
): Promise<readonly ToSign[]> => {
  const loaded = await read(meant.caseId);
  const paper =
    loaded === undefined
      ? undefined
      : papersOf(loaded.sop, loaded.mapping, loaded.state).find(samePaper(meant));
  if (loaded === undefined || paper === undefined) return [];
  const standing = whoSigns(loaded, paper, actor, world.now());
  if (!('signer' in standing || 'signedBefore' in standing)) return [];
  return [
    {
      caseId: meant.caseId,
      caseNumber: loaded.state.number,
      system: loaded.state.system.name,
      ...paperId(paper),
      name: paper.name,
      since: paper.since,
      left: leftUnsigned(loaded.state, paper) !== null,
      signer: 'name' in actor ? actor.name : null,
      standing: 'signer' in standing ? 'mine' : 'signed',
      asksNumber: 'signer' in standing && asksNumber(loaded, paper),
      hindrance: [],
      warnings: [],
      byHand: [],
      fingerprint: fingerprintOf(
        world,
        loaded,
        paper,
        world.now(),
        'signer' in standing ? standing.signer : undefined,
      ),
      opens: seesCase(actor, loaded) ? 'page' : 'paper',
    },
  ];
};

interface Waiting {
  readonly view: AgencyView;
  readonly read: Read;
  readonly actor: Actor;
  readonly now: Instant;
}

/** A paper that waits for a role of the actor's, with whose signature that is. */
const ofRole = async (
  { view, read, actor, now }: Waiting,
  { caseId, item, roles: [role = ''], since }: WorkItem,
  row: CaseRow,
  paper: PaperId,
): Promise<ToSign> => {
  // Who signs for an outside party, its case tells.
  const loaded = isOutside(view.sop, role) ? await read(caseId) : undefined;
  const person =
    loaded === undefined
      ? signsFor(officeOf(view.agency), role, now)
      : personFor(loaded, paper, role, actor, now);
  const signer = person?.name ?? null;
  return {
    caseId,
    caseNumber: row.number,
    system: row.systemName,
    ...paper,
    name: outputName(view.sop, paper.output),
    since,
    left: hasLeft(item),
    signer,
    standing: person !== undefined && isNamed(actor, person) ? 'mine' : 'others',
    asksNumber: false,
    hindrance: [],
    warnings: [],
    byHand: [],
    fingerprint: null,
    opens: loaded === undefined || seesCase(actor, loaded) ? 'page' : 'paper',
  };
};

/** Papers waiting for a signature of one of the actor's roles, oldest first, as the worklist knows them. */
const waitingFor = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  read: Read,
): Promise<readonly ToSign[]> => {
  const [view, held] = await Promise.all([
    ground.catalogue.current(agency),
    seatsIn(ground, agency, actor),
  ]);
  const seats = [...held, ...('id' in actor ? [personSeat(actor.id)] : [])];
  if (seats.length === 0 || 'notFound' in view) return [];
  const waiting: Waiting = { view, read, actor, now: ground.world.now() };
  const page = await ground.cases.worklist(
    agency,
    seats,
    { cursor: null, limit: most },
    'signature',
  );
  const all = await Promise.all(
    page.items.flatMap(({ work, row }) => {
      const paper = paperOfItem(work.item);
      if (paper === undefined) return [];
      // One that names the actor waits for him alone; the case tells whether it still does.
      return work.roles.length === 0
        ? [asked(ground, read, { caseId: work.caseId, ...paper }, actor)]
        : [ofRole(waiting, work, row, paper).then((one) => [one])];
    }),
  ).then((found) => found.flat());
  // Only the case tells which kind a paper is of, and most agencies number none in SRIKANDI.
  if (!Object.values(view.agency.papers.numbers.outside).includes('srikandi')) return all;
  return Promise.all(
    all.map(async (one): Promise<ToSign> => {
      const loaded = one.standing === 'mine' ? await read(one.caseId) : undefined;
      return loaded !== undefined && unnumbered(loaded, one) === 'srikandi'
        ? { ...one, standing: 'srikandi' }
        : one;
    }),
  );
};

/** How many papers wait for this actor's own signature. */
export const countToSign = async (ground: Ground, agency: string, actor: Actor): Promise<number> =>
  (await waitingFor(ground, agency, actor, reader(ground, agency, actor))).filter(
    ({ standing }) => standing === 'mine',
  ).length;

/**
 * Papers waiting for a signature of one of the officer's roles, oldest first, each with whose
 * signature that is, what is to be signed, and why one of his own cannot be signed now.
 *
 * @param also papers asked for by name: those that this officer signs as a party, or has signed
 */
export const listToSign = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  also: readonly PaperIn[] = [],
): Promise<readonly ToSign[]> => {
  const read = reader(ground, agency, actor);
  const waiting = await waitingFor(ground, agency, actor, read);
  const mine = waiting.filter((one) => one.standing === 'mine');
  const named = await Promise.all(
    also
      .slice(0, most)
      .filter((one) => !mine.some(sameIn(one)))
      .map((one) => asked(ground, read, one, actor)),
  );
  const extra = named.flat();
  const all = [...waiting.filter((one) => !extra.some(sameIn(one))), ...extra];
  return withHindrances(
    await Promise.all(
      all.map(async (one) => {
        const loaded = one.standing === 'mine' ? await read(one.caseId) : undefined;
        if (loaded === undefined) return { ...one, later: [] };
        const now = ground.world.now();
        const { why, later, warnings } = hindranceOf(ground.unshown, loaded, one, actor, now);
        return {
          ...one,
          hindrance: why,
          later,
          warnings,
          byHand: signsByHand(loaded, one),
          asksNumber: asksNumber(loaded, one),
          fingerprint: fingerprintOf(
            ground.world,
            loaded,
            one,
            now,
            signerNow(loaded, one, actor, now),
          ),
        };
      }),
    ),
  );
};
