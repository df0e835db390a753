import { caseRights } from '#core/cases/rights/case-rights.ts';
import { error } from '@sveltejs/kit';
import { filesOfEvents } from '#app/cases/files-in-case.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { PageServerLoad } from './$types';

const once = (files: readonly FileRef[]): readonly FileRef[] => [
  ...new Map(files.map((file) => [file.id, file])).values(),
];

const counted = (files: readonly FileRef[]) => ({
  count: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
});

const isPaperFile = ({ type }: CaseEvent): boolean =>
  type === 'paper-signed' || type === 'paper-printed';

/** What a case file would hold now, and those made before. */
export const load: PageServerLoad = async (event) => {
  const { actor, view: agency } = await atWork(event);
  const { product } = event.locals;
  const found = await product.papers.withCase(agency.agency.id, event.params.number, actor);
  if ('notFound' in found || !caseRights.may(actor, 'make-case-file', { sop: found.view.sop }))
    error(404, 'case');
  const { view, papers } = found;
  const events = view.history.map(({ stored }) => stored.event);
  const inPapers = once(filesOfEvents(events.filter(isPaperFile)));
  const evidence = once(filesOfEvents(events)).filter(
    ({ id }) => !inPapers.some((file) => file.id === id),
  );
  const { zone } = view.agency.calendar;
  return {
    number: view.state.number,
    papers: counted(inPapers),
    evidence: counted(evidence),
    events: events.length,
    drafts: papers.filter(
      ({ source, files, versions }) =>
        source !== 'form' && files.length === 0 && versions.at(-1)?.revoked !== null,
    ).length,
    forms: papers.filter(({ source }) => source === 'form').length,
    earlier: view.history
      .flatMap(({ stored: { event: one }, who }) =>
        one.type === 'case-file-made'
          ? [{ at: moment(one.happenedAt, zone), who, files: one.files, manifest: one.manifest }]
          : [],
      )
      .toReversed(),
    /** Who may make it, where it would hold papers that are not for this officer. */
    onlyFor: view.withheld?.seenBy ?? null,
    /** Whether it would say who reported, to somebody who may not know. */
    saysWhoReported: view.reporterWithheld !== null,
    /** What became of a proof that was asked for. */
    proofNote: event.url.searchParams.get('bukti'),
    lastHash: view.history.at(-1)?.stored.hash ?? '',
    failure: event.url.searchParams.get('gagal'),
    once: crypto.randomUUID(),
  };
};
