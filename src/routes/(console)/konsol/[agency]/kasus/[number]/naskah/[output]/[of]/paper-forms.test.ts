import { describe, expect, test } from 'vitest';
import type { PaperView } from '#app/papers/answers.ts';
import type { FileRef } from '#core/cases/report.ts';
import { parseInstant } from '#core/time/instant.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { inkSigners, signerControls } from './ink-signers.ts';
import {
  editPaper,
  followCase,
  labelPaper,
  type PaperGround,
  partName,
  printPaper,
  receivePaper,
  revokePaper,
  scanPaper,
  sendPaper,
  withdrawPrint,
} from './paper-forms.ts';

const ground: PaperGround = {
  zone: 'Asia/Jakarta',
  signers: [
    { role: 'ketua', name: 'Petugas Contoh', position: 'Ketua' },
    { role: null, name: 'Tamu Contoh', position: 'Kepala Dinas' },
  ],
};

const label = { id: 'x', en: 'x' };
const paper: PaperView = {
  output: 'berita-acara',
  of: { kind: 'turn', number: 3 },
  name: 'Berita acara',
  kind: 'berita-acara',
  numbering: 'own',
  missing: [],
  edits: { penutup: 'Demikian.' },
  initials: [],
  initialsAwaited: [],
  leftUnsigned: null,
  signingWaits: false,
  mayInitial: true,
  mayKeep: true,
  sentToYou: null,
  to: [],
  warnings: [],
  versions: [],
  waitsFor: [],
  parties: [],
  source: 'agency',
  files: [],
  signed: { done: 0, all: 0 },
  maySign: false,
  mayEdit: true,
  mayCopyForFile: false,
  fingerprint: 'sidik',
  parts: [
    { key: 'pembuka', label, text: 'Pada hari ini …', long: true },
    { key: 'isi.1', label, text: null, long: true },
    { key: 'penutup', label, text: 'Asal.', long: true },
  ],
};
const form = (texts: Readonly<Record<string, string>>): SentForm => ({
  ...noForm,
  texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]])),
});
const parts = (texts: Readonly<Record<string, string>>): SentForm =>
  form(Object.fromEntries(Object.entries(texts).map(([key, text]) => [partName(key), text])));

describe('editing a paper', () => {
  test('keeps only the parts that were changed, so that the others follow the case', () => {
    expect(
      editPaper(
        parts({ pembuka: 'Pada hari ini …', 'isi.1': 'Isi baru', penutup: ' Demikian.\n' }),
        paper,
        ground,
      ),
    ).toEqual({
      type: 'edit-paper',
      output: 'berita-acara',
      of: { kind: 'turn', number: 3 },
      edits: { 'isi.1': 'Isi baru' },
    });
  });

  test('lets a part be emptied, and a part written anew before', () => {
    expect(editPaper(parts({ pembuka: '', penutup: 'Asal.' }), paper, ground)).toMatchObject({
      edits: { pembuka: '', penutup: 'Asal.' },
    });
  });

  test('without a change says so; parts nobody may write are not taken', () => {
    expect(
      editPaper(parts({ pembuka: 'Pada hari ini …', 'isi.1': '', nomor: '99' }), paper, ground),
    ).toMatchObject({ problems: [{}] });
  });
});

test('revoking and receiving name the paper of the page', () => {
  expect(revokePaper(form({ alasan: ' Salah tanggal ' }), paper, ground)).toEqual({
    type: 'revoke-paper',
    output: 'berita-acara',
    of: { kind: 'turn', number: 3 },
    reason: 'Salah tanggal',
  });
  expect(receivePaper(form({ penerima: 'Dinas Contoh', keterangan: '' }), paper, ground)).toEqual({
    type: 'receive-paper',
    output: 'berita-acara',
    of: { kind: 'turn', number: 3 },
    receivedBy: 'Dinas Contoh',
    note: '',
    proof: [],
  });
});

describe('giving parts back to the case', () => {
  test('a rewritten part follows the case again; one that was not rewritten does already', () => {
    expect(followCase(form({ bagian: 'penutup' }), paper, ground)).toEqual({
      type: 'edit-paper',
      output: 'berita-acara',
      of: { kind: 'turn', number: 3 },
      edits: { penutup: null },
    });
    expect(followCase(form({ bagian: 'pembuka' }), paper, ground)).toMatchObject({
      problems: [{}],
    });
    expect(followCase(form({ bagian: '__proto__' }), paper, ground)).toMatchObject({
      problems: [{}],
    });
  });

  test('the TLP label is one of the list, none, or the case’s', () => {
    const labelled = { ...paper, edits: { tlp: 'TLP:AMBER' } };
    expect(labelPaper(form({ tlp: 'TLP:RED' }), labelled, ground)).toMatchObject({
      edits: { tlp: 'TLP:RED' },
    });
    expect(labelPaper(form({ tlp: 'none' }), paper, ground)).toMatchObject({
      edits: { tlp: 'none' },
    });
    expect(labelPaper(form({ tlp: '' }), labelled, ground)).toMatchObject({ edits: { tlp: null } });
    expect(labelPaper(form({ tlp: 'TLP:AMBER' }), labelled, ground)).toMatchObject({
      problems: [{ field: 'tlp' }],
    });
  });
});

