import { say } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case, OpenCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { foundValid } from '#core/cases/found-valid.ts';
import { reactivationGates } from '#core/cases/reactivation.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import {
  changesTo,
  corrected,
  tellsReporter,
  type ReportChange,
} from '#core/cases/report-corrections.ts';
import { reportProblems } from '#core/cases/report-problems.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, type Decision } from './ground.ts';

/** Whoever chose to stay anonymous is not named by a correction. */
const namesAnonymous = (changes: readonly ReportChange[]): Refusal | undefined => {
  const named = changes.filter(({ part, after }) => tellsReporter(part) && after !== null);
  return named.length === 0
    ? undefined
    : refuse(
        'invalid-answer',
        say('pelapor memilih anonim', 'the reporter chose to stay anonymous'),
        named.map(({ part }) => ({
          field: part,
          message: say(
            'Pelapor memilih anonim, jadi identitasnya tidak diisi. Kosongkan bagian ini.',
            'The reporter chose to stay anonymous, so nothing that names them is filled in. Leave this empty.',
          ),
        })),
      );
};

/** Whether the unit decides how reports are counted and was stated with the report's validity: renaming it then would lead around an approval. */
const unitIsSettled = (sop: Sop, state: OpenCase): boolean =>
  foundValid(sop, state) &&
  reactivationGates(sop).some(({ when }) => when.unitReportsExceed !== null);

/**
 * A report that was taken down wrongly is corrected, with the reason. The corrected report has to
 * be one that could have come in, and what stood there before stays in the record.
 */
export const correctReport = (
  sop: Sop,
  before: Case,
  command: CommandOf<'correct-report'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const bad = badText([
    {
      field: 'reason',
      name: say('Alasan pembetulan', 'Reason for correcting'),
      text: command.reason,
      what: say('apa yang keliru dan dari mana diketahui', 'what was wrong, and how that is known'),
    },
  ]);
  if (bad !== undefined) return bad;
  const { report } = state;
  const changes = changesTo(report, command.changes);
  if (changes.length === 0) return refuse('nothing-changed');
  if (changes.some(({ part }) => part === 'unit') && unitIsSettled(sop, state))
    return refuse('unit-settled');
  const anonymous = report.reporter.anonymous ? namesAnonymous(changes) : undefined;
  if (anonymous !== undefined) return anonymous;
  const problems = reportProblems(corrected(report, changes), command.meta.at);
  return (
    problems ?? [
      stamp(command.meta, { type: 'report-corrected', changes, reason: command.reason.trim() }),
    ]
  );
};
