import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { BesideKey, BesidePart, OutcomePart, SopDocument, StepPart } from './document.ts';
import type { Beside, BesideDeed, BesideRights } from './model.ts';
import { hasEffect } from './walk.ts';

/** What a deed is, as a finding and an annex call it, and who may where the edition does not say. */
interface DeedKind {
  /** What the file calls it. */
  readonly key: BesideKey;
  readonly name: Bilingual;
  readonly careful: (document: SopDocument) => readonly string[];
}

const stepsWhere = (
  { langkah }: SopDocument,
  holds: (step: StepPart) => boolean,
): readonly StepPart[] => langkah.filter(holds);

const workers = (steps: readonly StepPart[]): readonly string[] =>
  steps.flatMap(({ pelaksana }) => pelaksana.map(({ kode }) => kode));

const ends = (holds: (outcome: OutcomePart) => boolean) => (step: StepPart) =>
  step.hasil.some(holds);

const blocks = ends((outcome) => hasEffect(outcome, 'block'));

/** Who carries a measure out at a step; of an edition that blocks nothing, nobody but who coordinates. */
export const blockers = (document: SopDocument): readonly string[] =>
  workers(stepsWhere(document, blocks));

/** Who lifts measures at a step. */
export const lifters = (document: SopDocument): readonly string[] =>
  workers(
    stepsWhere(
      document,
      ends((outcome) => hasEffect(outcome, 'lift-measures')),
    ),
  );

/** Who finds a report valid at a step; where no step says so, whoever decides at one. */
const judges = (document: SopDocument): readonly string[] => {
  const finding = stepsWhere(
    document,
    ends(({ menyatakan }) => menyatakan === 'valid'),
  );
  return workers(
    finding.length > 0 ? finding : stepsWhere(document, ({ jenis }) => jenis === 'keputusan'),
  );
};

/** Who settles the severity at a step; where none does, who finds a report valid. */
const assessors = (document: SopDocument): readonly string[] => {
  const assessing = stepsWhere(document, ({ formulir = [] }) =>
    formulir.some(({ menetapkan }) => menetapkan === 'severity'),
  );
  return assessing.length > 0 ? workers(assessing) : judges(document);
};

/** Who works at a step that outside parties work at too, or that waits for one. */
const besideParties = (document: SopDocument): readonly string[] => {
  const outside = document.pelaksana.flatMap(({ kode, luar }) =>
    luar === undefined ? [] : [kode],
  );
  return workers(
    stepsWhere(
      document,
      ({ pelaksana, menunggu = [] }) =>
        menunggu.length > 0 || pelaksana.some(({ kode }) => outside.includes(kode)),
    ),
  );
};

/** Who works at the step from which on a duty can be started. */
const dutyStarters = (document: SopDocument): readonly string[] =>
  workers(
    stepsWhere(document, ({ kode }) =>
      (document.kewajiban ?? []).some(({ sejak }) => sejak === kode),
    ),
  );

const coordinating = (): readonly string[] => [];

/** Every deed beside the steps; one without a row does not compile. */
const kinds: Readonly<Record<BesideDeed, DeedKind>> = {
  ordering: {
    key: 'tindakan',
    name: say('memerintahkan tindakan sementara', 'order a temporary measure'),
    careful: (document) => [
      ...(document.tindakan_sementara?.memasang.oleh ?? []),
      ...blockers(document),
    ],
  },
  severity: {
    key: 'keparahan',
    name: say('menetapkan tingkat keparahan', 'settle the severity'),
    careful: assessors,
  },
  duties: {
    key: 'kewajiban',
    name: say('mengurus kewajiban lapor', 'see to legal duties'),
    careful: dutyStarters,
  },
  parties: {
    key: 'pihak',
    name: say('melibatkan dan melepas pihak luar', 'involve and release outside parties'),
    careful: (document) => [...judges(document), ...besideParties(document)],
  },
  corrections: {
    key: 'pembetulan',
    name: say('membetulkan laporan', 'correct the report'),
    careful: (document) => [...workers(document.langkah.slice(0, 1)), ...judges(document)],
  },
  papers: {
    key: 'naskah',
    name: say(
      'menomori, mencetak, dan memindai naskah langkah yang bukan miliknya',
      'number, print and scan papers of steps that are not theirs',
    ),
    careful: coordinating,
  },
  merging: {
    key: 'penggabungan',
    name: say('menggabung laporan ganda', 'merge duplicate reports'),
    careful: coordinating,
  },
  closing: {
    key: 'penutupan',
    name: say('menutup kasus di luar alur', 'close a case outside the flow'),
    careful: coordinating,
  },
  reopening: {
    key: 'pembukaan',
    name: say('membuka kembali kasus', 'reopen a case'),
    careful: coordinating,
  },
  waiving: {
    key: 'peniadaan',
    name: say('meniadakan pengiriman yang diperintahkan', 'waive a sending that was ordered'),
    careful: coordinating,
  },
};

/** What the file calls a deed beside the steps. */
export const deedKey = (deed: BesideDeed): BesideKey => kinds[deed].key;

/** What a deed beside the steps is called. */
export const deedName = (deed: BesideDeed): Bilingual => kinds[deed].name;

/**
 * Executors of the agency's own among some, in the order of its columns, and with them who
 * coordinates: who may where an edition does not say.
 */
export const carefully = (
  { pelaksana, pengendali }: SopDocument,
  codes: readonly string[],
): readonly string[] => {
  const meant = new Set([...codes, ...pengendali]);
  return pelaksana.flatMap(({ kode, luar }) =>
    luar === undefined && meant.has(kode) ? [kode] : [],
  );
};

/** Who may do something beside the steps where the edition does not say. */
export const carefulBy = (document: SopDocument, deed: BesideDeed): readonly string[] =>
  carefully(document, kinds[deed].careful(document));

/** What an edition says of who may do something beside the steps; undefined where it says nothing. */
export const besideSaid = (document: SopDocument, deed: BesideDeed): BesidePart | undefined =>
  document.di_luar_langkah?.[kinds[deed].key];

const compileOne = (document: SopDocument, deed: BesideDeed): Beside => {
  const said = besideSaid(document, deed);
  return said === undefined
    ? { by: carefulBy(document, deed), inferred: null, source: null }
    : { by: said.oleh, inferred: said.dugaan, source: said.sumber };
};

/** Who may do what beside the steps of an edition. */
export const compileBeside = (document: SopDocument): BesideRights => ({
  ordering: compileOne(document, 'ordering'),
  severity: compileOne(document, 'severity'),
  duties: compileOne(document, 'duties'),
  parties: compileOne(document, 'parties'),
  corrections: compileOne(document, 'corrections'),
  papers: compileOne(document, 'papers'),
  merging: compileOne(document, 'merging'),
  closing: compileOne(document, 'closing'),
  reopening: compileOne(document, 'reopening'),
  waiving: compileOne(document, 'waiving'),
});
