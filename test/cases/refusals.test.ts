import { describe, expect, test } from 'vitest';
import { memoryFiles } from '#adapters/files/memory.ts';
import { unopenedProof } from '#app/cases/unopened-proof.ts';
import type { CommandData } from '#core/cases/command.ts';
import type { Opening } from '#core/cases/opening.ts';
import type { Refusal, RefusalCode } from '#core/cases/refusal.ts';
import {
  atBlocking,
  atValidity,
  batam,
  blockedIn,
  domain,
  goOn,
  internal,
  looseBatam,
  reportedIn,
  strictBatam,
} from '#test/support/batam.ts';
import { lives } from '#test/support/lives.ts';
import {
  initialsAwaited,
  nothingToSign,
  notTheSigner,
  numberedElsewhere,
  numberTaken,
  signerChanged,
  unknownPart,
} from '#test/support/refused-papers.ts';
import {
  file,
  instant,
  officer,
  personOf,
  sampleReport,
  Scenario,
  tuesday,
} from '#test/support/scenario.ts';
import { sharedWords } from '#test/support/shared-words.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { widerSop } from '#test/support/wider-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';

const meja = officer('meja');
const tim = officer('tim');
const ketua = officer('ketua');
const sekda = officer('sekda');
const pemilik = personOf('dinas-contoh', 'pemilik');

const assess = { form: { alasan: 'Terbukti', parah: 'rendah' } };
const high = {
  form: { alasan: 'Terbukti', parah: 'tinggi' },
  outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
};

const reported = new Scenario(smallSop).reported();
const assessing = reported.completed(meja, 'lanjut');
const made = assessing.completed(tim, 'rendah', assess);
const blocked = assessing.completed(tim, 'tinggi', high);
/** At the step whose outcome needs the approval of the Sekda, because too many reports are known. */
const held = blocked
  .involving('pemilik', 'dinas-contoh')
  .completed(pemilik, 'lanjut')
  .knowing({ unitReports: { received: 9, valid: 4 } });
const askApproval = {
  type: 'request-approval',
  turn: held.turn,
  outcome: 'sudah',
  reason: 'Sudah diperbaiki',
} as const;
const asked = held.when(tim, askApproval);
const recordDecision = {
  type: 'record-decision',
  approval: 1,
  given: true,
  number: '800/12/2026',
  date: '2026-11-17',
  name: 'Pejabat Contoh',
  note: '',
  proof: [file('persetujuan.pdf')],
} as const;
const closed = reported.when(ketua, { type: 'close', reason: 'withdrawn', note: 'Ditarik' });

const ordered = reported.when(tim, {
  type: 'order-measure',
  kind: 'backup',
  system: { name: 'Portal' },
  reason: 'Sebelum disentuh',
});
const wait = { type: 'wait', turn: 1, party: 'Vendor Contoh', reason: 'Menunggu log' } as const;
const execute = { type: 'execute-measure', measure: 1, note: 'Terpasang', proof: [] } as const;
const escalate = {
  type: 'escalate',
  to: 'BSSN',
  outputs: [],
  way: 'email',
  note: '',
  proof: [],
} as const;

/** The minutes of the assessment, and what a version of it is made with. */
const minutes = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;
const version = {
  ...minutes,
  version: 1,
  code: 'ABCD-EFGH',
  number: '000.6 / 1 / CTH / XI / 2026',
  title: 'Berita Acara',
  file: file('berita-acara.pdf'),
  edits: {},
} as const;
const signing = {
  ...version,
  type: 'sign-paper',
  ...keptCheck,
  via: 'certificate',
  over: null,
  signer: { role: 'tim', name: 'Petugas Contoh tim', position: 'Tim' },
  signatories: [
    { role: 'tim', person: { name: 'Petugas Contoh tim', position: 'Tim' } },
    { role: 'ketua', person: null },
  ],
} as const;
const signed = made.when(tim, signing);
const printed = made.when(tim, { type: 'print-paper', ...version });
const exported = made.when(tim, { type: 'export-paper', ...version, signatories: [] });
const edit = { type: 'edit-paper', ...minutes, edits: { judul: 'Lain' } } as const;
const sendPaper = {
  type: 'send-paper',
  ...minutes,
  to: ['Dinas Contoh'],
  way: 'by-hand',
  note: 'Surel nomor 214 pada surat keluar',
  proof: [],
} as const;

