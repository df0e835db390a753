import { moment } from '../../../../../../../case-rows.ts';
import { presentPaper } from '../../../present-papers.ts';
import { atPaper, ofPaper } from './paper-acting.ts';
import { editPaper, initialPaper, partName, partText, receivePaper, revokePaper } from './paper-forms.ts';
import type { Actions, PageServerLoad } from './$types';

/** One official paper of a case: preview, free parts, versions. */
export const load: PageServerLoad = async (event) => {
  const { agency, found, paper } = await atPaper(event);
  const { zone } = agency.calendar;
  return {
    number: found.row.number,
    caseVersion: found.row.version,
    paper: { ...presentPaper(paper), mayEdit: paper.mayEdit },
    team: found.may.team,
    parts: paper.parts.map((part) => ({
      name: partName(part.key), label: part.label, long: part.long, value: partText(paper, part),
      edited: Object.hasOwn(paper.edits, part.key), follows: part.text === null && !Object.hasOwn(paper.edits, part.key),
    })),
    initials: paper.initials.map(({ name, at }) => ({ name, at: moment(at, zone) })),
    versions: paper.versions.toReversed().map((version) => ({
      version: version.version, number: version.number, code: version.code, sha256: version.file.sha256,
      signatures: version.signatures.map(({ name, position, via, at }) => ({ name, position, via, at: moment(at, zone) })),
      revoked: version.revoked === null ? null : { at: moment(version.revoked.at, zone), reason: version.revoked.reason },
      received: version.received.map(({ by, note, at }) => ({ by, note, at: moment(at, zone) })),
    })),
    done: event.url.searchParams.get('sudah'),
    once: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  ubah: ofPaper('ubah', editPaper),
  paraf: ofPaper('paraf', initialPaper),
  batalkan: ofPaper('batalkan', revokePaper),
  terima: ofPaper('terima', receivePaper),
};
