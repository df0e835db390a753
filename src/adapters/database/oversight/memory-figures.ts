import type { FigureFilter, FigureStore, StepFigures, TurnFigure } from '#app/ports.ts';
import { percentile } from '#core/oversight/figures/percentile.ts';
import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';
import { compare } from '#adapters/database/connection/memory-state.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';

/** Figures of ended turns in memory. */
export const memoryFigures = (state: State): FigureStore => ({
  byStep: async (agency, filter) =>
    grouped(figuresOf(state, agency, filter), (figure) => [figure.time.step]),
  byMonth: async (agency, filter, zone) =>
    grouped(figuresOf(state, agency, filter), (figure) => [monthOf(endOf(figure), zone)]),
  byRole: async (agency, filter) =>
    grouped(figuresOf(state, agency, filter), (figure) =>
      [...new Set(figure.time.roles)].filter(
        (role) => filter.role === undefined || role === filter.role,
      ),
    ),
  worst: async (agency, filter, limit) =>
    figuresOf(state, agency, filter)
      .filter((figure) => figure.time.withinStandard === false)
      .toSorted(
        (left, right) =>
          right.time.lateMinutes - left.time.lateMinutes ||
          compare(right.caseId, left.caseId) ||
          right.time.turn - left.time.turn,
      )
      .slice(0, limit),
});

/** Only ended turns are kept. */
const endOf = (figure: TurnFigure): Instant => figure.time.endedAt ?? figure.time.startedAt;

const monthOf = (at: Instant, zone: string): string =>
  momentOf(at).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString();

const figuresOf = (
  state: State,
  agency: string,
  { edition, from, to, role }: FigureFilter,
): readonly TurnFigure[] =>
  [...state.figures.values()].filter(
    (figure) =>
      figure.agency === agency &&
      (edition === undefined || figure.edition === edition) &&
      (from === undefined || endOf(figure) >= from) &&
      (to === undefined || endOf(figure) < to) &&
      (role === undefined || figure.time.roles.includes(role)),
  );

const grouped = (
  figures: readonly TurnFigure[],
  keysOf: (figure: TurnFigure) => readonly string[],
): readonly StepFigures[] => {
  const groups = Map.groupBy(
    figures.flatMap((figure) => keysOf(figure).map((key) => ({ key, time: figure.time }))),
    ({ key }) => key,
  );
  return [...groups]
    .toSorted(([left], [right]) => compare(left, right))
    .map(([key, members]) => {
      const used = members.map(({ time }) => time.usedMinutes);
      const judged = members.filter(({ time }) => time.withinStandard !== null);
      return {
        key,
        turns: members.length,
        withStandard: judged.length,
        withinStandard: judged.filter(({ time }) => time.withinStandard === true).length,
        medianMinutes: percentile(used, 0.5) ?? 0,
        ninetiethMinutes: percentile(used, 0.9) ?? 0,
        medianWaitingMinutes:
          percentile(
            members.map(({ time }) => time.waitingMinutes),
            0.5,
          ) ?? 0,
      };
    });
};