const plan = {
  from: tuesday,
  until: null,
  venue: 'Ruang rapat',
  agenda: 'Insiden',
  invited: [{ name: 'Dinas Contoh', role: null, body: null }],
  caller: 'ketua',
};
const called = reported.when(tim, { type: 'call-meeting', plan });
const involve = { type: 'involve-party', role: 'pemilik', body: 'dinas-contoh' } as const;
const cancel = { type: 'cancel-meeting', meeting: 1, reason: 'Pindah hari' } as const;

const answer = {
  type: 'answer-disposition',
  disposition: 1,
  receiver: 1,
  answer: 'Sudah diperiksa',
} as const;
const disposed = reported.when(ketua, {
  type: 'give-disposition',
  plan: {
    to: [{ name: '', role: 'tim' }],
    instructions: ['Periksa'],
    note: '',
    agendaNumber: null,
    giver: 'ketua',
    from: null,
  },
});

const dutiful = new Scenario(widerSop).reported();
const startDuty = {
  type: 'start-duty',
  duty: 'lapor-bssn',
  since: tuesday,
  basis: 'Diketahui dari laporan',
} as const;
const fulfil = {
  type: 'fulfil-duty',
  number: 1,
  told: [{ to: 'BSSN', way: 'email' }],
  form: {},
  proof: [],
  note: 'Surat 12',
} as const;
const setAside = { type: 'set-duty-aside', duty: 'lapor-bssn' } as const;
const running = dutiful.completed(meja, 'lanjut').when(tim, startDuty);

/** At the last step, with the minutes ordered to be sent to the owner. */
const ordering = assessing
  .completed(tim, 'rendah', assess)
  .completed(tim, 'lanjut')
  .completed(tim, 'sudah')
  .completed(tim, 'lanjut');
const recordSending = {
  type: 'record-sending',
  sending: 1,
  recipients: ['Pemilik'],
  addressee: '',
  sentBy: 'Petugas Contoh',
  way: 'post',
  note: 'Resi 12',
  proof: [],
} as const;

const recordReply = {
  type: 'record-reply',
  sending: 1,
  recipient: 'Pemilik',
  repliedBy: '',
  way: 'email',
  number: '12/DNC',
  dated: '',
  text: 'Sudah diperbaiki.',
  note: 'Surel Pemilik kepada layanan',
  files: [],
} as const;

type Brought = Refusal | undefined | Promise<Refusal | undefined>;

const after = (story: Scenario, by: typeof tim, command: CommandData): Refusal | undefined =>
  story.when(by, command).refusal;

/** A sheet that was handed in and does not open. */
const unopened = (opening: Opening): Promise<Refusal | undefined> =>
  unopenedProof(
    { files: { ...memoryFiles(), open: () => Promise.resolve(opening) } },
    'small',
    smallSop,
    recordDecision,
  );

