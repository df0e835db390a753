import type { ClosedCase, OpenCase } from '../case/case.ts';
import type { Sop } from '../sop/model.ts';
import type { Instant } from '../time/instant.ts';
import { clockTime, dayName, letterDate } from './dates.ts';
import type { DaftarHadir, LembarDisposisi, MeetingLines, Notula, UndanganRapat } from './document.ts';
import type { Paper, Person, SignatureBlock } from './paper.ts';
import type { DocumentSettings, Issue, Signer } from './settings.ts';
import { signerLines } from './signatures.ts';
import { textBlocks } from './text-blocks.ts';

/** A meeting about a case. */
export interface Meeting {
  readonly from: Instant;
  /** null: "s.d. selesai". */
  readonly until: Instant | null;
  readonly venue: string;
  readonly agenda: string;
  readonly invited: readonly string[];
}

/** What papers beside the flow are made from. */
export interface CaseGround {
  readonly sop: Sop;
  readonly state: OpenCase | ClosedCase;
  readonly settings: DocumentSettings;
  readonly issue: Issue;
}

const signature = (signer: Signer, role: string | null): SignatureBlock => ({ role, ...signerLines(signer), note: null, anchor: null });

const paper = ({ sop, state, settings, issue }: CaseGround, title: string, signers: readonly SignatureBlock[]): Paper => ({
  agency: sop.agency, edition: sop.edition, title: `${title} (${state.number})`, madeAt: issue.madeAt, size: settings.size,
  letterhead: settings.letterhead, number: issue.number, place: settings.place,
  date: issue.datedAt === null ? null : letterDate(issue.datedAt, settings.zone),
  draft: issue.draft, remarks: [], tlp: issue.tlp,
  footer: issue.signature === 'bsre' && !issue.draft ? settings.bsreFooter : [],
  checkAddress: issue.checkAddress, sections: [], signatures: signers, copies: [],
});

/** Day, date and hours with the zone, as invitations and minutes carry them. */
export const meetingLines = ({ from, until, venue, agenda }: Meeting, zone: string): MeetingLines => ({
  day: `${dayName(from, zone)}, ${letterDate(from, zone)}`,
  time: `${clockTime(from, zone)} s.d. ${until === null ? 'selesai' : clockTime(until, zone)}`,
  venue,
  agenda,
});

/** Letter inviting to a meeting. */
export const invitation = (ground: CaseGround, meeting: Meeting, signer: Signer, copies: readonly string[] = []): UndanganRapat => ({
  ...paper(ground, 'Undangan Rapat', [signature(signer, null)]),
  kind: 'undangan-rapat', sifat: 'Segera', lampiran: '-', hal: 'Undangan Rapat', to: meeting.invited, toPlace: 'Tempat', copies,
  meeting: meetingLines(meeting, ground.settings.zone),
  sections: [{ title: null, blocks: [{ type: 'paragraph', text: `Sehubungan dengan penanganan laporan insiden siber Nomor ${ground.state.number} pada ${ground.state.system.name}, kami mengundang Saudara untuk hadir dalam rapat yang akan dilaksanakan pada:` }] }],
});

/** Minutes of a meeting. */
export const minutes = (ground: CaseGround, meeting: Meeting, held: { readonly chair: string; readonly secretary: string; readonly attendees: readonly Person[]; readonly discussion: string; readonly conclusion: string }, signer: Signer): Notula => ({
  ...paper(ground, 'Notula Rapat', [signature(signer, 'Pemimpin Rapat')]),
  kind: 'notula', meeting: meetingLines(meeting, ground.settings.zone), chair: held.chair, secretary: held.secretary, attendees: held.attendees,
  sections: [
    { title: 'Pembahasan', blocks: textBlocks(held.discussion) },
    { title: 'Kesimpulan', blocks: textBlocks(held.conclusion) },
  ],
});

/** List to be signed by who attends, with rows left free. */
export const attendance = (ground: CaseGround, meeting: Meeting, expected: readonly Person[], emptyRows: number, signer: Signer): DaftarHadir => ({
  ...paper(ground, 'Daftar Hadir', [signature(signer, 'Mengetahui')]),
  kind: 'daftar-hadir', meeting: meetingLines(meeting, ground.settings.zone), attendees: expected, emptyRows,
});

/** How a report is passed on within the agency. */
export interface Disposition {
  readonly to: readonly string[];
  readonly instructions: readonly string[];
  readonly note: string;
  readonly agendaNumber: string | null;
}

/** Usual instructions of a disposition sheet; those chosen are ticked. */
export const usualInstructions = ['Untuk ditindaklanjuti', 'Untuk diverifikasi', 'Koordinasikan', 'Siapkan tanggapan', 'Untuk diketahui', 'Arsip'] as const;

const ticked = (usual: readonly string[], chosen: readonly string[]): readonly { readonly text: string; readonly ticked: boolean }[] =>
  [...new Set([...usual, ...chosen])].map((text) => ({ text, ticked: chosen.includes(text) }));

/** Sheet with which a report is passed on. */
export const disposition = (ground: CaseGround, passed: Disposition, signer: Signer): LembarDisposisi => {
  const { state, sop, settings } = ground;
  const { report } = state;
  const from = report.reporter.anonymous ? 'dirahasiakan' : [report.reporter.name, report.reporter.organisation].filter((part) => part !== undefined).join(', ');
  const roles = sop.roles.filter(({ outside }) => !outside).map(({ name }) => name);
  return {
    ...paper(ground, 'Lembar Disposisi', [signature(signer, null)]),
    kind: 'lembar-disposisi',
    incoming: [
      { label: 'Surat / laporan dari', value: [from] },
      { label: 'Nomor', value: [report.reference ?? state.number] },
      { label: 'Diterima', value: [`${letterDate(report.receivedAt, settings.zone)} pukul ${clockTime(report.receivedAt, settings.zone)}`] },
      { label: 'Nomor agenda', value: [passed.agendaNumber ?? '-'] },
      { label: 'Hal', value: [`Laporan insiden siber pada ${state.system.name}`] },
    ],
    to: ticked(roles, passed.to).map(({ text, ticked: goes }) => ({ name: text, ticked: goes })),
    instructions: ticked(usualInstructions, passed.instructions),
    note: passed.note.split('\n').filter((line) => line.trim() !== ''),
  };
};
