import { describe, expect, test } from 'vitest';
import { parseInstant } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { presentTrack } from './present-track.ts';

const moment = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`${text} is no moment`);
  return at;
};

const file = {
  id: 'f',
  name: 'bukti.png',
  size: 2048,
  sha256: 'a'.repeat(64),
  mediaType: 'image/png',
};
const received = moment('2026-11-21T01:10:00Z');
const track: Parameters<typeof presentTrack>[0] = {
  number: 'CTH-2026-0001',
  hash: 'ab'.repeat(32),
  caseId: 'c',
  status: 'open',
  closeReason: null,
  receivedAt: received,
  report: {
    channel: 'web',
    receivedAt: received,
    language: 'id',
    category: 'other',
    description: 'Uraian',
    consent: true,
    evidence: [file],
    reporter: { name: '', anonymous: true, capacity: 'individual' },
    system: { name: 'Situs contoh' },
  },
  steps: [
    {
      title: { id: 'Terima laporan', en: 'Receive the report' },
      state: 'done',
      at: received,
      measures: 'some',
    },
    {
      title: { id: 'Verifikasi', en: 'Verify' },
      state: 'now',
      at: moment('2026-11-21T02:00:00Z'),
      measures: null,
    },
  ],
  measures: [
    {
      name: { id: 'Blokir sistem elektronik', en: 'Block the system' },
      happened: [{ words: { id: 'Diperintahkan', en: 'Ordered' }, at: received }],
    },
  ],
  messages: [{ from: 'team', text: 'Mohon log.', at: received, files: [file] }],
};

describe('the tracking page', () => {
  test('says where the report stands, with times in the agency’s zone', () => {
    const shown = presentTrack(track, 'Asia/Makassar', 'id');
    expect([shown.open, shown.current, shown.closeReason]).toEqual([true, 'Verifikasi', null]);
    expect(shown.steps.map(({ at }) => at)).toEqual([
      'Sabtu, 21 November 2026 pukul 09.10 WITA',
      'Sabtu, 21 November 2026 pukul 10.00 WITA',
    ]);
    expect(shown.steps.map(({ measures }) => measures)).toEqual([
      'Ada tindakan sementara; lihat di bawah.',
      null,
    ]);
    expect(shown.measures).toEqual([
      {
        name: 'Blokir sistem elektronik',
        happened: [{ words: 'Diperintahkan', at: 'Sabtu, 21 November 2026 pukul 09.10 WITA' }],
      },
    ]);
    expect(shown.messages).toEqual([
      {
        from: 'team',
        text: 'Mohon log.',
        at: 'Sabtu, 21 November 2026 pukul 09.10 WITA',
        files: ['bukti.png (2 KB)'],
      },
    ]);
    expect(shown.report).toEqual({
      system: 'Situs contoh',
      category: 'Lainnya / belum tahu',
      description: 'Uraian',
      evidence: ['bukti.png (2 KB)'],
    });
  });

  test('says why a closed report was closed and names no current step', () => {
    const closed = {
      ...track,
      status: 'closed' as const,
      closeReason: { id: 'Selesai ditangani', en: 'Handled to the end' },
      steps: track.steps.slice(0, 1),
    };
    const shown = presentTrack(closed, 'Asia/Makassar', 'en');
    expect([shown.open, shown.current, shown.closeReason]).toEqual([
      false,
      null,
      'Handled to the end',
    ]);
  });
});
