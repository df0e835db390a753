import { flowchart } from '#core/sops/flowchart.ts';
import type { Flowchart } from '#core/sops/flowchart/shapes.ts';
import { gatesAloud } from '#core/sops/gate-kinds.ts';
import type { OutcomeId, Sop, Step, StepId } from '#core/sops/model.ts';
import type { Language } from '#core/text/bilingual.ts';

/** A flowchart as a page gets it: the drawing, and the same in words. Plain data. */
export interface FlowchartView {
  readonly language: Language;
  readonly title: string;
  readonly chart: Flowchart;
  /** In the order of the rows. */
  readonly steps: readonly StepWords[];
}

export interface StepWords {
  readonly id: StepId;
  readonly no: string | null;
  readonly title: string;
  readonly decision: boolean;
  /** The reason, when the step is not in the source. */
  readonly addition: string | null;
  readonly executors: readonly string[];
  readonly ways: readonly WayWords[];
}

export interface WayWords {
  readonly outcome: OutcomeId;
  readonly label: string;
  /** null: the flow ends. */
  readonly to: { readonly no: string | null; readonly title: string } | null;
  readonly back: boolean;
  readonly addition: boolean;
  /** What stands in its way: an approval, or what has to be sent before. */
  readonly conditions: readonly string[];
}

/** How far a case is in a step. Steps that are not named have not been reached. */
export type StepState = 'done' | 'now';

/** What a case did on its way, for showing it in the drawing. */
export interface Progress {
  readonly states: Readonly<Record<StepId, StepState>>;
  /** Outcomes chosen so far. */
  readonly taken: readonly { readonly step: StepId; readonly outcome: OutcomeId }[];
}

export interface FlowchartViewOptions {
  readonly language: Language;
  /** Steps on a drawn page; left out, all stand on one, as suits a screen. */
  readonly rowsPerPage?: number;
}

const wordsOf = (sop: Sop, step: Step, chart: Flowchart, language: Language): StepWords => ({
  id: step.id,
  no: step.no,
  title: step.title[language],
  decision: step.kind === 'decision',
  addition: step.addition,
  executors: step.executors.map(
    ({ role }) => sop.roles.find(({ id }) => id === role)?.name ?? role,
  ),
  ways: step.outcomes.map((outcome) => {
    const to = outcome.to === null ? undefined : sop.steps.get(outcome.to);
    const edge = chart.edges.find(({ from, outcome: id }) => from === step.id && id === outcome.id);
    return {
      outcome: outcome.id,
      label: outcome.label[language],
      to: to === undefined ? null : { no: to.no, title: to.title[language] },
      back: edge?.back ?? false,
      addition: edge?.addition ?? false,
      conditions: gatesAloud(outcome, sop).map((said) => said[language]),
    };
  }),
});

/** Makes an SOP's flowchart ready for `Flowchart.svelte`. Call it on the server. */
export const flowchartView = (
  sop: Sop,
  { language, rowsPerPage }: FlowchartViewOptions,
): FlowchartView => {
  const chart = flowchart(sop, { language, rowsPerPage: rowsPerPage ?? null });
  const rows = chart.pages.flatMap((page) => page.rows);
  return {
    language,
    title: sop.title,
    chart,
    steps: rows.flatMap(({ step: id }) => {
      const step = sop.steps.get(id);
      return step === undefined ? [] : [wordsOf(sop, step, chart, language)];
    }),
  };
};
