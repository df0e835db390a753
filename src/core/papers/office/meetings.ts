import type { Meeting } from '#core/cases/case.ts';
import type { MeetingMinutes, MeetingPlan } from '#core/cases/office-event.ts';
import type { InvitedOffice } from './invited.ts';
import { paperBeside, type SidePaperMaterial } from './side-paper-material.ts';
import { clockTime, dayName, letterDate } from '#core/papers/words/dates.ts';
import type {
  DaftarHadir,
  MeetingLines,
  Notula,
  UndanganRapat,
} from '#core/papers/record/paper-data.ts';
import type { SignatureBlock } from '#core/papers/sheet/paper.ts';
import type { Instant } from '#core/time/instant.ts';
import { peopleOf } from '#core/papers/sheet/people.ts';
import { paragraphsOf, textBlocks } from '#core/papers/sheet/text-blocks.ts';

/** Most offices a letter's address takes before they go on a page of their own. */
const mostInAddress = 3;

/** Rows an attendance list has at least, and those left free however many are invited. */
const rows = { least: 12, free: 5 } as const;

/** A printed name is no attendance and an empty place no signature, whoever reads the sheet later. */
const notes = {
  before:
    'Nama yang tercetak adalah yang diundang. Yang hadir menandatangani pada barisnya; yang mewakili atau hadir tanpa tercantum mengisi baris kosong. Tempat tanda tangan yang kosong berarti tidak menandatangani.',
  after:
    'Nama yang tercetak dicatat hadir dalam notula. Tempat tanda tangan yang kosong berarti tidak menandatangani.',
} as const;

/** The hours of a meeting as it was held; its planned end holds where it began as planned. */
const asHeld = ({ plan, held }: Meeting): MeetingPlan =>
  held === null || held.at === plan.from ? plan : { ...plan, from: held.at, until: null };

/** Day, date and hours with the zone, as invitations and minutes carry them. */
export const meetingLines = (
  { from, until, venue, agenda }: MeetingPlan,
  zone: string,
): MeetingLines => {
  const day = (at: Instant): string => `${dayName(at, zone)}, ${letterDate(at, zone)}`;
  const [first, last] = [day(from), day(until ?? from)];
  return {
    day: first === last ? first : `${first} s.d. ${last}`,
    time: `${clockTime(from, zone)} s.d. ${until === null ? 'selesai' : clockTime(until, zone)}`,
    venue,
    agenda,
  };
};

/** Whoever holds the letter in hand must see that the meeting does not take place. */
const remarksOf = ({ state }: Meeting): readonly string[] =>
  state === 'cancelled' ? ['DIBATALKAN: rapat ini tidak jadi dilaksanakan.'] : [];

/** Letter inviting to a meeting; `signature` is the caller's, `offices` whom it goes to. */
export const invitation = (
  material: SidePaperMaterial,
  meeting: Meeting,
  signature: SignatureBlock,
  offices: readonly InvitedOffice[],
): UndanganRapat => {
  const {
    state,
    settings,
    issue: { edits },
  } = material;
  const invited = offices.map(({ address }) => address);
  const many = invited.length > mostInAddress;
  return {
    ...paperBeside(material, 'undangan-rapat', 'Undangan Rapat', [signature]),
    kind: 'undangan-rapat',
    remarks: remarksOf(meeting),
    sifat: edits['sifat'] ?? 'Segera',
    lampiran: edits['lampiran'] ?? (many ? '1 (satu) berkas' : '-'),
    hal: edits['hal'] ?? 'Undangan Rapat',
    to: many ? ['Bapak/Ibu (daftar terlampir)'] : invited,
    toPlace: 'Tempat',
    annex: many ? invited : [],
    meeting: meetingLines(meeting.plan, settings.zone),
    sections: [
      {
        title: null,
        blocks: textBlocks(
          edits['pembuka'] ??
            `Sehubungan dengan penanganan laporan insiden siber Nomor ${state.number} pada ${state.system.name}, kami mengundang Bapak/Ibu untuk hadir dalam rapat yang akan dilaksanakan pada:`,
        ),
      },
    ],
    closing:
      edits['penutup'] ??
      'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Bapak/Ibu, kami ucapkan terima kasih.',
    copies: paragraphsOf(edits['tembusan'] ?? ''),
  };
};

const folded = (text: string): string =>
  text.toLocaleLowerCase('id').replaceAll(/\s+/g, ' ').trim();

/** Whether the minutes name as chair whoever signs them, by name or by position. */
const isChair = ({ chair }: MeetingMinutes, { name, position }: SignatureBlock): boolean =>
  [name ?? '', position.join(' ').replace(/,$/, '')].some(
    (one) => one !== '' && folded(chair).includes(folded(one)),
  );

/** Minutes of a meeting that was held. Whoever called it signs: as its chair, else as the one who takes note. */
export const minutes = (
  material: SidePaperMaterial,
  meeting: Meeting,
  held: MeetingMinutes,
  signature: SignatureBlock,
): Notula => ({
  ...paperBeside(material, 'notula', 'Notula Rapat', [
    { ...signature, role: isChair(held, signature) ? 'Pemimpin Rapat' : 'Mengetahui' },
  ]),
  kind: 'notula',
  meeting: meetingLines(asHeld(meeting), material.settings.zone),
  chair: held.chair,
  secretary: held.secretary,
  attendees: peopleOf(held.attendees),
  sections: [
    { title: 'Pembahasan', blocks: textBlocks(held.discussion) },
    { title: 'Kesimpulan', blocks: textBlocks(held.conclusion) },
  ],
});

/** List to be signed by who attends: those invited and free rows before the meeting, those who came after it. */
export const attendance = (
  material: SidePaperMaterial,
  meeting: Meeting,
  signature: SignatureBlock,
  offices: readonly InvitedOffice[],
): DaftarHadir => {
  const { held } = meeting;
  const attendees =
    held === null ? offices.map(({ person }) => person) : peopleOf(held.minutes.attendees);
  return {
    ...paperBeside(material, 'daftar-hadir', 'Daftar Hadir', [
      { ...signature, role: 'Mengetahui' },
    ]),
    // It is printed and signed at the meeting as it is, and never becomes anything but a draft here.
    draft: false,
    kind: 'daftar-hadir',
    remarks: remarksOf(meeting),
    meeting: meetingLines(asHeld(meeting), material.settings.zone),
    attendees,
    emptyRows: held === null ? Math.max(rows.free, rows.least - attendees.length) : 0,
    note: held === null ? notes.before : notes.after,
  };
};
