import type { SopDocument, StepExecutorPart, StepPart } from '#core/sops/document.ts';
import type { DocumentPath, Finding } from '#core/sops/findings.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'recorded-for-outside';

const outsideOf = ({ pelaksana }: SopDocument): ReadonlySet<string> =>
  new Set(pelaksana.flatMap(({ kode, luar }) => (luar === undefined ? [] : [kode])));

const findingsOf = (
  outside: ReadonlySet<string>,
  step: StepPart,
  { kode, mencatat_untuk }: StepExecutorPart,
  path: DocumentPath,
): readonly Finding[] => {
  if (mencatat_untuk === undefined) return [];
  const at = [...path, 'mencatat_untuk'];
  const worked = step.pelaksana
    .filter((one) => one.mencatat_untuk === undefined && outside.has(one.kode))
    .map((one) => one.kode);
  const strangers = mencatat_untuk.filter((role) => !worked.includes(role));
  return [
    ...(outside.has(kode)
      ? [
          error(
            name,
            at,
            `"${kode}" pihak luar: ia mengerjakan langkahnya sendiri. Hapus "mencatat_untuk".`,
            `"${kode}" is an outside party: it works the step itself. Remove "mencatat_untuk".`,
          ),
        ]
      : []),
    ...(strangers.length > 0
      ? [
          error(
            name,
            at,
            `Bukan pelaksana luar langkah "${step.kode}": ${strangers.join(', ')}. Sebut pelaksana luar yang mengerjakan langkah ini.`,
            `Not an outside executor of step "${step.kode}": ${strangers.join(', ')}. Name outside executors who work this step.`,
          ),
        ]
      : []),
    ...(step.mutu_baku.output.some(({ dari }) => dari === 'naskah' || dari === 'berkas')
      ? []
      : [
          error(
            name,
            at,
            `Langkah "${step.kode}" tidak punya output naskah atau berkas, maka yang dicatat untuk pihak luar tidak dapat dibuktikan.`,
            `Step "${step.kode}" has no paper or file as output, so what is entered for outside parties cannot be proven.`,
          ),
        ]),
  ];
};

/** Who enters the work of others is inside, names outside executors of that step, and can hand in what they sent. */
export const recordedForOutside: Rule = {
  name,
  check: (document) => {
    const outside = outsideOf(document);
    return stepsOf(document).flatMap(({ part, path }) =>
      part.pelaksana.flatMap((executor, index) =>
        findingsOf(outside, part, executor, [...path, 'pelaksana', index]),
      ),
    );
  },
};
