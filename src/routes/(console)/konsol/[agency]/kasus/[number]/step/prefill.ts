import type { Meeting, Turn } from '#core/cases/case.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { Field, Output } from '#core/sops/model.ts';
import { localValue } from '#ui/due-words.ts';

/** What a field can be filled in with, and the meeting it was said in. */
export interface Prefill {
  readonly text: string;
  readonly meeting: number;
}

/** What a step asks, as far as meetings answer it. */
interface Asked {
  readonly turn: Pick<Turn, 'turn' | 'startedAt'>;
  readonly fields: readonly Field[];
  readonly outputs: readonly Pick<Output, 'id'>[];
}

/** Held in this visit of the step, or called before for it and held since it started. */
const heldNow = (meetings: readonly Meeting[], { turn }: Asked): Meeting | undefined =>
  meetings.findLast(
    ({ turn: calledIn, held }) =>
      held !== null && (calledIn === turn.turn || held.at >= turn.startedAt),
  );

/** The fields that the papers of the step take their parties from. */
const attendeeFields = ({ outputs }: Asked, mapping: PaperMapping): readonly string[] =>
  outputs.flatMap(({ id }) => mapping.outputs.get(id)?.parties?.field ?? []);

const fits = (field: Field, text: string): boolean =>
  (field.type === 'long-text' ||
    field.type === 'people' ||
    field.type === 'date-time' ||
    (field.type === 'text' && !text.includes('\n'))) &&
  (field.max === null || text.length <= field.max);

/**
 * Fields of the current step that a meeting about it has already answered, by the field's code:
 * who was there, in the field that holds it or that papers take several parties from; when it
 * began and what was said, in the fields that hold these.
 *
 * @param zone in which its time is filled in
 */
export const prefillOf = (
  question: Asked,
  meetings: readonly Meeting[],
  mapping: PaperMapping,
  zone: string,
): Readonly<Record<string, Prefill>> => {
  const meeting = heldNow(meetings, question);
  if (meeting === undefined || meeting.held === null) return {};
  const { attendees, discussion, conclusion } = meeting.held.minutes;
  const attending = attendeeFields(question, mapping);
  const said: Readonly<Partial<Record<NonNullable<Field['holds']>, string>>> = {
    attendees,
    discussion: `${discussion}\n\nKesimpulan:\n${conclusion}`,
    'meeting-time': localValue(meeting.held.at, zone),
  };
  const answers = question.fields.flatMap((field) => {
    const text = attending.includes(field.id)
      ? attendees
      : field.holds === null
        ? undefined
        : said[field.holds];
    return text === undefined || !fits(field, text)
      ? []
      : [[field.id, { text, meeting: meeting.meeting }] as const];
  });
  return Object.fromEntries(answers);
};
