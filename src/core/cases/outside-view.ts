import type { ActorRef } from '#core/people/actor.ts';
import { say } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import type { FileRef, Report } from './report.ts';

/** The parts of a report that are freely written, in the order they are read. Closed. */
export const writtenParts = ['description', 'chronology', 'impact', 'proofOfConcept'] as const;
export type WrittenPart = (typeof writtenParts)[number];

/** What outside parties read in each of them; empty where nothing was released. */
export type ReleasedTexts = Readonly<Record<WrittenPart, string>>;

/** What outside parties see of a report and its evidence, as an officer released it. */
export interface OutsideView {
  readonly texts: ReleasedTexts;
  /** Ids of the files of the evidence they may read. */
  readonly files: readonly string[];
  readonly by: ActorRef;
  readonly at: Instant;
}

/** What stands in the place of a report that nobody has released yet. */
export const notReleased = say(
  'Uraian laporan belum dilepas oleh tim. Kerjakan langkah Anda dengan yang tertulis di langkah itu, atau tanyakan kepada tim.',
  'The team has not released the text of the report yet. Work on your step with what it says, or ask the team.',
);

/** A report as outside parties read it: what was written freely as it was released, or that it was not. */
export const releasedReport = (report: Report, view: OutsideView | null): Report => {
  const {
    chronology: _chronology,
    impact: _impact,
    proofOfConcept: _proof,
    vulnerability: _vulnerability,
    subject: _subject,
    ...rest
  } = report;
  const { description, ...others } = view?.texts ?? { description: '' };
  return {
    ...rest,
    description: description === '' ? notReleased.id : description,
    ...Object.fromEntries(Object.entries(others).filter(([, text]) => text !== '')),
  };
};

/** Whether outside parties may read a file of the evidence. */
export const isReleased = (view: OutsideView | null, { id }: Pick<FileRef, 'id'>): boolean =>
  view !== null && view.files.includes(id);
