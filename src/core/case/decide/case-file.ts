import type { Sop } from '../../sop/model.ts';
import type { Case } from '../case.ts';
import type { CommandOf } from '../command.ts';
import { refuse } from '../refuse.ts';
import { stamp } from '../stamp.ts';
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
