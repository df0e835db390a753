import { caseRights } from '#core/cases/rights/case-rights.ts';
import { thingOfPaper } from '#core/cases/rights/thing-of-paper.ts';
import { paperTitle } from '#core/cases/names.ts';
import type { Actor } from '#core/people/actor.ts';
import { fixed } from '#core/cases/decide/paper-ground.ts';
import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { paperOf } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import type { Instant } from '#core/time/instant.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { hiddenPaper } from '#app/cases/hidden-paper.ts';
import type { Missing } from './issue.ts';
import { waitsForInitials } from './who-signs.ts';

/** Why a paper cannot be sent out to be signed by hand or in SRIKANDI, before anything is held for it. */
export const leavingHindrance = (
  verb: 'print-paper' | 'export-paper',
  loaded: LoadedCase,
  meant: PaperId,
  actor: Actor,
  at: Instant,
): Refusal | Missing | undefined => {
  const { sop, mapping, state } = loaded;
  const theirs = caseRights.mayNot(actor, verb, thingOfPaper(sop, state, meant));
  if (theirs !== undefined) return theirs;
  const hidden = hiddenPaper({ sop, mapping, state }, actor, meant);
  if (hidden !== undefined) return hidden;
  const paper = papersOf(sop, mapping, state).find(samePaper(meant));
  const title = paperTitle(sop, meant.output);
  if (paper === undefined) return refuse('no-paper', title);
  const shut = fixed({ state, paper: paperOf(state.papers, meant) });
  if (shut !== undefined) return shut;
  // A party's own file is signed by that party; a form is printed with its code also where nobody signs it.
  if (paper.files.length > 0) return refuse('nothing-to-sign', title);
  if (paper.source === 'form') return undefined;
  const initials = waitsForInitials(loaded, paper, at);
  if (initials !== undefined) return initials;
  return paper.waitsFor.length > 0
    ? undefined
    : {
        missing: [
          {
            id: `${paper.name} tidak memuat penanda tangan, jadi tidak dinomori. Unduh PDF-nya untuk diisi di tempat.`,
            en: `${title.en} names nobody to sign it, so it gets no number. Download its PDF to be filled in on the spot.`,
          },
        ],
      };
};
