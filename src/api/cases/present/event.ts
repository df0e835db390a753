import type { z } from '@hono/zod-openapi';
import type { HistoryLine } from '#app/cases/answers.ts';
import { isPaperEvent } from '#core/cases/event-kinds/papers.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { commandAnswerSchema, eventSchema } from '#api/cases/schema/event.ts';
import { links } from '#api/present/links.ts';

/**
 * One line of the record.
 *
 * @param whole false for outside parties: they learn what happened, not what was written in it; so
 *   does everybody of a paper not everybody sees
 */
export const presentEvent = (
  { stored, sentence, who, partly }: HistoryLine,
  whole: boolean,
): z.infer<typeof eventSchema> => ({
  version: stored.version,
  type: stored.event.type,
  happenedAt: stored.event.happenedAt,
  recordedAt: stored.event.recordedAt,
  who,
  sentence,
  data: whole && !(partly && isPaperEvent(stored.event)) ? { ...stored.event } : null,
  partly,
  hash: stored.hash,
  previousHash: stored.previousHash,
});

/** What a command led to. */
export const presentCommandAnswer = (
  agency: string,
  caseId: string,
  answer: { readonly version: number; readonly events: readonly CaseEvent[] },
): z.infer<typeof commandAnswerSchema> => ({
  version: answer.version,
  events: answer.events.map(({ type, happenedAt, recordedAt }) => ({
    type,
    happenedAt,
    recordedAt,
  })),
  links: { case: links.case(agency, caseId) },
});
