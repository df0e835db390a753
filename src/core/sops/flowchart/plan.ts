import type { Outcome, Sop, Step } from '#core/sops/model.ts';
import type { Band, Mark, StepBand } from './bands.ts';
import { endStand, markStand } from './bands.ts';
import { labelText } from './label-text.ts';
import type { LabelText } from './label-text.ts';
import { approvalsOf, middleOf, runsOf } from './lanes.ts';
import type { ApprovalStand, Runs, Stand } from './lanes.ts';
import type { FlowchartOptions } from './measures.ts';
import { rowOrder } from './row-order.ts';
import type { FlowColumn } from './shapes.ts';

/** A step with its outcomes on its way to being drawn. */
interface Row {
  readonly step: Step;
  readonly runs: Runs;
  readonly approvals: readonly ApprovalStand[];
  readonly page: number;
  /** Index among all rows. */
  readonly index: number;
}

/** An outcome of a step as a line to be drawn. */
export interface Way {
  readonly from: Step;
  readonly outcome: Outcome;
  readonly addition: boolean;
  readonly back: boolean;
}

/** The part of a way that lies on one page. */
export interface Leg {
  readonly way: Way;
  readonly page: number;
  readonly from: { readonly band: number; readonly stand: Stand };
  /** `end`: the end symbol of the same band. */
  readonly to: { readonly band: number; readonly stand: Stand; readonly end: boolean };
  readonly label: LabelText | null;
}

export interface PagePlan {
  readonly bands: readonly Band[];
  readonly legs: readonly Leg[];
}

const letter = (index: number): string =>
  (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** What is known of all rows before any page is filled. */
interface Survey {
  readonly rows: readonly Row[];
  readonly rowOf: ReadonlyMap<string, Row>;
  readonly lanes: readonly number[];
  readonly language: FlowchartOptions['language'];
  readonly first: string;
}

const targetOf = (survey: Survey, outcome: Outcome): Row | undefined =>
  outcome.to === null ? undefined : survey.rowOf.get(outcome.to);

const wayOf = (survey: Survey, row: Row, outcome: Outcome): Way => {
  const target = targetOf(survey, outcome);
  return {
    from: row.step,
    outcome,
    addition:
      outcome.addition !== null ||
      row.step.addition !== null ||
      (target !== undefined && target.step.addition !== null),
    back: target !== undefined && target.index <= row.index,
  };
};

/** The page of a row, counted from 0. Rows beyond a list of pages stand on its last one. */
const pageOf = (index: number, rowsPerPage: FlowchartOptions['rowsPerPage']): number => {
  if (rowsPerPage === null) return 0;
  if (typeof rowsPerPage === 'number') return Math.floor(index / rowsPerPage);
  const ends = rowsPerPage.map((_, page) =>
    rowsPerPage.slice(0, page + 1).reduce((sum, rows) => sum + rows, 0),
  );
  const page = ends.findIndex((end) => index < end);
  return page === -1 ? rowsPerPage.length - 1 : page;
};

const survey = (sop: Sop, columns: readonly FlowColumn[], options: FlowchartOptions): Survey => {
  const rows = rowOrder(sop).map((step, index): Row => ({
    step,
    index,
    runs: runsOf(step, columns),
    approvals: approvalsOf(step, columns),
    page: pageOf(index, options.rowsPerPage),
  }));
  return {
    rows,
    rowOf: new Map(rows.map((row) => [row.step.id, row])),
    lanes: columns.map(({ x, width }) => x + width / 2),
    language: options.language,
    first: sop.first,
  };
};

/** Letters of the connectors, by the step they lead to, in the order the breaks occur. */
const lettersOf = (all: Survey): ReadonlyMap<string, string> => {
  const letters = new Map<string, string>();
  for (const row of all.rows) {
    for (const outcome of row.step.outcomes) {
      const target = targetOf(all, outcome);
      if (target === undefined || target.page === row.page || letters.has(target.step.id)) continue;
      letters.set(target.step.id, letter(letters.size));
    }
  }
  return letters;
};

interface Crossing {
  readonly source: Row;
  readonly target: Row;
}

const crossings = (all: Survey): readonly Crossing[] =>
  all.rows.flatMap((source) =>
    source.step.outcomes.flatMap((outcome) => {
      const target = targetOf(all, outcome);
      return target === undefined || target.page === source.page ? [] : [{ source, target }];
    }),
  );

const marksOn = (
  all: Survey,
  letters: ReadonlyMap<string, string>,
  page: number,
  direction: 'in' | 'out',
): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const { source, target } of crossings(all)) {
    const here = direction === 'out' ? source : target;
    const there = direction === 'out' ? target : source;
    if (here.page !== page || marks.some(({ step }) => step === target.step.id)) continue;
    const stand = markStand(
      middleOf(here.runs.primary),
      marks.map((mark) => mark.stand),
    );
    marks.push({
      letter: letters.get(target.step.id) ?? '',
      step: target.step.id,
      toPage: there.page,
      stand,
    });
  }
  return marks;
};

