import { describe, expect, test } from 'vitest';
import { sentence } from '#core/cases/event-kinds.ts';
import type { Measure } from '#core/cases/case.ts';
import type { CaseEvent, EventData } from '#core/cases/event.ts';
import { minute } from '#test/support/sample-case.ts';
import { file, sampleReport } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { widerSop } from '#test/support/wider-sop.ts';

const measures: readonly Measure[] = [
  {
    measure: 1,
    kind: 'maintenance-page',
    system: { name: 'Portal' },
    state: 'in-force',
    orderedAt: minute(0),
    executedAt: minute(1),
    liftedAt: null,
    withdrawnAt: null,
    withdrawal: null,
  },
];

const said = (data: EventData, sop = smallSop) => {
  const event: CaseEvent = {
    ...data,
    v: 1,
    command: 'c1',
    by: { kind: 'officer', id: 'o-1', name: 'Sari Contoh', roles: ['tim'] },
    happenedAt: minute(1),
    recordedAt: minute(2),
  };
  return sentence(event, { sop, measures, parties: [], turns: [] });
};

/** As a history reads it, in both languages; written by hand. */
const table: readonly (readonly [data: EventData, id: string, en: string])[] = [
  [
    {
      type: 'report-received',
      caseId: 'case-1',
      number: 'CTH-2026-0001',
      agency: 'contoh',
      edition: '2026',
      report: sampleReport({ channel: 'phone' }),
      trackingHash: 'f',
    },
    'Laporan diterima melalui Telepon dengan nomor CTH-2026-0001',
    'Report received by Telephone under number CTH-2026-0001',
  ],
  [
    {
      type: 'step-started',
      turn: 2,
      step: 'nilai',
      roles: ['tim'],
      due: null,
      calendarVersion: 1,
      beyondKnownHolidays: false,
    },
    'Langkah 2. nilai dimulai',
    'Step 2. nilai started',
  ],
  [{ type: 'step-taken', turn: 2 }, 'Mulai mengerjakan langkah ini', 'Started working on the step'],
  [
    { type: 'step-assigned', turn: 2, to: { id: 'o-2', name: 'Budi Contoh' } },
    'Langkah ditugaskan kepada Budi Contoh',
    'Step assigned to Budi Contoh',
  ],
  [
    { type: 'step-assigned', turn: 2, to: { id: 'o-2', name: 'Budi Contoh' }, reason: 'Cuti' },
    'Langkah ditugaskan kepada Budi Contoh: Cuti',
    'Step assigned to Budi Contoh: Cuti',
  ],
  [
    { type: 'step-completed', turn: 1, step: 'nilai', outcome: 'tinggi', form: {}, outputs: [] },
    'Langkah 2. nilai selesai: tinggi',
    'Step 2. nilai completed: tinggi',
  ],
  [
    { type: 'waiting-started', turn: 2, party: 'Pemilik', reason: 'Cadangan data' },
    'Menunggu Pemilik: Cadangan data',
    'Waiting for Pemilik: Cadangan data',
  ],
  [
    { type: 'waiting-ended', turn: 2, result: 'Sudah dikirim' },
    'Tidak lagi menunggu: Sudah dikirim',
    'No longer waiting: Sudah dikirim',
  ],
  [
    {
      type: 'approval-requested',
      approval: 1,
      turn: 2,
      role: 'sekda',
      about: { outcome: 'sudah' },
      reason: 'Laporan keempat',
    },
    'Persetujuan Sekretaris Daerah diminta: Laporan keempat',
    'Approval of Sekretaris Daerah asked for: Laporan keempat',
  ],
  [{ type: 'approval-given', approval: 1, note: '' }, 'Persetujuan diberikan', 'Approval given'],
  [
    { type: 'approval-refused', approval: 1, note: 'Belum pulih' },
    'Persetujuan ditolak: Belum pulih',
    'Approval refused: Belum pulih',
  ],
  [
    { type: 'case-closed', reason: 'invalid', note: 'Uji' },
    'Kasus ditutup: Laporan tidak valid',
    'Case closed: Report not valid',
  ],
  [
    {
      type: 'case-closed',
      reason: 'duplicate',
      note: '',
      into: { caseId: 'case-9', number: 'CTH-2026-0009' },
    },
    'Kasus ditutup: Digabung dengan kasus lain (CTH-2026-0009)',
    'Case closed: Merged with another case (CTH-2026-0009)',
  ],
  [
    { type: 'case-reopened', reason: 'Muncul lagi' },
    'Kasus dibuka kembali: Muncul lagi',
    'Case reopened: Muncul lagi',
  ],
  [
    { type: 'ticket-issued', number: 'CTH-T-2026-0001' },
    'Nomor tiket diterbitkan: CTH-T-2026-0001',
    'Ticket number issued: CTH-T-2026-0001',
  ],
  [
    {
      type: 'measure-ordered',
      measure: 2,
      kind: 'disable-domain',
      system: { name: 'Portal' },
      reason: 'Judi daring',
    },
    'Tindakan diperintahkan: Nonaktif domain (Portal)',
    'Measure ordered: Disable the domain (Portal)',
  ],
  [
    { type: 'measure-executed', measure: 1, note: '', proof: [] },
    'Tindakan dilaksanakan: Halaman pemeliharaan',
    'Measure carried out: Under construction / maintenance page',
  ],
  [
    { type: 'measure-lifted', measure: 1, note: '', proof: [] },
    'Tindakan dicabut: Halaman pemeliharaan',
    'Measure lifted: Under construction / maintenance page',
  ],
  [
    { type: 'measure-withdrawn', measure: 1, reason: 'Salah sistem' },
    'Perintah tindakan dibatalkan sebelum dilaksanakan: Halaman pemeliharaan. Alasan: Salah sistem',
    'Order withdrawn before it was carried out: Under construction / maintenance page. Reason: Salah sistem',
  ],
  [
    {
      type: 'measure-withdrawn',
      measure: 1,
      reason: 'Sudah aman',
      cause: { step: 'uji', outcome: 'lulus' },
    },
    'Perintah tindakan dibatalkan sebelum dilaksanakan karena hasil langkah yang dipilih mencabut tindakan sementara: Halaman pemeliharaan. Alasan: Sudah aman',
    'Order withdrawn before it was carried out because the outcome that was chosen lifts measures: Under construction / maintenance page. Reason: Sudah aman',
  ],
  [
    { type: 'system-identified', system: { name: 'Portal Pajak', unit: 'Bapenda' } },
    'Sistem elektronik: Portal Pajak',
    'System: Portal Pajak',
  ],
  [
    { type: 'category-set', category: 'data-leak' },
    'Jenis insiden: Kebocoran data',
    'Kind of incident: Data leak',
  ],
  [
    {
      type: 'outside-view-released',
      texts: { description: 'Uraian', chronology: '', impact: '', proofOfConcept: '' },
      files: ['a', 'b'],
    },
    'Yang boleh dilihat pihak luar ditetapkan: 1 bagian laporan, 2 berkas bukti',
    'What outside parties may see was settled: 1 part of the report, 2 evidence files',
  ],
  [
    { type: 'evidence-attached', files: [file('a')], note: '' },
    '1 berkas bukti dilampirkan',
    '1 evidence file attached',
  ],
  [
    { type: 'evidence-attached', files: [file('a'), file('b')], note: 'Log' },
    '2 berkas bukti dilampirkan: Log',
    '2 evidence files attached: Log',
  ],
  [
    {
      type: 'sent',
      to: ['BSSN', 'Pemilik'],
      cc: [],
      outputs: [],
      way: 'email',
      note: 'Catatan contoh',
      proof: [],
    },
    'Disampaikan kepada BSSN, Pemilik melalui surel',
    'Sent to BSSN, Pemilik by e-mail',
  ],
  [
    {
      type: 'sent',
      to: ['BSSN'],
      cc: ['Sekda'],
      outputs: ['tangkapan', 'berita-acara'],
      way: 'by-hand',
      note: 'Catatan contoh',
      proof: [],
    },
    'Disampaikan kepada BSSN; tembusan Sekda melalui penyerahan langsung – Screenshot blokir, Berita Acara',
    'Sent to BSSN; copy to Sekda by hand – Screenshot blokir, Berita Acara',
  ],
  [
    { type: 'escalated', to: 'BSSN', way: 'email', note: 'Di luar kemampuan', proof: [] },
    'Dieskalasi kepada BSSN melalui surel: Di luar kemampuan',
    'Escalated to BSSN by e-mail: Di luar kemampuan',
  ],
  [
    { type: 'message-placed', text: { id: 'Selesai', en: 'Done' }, automatic: true },
    'Pesan untuk pelapor di halaman lacak: Selesai',
    'Message to the reporter on the tracking page: Done',
  ],
  [
    {
      type: 'case-file-made',
      files: 12,
      manifest: 'ab12',
    },
    'Berkas kasus dibuat (12 berkas), SHA-256 daftar: ab12',
    'Case file made (12 files), SHA-256 of its list: ab12',
  ],
];

