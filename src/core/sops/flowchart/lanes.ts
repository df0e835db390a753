import { approverOf } from '#core/sops/gate-kinds.ts';
import type { Role, Sop, Step } from '#core/sops/model.ts';
import { sizes } from './measures.ts';
import type { FlowColumn, FlowGroup } from './shapes.ts';

/** Where something stands from left to right. */
export interface Stand {
  readonly left: number;
  readonly right: number;
}

export const middleOf = ({ left, right }: Stand): number => (left + right) / 2;

/** A stand of some width around a middle. */
export const around = (middle: number, width: number): Stand => ({
  left: middle - width / 2,
  right: middle + width / 2,
});

/** The lanes from left to right, the first starting at x = 0. */
export const columnsOf = (sop: Sop, width: number): readonly FlowColumn[] => {
  const numberOf = (role: Role): string | null =>
    sop.document.pelaksana.find((executor) => executor.kode === role.id)?.nomor ?? null;
  return sop.roles.map((role, index) => ({
    role: role.id,
    name: role.name,
    number: numberOf(role),
    addition: role.addition,
    x: index * width,
    width,
  }));
};

/** Neighbouring lanes of the same group under one heading. */
export const groupsOf = (sop: Pick<Sop, 'roles'>, width: number): readonly FlowGroup[] => {
  const groups: { name: string; x: number; width: number }[] = [];
  sop.roles.forEach(({ group }, index) => {
    const last = groups.at(-1);
    if (group === null) return;
    if (last?.name === group && last.x + last.width === index * width) last.width += width;
    else groups.push({ name: group, x: index * width, width });
  });
  return groups;
};

/** Where somebody approves a way out of a step. */
export interface ApprovalStand extends Stand {
  /** The lane is an addition. */
  readonly addition: boolean;
}

/** Where those stand who have to approve a way out of a step; executors of the step stand there already. */
export const approvalsOf = (
  step: Step,
  columns: readonly FlowColumn[],
): readonly ApprovalStand[] => {
  const asked = step.outcomes
    .flatMap(({ gates }) => gates)
    .flatMap((gate) => approverOf(gate) ?? []);
  return columns
    .filter(
      ({ role }) =>
        asked.includes(role) && step.executors.every((executor) => executor.role !== role),
    )
    .map(({ x, width, addition }) => ({
      left: x + sizes.inset,
      right: x + width - sizes.inset,
      addition: addition !== null,
    }));
};

/** Symbols of a step: one over each run of neighbouring lanes; `primary` carries the lines. */
export interface Runs {
  readonly all: readonly Stand[];
  readonly primary: Stand;
}

/**
 * The lanes a step stands in. Lines come to the run of the executor named first.
 *
 * @throws Error when no executor of the step has a lane, which the lint rules refuse.
 */
export const runsOf = (step: Step, columns: readonly FlowColumn[]): Runs => {
  const lanes = columns.map(({ role }) =>
    step.executors.some((executor) => executor.role === role),
  );
  const runs: { left: number; right: number }[] = [];
  columns.forEach((column, index) => {
    if (lanes[index] !== true) return;
    const right = column.x + column.width - sizes.inset;
    const last = runs.at(-1);
    if (last !== undefined && lanes[index - 1] === true) last.right = right;
    else runs.push({ left: column.x + sizes.inset, right });
  });
  const first = columns.find(({ role }) => role === step.executors[0]?.role);
  const primary =
    runs.find(
      ({ left, right }) => first !== undefined && left < first.x + first.width && right > first.x,
    ) ?? runs[0];
  if (primary === undefined)
    throw new Error(
      `step ${step.id} has no executor among the SOP's roles; lint it before drawing`,
    );
  return { all: runs, primary };
};
