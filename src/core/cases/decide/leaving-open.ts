import { inRow, say } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { OpenCase } from '#core/cases/case.ts';
import type { Meta } from '#core/cases/command.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { openNow, openUntold, openWords } from '#core/cases/left-open.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText } from './ground.ts';

/**
 * Whoever closes a case with something still open says why, whatever it is closed for.
 *
 * @param state the case before it closes
 * @param at when it happened; now when left out
 * @returns what goes on record before the closing: nothing where nothing is open; else the refusal
 *   that lists what is, when no reason is given; an outside party is told how much, not what
 */
export const leavingOpen = (
  sop: Sop,
  state: OpenCase,
  { leavingOpen: reason = '', meta }: { readonly leavingOpen?: string; readonly meta: Meta },
  at?: Instant,
): readonly CaseEvent[] | Refusal => {
  const open = openNow(state, meta.facts.unsigned);
  const words = openWords({ sop, turns: state.turns }, open);
  if (words.length === 0) return [];
  if (isBlank(reason))
    return refuse(
      'left-open',
      caseRights.may(meta.by, 'see-all-cases', { sop })
        ? inRow(words, '; ')
        : openUntold(words.length),
    );
  const name = say('Alasan ditutup dengan yang masih terbuka', 'Reason for leaving it open');
  return (
    badText([
      {
        field: 'leavingOpen',
        name,
        text: reason,
        what: say('mengapa kasus ditutup dengan itu', 'why the case closes with that'),
      },
    ]) ?? [stamp(meta, { type: 'left-open', reason: reason.trim(), ...open }, at)]
  );
};
