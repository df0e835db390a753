import { describe, expect, test } from 'vitest';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { callMeeting, cancelMeeting, changeMeeting, recordMeeting } from './meeting-form.ts';
import { asInvited } from './office-form.ts';

const offers = [
  { value: 'peran.tim', label: 'Tim', invitee: { name: 'Tim', role: 'tim', body: null } },
  {
    value: 'pihak.dinas-contoh',
    label: 'Dinas Contoh',
    invitee: { name: 'Dinas Contoh', role: null, body: 'dinas-contoh' },
  },
];
const ground = { zone: 'Asia/Jayapura', offers };
const form = (
  texts: Readonly<Record<string, string | readonly string[]>>,
  files: SentForm['files'] = {},
): SentForm => ({
  ...noForm,
  files,
  texts: Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? [text] : text]),
  ),
});
const fieldsOf = (answer: object): readonly unknown[] =>
  'problems' in answer && Array.isArray(answer.problems)
    ? answer.problems.map((one: { readonly field: string }) => one.field)
    : [];

const typed = {
  mulai: '2026-11-23T09:00',
  selesai: '',
  tempat: ' Ruang Rapat ',
  acara: 'Membahas laporan',
  undang: ['pihak.dinas-contoh', 'peran.tim', 'peran.orang-lain'],
  'undang-lain': ' Bagian Hukum \n\nTim\n',
  'penanda-tangan': 'tim',
};

describe('calling a meeting', () => {
  test('means the times in the agency’s zone, and lists everybody invited once', () => {
    expect(callMeeting(form(typed), ground)).toEqual({
      type: 'call-meeting',
      plan: {
        from: '2026-11-23T00:00:00.000Z',
        until: null,
        venue: 'Ruang Rapat',
        agenda: 'Membahas laporan',
        invited: [
          { name: 'Tim', role: 'tim', body: null },
          { name: 'Dinas Contoh', role: null, body: 'dinas-contoh' },
          { name: 'Bagian Hukum', role: null, body: null },
        ],
        caller: 'tim',
      },
    });
  });

  test('says all that is missing at once, each at its control', () => {
    expect(fieldsOf(callMeeting(form({}), ground))).toEqual([
      'mulai',
      'tempat',
      'acara',
      'penanda-tangan',
      'undang',
    ]);
  });

  test.each([
    ['mulai', 'besok'],
    ['selesai', 'petang'],
    ['selesai', '2026-11-23T09:00'],
    ['selesai', '2026-11-22T10:00'],
  ])('refuses %s "%s"', (name, text) => {
    expect(fieldsOf(callMeeting(form({ ...typed, [name]: text }), ground))).toEqual([name]);
  });

  test('may end the next day', () => {
    expect(changeMeeting(form({ ...typed, selesai: '2026-11-24T01:00' }), ground, 2)).toMatchObject(
      { type: 'change-meeting', meeting: 2, plan: { until: '2026-11-23T16:00:00.000Z' } },
    );
  });
});

test('a plan is shown again with the same ticks and lines', () => {
  const invited = [
    { name: 'Tim menurut edisi lama', role: 'tim', body: null },
    { name: 'Dinas Contoh', role: null, body: 'dinas-contoh' },
    { name: 'Bagian Hukum', role: null, body: null },
    { name: 'Tim', role: null, body: null },
  ];
  expect(asInvited(invited, offers)).toEqual({
    ticked: ['peran.tim', 'pihak.dinas-contoh'],
    others: 'Bagian Hukum\nTim',
  });
});

test('cancelling needs a reason', () => {
  expect(fieldsOf(cancelMeeting(form({ alasan: ' ' }), 1))).toEqual(['alasan']);
  expect(cancelMeeting(form({ alasan: 'Digabung' }), 1)).toEqual({
    type: 'cancel-meeting',
    meeting: 1,
    reason: 'Digabung',
  });
});

describe('recording a meeting', () => {
  const results = {
    pemimpin: 'Nama Satu',
    notulis: 'Nama Dua',
    hadir: 'Nama Satu, Ketua\nNama Tiga',
    pembahasan: 'A',
    kesimpulan: 'B',
    terjadi: '2026-11-23T09:05',
    'terjadi-awal': '2026-11-23T12:00',
  };

  test('keeps every line, the scan, and when it was held', () => {
    const file = {
      id: 'f',
      name: 'hadir.pdf',
      size: 1,
      sha256: 'a'.repeat(64),
      mediaType: 'application/pdf',
    };
    expect(recordMeeting(form(results, { 'daftar-hadir': [file] }), ground, 1)).toEqual({
      type: 'record-meeting',
      meeting: 1,
      happenedAt: '2026-11-23T00:05:00.000Z',
      minutes: {
        chair: 'Nama Satu',
        secretary: 'Nama Dua',
        attendees: 'Nama Satu, Ketua\nNama Tiga',
        discussion: 'A',
        conclusion: 'B',
        files: [file],
      },
    });
  });

  test('takes who was ticked before who was written, and needs one of them', () => {
    const ticked = { ...results, 'hadir-undangan': ['Nama Satu, Tim'], hadir: 'Nama Dua' };
    expect(recordMeeting(form(ticked), ground, 1)).toMatchObject({
      minutes: { attendees: 'Nama Satu, Tim\nNama Dua' },
    });
    expect(recordMeeting(form({ ...ticked, hadir: '' }), ground, 1)).toMatchObject({
      minutes: { attendees: 'Nama Satu, Tim' },
    });
    expect(fieldsOf(recordMeeting(form({ ...results, hadir: ' ' }), ground, 1))).toEqual(['hadir']);
  });

  test('is told when it was held, now or at any other time', () => {
    expect(
      recordMeeting(form({ ...results, terjadi: '2026-11-23T12:00' }), ground, 1),
    ).toMatchObject({ happenedAt: '2026-11-23T03:00:00.000Z' });
    expect(fieldsOf(recordMeeting(form({ ...results, terjadi: '' }), ground, 1))).toEqual([
      'terjadi',
    ]);
  });

  test('says all that is missing at once', () => {
    expect(fieldsOf(recordMeeting(form({ terjadi: 'kemarin' }), ground, 1))).toEqual([
      'pemimpin',
      'notulis',
      'pembahasan',
      'kesimpulan',
      'terjadi',
      'hadir',
    ]);
  });
});