/** How each refusal comes about: one that has no case here does not compile, one nobody meets is deleted. */
const broughtAbout: Readonly<Record<RefusalCode, () => Brought>> = {
  'case-exists': () => reported.reported().refusal,
  'no-case': () => after(new Scenario(smallSop), tim, { type: 'note', text: 'Halo' }),
  'case-closed': () => after(closed, tim, { type: 'note', text: 'Halo' }),
  'case-open': () => after(reported, ketua, { type: 'reopen', step: 'terima', reason: 'Lagi' }),
  'not-current-turn': () => after(assessing, meja, { type: 'start-step', turn: 1 }),
  'unknown-step': () => after(closed, ketua, { type: 'reopen', step: 'tiada', reason: 'Lagi' }),
  'unknown-outcome': () => reported.completed(meja, 'tiada').refusal,
  'wrong-role': () => reported.completed(tim, 'lanjut').refusal,
  'not-permitted': () =>
    after(reported, tim, { type: 'close', reason: 'withdrawn', note: 'Ditarik' }),
  'missing-answer': () => assessing.completed(tim, 'rendah').refusal,
  'unknown-field': () =>
    assessing.completed(tim, 'rendah', { form: { ...assess.form, lain: 'x' } }).refusal,
  'invalid-answer': () =>
    assessing.completed(tim, 'rendah', { form: { ...assess.form, parah: 'entah' } }).refusal,
  'too-long': () =>
    assessing.completed(tim, 'rendah', { form: { ...assess.form, alasan: 'x'.repeat(101) } })
      .refusal,
  'missing-output': () => assessing.completed(tim, 'tinggi', { form: high.form }).refusal,
  'unknown-output': () => assessing.completed(tim, 'rendah', { ...high, ...assess }).refusal,
  'approval-needed': () => held.completed(tim, 'sudah').refusal,
  'approval-not-needed': () => after(held, tim, { ...askApproval, outcome: 'belum' }),
  'outcome-not-following': () =>
    atBlocking({ keparahan: 'tinggi' }, strictBatam).completed(domain, 'rendah').refusal,
  'exception-needed': () => atBlocking({ keparahan: 'tinggi' }).completed(domain, 'rendah').refusal,
  'answer-lacking': () =>
    after(
      reportedIn(batam).when(internal, { type: 'close', reason: 'withdrawn', note: 'Ditarik' }),
      internal,
      { type: 'reopen', step: 'blokir', reason: 'Keliru ditutup' },
    ),
  'unit-needed': () => goOn(atValidity(), 'valid', { sistem: { name: 'Portal' } }).refusal,
  'unit-settled': () =>
    after(atBlocking({ keparahan: 'tinggi' }), internal, {
      type: 'correct-report',
      changes: { unit: 'Dinas Lain' },
      reason: 'Salah catat',
    }),
  'proof-needed': () =>
    after(blockedIn(looseBatam), domain, {
      type: 'lift-measure',
      measure: 1,
      note: 'Dibuka',
      proof: [],
    }),
  'approval-pending': () => asked.completed(tim, 'sudah').refusal,
  'unknown-approval': () => after(held, sekda, { type: 'give-approval', approval: 7, note: '' }),
  'approval-decided': () =>
    after(asked.when(sekda, { type: 'give-approval', approval: 1, note: '' }), sekda, {
      type: 'refuse-approval',
      approval: 1,
      note: 'Terlambat',
    }),
  'decision-date': () => after(asked, ketua, { ...recordDecision, date: '2026-11-18' }),
  'decider-unset': () => after(asked.knowing({ decider: null }), ketua, recordDecision),
  'decider-other': () => after(asked, ketua, { ...recordDecision, name: 'Orang Lain' }),
  'decision-not-on-paper': () =>
    after(asked.when(sekda, { type: 'give-approval', approval: 1, note: '' }), ketua, {
      type: 'withdraw-decision',
      approval: 1,
      reason: 'Salah catat',
    }),
  'decision-relied-on': () =>
    after(
      asked
        .when(ketua, recordDecision)
        .when(tim, { type: 'lift-measure', measure: 1, note: 'Dibuka', proof: [] })
        .thenHappened('measure-lifted'),
      ketua,
      { type: 'withdraw-decision', approval: 1, reason: 'Salah catat' },
    ),
  'proof-unreadable': () => unopened({ not: 'locked' }),
  'proof-unchecked': () => unopened({ not: 'unchecked' }),
  'proof-of-other-kind': () => unopened({ opens: 'text' }),
  'measures-in-force': () =>
    after(blocked, ketua, { type: 'close', reason: 'withdrawn', note: 'Ditarik' }),
  'left-open': () =>
    after(
      reported.knowing({ unsigned: [{ output: 'nota', of: { kind: 'turn', number: 1 } }] }),
      ketua,
      { type: 'close', reason: 'withdrawn', note: 'Ditarik' },
    ),
  'unknown-measure': () => after(reported, tim, execute),
  'measure-state': () => after(blocked, tim, execute),
  'nothing-changed': () =>
    after(reported, tim, {
      type: 'correct-report',
      changes: { systemName: sampleReport().system.name },
      reason: 'Salah catat',
    }),
  'own-request': () => {
    const both = officer('tim', 'sekda');
    return after(held.when(both, askApproval), both, {
      type: 'give-approval',
      approval: 1,
      note: '',
    });
  },
  'own-approval': () => {
    const both = officer('tim', 'sekda');
    const given = held
      .when(tim, askApproval)
      .when(both, { type: 'give-approval', approval: 1, note: '' });
    return given.completed(both, askApproval.outcome).refusal;
  },
  'own-lifting': () => {
    const both = officer('tim', 'sekda');
    return after(
      held
        .when(tim, { type: 'request-lifting', measure: 1, reason: 'Aman' })
        .when(both, { type: 'give-approval', approval: 1, note: '' }),
      both,
      { type: 'lift-measure', measure: 1, note: 'Dibuka', proof: [] },
    );
  },
  'unknown-body': () => after(reported, tim, { ...involve, body: 'tidak-ada' }),
  'body-ended': () => after(reported, tim, { ...involve, body: 'dinas-lama' }),
  'not-an-outside-role': () => after(reported, tim, { ...involve, role: 'ketua' }),
  'already-involved': () => after(reported.when(tim, involve), tim, involve),
  'not-involved': () =>
    after(reported, tim, { ...involve, type: 'release-party', reason: 'Selesai' }),
  'already-taken': () =>
    after(reported.when(meja, { type: 'start-step', turn: 1 }), meja, {
      type: 'start-step',
      turn: 1,
    }),
  'already-waiting': () => after(reported.when(meja, wait), meja, wait),
  'not-waiting': () => after(reported, meja, { type: 'resume', turn: 1, result: 'Datang' }),
  'happened-in-future': () =>
    after(reported, tim, {
      ...escalate,
      note: 'Surel 12',
      happenedAt: instant('2027-01-01T00:00:00Z'),
    }),
  'happened-before-report': () =>
    after(reported, tim, {
      ...escalate,
      note: 'Surel 12',
      happenedAt: instant('2020-01-01T00:00:00Z'),
    }),
  'happened-too-early': () =>
    reported
      .at('2026-11-17T11:00:00+07:00')
      .completed(meja, 'lanjut')
      .at('2026-11-17T12:00:00+07:00')
      .completed(tim, 'rendah', { ...assess, happenedAt: instant('2026-11-17T10:30:00+07:00') })
      .refusal,
  'backdating-reason-needed': () =>
    reported.at('2026-11-20T10:00:00+07:00').completed(meja, 'lanjut', { happenedAt: tuesday })
      .refusal,
  'no-paper': () => after(reported, tim, edit),
  'paper-signed': () => after(signed, tim, edit),
  'paper-not-signed': () => after(made, tim, sendPaper),
  'paper-changed': () => after(made, tim, { ...signing, edits: { judul: 'Lama' } }),
  'already-signed': () => after(signed, tim, { ...signing, over: version.file.sha256 }),
  'paper-printed': () => after(printed, tim, edit),
  'paper-not-printed': () =>
    after(made, tim, {
      type: 'sign-on-paper',
      ...minutes,
      version: 1,
      file: file('pindaian.pdf'),
      signers: [signing.signer],
      place: 'Kota Contoh',
      note: '',
      happenedAt: tuesday,
    }),
  'paper-exported': () => after(exported, tim, edit),
  'paper-not-exported': () =>
    after(made, tim, {
      type: 'return-paper',
      ...minutes,
      version: 1,
      number: '1',
      file: file('kembali.pdf'),
      signers: [
        {
          ...signing.signer,
          ...keptCheck,
        },
      ],
      register: { name: 'nomor-srikandi', year: 2026, attempt: 'a', datedAt: tuesday },
    }),
  'number-source': numberedElsewhere,
  'nothing-to-sign': nothingToSign,
  'unknown-part': unknownPart,
  'form-is-final': () =>
    after(dutiful.completed(meja, 'lanjut').completed(tim, 'rendah', assess), tim, {
      ...edit,
      output: 'penilaian',
    }),
  'initials-in-order': () =>
    after(made.knowing({ initialPlaces: [{ role: 'ketua' }] }), tim, {
      type: 'initial-paper',
      ...minutes,
    }),
  'initials-complete': () =>
    after(
      made
        .knowing({ initialPlaces: [{ role: 'ketua' }] })
        .when(ketua, { type: 'initial-paper', ...minutes }),
      ketua,
      { type: 'initial-paper', ...minutes },
    ),
  'initials-given': () =>
    after(made.when(tim, { type: 'initial-paper', ...minutes }), tim, {
      type: 'initial-paper',
      ...minutes,
    }),
  'initials-of-drafter': () =>
    after(made.knowing({ initialPlaces: [{ role: null }] }), ketua, {
      type: 'initial-paper',
      ...minutes,
    }),
  'initials-awaited': initialsAwaited,
  'not-the-signer': notTheSigner,
  'unknown-meeting': () => after(reported, tim, cancel),
  'meeting-state': () => after(called.when(tim, cancel), tim, cancel),
  'unknown-disposition': () => after(reported, tim, answer),
  'disposition-answered': () => after(disposed.when(tim, answer), tim, answer),
  'signature-lacking': () => after(signed, tim, sendPaper),
  'signer-changed': signerChanged,
  'number-taken': numberTaken,
  'too-many': () =>
    after(made, tim, {
      ...edit,
      edits: Object.fromEntries(Array.from({ length: 201 }, (_, part) => [String(part), 'x'])),
    }),
  'unknown-duty': () => after(dutiful, tim, { ...startDuty, duty: 'tiada' }),
  'duty-running': () => after(running, tim, startDuty),
  'duty-too-early': () => after(dutiful, tim, startDuty),
  'duty-aside': () => after(dutiful.when(tim, setAside), tim, setAside),
  'duty-not-aside': () => after(dutiful, tim, { type: 'take-duty-up', duty: 'lapor-bssn' }),
  'duty-due-fixed': () =>
    after(dutiful.completed(meja, 'lanjut'), tim, { ...startDuty, due: tuesday }),
  'duty-fulfilled': () => after(running.when(tim, fulfil), tim, fulfil),
  'sending-owed': () => ordering.completed(tim, 'tutup').refusal,
  'unknown-sending': () => after(ordering, tim, { ...recordSending, sending: 9 }),
  'nothing-owed': () => after(ordering.when(tim, recordSending), tim, recordSending),
  'meeting-to-come': () =>
    after(called.at('2026-11-16T10:00:00+07:00'), tim, {
      type: 'record-meeting',
      meeting: 1,
      minutes: {
        chair: 'Nama Satu',
        secretary: 'Nama Dua',
        attendees: 'Nama Satu',
        discussion: 'Uraian',
        conclusion: 'Selesai',
        files: [],
      },
    }),
  'unknown-recipient': () => after(ordering, tim, { ...recordSending, recipients: ['BSSN'] }),
  'measure-unproven': () => after(ordered, tim, { ...execute, note: '.' }),
  'sending-unproven': () => after(ordering, tim, { ...recordSending, note: ' ' }),
  'receipt-unproven': () =>
    after(made.when(tim, { ...signing, signatories: [] }), tim, {
      type: 'receive-paper',
      ...minutes,
      receivedBy: 'Dinas Contoh',
      note: 'ok',
      proof: [],
    }),
  'sending-unsigned': () =>
    after(
      ordering.knowing({ unsigned: [{ output: 'berita-acara', of: { kind: 'turn', number: 2 } }] }),
      tim,
      recordSending,
    ),
  'measures-unsaid': () =>
    after(ordered, ketua, { type: 'close', reason: 'withdrawn', note: 'Ditarik' }),
  'answer-unproven': () => after(disposed, ketua, { ...answer, known: 'ok' }),
  'reply-before-sending': () => after(ordering, tim, recordReply),
  'reply-empty': () => after(ordering.when(tim, recordSending), tim, { ...recordReply, text: ' ' }),
  'reply-unproven': () =>
    after(ordering.when(tim, recordSending), tim, { ...recordReply, note: '-' }),
  'reply-date': () =>
    after(ordering.when(tim, recordSending), tim, { ...recordReply, dated: '2099-01-31' }),
  'empty-text': () => after(reported, tim, { type: 'note', text: ' ' }),
  'says-nothing': () => after(reported, ketua, { type: 'close', reason: 'withdrawn', note: 'x.' }),
  'same-case': () =>
    after(reported, ketua, {
      type: 'join-duplicate',
      duplicate: { caseId: 'case-1', number: 'CTH-2026-0001', report: sampleReport() },
    }),
};

