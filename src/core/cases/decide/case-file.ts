import type { Sop } from '#core/sops/model.ts';
import type { Case } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { refuse } from '#core/cases/refuse.ts';
import { stamp } from '#core/cases/stamp.ts';
import type { Decision } from './ground.ts';

/** That the whole case was given out stands in its record, with the hash by which the copy is known again. */
export const makeCaseFile = (
  _sop: Sop,
  state: Case,
  command: CommandOf<'make-case-file'>,
): Decision =>
  state.status === 'none'
    ? refuse('no-case')
    : [
        stamp(command.meta, {
          type: 'case-file-made',
          manifest: command.manifest,
          files: command.files,
        }),
      ];
