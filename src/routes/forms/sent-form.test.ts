import { describe, expect, test } from 'vitest';
import { formReader } from '#adapters/form/index.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { tokenOf } from './file-token.ts';
import { readForm as formRead, sentFiles, textOf } from './sent-form.ts';

const readForm = (data: FormData, storing: Parameters<typeof formRead>[1]) =>
  formRead(
    {
      locals: { product: { readForm: formReader({ textBytes: 1000 }) } },
      request: new Request('https://tanggap.invalid/', { method: 'POST', body: data }),
    },
    storing,
  );

const storing = () => ({ files: memoryFiles(), agency: 'batam', limit: 10 });
const file = (name: string, content: string) => new File([content], name, { type: 'text/plain' });

describe('a form as it was sent', () => {
  test('keeps texts by their control, line breaks as one sign', async () => {
    const data = new FormData();
    data.append('catatan', 'satu\r\ndua ');
    data.append('pilihan', 'a');
    data.append('pilihan', 'b');
    const form = await readForm(data, storing());
    expect(form.texts['pilihan']).toEqual(['a', 'b']);
    expect(textOf(form, 'catatan')).toBe('satu\ndua');
    expect(textOf(form, 'tidak-ada')).toBe('');
  });

  test('takes the line break of a presentation program for one, so that lists pasted from it are lists', async () => {
    const data = new FormData();
    data.append('penerima', 'Kepala Dinas\u000BSekretaris\u2028Kepala Bidang');
    expect(textOf(await readForm(data, storing()), 'penerima').split('\n')).toEqual([
      'Kepala Dinas',
      'Sekretaris',
      'Kepala Bidang',
    ]);
  });

  test('stores files and refers to them', async () => {
    const data = new FormData();
    data.append('bukti', file('log.txt', 'isi log'));
    const form = await readForm(data, storing());
    expect(sentFiles(form, 'bukti')).toMatchObject([{ name: 'log.txt', size: 7 }]);
    expect(form.problems).toEqual([]);
  });

  test('a file control left empty is no file', async () => {
    const data = new FormData();
    data.append('bukti', new File([], ''));
    expect((await readForm(data, storing())).files).toEqual({});
  });

  test('a chosen file that holds nothing is told at its control and not kept', async () => {
    const data = new FormData();
    data.append('bukti', new File([], 'kosong.png'));
    data.append('bukti', file('isi.txt', 'isi'));
    const form = await readForm(data, storing());
    expect(form.problems).toMatchObject([
      { field: 'bukti', message: { id: expect.stringContaining('"kosong.png" kosong (0 byte)') } },
    ]);
    expect(sentFiles(form, 'bukti')).toMatchObject([{ name: 'isi.txt' }]);
  });

  test('a file over the limit is told at its control; everything else is kept', async () => {
    const data = new FormData();
    data.append('catatan', 'penting');
    data.append('bukti', file('besar.txt', 'lebih dari sepuluh'));
    data.append('bukti', file('kecil.txt', 'kecil'));
    const form = await readForm(data, storing());
    expect(form.problems).toMatchObject([
      { field: 'bukti', message: { id: expect.stringContaining('besar.txt') } },
    ]);
    expect(sentFiles(form, 'bukti')).toMatchObject([{ name: 'kecil.txt' }]);
    expect(textOf(form, 'catatan')).toBe('penting');
  });

  test('files received with an earlier, refused submission come back without being sent again', async () => {
    const place = storing();
    const first = new FormData();
    first.append('bukti', file('log.txt', 'isi log'));
    const [received] = sentFiles(await readForm(first, place), 'bukti');
    if (received === undefined) throw new Error('the file was not stored');
    const again = new FormData();
    again.append('bukti.kept', tokenOf(received));
    expect(sentFiles(await readForm(again, place), 'bukti')).toEqual([received]);
  });

  test('of a control that takes one file, what was received gives way to what is chosen now', async () => {
    const place = storing();
    const first = new FormData();
    first.append('pindaian', file('satu.txt', 'satu'));
    const [received] = sentFiles(await readForm(first, place), 'pindaian');
    if (received === undefined) throw new Error('the file was not stored');
    const again = new FormData();
    again.append('pindaian.kept-one', tokenOf(received));
    expect(sentFiles(await readForm(again, place), 'pindaian')).toEqual([received]);
    again.append('pindaian', file('dua.txt', 'dua'));
    expect(sentFiles(await readForm(again, place), 'pindaian')).toMatchObject([
      { name: 'dua.txt' },
    ]);
  });

  test('a token for content that the agency does not hold is worth nothing, and the file is asked for again', async () => {
    const data = new FormData();
    data.append(
      'bukti.kept',
      tokenOf({
        id: 'x',
        name: 'palsu.txt',
        size: 1,
        sha256: 'b'.repeat(64),
        mediaType: 'text/plain',
      }),
    );
    data.append('bukti.kept', 'bukan token');
    data.append('bukti.kept', '[1,2,3,4,5]');
    const form = await readForm(data, storing());
    expect(form.files).toEqual({});
    expect(form.problems).toEqual([
      {
        field: 'bukti',
        message: expect.objectContaining({ id: expect.stringContaining('palsu.txt') }),
      },
    ]);
  });
});
