import { describe, expect, test } from 'vitest';
import { instant } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import type { InboxEntry } from '#app/ports.ts';
import { groupInbox } from './group-inbox.ts';

const entry = (
  more: Partial<InboxEntry> & { readonly at: InboxEntry['at'] },
): InboxEntry & { readonly read: boolean } => ({
  agency: 'contoh',
  seat: 'tim',
  caseId: 'a',
  number: 'CTH-1',
  item: 'turn:1',
  code: 'terima',
  kind: 'half',
  due: instant('2026-11-18T03:00:00Z'),
  summary: false,
  read: false,
  ...more,
});

describe('the inbox', () => {
  test('is grouped by the day in the agency’s zone, then by case', () => {
    const days = groupInbox(
      [
        entry({ at: instant('2026-11-17T23:00:00Z'), kind: 'late-1' }),
        entry({ at: instant('2026-11-17T09:00:00Z'), caseId: 'b', number: 'CTH-2' }),
        entry({ at: instant('2026-11-17T08:00:00Z') }),
      ],
      smallSop,
      'Asia/Jakarta',
    );
    expect(days.map(({ date, cases }) => [date, cases.map((one) => one.number)])).toEqual([
      ['2026-11-18', ['CTH-1']],
      ['2026-11-17', ['CTH-2', 'CTH-1']],
    ]);
    expect(days[0]?.cases[0]?.entries[0]).toMatchObject({
      tone: 'bad',
      about: { id: 'Terlambat, eskalasi tingkat 1' },
      what: { id: '1. terima' },
    });
  });

  test('tells that what was waited for should have come, and does not call it late', () => {
    const [day] = groupInbox(
      [entry({ at: instant('2026-11-17T01:00:00Z'), item: 'wait:3:1', kind: 'due' })],
      smallSop,
      'Asia/Jakarta',
    );
    expect(day?.cases[0]?.entries[0]).toMatchObject({
      tone: 'warn',
      about: { id: 'Yang ditunggu seharusnya sudah datang' },
    });
  });

  test('tells an administrator which work was set aside, and when it is tried again', () => {
    const at = instant('2026-11-17T01:00:00Z');
    const aside = { at, kind: 'set-aside', item: 'aside:1', code: 'recompute-dues' } as const;
    const [day] = groupInbox([entry(aside)], smallSop, 'Asia/Jakarta');
    expect(day?.cases[0]?.entries[0]).toMatchObject({
      what: {
        id: 'Batas waktu kasus ini tidak dapat dihitung ulang menurut kalender baru',
        en: 'The due time of this case cannot be recomputed under the new calendar',
      },
      about: { id: 'Disisihkan, dicoba lagi nanti', en: 'Set aside, tried again later' },
      until: { id: 'dicoba lagi', en: 'tried again' },
      tone: 'warn',
    });
  });

  test('tells which disposition was not answered in its time, and leads to where it is answered', () => {
    const at = instant('2026-11-17T01:00:00Z');
    const overdue = { at, kind: 'due', item: 'answer:2:1', code: '' } as const;
    const [day] = groupInbox([entry(overdue)], smallSop, 'Asia/Jakarta');
    expect(day?.cases[0]?.entries[0]).toMatchObject({
      what: { id: 'Disposisi 2' },
      about: { id: 'Lewat batas waktu, belum dijawab' },
      place: '/disposisi/2/1',
      tone: 'bad',
    });
  });

  test('tells a body which paper was sent to it, and leads to where it is read', () => {
    const at = instant('2026-11-17T01:00:00Z');
    const letter = {
      at,
      kind: 'letter',
      item: 'letter:berita-acara/turn-2:v1:pemilik@dinas-contoh',
      code: 'berita-acara',
      due: instant('2026-11-16T03:00:00Z'),
    } as const;
    const [day] = groupInbox([entry(letter)], smallSop, 'Asia/Jakarta');
    expect(day?.cases[0]?.entries[0]).toMatchObject({
      what: { id: 'Berita Acara' },
      about: { id: 'Naskah dikirim kepada pihak Anda' },
      until: { id: 'dikirim' },
      due: { id: '16 Nov 2026 10.00 WIB' },
      place: '#naskah-untuk-anda',
      tone: 'accent',
    });
  });

  test('tells what was held up by a stop of the service as one', () => {
    const at = instant('2026-11-17T01:00:00Z');
    const [day] = groupInbox(
      [
        entry({ at, summary: true }),
        entry({ at, summary: true, caseId: 'b', number: 'CTH-2', code: 'tidak-dikenal' }),
        entry({ at }),
      ],
      smallSop,
      'Asia/Jakarta',
    );
    expect(day?.summary?.entries.map((one) => [one.number, one.what.id])).toEqual([
      ['CTH-1', '1. terima'],
      ['CTH-2', 'tidak-dikenal'],
    ]);
    expect(day?.cases).toHaveLength(1);
  });
});
