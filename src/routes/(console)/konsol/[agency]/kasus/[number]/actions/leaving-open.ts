import type { CaseView } from '#app/cases/answers.ts';
import { openUntold, openWords } from '#core/cases/left-open.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { textOf, type SentForm } from '#routes/forms/sent-form.ts';

/** The control for the reason why a case closes with something still open. */
export const leavingOpenName = 'alasan-terbuka';

/** That reason as typed; nothing where none was. */
export const leavingOpenOf = (form: SentForm): { readonly leavingOpen?: string } => {
  const leavingOpen = textOf(form, leavingOpenName);
  return leavingOpen === '' ? {} : { leavingOpen };
};

/** What the case would leave open if it closed now, as whoever looks is told of it. */
export const openIn = ({
  sop,
  state,
  openNow,
  openUntold: untold,
}: Pick<CaseView, 'sop' | 'state' | 'openNow' | 'openUntold'>): readonly Bilingual[] => [
  ...openWords({ sop, turns: state.turns }, openNow),
  ...(untold === 0 ? [] : [openUntold(untold)]),
];