const stepBand = (all: Survey, row: Row): StepBand => {
  const ends = row.step.outcomes.filter(({ to }) => to === null);
  const middle = middleOf(row.runs.primary);
  const others = row.step.outcomes.flatMap((outcome) => {
    const target = targetOf(all, outcome);
    return target === undefined ? [] : [middleOf(target.runs.primary)];
  });
  return {
    kind: 'step',
    step: row.step,
    runs: row.runs,
    approvals: row.approvals,
    start: row.step.id === all.first,
    end:
      ends.length === 0
        ? null
        : endStand(middle, ends.length === row.step.outcomes.length, all.lanes, others),
  };
};

const onward = { id: 'ke', en: 'to' } as const;

/** Where several ways out lead to one step each label says where: a reader would else look for the difference. */
const sharedTarget = (all: Survey, { step }: Row, { to }: Outcome): string => {
  const target = to === null ? undefined : all.rowOf.get(to)?.step;
  if (target === undefined || step.outcomes.filter((other) => other.to === to).length < 2)
    return '';
  // Kept together, so that no figure stands alone on a line.
  return ` (${onward[all.language]}\u00a0${target.no ?? target.title[all.language]})`;
};

const labelOf = (all: Survey, row: Row, outcome: Outcome): LabelText | null =>
  row.step.kind === 'decision' || row.step.outcomes.length > 1
    ? labelText(`${outcome.label[all.language]}${sharedTarget(all, row, outcome)}`)
    : null;

/** Where a way of a row goes on the row's own page: to a step, to the end symbol or to a connector. */
const departure = (
  all: Survey,
  row: Row,
  outcome: Outcome,
  bands: readonly Band[],
): Leg['to'] | undefined => {
  const target = targetOf(all, outcome);
  const at = (index: number, stand: Stand | undefined, end = false): Leg['to'] | undefined =>
    index === -1 || stand === undefined ? undefined : { band: index, stand, end };
  const own = bands.findIndex((band) => band.kind === 'step' && band.step === row.step);
  const ownBand = bands[own];
  if (target === undefined)
    return at(own, ownBand?.kind === 'step' ? (ownBand.end ?? undefined) : undefined, true);
  if (target.page === row.page) {
    return at(
      bands.findIndex((band) => band.kind === 'step' && band.step === target.step),
      target.runs.primary,
    );
  }
  const last = bands.at(-1);
  return at(
    bands.length - 1,
    last?.kind === 'marks'
      ? last.marks.find(({ step }) => step === target.step.id)?.stand
      : undefined,
  );
};

const arrivals = (all: Survey, page: number, bands: readonly Band[]): readonly Leg[] => {
  const [first] = bands;
  if (first?.kind !== 'marks') return [];
  return all.rows.flatMap((source) =>
    source.step.outcomes.flatMap((outcome): readonly Leg[] => {
      const target = targetOf(all, outcome);
      const mark = first.marks.find(({ step }) => step === target?.step.id);
      if (target === undefined || mark === undefined || source.page === page) return [];
      const band = bands.findIndex((other) => other.kind === 'step' && other.step === target.step);
      return [
        {
          way: wayOf(all, source, outcome),
          page,
          label: null,
          from: { band: 0, stand: mark.stand },
          to: { band, stand: target.runs.primary, end: false },
        },
      ];
    }),
  );
};

const planPage = (all: Survey, letters: ReadonlyMap<string, string>, page: number): PagePlan => {
  const rows = all.rows.filter((row) => row.page === page);
  const marks = (direction: 'in' | 'out'): readonly Band[] => {
    const found = marksOn(all, letters, page, direction);
    return found.length === 0 ? [] : [{ kind: 'marks', marks: found }];
  };
  const bands: readonly Band[] = [
    ...marks('in'),
    ...rows.map((row) => stepBand(all, row)),
    ...marks('out'),
  ];
  const departures = rows.flatMap((row) =>
    row.step.outcomes.flatMap((outcome): readonly Leg[] => {
      const to = departure(all, row, outcome, bands);
      const band = bands.findIndex((other) => other.kind === 'step' && other.step === row.step);
      return to === undefined
        ? []
        : [
            {
              way: wayOf(all, row, outcome),
              page,
              label: labelOf(all, row, outcome),
              from: { band, stand: row.runs.primary },
              to,
            },
          ];
    }),
  );
  return { bands, legs: [...arrivals(all, page, bands), ...departures] };
};

/** Decides what stands on each page and which lines are to be drawn, without any height yet. */
export const planPages = (
  sop: Sop,
  columns: readonly FlowColumn[],
  options: FlowchartOptions,
): readonly PagePlan[] => {
  const all = survey(sop, columns, options);
  const letters = lettersOf(all);
  const pages = (all.rows.at(-1)?.page ?? 0) + 1;
  return Array.from({ length: pages }, (_, page) => planPage(all, letters, page));
};
