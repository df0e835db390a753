import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { BesideDeed } from '#core/sops/model.ts';
import type { CommandType } from '#core/cases/command.ts';
import { right, rightsBy, type Right, type Rights } from './rights.ts';
import type { Who } from './who.ts';

/**
 * What can be asked of a case: every command, some of them in a second form that others may, and
 * what of cases is shown.
 */
export type CaseVerb =
  | CommandType
  /** Revoke a print nobody has signed. */
  | 'withdraw-print'
  /** Sign under one's own name, as somebody the paper names besides the roles. */
  | 'sign-as-party'
  /** Say in a step's form what became of measures that were ordered, where its outcome asks for it. */
  | 'tell-measures'
  /** Enter the answer of a receiver of a disposition who is named only, and has no account. */
  | 'answer-for-others'
  | 'see-all-cases'
  | 'see-case'
  /** Who reported: name, address and numbers. */
  | 'see-reporter'
  /** What was filled in at a step, for those who do not see all of the case. */
  | 'see-form'
  | 'find-cases';

const all: readonly Who[] = ['team', 'auditors', 'administrators'];

const ofTeam = (deed: Bilingual): Right => right(['team'], deed);
/** What the edition gives to whom beside the steps. */
const beside = (who: BesideDeed, deed: Bilingual): Right => right([`may-${who}`], deed);
/** What makes a paper leave the house or come back: whose step it is of, and who keeps all papers. */
const ofItsStep = (deed: Bilingual): Right =>
  right(['team-at-the-step', 'team-beside-the-flow', 'may-papers'], deed);
const atStep = (deed: Bilingual): Right => ({
  ...right(['executors-of-the-step'], deed),
  refused: 'wrong-role',
});

