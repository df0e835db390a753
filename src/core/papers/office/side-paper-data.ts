import type { PaperId } from '#core/cases/paper-id.ts';
import type { Meeting } from '#core/cases/case.ts';
import {
  isRequestPaper,
  isSidePaper,
  sidePaperName,
  type OfficePaperId,
} from '#core/cases/side-papers.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { SidePaperMaterial } from './side-paper-material.ts';
import { dispositionSheet } from './disposition-sheet.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { settingsMissing } from './paper-data.ts';
import type { PaperDraft } from './paper-draft.ts';
import { datedOf } from '#core/papers/content/issued-at.ts';
import type { MissingData } from '#core/papers/content/material.ts';
import { invitedOffices } from './invited.ts';
import { attendance, invitation, minutes } from './meetings.ts';
import type { SignatureBlock } from '#core/papers/sheet/paper.ts';
import { signatureFor } from './signatures.ts';

const cancelled: MissingData = {
  code: 'meeting-cancelled',
  what: 'meeting',
  message: {
    id: 'Rapat ini dibatalkan, jadi naskahnya tidak diterbitkan lagi.',
    en: 'This meeting was cancelled, so its papers are issued no more.',
  },
};

/** Nothing to make a paper of: the case has not come to it. */
export const nothing = ({ output, of }: PaperId): PaperDraft => {
  const name = sidePaperName(output) ?? output;
  return {
    data: null,
    missing: [
      {
        code: 'no-turn',
        what: output,
        message: {
          id: `"${name}" nomor ${String(of.number)} belum ada pada kasus ini.`,
          en: `This case has no "${name}" number ${String(of.number)}.`,
        },
      },
    ],
  };
};

const signedBy = (
  material: SidePaperMaterial,
  role: RoleId,
  paper: (signature: SignatureBlock) => PaperData,
): PaperDraft => {
  const { value, missing } = signatureFor(material, role, null, 0);
  return { data: paper(value), missing: [...settingsMissing(material.settings), ...missing] };
};

const lacking = (more: readonly MissingData[], { data, missing }: PaperDraft): PaperDraft => ({
  data,
  missing: [...missing, ...more],
});

const dispositionData = (material: SidePaperMaterial, meant: PaperId): PaperDraft => {
  const given = material.state.dispositions.find(
    ({ disposition }) => disposition === meant.of.number,
  );
  return given === undefined
    ? nothing(meant)
    : signedBy(material, given.plan.giver, (signature) =>
        dispositionSheet(material, given, signature),
      );
};

type MeetingPaper = Exclude<OfficePaperId, 'disposisi.lembar'>;

const paperOfMeeting = (
  material: SidePaperMaterial,
  output: MeetingPaper,
  meeting: Meeting,
): PaperDraft => {
  const {
    plan: { caller, invited },
    held,
  } = meeting;
  const offices = invitedOffices({ ...material, at: datedOf(material.issue) }, invited);
  switch (output) {
    case 'rapat.undangan':
      return lacking(
        offices.missing,
        signedBy(material, caller, (signature) =>
          invitation(material, meeting, signature, offices.value),
        ),
      );
    case 'rapat.daftar-hadir':
      return signedBy(material, caller, (signature) =>
        attendance(material, meeting, signature, offices.value),
      );
    case 'rapat.notula':
      return held === null
        ? nothing({ output, of: { kind: 'meeting', number: meeting.meeting } })
        : signedBy(material, caller, (signature) =>
            minutes(material, meeting, held.minutes, signature),
          );
  }
};

const meetingData = (
  material: SidePaperMaterial,
  meant: PaperId,
  output: MeetingPaper,
): PaperDraft => {
  const meeting = material.state.meetings.find((one) => one.meeting === meant.of.number);
  if (meeting === undefined) return nothing(meant);
  const { data, missing } = paperOfMeeting(material, output, meeting);
  return { data, missing: meeting.state === 'cancelled' ? [cancelled, ...missing] : missing };
};

/** Which paper beside the flow is wanted, and what it is made from. */
export interface WantedSidePaper extends SidePaperMaterial {
  readonly paper: PaperId;
}

/**
 * A paper beside the flow, as values: invitation, attendance list and minutes of a meeting, the
 * sheet of a disposition. Like `paperData` it never refuses for gaps; a paper with anything
 * missing must not be issued.
 */
export const sidePaperData = ({ paper: meant, ...material }: WantedSidePaper): PaperDraft => {
  const { output, of } = meant;
  if (!isSidePaper(output) || isRequestPaper(output)) return nothing(meant);
  switch (of.kind) {
    case 'turn':
    // What a request becomes, the edition's mapping says: `request-paper.ts`.
    case 'request':
      return nothing(meant);
    case 'disposition':
      return output === 'disposisi.lembar' ? dispositionData(material, meant) : nothing(meant);
    case 'meeting':
      return output === 'disposisi.lembar' ? nothing(meant) : meetingData(material, meant, output);
  }
};
