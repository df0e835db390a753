import type { Field } from '#core/sops/model.ts';
import { parseInstant, type Instant } from '#core/time/instant.ts';
import type { Answers } from './event.ts';

/** When the meetings began that the answers of a form tell of. */
export const toldMeetings = (form: readonly Field[], answers: Answers): readonly Instant[] =>
  form.flatMap(({ id, holds }) => {
    const answer = holds === 'meeting-time' ? answers[id] : undefined;
    return typeof answer === 'string' ? (parseInstant(answer) ?? []) : [];
  });
