import { describe, expect, test } from 'vitest';
import { instant, file, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';

const [meja, tim, ketua, pemilik] = [
  officer('meja'),
  officer('tim'),
  officer('ketua'),
  personOf('dinas-contoh', 'pemilik'),
];
const paper = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;
const before = new Scenario(smallSop).reported().completed(meja, 'lanjut');
const made = before.completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } });

const print = (version = 1, edits: Readonly<Record<string, string>> = {}) =>
  ({
    ...paper,
    type: 'print-paper',
    version,
    code: `KODE${String(version)}`,
    number: `${String(version)} / 2026`,
    title: 'Berita Acara',
    file: file(`cetak-${String(version)}.pdf`),
    edits,
  }) as const;
const signer = { role: 'ketua', name: 'Petugas Contoh', position: 'Ketua Tim' };
const party = { role: null, name: 'Tamu Contoh', position: 'Kepala Dinas Contoh' };
const scan = {
  ...paper,
  type: 'sign-on-paper',
  version: 1,
  file: file('pindaian.pdf'),
  signers: [signer, party],
  place: 'Kota Contoh',
  note: '',
  happenedAt: instant('2026-11-17T11:00:00+07:00'),
} as const;
const byCertificate = {
  ...paper,
  type: 'sign-paper',
  ...keptCheck,
  version: 1,
  code: 'KODE1',
  number: '1 / 2026',
  title: 'Berita Acara',
  via: 'certificate',
  edits: {},
  over: null,
  file: file('v1.pdf'),
  signer,
} as const;
const revoke = { ...paper, type: 'revoke-paper', reason: 'Salah cetak' } as const;
const sending = {
  ...paper,
  type: 'send-paper',
  to: ['Dinas Contoh', ' '],
  way: 'by-hand',
  note: 'Surel nomor 214 pada surat keluar',
  proof: [],
} as const;

const printed = made.when(tim, print()).at('2026-11-17T12:00:00+07:00');
const signed = printed.when(tim, scan);

describe('printing a paper to be signed by hand', () => {
  test('is for the team, once its step has made the paper', () => {
    before.when(tim, print()).thenRefused('no-paper');
    made.when(pemilik, print()).thenRefused('not-permitted');
    made.when(tim, print()).thenHappened('paper-printed');
  });

  test('is refused when the paper has changed, was printed, or was signed', () => {
    made.when(tim, print(2)).thenRefused('paper-changed');
    made
      .when(tim, { ...paper, type: 'edit-paper', edits: { judul: 'Lain' } })
      .when(tim, print())
      .thenRefused('paper-changed');
    made
      .when(tim, { ...paper, type: 'edit-paper', edits: { judul: 'Lain' } })
      .when(tim, print(1, { judul: 'Lain' }))
      .thenHappened('paper-printed');
    printed.when(tim, print(2)).thenRefused('paper-printed');
    made.when(ketua, byCertificate).when(tim, print(2)).thenRefused('paper-signed');
  });

  test('fixes the words and shuts out certificates', () => {
    printed
      .when(tim, { ...paper, type: 'edit-paper', edits: { judul: 'x' } })
      .thenRefused('paper-printed');
    printed.when(tim, { ...paper, type: 'initial-paper' }).thenRefused('paper-printed');
    printed.when(ketua, { ...byCertificate, version: 2 }).thenRefused('paper-printed');
    expect(printed.open.papers[0]?.versions).toMatchObject([
      {
        version: 1,
        number: '1 / 2026',
        signatures: [],
        printed: { file: { name: 'cetak-1.pdf' } },
      },
    ]);
  });
});

