import { toldMeetings } from '#core/cases/told-meetings.ts';
import type { PaperMaterial } from '#core/papers/content/material.ts';
import type { Instant } from '#core/time/instant.ts';

/** When the meeting of a turn was held, whenever it was planned. */
const heldIn = ({ state, turn }: PaperMaterial): Instant | undefined =>
  state.meetings.findLast((meeting) => meeting.turn === turn.turn && meeting.held !== null)?.held
    ?.at;

/**
 * The day of the act a berita acara tells of: of the meeting that its form states; where the form
 * asks about none, of the one that was held in the turn; else of the step itself.
 */
export const dayOfAct = (material: PaperMaterial): Instant => {
  const { step, turn, issue } = material;
  const asks = step.form.some(({ holds }) => holds === 'meeting-time');
  const [told] = toldMeetings(step.form, turn.completed?.form ?? {});
  return told ?? (asks ? undefined : heldIn(material)) ?? turn.completed?.at ?? issue.madeAt;
};
