import {
  mappedOutputs,
  type MappingFile,
  type RequestPart,
} from '#core/papers/mapping/mapping-file.ts';
import type { OutcomeId, RoleId, Sop, Step } from '#core/sops/model.ts';
import { paperFindings, signerFindings } from './paper-findings.ts';
import {
  finding,
  madeOutputs,
  outcomeWord,
  outputWord,
  unknown,
  type MappingFinding,
} from './text-findings.ts';

/** Ways out that a role may be asked to approve: by a gate, or as an exception. */
const waysAsked = (
  sop: Sop,
  role: RoleId,
): readonly { readonly step: Step; readonly outcome: OutcomeId }[] =>
  [...sop.steps.values()].flatMap((step) =>
    step.outcomes
      .filter(({ gates }) =>
        gates.some(
          (gate) =>
            (gate.type === 'approval' && gate.by === role) ||
            (gate.type === 'follows-answer' && gate.exception?.by === role),
        ),
      )
      .map(({ id }) => ({ step, outcome: id })),
  );

/** Roles that are asked for an approval anywhere in the SOP. */
const approvers = (sop: Sop): readonly RoleId[] =>
  sop.roles.map(({ id }) => id).filter((role) => waysAsked(sop, role).length > 0);

/** What is wrong with the papers of requests for one role's approval. */
const requestFindings = (sop: Sop, role: RoleId, own: RequestPart): readonly MappingFinding[] => {
  const ways = waysAsked(sop, role);
  const [first] = ways;
  if (first === undefined)
    return [
      unknown('unknown-role', ['persetujuan', role], role, approvers(sop), {
        id: 'Pemberi persetujuan',
        en: 'role that approves',
      }),
    ];
  const known = ways.map(({ outcome }) => outcome);
  return (['permintaan', 'jawaban'] as const).flatMap((part) => {
    const path = ['persetujuan', role, part];
    const { hasil = {}, ...paper } = own[part];
    return [
      ...Object.keys(hasil)
        .filter((outcome) => !known.includes(outcome))
        .map((outcome) =>
          unknown('unknown-outcome', [...path, 'hasil', outcome], outcome, known, outcomeWord),
        ),
      ...paperFindings(sop, first.step, paper, path),
      ...signerFindings({ origin: 'naskah' }, paper, path),
    ];
  });
};

/**
 * What is wrong between a mapping and its SOP: papers of outputs that do not exist, outputs made
 * from forms, or as official papers without a paper, fields, outcomes, roles and marks that do not exist.
 */
export const mappingFindings = (sop: Sop, mapping: MappingFile): readonly MappingFinding[] => {
  const made = madeOutputs(sop);
  const known = made.map(({ output }) => output.id);
  const strangers = mappedOutputs(mapping)
    .filter((id) => !known.includes(id))
    .map((id) => unknown('unknown-output', ['naskah', id], id, known, outputWord));
  const papers = made.flatMap(({ step, output }) => {
    const own = mapping.naskah[output.id];
    const path = ['naskah', output.id];
    if (own !== undefined)
      return [...paperFindings(sop, step, own, path), ...signerFindings(output, own, path)];
    const named = `"${output.id}" (${output.name})`;
    const words = [
      `Keluaran ${named} belum punya naskah.`,
      `The output ${named} has no paper yet.`,
    ] as const;
    return [finding('unmapped-output', ['naskah'], ...words)];
  });
  const requests = Object.entries(mapping.persetujuan ?? {}).flatMap(([role, own]) =>
    requestFindings(sop, role, own),
  );
  return [...strangers, ...papers, ...requests];
};
