import { paperOfTurn } from '#core/cases/paper-id.ts';
import type { PaperVersion, Turn } from '#core/cases/case.ts';
import { isDemanded } from '#core/cases/decide/asked-outputs.ts';
import { dateOf, paperOf, signedVersion } from '#core/cases/papers.ts';
import { outputName } from '#core/cases/names.ts';
import type { OutputId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { letterDate } from '#core/papers/words/dates.ts';
import { gap } from '#core/papers/words/gap.ts';
import type { PaperMaterial, MissingData } from './material.ts';
import { fieldAt } from './material.ts';
import { outputKinds, spokenKind } from '#core/papers/record/paper-kinds.ts';
import { numberKey, sourceOf } from '#core/papers/mapping/paper-source.ts';
import { terbilang } from '#core/papers/words/terbilang.ts';

/** What citing papers takes. */
type CitingMaterial = Pick<
  PaperMaterial,
  'sop' | 'state' | 'turn' | 'settings' | 'own' | 'mapping'
>;

/** A text of a paper, and what was missing for it. */
interface Cited {
  readonly text: string;
  readonly missing: readonly MissingData[];
}

/** Whether an output came about in a turn; while the turn is being typed, whether it will. */
const cameAbout = (
  { sop, state }: CitingMaterial,
  output: OutputId,
  { turn, step, completed }: Turn,
): boolean => {
  const ofTurn = state.outputs.filter((made) => made.turn === turn);
  if (ofTurn.some((made) => made.output === output)) return true;
  return (
    ofTurn.length === 0 &&
    completed !== null &&
    (sop.steps
      .get(step)
      ?.outputs.some((one) => one.id === output && isDemanded(one, completed.outcome)) ??
      false)
  );
};

/** The newest turn up to this one in which an output came about; undefined when the case has not come to it. */
const turnOf = (material: CitingMaterial, output: OutputId): Turn | undefined =>
  material.state.turns.findLast(
    (one) => one.turn <= material.turn.turn && cameAbout(material, output, one),
  );

/** Whether an output has come about in the case up to this turn. */
export const hasComeAbout = (material: CitingMaterial, output: OutputId): boolean =>
  turnOf(material, output) !== undefined;

/** Number and day of a paper that can be cited. */
interface Reference {
  /** Empty where a party states none. */
  readonly number: string;
  readonly at: Instant;
}

/** Number and day a signed paper bears. */
const ofVersion = (version: PaperVersion): Reference | undefined => {
  const at = dateOf(version);
  return at === undefined ? undefined : { number: version.number, at };
};

/** A party's paper goes by the number that was written on it or entered with it, and by the day it came. */
const ofParty = (material: CitingMaterial, output: OutputId, turn: Turn): Reference | undefined => {
  const written = paperOf(material.state.papers, paperOfTurn({ output, turn: turn.turn }))?.edits[
    numberKey
  ];
  const field = material.mapping.outputs.get(output)?.numberField ?? null;
  const step = material.sop.steps.get(turn.step);
  if (turn.completed === null || step === undefined) return undefined;
  const found = field === null ? undefined : fieldAt({ ...material, step, turn }, field);
  const answer = found?.turn?.completed?.form[found.field.id];
  const number = written ?? (typeof answer === 'string' ? answer : '');
  return { number: number.trim(), at: turn.completed.at };
};

/** How another paper is cited; undefined while it is unsigned, or the case has not come to it. */
const referenceTo = (material: CitingMaterial, output: OutputId): Reference | undefined => {
  const turn = turnOf(material, output);
  if (turn === undefined) return undefined;
  const version = signedVersion(
    paperOf(material.state.papers, paperOfTurn({ output, turn: turn.turn })),
  );
  if (version !== undefined) return ofVersion(version);
  switch (sourceOf(material.mapping, output)) {
    case 'agency':
      return undefined;
    case 'party':
      return ofParty(material, output, turn);
    // A form has no number but that of its case.
    case 'form':
      return turn.completed === null
        ? undefined
        : { number: material.state.number, at: turn.completed.at };
  }
};

/** A number that a line break parts only behind a stroke: kept in one piece it would stretch the line before it. */
const whole = (number: string): string => number.replaceAll(' /', '\u00A0/');

const notSigned = ({ sop }: CitingMaterial, output: OutputId): MissingData => {
  const name = outputName(sop, output);
  return {
    code: 'not-signed-yet',
    what: output,
    message: {
      id: `Naskah ini menyebut nomor "${name}". Naskah itu ditandatangani lebih dahulu.`,
      en: `This paper cites the number of "${name}", which is to be signed first.`,
    },
  };
};

/** Number or letter date of the newest signed version of another paper of the case; dots while it is unsigned. */
export const citation = (
  material: CitingMaterial,
  what: 'number' | 'date',
  output: OutputId,
): Cited => {
  const found = referenceTo(material, output);
  if (found === undefined) return { text: gap, missing: [notSigned(material, output)] };
  if (what === 'date') return { text: letterDate(found.at, material.settings.zone), missing: [] };
  return { text: found.number === '' ? '-' : whole(found.number), missing: [] };
};

/** A paper by its kind and title, as other papers speak of it: "Laporan Hasil Penanganan". A title that begins with its kind is not given it twice. */
const spokenName = ({ sop, mapping }: CitingMaterial, output: OutputId): string => {
  const own = mapping.outputs.get(output);
  const title = own === undefined || own.title.includes('{') ? outputName(sop, output) : own.title;
  const named =
    own === undefined ||
    outputKinds.some((kind) => title.toLowerCase().startsWith(spokenKind(kind).toLowerCase()));
  return named ? title : `${spokenKind(own.kind)} ${title}`;
};

const enclosed = (material: CitingMaterial): readonly OutputId[] =>
  material.own.enclosures.filter((output) => turnOf(material, output) !== undefined);

const enclosure = (material: CitingMaterial, output: OutputId): Cited => {
  const name = spokenName(material, output);
  const found = referenceTo(material, output);
  if (found === undefined)
    return { text: `${name}, Nomor ${gap}`, missing: [notSigned(material, output)] };
  return {
    text: found.number === '' ? name : `${name}, Nomor ${whole(found.number)}`,
    missing: [],
  };
};

/** Several names in a sentence: "A, serta B", "A; B, serta C". */
const inSentence = (names: readonly string[]): string => {
  const [last = gap] = names.slice(-1);
  return names.length < 2 ? last : `${names.slice(0, -1).join('; ')}, serta ${last}`;
};

/** The enclosed papers as a sentence names them: "Laporan …, Nomor …, serta Berita Acara …, Nomor …". */
export const enclosures = (material: CitingMaterial): Cited => {
  const all = enclosed(material).map((output) => enclosure(material, output));
  return {
    text: inSentence(all.map(({ text }) => text)),
    missing: all.flatMap(({ missing }) => missing),
  };
};

/** What "Lampiran" says: "1 (satu) berkas", or a dash. Evidence of the step is no enclosure. */
export const enclosureCount = (material: CitingMaterial): string => {
  const many = enclosed(material).length;
  return many === 0 ? '-' : `${String(many)} (${terbilang(many)}) berkas`;
};
