import { suggestion } from '#core/sops/closest.ts';
import type { MeasureDeedPart, OutcomePart, SopDocument, StepPart } from '#core/sops/document.ts';
import type { EffectPart } from '#core/sops/effect.ts';
import type { Finding } from '#core/sops/findings.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { effectsOf } from '#core/sops/walk.ts';

const name = 'measure-deeds';

type Deed = 'memasang' | 'mencabut';

const deeds: readonly Deed[] = ['memasang', 'mencabut'];

/** What an effect does with measures at once; ordering one is no such deed. */
const deedOf = (effect: EffectPart): Deed | undefined => {
  if (effect === 'lift-measures') return 'mencabut';
  return typeof effect !== 'string' && 'block' in effect && effect.block.status === 'executed'
    ? 'memasang'
    : undefined;
};

const demands = (codes: readonly string[] | undefined, outcome: OutcomePart): boolean =>
  codes === undefined || codes.includes(outcome.kode);

/** Whether an outcome cannot be chosen without handing a file in. */
const proves = (step: StepPart, outcome: OutcomePart): boolean =>
  step.mutu_baku.output.some(
    ({ dari, opsional, bila }) => dari === 'berkas' && opsional !== true && demands(bila, outcome),
  ) ||
  (step.formulir ?? []).some(
    ({ jenis, wajib, wajib_bila: when, bila }) =>
      jenis === 'file' &&
      demands(bila, outcome) &&
      (wajib === true ||
        (when !== undefined && when.bidang === undefined && demands(when.hasil, outcome))),
  );

const unlisted = (document: SopDocument): readonly Finding[] =>
  deeds.flatMap((deed) =>
    (document.tindakan_sementara?.[deed].oleh ?? []).flatMap((code, index) => {
      const inside = document.pelaksana.filter(({ luar }) => luar === undefined);
      const known = inside.map(({ kode }) => kode);
      if (known.includes(code)) return [];
      const hint = suggestion(code, known);
      return [
        error(
          name,
          ['tindakan_sementara', deed, 'oleh', index],
          `"${code}" bukan pelaksana dari dalam instansi. ${hint.id}`,
          `"${code}" is not an executor of the agency's own. ${hint.en}`,
        ),
      ];
    }),
  );

/** Steps and approver of a lifting bound to steps are those of the edition. */
const boundWrongly = (document: SopDocument): readonly Finding[] => {
  const only = document.tindakan_sementara?.mencabut.hanya_pada;
  if (only === undefined) return [];
  const steps = document.langkah.map(({ kode }) => kode);
  const executors = document.pelaksana.map(({ kode }) => kode);
  const at = ['tindakan_sementara', 'mencabut', 'hanya_pada'] as const;
  const strange = (code: string, known: readonly string[], path: Finding['path']) => {
    if (known.includes(code)) return [];
    const hint = suggestion(code, known);
    return [
      error(
        name,
        path,
        `"${code}" tidak ada dalam SOP ini. ${hint.id}`,
        `This SOP has no "${code}". ${hint.en}`,
      ),
    ];
  };
  return [
    ...only.langkah.flatMap((code, index) => strange(code, steps, [...at, 'langkah', index])),
    ...strange(only.pengecualian.oleh, executors, [...at, 'pengecualian', 'oleh']),
  ];
};

const strangers = ({ oleh }: MeasureDeedPart, { pelaksana }: StepPart): readonly string[] =>
  pelaksana.map(({ kode }) => kode).filter((code) => !oleh.includes(code));

/**
 * Whoever carries measures out and lifts them is an executor of the agency's own; a step that does
 * so at once is theirs alone, and asks for the proof the edition demands.
 */
export const measureDeeds: Rule = {
  name,
  check: (document) => [
    ...unlisted(document),
    ...boundWrongly(document),
    ...effectsOf(document).flatMap(({ part: effect, path, step, outcome }) => {
      const deed = deedOf(effect);
      const rule = deed === undefined ? undefined : document.tindakan_sementara?.[deed];
      if (deed === undefined || rule === undefined) return [];
      const others = strangers(rule, step);
      return [
        ...(others.length === 0
          ? []
          : [
              error(
                name,
                path,
                `Hasil "${outcome.kode}" ${deed} tindakan, tetapi ${others.join(', ')} pada langkah ini tidak disebut "tindakan_sementara". Ganti efeknya dengan syarat "measures-lifted", atau sesuaikan pelaksananya.`,
                `The outcome "${outcome.kode}" carries out or lifts a measure, but ${others.join(', ')} of this step are not named in "tindakan_sementara". Replace the effect with the gate "measures-lifted", or change the executors.`,
              ),
            ]),
        ...(!rule.bukti || proves(step, outcome)
          ? []
          : [
              error(
                name,
                path,
                `Hasil "${outcome.kode}" ${deed} tindakan tanpa meminta berkas, padahal "tindakan_sementara" menuntut bukti. Tambahkan output berkas atau bidang file yang wajib pada hasil ini.`,
                `The outcome "${outcome.kode}" carries out or lifts a measure without asking for a file, but "tindakan_sementara" demands proof. Add a file output or a file field required under it.`,
              ),
            ]),
      ];
    }),
  ],
};