describe('recording the scan', () => {
  test('names everybody who signed, with place and time; the print stays beside the scan', () => {
    signed.thenHappened('paper-signed', 'paper-signed');
    expect(signed.open.papers[0]?.versions).toMatchObject([
      {
        version: 1,
        file: { name: 'pindaian.pdf' },
        printed: { file: { name: 'cetak-1.pdf' } },
        signatures: [
          { ...signer, via: 'ink', place: 'Kota Contoh', at: '2026-11-17T04:00:00.000Z' },
          { ...party, via: 'ink' },
        ],
      },
    ]);
  });

  test('is for the team and for the version that lies printed', () => {
    printed.when(pemilik, scan).thenRefused('not-permitted');
    made.when(tim, scan).thenRefused('paper-not-printed');
    printed.when(tim, { ...scan, version: 2 }).thenRefused('paper-not-printed');
    signed.when(tim, scan).thenRefused('paper-not-printed');
    before.when(tim, scan).thenRefused('no-paper');
  });

  test('asks for names, a place and a time that can be true', () => {
    printed.when(tim, { ...scan, signers: [] }).thenRefused('empty-text');
    printed.when(tim, { ...scan, signers: [{ ...signer, name: ' ' }] }).thenRefused('empty-text');
    printed
      .when(tim, { ...scan, signers: [{ ...signer, name: 'x'.repeat(301) }] })
      .thenRefused('too-long');
    printed
      .when(tim, { ...scan, signers: [{ ...signer, role: 'siapa' }] })
      .thenRefused('invalid-answer');
    printed.when(tim, { ...scan, place: '' }).thenRefused('empty-text');
    printed
      .when(tim, { ...scan, happenedAt: instant('2026-11-17T13:00:00+07:00') })
      .thenRefused('happened-in-future');
    printed
      .when(tim, { ...scan, happenedAt: instant('2026-11-17T09:00:00+07:00') })
      .thenRefused('happened-before-report');
    const late = printed.at('2026-11-19T12:00:00+07:00');
    late.when(tim, scan).thenRefused('backdating-reason-needed');
    late
      .when(tim, { ...scan, note: 'Ditandatangani di lapangan' })
      .thenHappened('paper-signed', 'paper-signed');
  });

  test('leaves no place for a certificate afterwards', () => {
    signed.when(ketua, byCertificate).thenRefused('paper-signed');
    signed
      .when(tim, { ...paper, type: 'edit-paper', edits: { judul: 'x' } })
      .thenRefused('paper-signed');
  });
});

describe('taking it back', () => {
  test('a print is withdrawn by the team with a reason; the next version may be signed either way', () => {
    printed.when(pemilik, revoke).thenRefused('not-permitted');
    printed.when(tim, { ...revoke, reason: ' ' }).thenRefused('empty-text');
    const withdrawn = printed.when(tim, revoke).thenHappened('paper-revoked');
    withdrawn.when(tim, scan).thenRefused('paper-not-printed');
    withdrawn.when(tim, print(2)).thenHappened('paper-printed');
    withdrawn.when(ketua, { ...byCertificate, version: 2 }).thenHappened('paper-signed');
  });

  test('with a scan it is a signed paper: its signer or a coordinator takes it back', () => {
    signed.when(tim, revoke).thenRefused('not-permitted');
    signed.when(ketua, revoke).thenHappened('paper-revoked');
  });
});

describe('sending a signed paper', () => {
  test('tells to whom, by which way and when', () => {
    const sent = signed
      .when(tim, { ...sending, happenedAt: instant('2026-11-17T11:30:00+07:00') })
      .thenHappened('paper-sent');
    expect(sent.open.papers[0]?.versions[0]?.sent).toMatchObject([
      { to: ['Dinas Contoh'], way: 'by-hand', at: '2026-11-17T04:30:00.000Z' },
    ]);
  });

  test('waits for the signature, names somebody, and happened when it can have', () => {
    made.when(tim, sending).thenRefused('paper-not-signed');
    printed.when(tim, sending).thenRefused('paper-not-signed');
    signed.when(pemilik, sending).thenRefused('not-permitted');
    signed.when(tim, { ...sending, to: [' '] }).thenRefused('empty-text');
    signed
      .when(tim, { ...sending, happenedAt: instant('2026-11-17T13:00:00+07:00') })
      .thenRefused('happened-in-future');
    signed
      .at('2026-11-20T12:00:00+07:00')
      .when(tim, {
        ...sending,
        note: '',
        proof: [file('resi.png')],
        happenedAt: instant('2026-11-17T11:30:00+07:00'),
      })
      .thenRefused('backdating-reason-needed');
    signed.when(ketua, revoke).when(tim, sending).thenRefused('paper-not-signed');
  });
});
