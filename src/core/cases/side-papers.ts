import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ClosedCase, OpenCase } from './case.ts';
import type { OutputId } from '#core/sops/model.ts';

/**
 * Papers beside the flow, which no SOP names but every office writes. Their names hold a dot, as
 * no output of an SOP does; `PaperId.turn` is the number of their meeting or disposition.
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
export interface SidePaper {
  readonly output: SidePaperId;
  /** Number of the meeting or disposition. */
  readonly turn: number;
  readonly since: Instant;
  /** Whose signature it needs; null for the attendance list, which those present sign by hand, and for a meeting that was cancelled. */
  readonly signer: RoleId | null;
}

/** Papers of meetings and dispositions, in the order they came to be. A cancelled meeting keeps those it had. */
export const sidePapersOf = (state: OpenCase | ClosedCase): readonly SidePaper[] => [
  ...state.dispositions.map(({ disposition, plan, at }): SidePaper => ({
    output: 'disposisi.lembar',
    turn: disposition,
    since: at,
    signer: plan.giver,
  })),
  ...state.meetings.flatMap(
    ({ meeting, plan, calledAt, held, state: stands }): readonly SidePaper[] => [
      {
        output: 'rapat.undangan',
        turn: meeting,
        since: calledAt,
        signer: stands === 'cancelled' ? null : plan.caller,
      },
      { output: 'rapat.daftar-hadir', turn: meeting, since: calledAt, signer: null },
      ...(held === null
        ? []
        : [
            { output: 'rapat.notula' as const, turn: meeting, since: held.at, signer: plan.caller },
          ]),
    ],
  ),
];
