import type { z } from '@hono/zod-openapi';
import type { TrackView } from '#app/cases/answers.ts';
import type { trackSchema } from '#api/cases/schema/track.ts';
import { presentFile } from '#api/present/file-ref.ts';
import { links } from '#api/present/links.ts';

/** What a reporter may know, read with the tracking code. */
export const presentTrack = (view: TrackView, code: string): z.infer<typeof trackSchema> => ({
  number: view.number,
  agency: { id: view.agency.id, name: view.agency.name },
  status: view.status,
  closeReason: view.closeReason,
  receivedAt: view.receivedAt,
  report: {
    system: view.report.system,
    category: view.report.category,
    description: view.report.description,
    evidence: view.report.evidence.map(presentFile),
  },
  steps: view.steps.map(({ title, state, at, measures }) => ({ title, state, at, measures })),
  measures: view.measures.map(({ name, happened }) => ({
    name,
    happened: happened.map(({ words, at }) => ({ words, at })),
  })),
  messages: view.messages.map(({ from, text, at, files }) => ({
    from,
    text,
    at,
    files: files.map(presentFile),
  })),
  links: { messages: `${links.report(view.agency.id, code)}/messages` },
});
