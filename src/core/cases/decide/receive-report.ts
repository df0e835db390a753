import type { Sop } from '#core/sops/model.ts';
import { named } from '#core/text/bilingual.ts';
import type { Case } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { refuse } from '#core/cases/refuse.ts';
import { reportProblems } from '#core/cases/report-problems.ts';
import { stamp } from '#core/cases/stamp.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { begunDuty } from './begun-duty.ts';
import type { Decision } from './ground.ts';
import { startTurn } from './start-turn.ts';

/** A notification that asks for an answer starts the clock of the answer with its arrival. */
const repliesTo = (sop: Sop, { meta, report }: CommandOf<'receive-report'>): readonly CaseEvent[] =>
  sop.duties
    .filter((duty) => duty.answers === report.channel)
    .map((duty, index) =>
      begunDuty(meta, duty, {
        number: index + 1,
        since: report.receivedAt,
        basis: 'Notifikasi yang meminta balasan diterima.',
        due: report.replyDue,
      }),
    );

/** A report comes in: a case opens and the first step of the SOP starts at the moment it was received. */
export const receiveReport = (
  sop: Sop,
  state: Case,
  command: CommandOf<'receive-report'>,
): Decision => {
  const { meta, report } = command;
  if (state.status !== 'none') return refuse('case-exists');
  const problems = reportProblems(report, meta.at);
  if (problems !== undefined) return problems;
  if (report.receivedAt > meta.at)
    return refuse('happened-in-future', undefined, [
      {
        field: 'receivedAt',
        message: {
          id: 'Waktu diterima tidak boleh lebih dari sekarang.',
          en: 'The time received must not lie in the future.',
        },
      },
    ]);
  const first = sop.steps.get(sop.first);
  if (first === undefined) return refuse('unknown-step', named(sop.first));
  return [
    stamp(
      meta,
      {
        type: 'report-received',
        caseId: command.caseId,
        number: command.number,
        agency: sop.agency,
        edition: sop.edition,
        report,
        trackingHash: command.trackingHash,
      },
      report.receivedAt,
    ),
    startTurn(sop, first, 1, report.receivedAt, meta),
    ...repliesTo(sop, command),
  ];
};
