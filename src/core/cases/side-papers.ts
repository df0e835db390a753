import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ClosedCase, OpenCase } from './case.ts';
import type { OccasionKind, PaperId, PaperOccasion } from './paper-id.ts';
import type { OutputId } from '#core/sops/model.ts';

/**
 * Papers beside the flow, which no SOP names but every office writes. Their names hold a dot, as
 * no output of an SOP does.
 */
const names = {
  'rapat.undangan': say('Undangan Rapat', 'Invitation to a meeting'),
  'rapat.daftar-hadir': say('Daftar Hadir Rapat', 'Attendance list of a meeting'),
  'rapat.notula': say('Notula Rapat', 'Minutes of a meeting'),
  'disposisi.lembar': say('Lembar Disposisi', 'Disposition sheet'),
};

export type SidePaperId = keyof typeof names;

export const isSidePaper = (output: OutputId): output is SidePaperId =>
  Object.hasOwn(names, output);

/** A paper beside the flow by its name; undefined for an output of the SOP. */
export const sidePaperName = (output: OutputId): string | undefined => sidePaperTitle(output)?.id;

/** The same for readers of both languages. */
export const sidePaperTitle = (output: OutputId): Bilingual | undefined =>
  isSidePaper(output) ? names[output] : undefined;

/** A paper beside the flow that a case has come to. */
export interface SidePaper extends PaperId {
  readonly output: SidePaperId;
  readonly since: Instant;
  /** Whose signature it needs; null for the attendance list, which those present sign by hand, and for a meeting that was cancelled. */
  readonly signer: RoleId | null;
}

type Beside = (state: OpenCase | ClosedCase) => readonly SidePaper[];

/** The papers of each thing beside the flow, in the order they came to be. A cancelled meeting keeps those it had. */
const beside: Readonly<Record<Exclude<OccasionKind, 'turn'>, Beside>> = {
  disposition: ({ dispositions }) =>
    dispositions.map(({ disposition, plan, at }): SidePaper => ({
      output: 'disposisi.lembar',
      of: { kind: 'disposition', number: disposition },
      since: at,
      signer: plan.giver,
    })),
  meeting: ({ meetings }) =>
    meetings.flatMap(({ meeting, plan, calledAt, held, state }): readonly SidePaper[] => {
      const of: PaperOccasion = { kind: 'meeting', number: meeting };
      const minutes: SidePaper[] =
        held === null ? [] : [{ output: 'rapat.notula', of, since: held.at, signer: plan.caller }];
      return [
        {
          output: 'rapat.undangan',
          of,
          since: calledAt,
          signer: state === 'cancelled' ? null : plan.caller,
        },
        { output: 'rapat.daftar-hadir', of, since: calledAt, signer: null },
        ...minutes,
      ];
    }),
};

/** Papers beside the flow that a case has come to. */
export const sidePapersOf = (state: OpenCase | ClosedCase): readonly SidePaper[] =>
  Object.values(beside).flatMap((papersOf) => papersOf(state));
