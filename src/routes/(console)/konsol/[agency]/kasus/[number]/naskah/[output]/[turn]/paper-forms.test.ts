import { describe, expect, test } from 'vitest';
import type { PaperView } from '../../../../../../../../../app/product.ts';
import { noForm, type SentForm } from '../../../../../../../forms/sent-form.ts';
import { paperAt } from './paper-at.ts';
import { editPaper, partName, receivePaper, revokePaper } from './paper-forms.ts';

const label = { id: 'x', en: 'x' };
const paper: PaperView = {
  output: 'berita-acara', turn: 3, name: 'Berita acara', kind: 'berita-acara', missing: [], edits: { penutup: 'Demikian.' }, initials: [], versions: [], waitsFor: [], maySign: false, mayEdit: true,
  parts: [
    { key: 'pembuka', label, text: 'Pada hari ini …', long: true },
    { key: 'isi.1', label, text: null, long: true },
    { key: 'penutup', label, text: 'Asal.', long: true },
  ],
};
const form = (texts: Readonly<Record<string, string>>): SentForm =>
  ({ ...noForm, texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]])) });
const parts = (texts: Readonly<Record<string, string>>): SentForm =>
  form(Object.fromEntries(Object.entries(texts).map(([key, text]) => [partName(key), text])));

describe('editing a paper', () => {
  test('keeps only the parts that were changed, so that the others follow the case', () => {
    expect(editPaper(parts({ 'pembuka': 'Pada hari ini …', 'isi.1': 'Isi baru', 'penutup': ' Demikian.\n' }), paper))
      .toEqual({ type: 'edit-document', output: 'berita-acara', turn: 3, edits: { 'isi.1': 'Isi baru' } });
  });

  test('lets a part be emptied, and a part written anew before', () => {
    expect(editPaper(parts({ pembuka: '', penutup: 'Asal.' }), paper)).toMatchObject({ edits: { pembuka: '', penutup: 'Asal.' } });
  });

  test('without a change says so; parts nobody may write are not taken', () => {
    expect(editPaper(parts({ 'pembuka': 'Pada hari ini …', 'isi.1': '', 'nomor': '99' }), paper)).toMatchObject({ problems: [{}] });
  });
});

test('revoking and receiving name the paper of the page', () => {
  expect(revokePaper(form({ alasan: ' Salah tanggal ' }), paper)).toEqual({ type: 'revoke-document', output: 'berita-acara', turn: 3, reason: 'Salah tanggal' });
  expect(receivePaper(form({ penerima: 'Dinas Contoh', keterangan: '' }), paper)).toEqual({ type: 'receive-document', output: 'berita-acara', turn: 3, receivedBy: 'Dinas Contoh', note: '' });
});

test('an address whose visit is no number names no paper', () => {
  expect(paperAt({ output: 'x', turn: '3' })).toEqual({ output: 'x', turn: 3 });
  expect(paperAt({ output: 'x', turn: '3a' })).toBeUndefined();
});
