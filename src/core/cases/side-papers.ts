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

/** A paper beside the flow that every office writes the same way. */
export type OfficePaperId = keyof typeof names;

/** What asks a role for its approval, and what that role answers, as the edition's mapping has them. */
const requestNames = {
  permintaan: say('Permintaan Persetujuan', 'Request for approval'),
  jawaban: say('Jawaban atas Permintaan Persetujuan', 'Answer to the request for approval'),
};

type RequestPaper = keyof typeof requestNames;

/** A paper of a request, by the role that is asked: `permintaan.sekretaris-daerah`. */
export type RequestPaperId = `${RequestPaper}.${RoleId}`;

export type SidePaperId = OfficePaperId | RequestPaperId;

const isOfficePaper = (output: OutputId): output is OfficePaperId => Object.hasOwn(names, output);

const requestPart = (output: OutputId): RequestPaper | undefined => {
  const [part = '', role] = output.split('.');
  return role !== undefined && (part === 'permintaan' || part === 'jawaban') ? part : undefined;
};

export const isRequestPaper = (output: OutputId): output is RequestPaperId =>
  requestPart(output) !== undefined;

/** The paper of a request for a role's approval, or of its answer. */
export const requestPaperId = (part: RequestPaper, role: RoleId): RequestPaperId =>
  `${part}.${role}`;

/** Whether it is the answer. */
export const isAnswerPaper = (output: RequestPaperId): boolean => requestPart(output) === 'jawaban';

export const isSidePaper = (output: OutputId): output is SidePaperId =>
  isOfficePaper(output) || isRequestPaper(output);

/** A paper beside the flow by its name; undefined for an output of the SOP. */
export const sidePaperName = (output: OutputId): string | undefined => sidePaperTitle(output)?.id;

/** The same for readers of both languages. */
export const sidePaperTitle = (output: OutputId): Bilingual | undefined => {
  if (isOfficePaper(output)) return names[output];
  const part = requestPart(output);
  return part === undefined ? undefined : requestNames[part];
};

/** A paper beside the flow that a case has come to. */
export interface SidePaper extends PaperId {
  readonly output: SidePaperId;
  readonly since: Instant;
  /** Whose signature it needs, where no mapping says so; null for the attendance list, which those present sign by hand, and for a meeting that was cancelled. */
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
  // Which of them are papers, and who signs a request, the edition's mapping says.
  request: ({ approvals }) =>
    approvals.flatMap(({ approval, role, requestedAt, decided }): readonly SidePaper[] => {
      const of: PaperOccasion = { kind: 'request', number: approval };
      const asked: SidePaper = {
        output: requestPaperId('permintaan', role),
        of,
        since: requestedAt,
        signer: null,
      };
      // What was decided on a signed sheet has its answer: a second one is not drafted.
      return decided === null || decided.onPaper !== null
        ? [asked]
        : [asked, { output: requestPaperId('jawaban', role), of, since: decided.at, signer: role }];
    }),
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
