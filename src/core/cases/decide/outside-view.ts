import { say } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { refuse } from '#core/cases/refuse.ts';
import { stamp } from '#core/cases/stamp.ts';
import { openCase, type Decision } from './ground.ts';

/**
 * An officer settles what outside parties read of the report and which files of the evidence: in the
 * place of what was settled before, and nothing where all is left empty. Texts are taken as typed:
 * what is blackened, he has blackened.
 */
export const releaseOutsideView = (
  _sop: Sop,
  before: Case,
  { texts, files, meta }: CommandOf<'release-outside-view'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const stranger = files.find((id) => !state.evidence.some((file) => file.id === id));
  if (stranger !== undefined)
    return refuse('unknown-part', say(`berkas bukti ${stranger}`, `the evidence file ${stranger}`));
  const { description, chronology, impact, proofOfConcept } = texts;
  return [
    stamp(meta, {
      type: 'outside-view-released',
      texts: {
        description: description.trim(),
        chronology: chronology.trim(),
        impact: impact.trim(),
        proofOfConcept: proofOfConcept.trim(),
      },
      files: [...new Set(files)],
    }),
  ];
};
