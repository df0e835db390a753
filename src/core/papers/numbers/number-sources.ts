import { type Bilingual, say } from '#core/text/bilingual.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';

/**
 * Who gives the number of a paper: the agency's own register here, its records office (tata usaha)
 * on request, or SRIKANDI, the national e-office, which signs it as well.
 */
export type NumberSource = 'own' | 'records-office' | 'srikandi';

/** Sources whose numbers are not made here. */
export type OutsideSource = Exclude<NumberSource, 'own'>;

/** What everybody has to know of a source. */
interface SourceRow {
  /** As a sentence names it: "nomor dari …". */
  readonly name: Bilingual;
  /** As a choice and a line of a register call it. */
  readonly label: Bilingual;
}

const rows: Readonly<Record<NumberSource, SourceRow>> = {
  own: {
    name: say('register sendiri', 'the agency’s own register'),
    label: say('Register sendiri', 'Own register'),
  },
  'records-office': {
    name: say('TU (tata usaha)', 'the records office'),
    label: say('Dinomori TU', 'Numbered by the records office'),
  },
  srikandi: {
    name: say('SRIKANDI', 'the e-office SRIKANDI'),
    label: say('Dinomori SRIKANDI', 'Numbered by SRIKANDI'),
  },
};

const isSource = (text: string): text is NumberSource => Object.hasOwn(rows, text);

export const numberSources: readonly NumberSource[] = Object.keys(rows).filter(isSource);

/** A source by its code; undefined when it is none. */
export const numberSourceOf = (text: string): NumberSource | undefined =>
  isSource(text) ? text : undefined;

/** A source as a sentence names it. */
export const sourceName = (source: NumberSource): Bilingual => rows[source].name;

/** A source as a choice or a line of a register calls it. */
export const sourceLabel = (source: NumberSource): Bilingual => rows[source].label;

/** Who gives the numbers of a kind of paper. */
export const sourceOfKind = (
  { outside }: { readonly outside: Readonly<Partial<Record<PaperKind, OutsideSource>>> },
  kind: PaperKind,
): NumberSource => outside[kind] ?? 'own';
