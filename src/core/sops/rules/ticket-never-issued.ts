import { stepsBefore } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { hasEffect, outputsOf } from '#core/sops/walk.ts';

const name = 'ticket-never-issued';

/** An output that is a ticket number comes after a ticket was issued. */
export const ticketNeverIssued: Rule = {
  name,
  check: (document) =>
    outputsOf(document).flatMap(({ part, path, step }) => {
      if (part.dari !== 'tiket') return [];
      const issued = [step, ...stepsBefore(document, step.kode)].some((candidate) =>
        candidate.hasil.some((outcome) => hasEffect(outcome, 'issue-ticket')),
      );
      if (issued) return [];
      return [
        error(
          name,
          [...path, 'dari'],
          `Output "${part.kode}" adalah nomor tiket, tetapi langkah ini dan sebelumnya tidak menerbitkan tiket. Tambahkan efek "issue-ticket".`,
          `Output "${part.kode}" is a ticket number, but neither this step nor one before it issues a ticket. Add an "issue-ticket" effect.`,
        ),
      ];
    }),
};