/** Who may do what with a case. A command without a row does not compile. */
const rows: Rights<CaseVerb> = {
  'receive-report': right(
    ['reporter', 'team', 'tanggap'],
    say('mencatat laporan', 'register a report'),
  ),
  'write-as-reporter': right(
    ['reporter'],
    say('menulis pesan dari halaman lacak', 'write from the tracking page'),
  ),
  'recompute-due': right(['tanggap'], say('menghitung ulang batas waktu', 'recompute due times')),

  'start-step': atStep(say('mulai mengerjakan langkah ini', 'start on this step')),
  'complete-step': atStep(say('menyelesaikan langkah ini', 'complete this step')),
  wait: atStep(say('menyatakan langkah ini menunggu', 'let this step wait')),
  resume: atStep(say('melanjutkan langkah ini', 'go on with this step')),
  'request-approval': atStep(
    say('meminta persetujuan pada langkah ini', 'ask for approval at this step'),
  ),
  'assign-step': right(
    ['executors-of-the-step', 'controllers'],
    say('menugaskan langkah ini', 'assign this step'),
  ),
  'give-approval': right(['approver'], say('menyetujui permintaan ini', 'approve this request')),
  'refuse-approval': right(['approver'], say('menolak permintaan ini', 'refuse this request')),

  // His office or a controller puts down what he signed; nobody does who asked for it (`decide/decisions.ts`).
  'record-decision': right(
    ['approver', 'controllers'],
    say('mencatat keputusan dari naskah bertanda tangan', 'record a decision from a signed sheet'),
  ),
  'withdraw-decision': right(
    ['approver', 'controllers'],
    say(
      'menarik catatan keputusan dari naskah bertanda tangan',
      'withdraw a decision that was recorded from a signed sheet',
    ),
  ),

  'join-duplicate': beside('merging', say('menggabung kasus', 'merge cases')),
  close: beside('closing', say('menutup kasus di luar alur', 'close a case outside the flow')),
  reopen: beside('reopening', say('membuka kembali kasus', 'reopen a case')),

  'order-measure': beside('ordering', say('memerintahkan tindakan sementara', 'order a measure')),
  'execute-measure': right(
    ['measure-installers'],
    say('mencatat tindakan sementara terpasang', 'record a measure as carried out'),
  ),
  'lift-measure': right(['measure-lifters'], say('mencabut tindakan sementara', 'lift a measure')),
  'request-lifting': right(
    ['measure-lifters', 'controllers'],
    say('meminta persetujuan pencabutan', 'ask for the approval of a lifting'),
  ),
  // That it was never carried out is said by those who carry measures out.
  'withdraw-measure': right(
    ['measure-installers'],
    say('membatalkan perintah tindakan sementara', 'withdraw the order of a measure'),
  ),
  // Whoever works a step whose outcome asks for it, by the edition's own table.
  'tell-measures': right(
    ['measure-installers', 'executors-of-the-step'],
    say(
      'menyatakan yang terjadi dengan tindakan yang diperintahkan',
      'say what became of measures that were ordered',
    ),
  ),
  'correct-report': beside('corrections', say('membetulkan laporan', 'correct a report')),
  'assess-severity': beside('severity', say('menetapkan tingkat keparahan', 'assess the severity')),
  'involve-party': beside('parties', say('melibatkan pihak', 'involve a party')),
  'release-party': beside('parties', say('melepas pihak', 'release a party')),
  'release-outside-view': beside(
    'parties',
    say('menetapkan yang boleh dilihat pihak luar', 'settle what outside parties may see'),
  ),
  'attach-evidence': right(['team', 'parties-to-the-case'], say('menambah bukti', 'add evidence')),
  send: ofTeam(say('mencatat pengiriman', 'record what was sent')),
  escalate: ofTeam(say('mencatat eskalasi', 'record an escalation')),
  'record-sending': ofTeam(
    say('mencatat pengiriman yang diperintahkan', 'record what was ordered to be sent as sent'),
  ),
  'record-reply': ofTeam(
    say('mencatat jawaban atas pengiriman', 'record the reply to what was sent'),
  ),
  'waive-sending': beside(
    'waiving',
    say('meniadakan pengiriman yang diperintahkan', 'waive a sending that was ordered'),
  ),
  note: ofTeam(say('menulis catatan kasus', 'write a note on the case')),
  'tell-reporter': ofTeam(say('menulis kepada pelapor', 'write to the reporter')),
  'start-duty': beside('duties', say('memulai kewajiban lapor', 'start a legal duty')),
  'set-duty-aside': beside(
    'duties',
    say('mengesampingkan kewajiban lapor', 'set a legal duty aside'),
  ),
  'take-duty-up': beside(
    'duties',
    say('menampilkan kembali kewajiban lapor', 'take up a legal duty that was set aside'),
  ),
  'fulfil-duty': beside(
    'duties',
    say('mencatat kewajiban lapor terpenuhi', 'record a legal duty as fulfilled'),
  ),

  'call-meeting': ofTeam(say('mengundang rapat', 'call a meeting')),
  'change-meeting': ofTeam(say('mengubah rencana rapat', 'change a meeting')),
  'record-meeting': ofTeam(say('mencatat hasil rapat', 'record a meeting')),
  'cancel-meeting': ofTeam(say('membatalkan rapat', 'cancel a meeting')),
  'give-disposition': ofTeam(say('membuat disposisi', 'give a disposition')),
  // A head often answers on paper or by word of mouth; a controller then enters it under his own name.
  'answer-disposition': right(
    ['receivers', 'controllers'],
    say('menjawab atau meneruskan disposisi ini', 'answer this disposition or pass it on'),
  ),
  'answer-for-others': ofTeam(
    say(
      'mencatat jawaban penerima disposisi yang tidak punya akun',
      'enter the answer of a receiver who has no account',
    ),
  ),

  'edit-paper': ofTeam(say('menyunting naskah', 'edit a paper')),
  'initial-paper': right(['people-of-the-team'], say('membubuhkan paraf', 'initial a paper')),
  'print-paper': ofItsStep(
    say('mencetak naskah untuk ditandatangani', 'print a paper for signing'),
  ),
  'sign-on-paper': ofItsStep(say('mencatat pindaian naskah', 'record the scan of a paper')),
  'export-paper': ofItsStep(say('menyiapkan naskah untuk SRIKANDI', 'set a paper for SRIKANDI')),
  'return-paper': ofItsStep(
    say(
      'mencatat naskah yang kembali dari SRIKANDI',
      'record a paper that came back from SRIKANDI',
    ),
  ),
  'send-paper': ofTeam(say('mencatat pengiriman naskah', 'record a paper as sent')),
  'receive-paper': ofTeam(say('mencatat penerimaan naskah', 'record a paper as received')),
  'fetch-paper': right(
    ['addressees'],
    say('mengunduh naskah yang dikirim kepada pihaknya', 'download a paper sent to their body'),
  ),
  'withdraw-print': ofItsStep(say('menarik cetakan naskah', 'withdraw a print')),
  'sign-paper': right(['signers'], say('menandatangani naskah ini', 'sign this paper')),
  'sign-as-party': right(
    ['named'],
    say('menandatangani naskah ini sebagai peserta', 'sign this paper as a party'),
  ),
  'revoke-paper': right(
    ['signers', 'controllers'],
    say('membatalkan naskah yang sudah ditandatangani', 'revoke a signed paper'),
  ),

  'make-case-file': right(all, say('membuat berkas kasus', 'make the case file')),
  'see-all-cases': right(all, say('melihat semua kasus', 'see all cases')),
  'see-case': right(
    [...all, 'parties-to-the-case', 'tanggap'],
    say('melihat kasus ini', 'see this case'),
  ),
  'see-reporter': right(['team'], say('melihat siapa pelapornya', 'see who reported')),
  'see-form': right(
    ['executors-of-the-step'],
    say('melihat isian langkah ini', 'see what was filled in at this step'),
  ),
  'find-cases': right([...all, 'executors'], say('mencari kasus', 'look for cases')),
};

