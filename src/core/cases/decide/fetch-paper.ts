import type { Sop } from '#core/sops/model.ts';
import type { Case } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { paperId } from '#core/cases/paper-id.ts';
import { wholeVersion } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import { stamp } from '#core/cases/stamp.ts';
import type { Decision } from './ground.ts';
import { atPaper } from './paper-ground.ts';

/** Somebody of a body takes the signed paper that was sent to it. Each person's first time stands in the record; a revoked version is no longer handed out. */
export const fetchPaper = (sop: Sop, state: Case, command: CommandOf<'fetch-paper'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const current = wholeVersion(at.paper);
  if (current?.version !== command.version) return refuse('paper-not-signed');
  const { by } = command.meta;
  const before = current.fetched.some((one) => 'id' in one.by && 'id' in by && one.by.id === by.id);
  return before
    ? []
    : [
        stamp(command.meta, {
          type: 'paper-fetched',
          ...paperId(command),
          version: current.version,
        }),
      ];
};
