import type { Box, FlowLine, FlowSymbol } from '#core/sops/flowchart/shapes.ts';

const capsule = ({ x, y, width, height }: Box): string => {
  const r = height / 2;
  return `M${String(x + r)} ${String(y)}h${String(width - height)}a${String(r)} ${String(r)} 0 0 1 0 ${String(height)}h${String(height - width)}a${String(r)} ${String(r)} 0 0 1 0 ${String(-height)}Z`;
};

const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${String(x)} ${String(y)}`).join('L')}Z`;

/** The outline of a symbol as an SVG path: capsule, box, diamond or pentagon. */
export const outlineOf = (symbol: FlowSymbol): string => {
  const { x, y, width, height } = symbol;
  switch (symbol.kind) {
    case 'terminator':
      return capsule(symbol);
    case 'process':
      return polygon([
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]);
    case 'decision':
      return polygon([
        [x + width / 2, y],
        [x + width, y + height / 2],
        [x + width / 2, y + height],
        [x, y + height / 2],
      ]);
    case 'connector':
      return polygon([
        [x, y],
        [x + width, y],
        [x + width, y + height * 0.6],
        [x + width / 2, y + height],
        [x, y + height * 0.6],
      ]);
  }
};

/** A line as an SVG path. */
export const pathOf = ({ points }: FlowLine): string =>
  `M${points.map(({ x, y }) => `${String(x)} ${String(y)}`).join('L')}`;

/** The head of an arrow at the end of a line; all lines end going down. */
export const arrowOf = ({ points }: FlowLine): string => {
  const end = points.at(-1);
  return end === undefined
    ? ''
    : polygon([
        [end.x, end.y],
        [end.x - 4, end.y - 8],
        [end.x + 4, end.y - 8],
      ]);
};