describe('what happened is told', () => {
  test.each(table)('%j', (data, id, en) => {
    expect(said(data)).toEqual({ id, en });
  });

  test('of a legal duty by its name, with the ground for its start', () => {
    const started = said(
      {
        type: 'duty-started',
        number: 1,
        duty: 'lapor-bssn',
        since: minute(0),
        basis: 'Surel BSSN',
        due: minute(1440),
        dueBy: 'rule',
      },
      widerSop,
    );
    expect(started).toEqual({
      id: 'Kewajiban lapor dimulai: Laporan insiden kepada BSSN (dasar: Surel BSSN)',
      en: 'Duty started: Incident report to BSSN (basis: Surel BSSN)',
    });
  });

  test('of a report that came in, never by whom: the sentence is read by outside parties', () => {
    const { reporter } = sampleReport();
    const { id, en } = said({
      type: 'report-received',
      caseId: 'case-1',
      number: 'CTH-2026-0001',
      agency: 'contoh',
      edition: '2026',
      report: sampleReport(),
      trackingHash: 'f',
    });
    for (const text of [id, en]) {
      expect(text).not.toContain(reporter.name);
      expect(text).not.toContain(reporter.email ?? 'pelapor@');
    }
  });
});

describe('a report that was corrected', () => {
  const corrected = (before: string | null, after: string | null) =>
    said({
      type: 'report-corrected',
      changes: [{ part: 'description', before, after }],
      reason: 'Salah ketik',
    }).id;

  test('is told with what stood there and what stands there now', () => {
    expect(corrected('Lama', 'Baru')).toBe(
      'Laporan dibetulkan: Uraian "Lama" → "Baru". Alasan: Salah ketik',
    );
    expect(corrected(null, 'Baru')).toContain('Uraian – → "Baru"');
    expect(corrected('Lama', null)).toContain('Uraian "Lama" → –');
  });

  test('is told by the beginning of a long text, in whole characters', () => {
    expect(corrected('x', 'y'.repeat(120))).toContain(`"${'y'.repeat(120)}"`);
    expect(corrected('x', 'y'.repeat(121))).toContain(`"${'y'.repeat(120)}…"`);
    const faces = corrected('x', `y${'😀'.repeat(100)}`);
    expect(faces).not.toContain('\uFFFD');
    expect(faces.isWellFormed()).toBe(true);
  });
});