export const caseRights = rightsBy(() => rows);

/** Commands whose right asks about nothing but the case: a page that offers them asks once for all. */
export const commandsBeside = [
  'note',
  'tell-reporter',
  'attach-evidence',
  'assess-severity',
  'involve-party',
  'release-party',
  'release-outside-view',
  'order-measure',
  'execute-measure',
  'lift-measure',
  'request-lifting',
  'withdraw-measure',
  'correct-report',
  'send',
  'escalate',
  'record-sending',
  'waive-sending',
  'record-reply',
  'join-duplicate',
  'close',
  'reopen',
  'start-duty',
  'set-duty-aside',
  'take-duty-up',
  'fulfil-duty',
  'call-meeting',
  'change-meeting',
  'record-meeting',
  'cancel-meeting',
  'give-disposition',
  'send-paper',
] as const satisfies readonly CommandType[];

export type CommandBeside = (typeof commandsBeside)[number];

/** When a command beside the flow is taken: while the case is open, once it is closed, or both. */
const taken: Readonly<Record<CommandBeside, readonly ('open' | 'closed')[]>> = {
  note: ['open'],
  'tell-reporter': ['open'],
  'attach-evidence': ['open'],
  'assess-severity': ['open'],
  'involve-party': ['open'],
  'release-party': ['open'],
  'release-outside-view': ['open'],
  'order-measure': ['open'],
  'execute-measure': ['open'],
  'lift-measure': ['open'],
  'request-lifting': ['open'],
  'withdraw-measure': ['open'],
  'correct-report': ['open'],
  send: ['open'],
  escalate: ['open'],
  'record-sending': ['open', 'closed'],
  'waive-sending': ['open', 'closed'],
  'record-reply': ['open', 'closed'],
  'join-duplicate': ['open'],
  close: ['open'],
  reopen: ['closed'],
  'start-duty': ['open'],
  'set-duty-aside': ['open'],
  'take-duty-up': ['open'],
  'fulfil-duty': ['open', 'closed'],
  'call-meeting': ['open'],
  'change-meeting': ['open'],
  'record-meeting': ['open', 'closed'],
  'cancel-meeting': ['open', 'closed'],
  'give-disposition': ['open'],
  'send-paper': ['open', 'closed'],
};

/** Whether a case in that state takes a command beside the flow, whoever gives it. */
export const isTaken = (command: CommandBeside, status: 'open' | 'closed'): boolean =>
  taken[command].includes(status);