/** Who is named, longest first. */
const people = [
  'Pejabat Contoh, Sekretaris Daerah',
  'Petugas Contoh tim-internal',
  'Petugas Contoh meja',
  'Petugas Contoh tim',
  'Petugas Contoh',
  'Petugas Pertama',
];

describe.each(Object.entries(broughtAbout))('%s', (code, bring) => {
  test('comes about, and says in both languages what to do next', async () => {
    const refusal = await bring();
    expect(refusal?.refused).toBe(code);
    for (const { id, en } of [
      refusal?.message ?? { id: '', en: '' },
      ...(refusal?.fields ?? []).map(({ message }) => message),
    ]) {
      expect(id).toMatch(/\S.*\.$/u);
      expect(en).toMatch(/\S.*\.$/u);
      expect(en).not.toBe(id);
      expect(sharedWords({ id, en }, people)).toEqual([]);
    }
  });
});

test('no English refusal of whatever is tried holds an Indonesian word of ours', () => {
  const shared = lives().flatMap(({ refusal }) =>
    refusal === undefined
      ? []
      : [refusal.message, ...(refusal.fields ?? []).map(({ message }) => message)]
          .filter((message) => sharedWords(message, people).length > 0)
          .map(({ en }) => `${refusal.refused}: ${en}`),
  );
  expect([...new Set(shared)]).toEqual([]);
  // Some thousands of lives, one after another.
}, 120_000);
