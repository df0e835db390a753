import type { PaperOf } from '../../../core/case/event.ts';
import { paperOf } from '../../../core/case/papers.ts';
import type { DocumentData } from '../../../core/documents/document.ts';
import { letterNumber } from '../../../core/documents/number-pattern.ts';
import { jenisOf } from '../../../core/documents/paper-settings.ts';
import type { SignatureWay } from '../../../core/documents/settings.ts';
import type { Bilingual } from '../../../core/text/bilingual.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { momentOf } from '../../../core/time/instant.ts';
import type { Ground } from '../../ground.ts';
import { normalCode } from '../../tracking.ts';
import type { LoadedCase } from '../load-case.ts';
import { draftOf } from './draft.ts';

/** A number held for one attempt at issuing one paper: what fails gives back only its own. */
export interface Reserved {
  readonly name: string;
  readonly year: number;
  readonly paper: string;
}

/** A paper numbered, dated and set, with the number held for it. */
export interface IssuedPaper {
  readonly version: number;
  readonly number: string;
  readonly code: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly register: Reserved;
  /** Parts written anew that the bytes hold. */
  readonly edits: Readonly<Record<string, string>>;
}

export type Missing = { readonly missing: readonly Bilingual[] };

/** Gives numbers back that were held and not used. */
export const giveBack = async (ground: Ground, agency: string, reserved: readonly (Reserved | null)[]): Promise<void> => {
  for (const register of reserved) {
    if (register !== null) await ground.papers.giveBack(agency, register.name, register.year, register.paper);
  }
};

/** Keeps a number out of use for ever, with the reason. */
export const keepOut = async (ground: Ground, agency: string, register: Reserved | null, reason: string): Promise<void> => {
  if (register !== null) await ground.papers.void(agency, register.name, register.year, register.paper, reason);
};

interface Given {
  readonly way: SignatureWay;
  readonly kind: DocumentData['kind'];
  readonly sequence: number;
  readonly year: number;
  readonly month: number;
  readonly at: Instant;
}

/** The paper with its number, date and code, set as PDF. */
const settled = async (ground: Ground, checkBase: string, loaded: LoadedCase, meant: PaperOf, given: Given): Promise<Pick<IssuedPaper, 'number' | 'code' | 'title' | 'bytes'> | Missing> => {
  const { numbers } = loaded.agency.papers;
  const made = letterNumber(numbers.pattern, { klasifikasi: numbers.klasifikasi, urut: given.sequence, unit: numbers.unit, bulan: given.month, tahun: given.year, jenis: jenisOf(numbers, given.kind) });
  // Settings are checked before they come into force, so a pattern always gives a number.
  if ('findings' in made) return { missing: made.findings.map((one) => one.message) };
  const code = normalCode(ground.world.newTrackingCode());
  const issued = draftOf(loaded, meant, { number: made.number, datedAt: given.at, signature: given.way, checkAddress: `${checkBase}/periksa/${code}` });
  if (issued.data === null || issued.missing.length > 0) return { missing: issued.missing.map((one) => one.message) };
  return { number: made.number, code, title: issued.data.title, bytes: await ground.typesetter.pdf(issued.data) };
};

/**
 * Numbers, dates and sets a paper that nobody has signed yet. Its number is held; whoever asked
 * gives it back (`giveBack`) or keeps it out of use (`keepOut`) where nothing comes of it.
 *
 * @throws TypesettingFailed; no number is held then
 */
export const issuePaper = async (ground: Ground, checkBase: string, loaded: LoadedCase, meant: PaperOf, way: SignatureWay): Promise<IssuedPaper | Missing> => {
  const draft = draftOf(loaded, meant, null, ground.world.now());
  if (draft.data === null || draft.missing.length > 0) return { missing: draft.missing.map((one) => one.message) };
  const { agency, state } = loaded;
  const { kind } = draft.data;
  const at = ground.world.now();
  const { year, month } = momentOf(at).toZonedDateTimeISO(agency.calendar.zone);
  const kept = paperOf(state.papers, meant);
  const version = (kept?.versions.at(-1)?.version ?? 0) + 1;
  const register = { name: kind, year, paper: `${state.id}/${String(meant.turn)}/${meant.output}/${String(version)}/${ground.world.newId()}` };
  const sequence = await ground.papers.reserve({ agency: agency.id, register: kind, year, paper: register.paper, at });
  const set = await settled(ground, checkBase, loaded, meant, { way, kind, sequence, year, month, at }).catch(async (error: unknown) => {
    await giveBack(ground, agency.id, [register]);
    throw error;
  });
  if ('missing' in set) {
    await giveBack(ground, agency.id, [register]);
    return set;
  }
  return { version, register, edits: kept?.edits ?? {}, ...set };
};