describe('sending', () => {
  const sending = {
    kepada: 'Dinas Contoh\n \n Kecamatan Contoh',
    cara: 'by-hand',
    terjadi: '2026-11-17T10:00',
    'terjadi-awal': '2026-11-17T11:00',
    keterangan: 'Buku ekspedisi lembar 7',
  };

  test('takes one recipient a line, the way and the time in the agency’s zone', () => {
    expect(sendPaper(form(sending), paper, ground)).toEqual({
      type: 'send-paper',
      output: 'berita-acara',
      of: { kind: 'turn', number: 3 },
      to: ['Dinas Contoh', 'Kecamatan Contoh'],
      reaches: [],
      bodies: [],
      way: 'by-hand',
      note: 'Buku ekspedisi lembar 7',
      proof: [],
      happenedAt: '2026-11-17T03:00:00.000Z',
    });
    expect(sendPaper(form({ ...sending, mencapai: 'PD terkait' }), paper, ground)).toMatchObject({
      reaches: ['PD terkait'],
    });
    expect(sendPaper(form({ ...sending, pihak: 'dinas-contoh' }), paper, ground)).toMatchObject({
      bodies: ['dinas-contoh'],
    });
    expect(
      sendPaper(form({ ...sending, 'terjadi-awal': sending.terjadi }), paper, ground),
    ).not.toHaveProperty('happenedAt');
  });

  test('tells everything that is wrong at once, at its control', () => {
    expect(
      sendPaper(form({ kepada: ' ', cara: 'merpati', terjadi: 'kemarin' }), paper, ground),
    ).toMatchObject({
      problems: [
        { field: 'kepada' },
        { field: 'cara' },
        { field: 'terjadi' },
        { field: 'keterangan' },
      ],
    });
  });
});

describe('signing by hand', () => {
  const at = parseInstant('2026-11-17T03:00:00Z');
  if (at === undefined) throw new Error('no instant');
  const file: FileRef = {
    id: 'f',
    name: 'pindaian.pdf',
    size: 9,
    sha256: 'a'.repeat(64),
    mediaType: 'application/pdf',
  };
  const printed: PaperView = {
    ...paper,
    versions: [
      {
        version: 2,
        code: 'K',
        number: '1',
        title: 'x',
        file,
        signatures: [],
        printed: { at, by: { kind: 'system' }, file },
        exported: null,
        revoked: null,
        sent: [],
        received: [],
        fetched: [],
      },
    ],
  };
  const [first, second] = [signerControls(0), signerControls(1)];
  const texts = {
    terjadi: '2026-11-17T10:30',
    tempat: ' Kota Contoh ',
    keterangan: '',
    [first.signed]: '1',
    [first.name]: ' Pengganti Contoh ',
    [first.position]: 'Plh. Ketua',
    [second.name]: 'Tamu Contoh',
  };
  const scanned = (
    more: Readonly<Record<string, string>> = {},
    files: readonly FileRef[] = [file],
  ) => scanPaper({ ...form({ ...texts, ...more }), files: { pindaian: files } }, printed, ground);

  test('printing asks for nothing, unless the records office gives the number', () => {
    const sent = form({ nomor: ' 005/7 ', tanggal: '2026-11-17' });
    expect(printPaper(sent, paper, ground)).toEqual({ print: {} });
    expect(printPaper(sent, { ...paper, numbering: 'records-office' }, ground)).toEqual({
      print: { given: { number: '005/7', date: '2026-11-17' } },
    });
  });

  test('withdrawing asks for the reason and revokes', () => {
    expect(withdrawPrint(form({ alasan: ' ' }), printed, ground)).toMatchObject({
      problems: [{ field: 'alasan' }],
    });
    expect(withdrawPrint(form({ alasan: 'Kertas rusak' }), printed, ground)).toMatchObject({
      type: 'revoke-paper',
      reason: 'Kertas rusak',
    });
  });

  test('the scan names those ticked, as they were mended, for the version that was printed', () => {
    expect(scanned()).toEqual({
      scan: {
        version: 2,
        file,
        place: 'Kota Contoh',
        note: '',
        happenedAt: '2026-11-17T03:30:00.000Z',
        signers: [{ role: 'ketua', name: 'Pengganti Contoh', position: 'Plh. Ketua' }],
      },
    });
    expect(scanned({ [second.signed]: '1' })).toMatchObject({
      scan: { signers: [{ role: 'ketua' }, { role: null, name: 'Tamu Contoh' }] },
    });
  });

  test('tells everything that is missing at its control', () => {
    expect(scanned({ terjadi: '', tempat: ' ', [first.name]: '' }, [])).toMatchObject({
      problems: [
        { field: 'pindaian' },
        { field: first.name },
        { field: 'tempat' },
        { field: 'terjadi' },
      ],
    });
    expect(scanned({ terjadi: 'kemarin' })).toMatchObject({ problems: [{ field: 'terjadi' }] });
  });

  test('names are offered as the paper was printed with them, then the parties', () => {
    const waiting = {
      waitsFor: [
        { role: 'ketua', name: 'Ketua', person: { name: 'Pejabat Contoh', position: 'Ketua Tim' } },
        { role: 'sekda', name: 'Sekretaris Daerah', person: null },
      ],
      parties: [{ name: 'Tamu Contoh', position: '', signed: false }],
    };
    expect(inkSigners(waiting)).toEqual([
      { role: 'ketua', name: 'Pejabat Contoh', position: 'Ketua Tim' },
      { role: 'sekda', name: '', position: 'Sekretaris Daerah' },
      { role: null, name: 'Tamu Contoh', position: '' },
    ]);
  });
});
