import type { PaperId } from '#core/cases/paper-id.ts';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { typesetter } from '#adapters/pdf/index.ts';
import type { OpenCase } from '#core/cases/case.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { freeParts } from '#core/papers/office/free-parts.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import { sidePaperData } from '#core/papers/office/side-paper-data.ts';
import { editionAt, sampleIssue, sampleSettings } from '#test/support/papers.ts';
import { pdfFonts, pdfInfo, pdfStructure, pdfText } from '#test/support/poppler.ts';
import { instant } from '#test/support/scenario.ts';
import { guests, chained, besideFlow, caseWithMeeting } from '#test/support/side-papers.ts';

const { sop, mapping } = editionAt('batam/2025-08');
const settings = sampleSettings(sop);

type Issued = Parameters<typeof sampleIssue>[0];

const draftOf = (output: string, state: OpenCase, issue: Issued = {}, more = settings) =>
  sidePaperData({
    sop,
    state,
    paper: besideFlow(output),
    settings: more,
    issue: sampleIssue(issue),
  });

const dataOf = <K extends PaperData['kind']>(
  kind: K,
  output: string,
  state: OpenCase,
  issue: Issued = {},
): Extract<PaperData, { kind: K }> => {
  const { data } = draftOf(output, state, issue);
  const isKind = (one: PaperData): one is Extract<PaperData, { kind: K }> => one.kind === kind;
  if (data === null || !isKind(data)) throw new Error(`no ${kind}`);
  return data;
};

const invitationOf = (state: OpenCase, issue: Issued = {}) =>
  dataOf('undangan-rapat', 'rapat.undangan', state, issue);
const attendanceOf = (state: OpenCase) => dataOf('daftar-hadir', 'rapat.daftar-hadir', state);
const minutesOf = (state: OpenCase, issue: Issued = {}) =>
  dataOf('notula', 'rapat.notula', state, issue);
const sheetOf = (state: OpenCase, issue: Issued = {}) =>
  dataOf('lembar-disposisi', 'disposisi.lembar', state, issue);

const common = {
  agency: 'batam',
  edition: '2025-08',
  madeAt: '2026-11-21T03:00:00.000Z',
  size: 'a4',
  lettering: { face: 'serif', size: '11.5' },
  letterhead: settings.letterhead,
  number: '000.6 / 231 / DKI / XI / 2026',
  place: 'Kota Contoh',
  date: '21 November 2026',
  draft: false,
  remarks: [],
  tlp: 'TLP:AMBER',
  footer: [],
  checkAddress: 'https://tanggap.contoh.example/periksa/ABCD-EFGH',
  copies: [],
};
const meeting = {
  day: 'Selasa, 24 November 2026',
  time: '09.30 WIB s.d. selesai',
  venue: 'Ruang Rapat',
  agenda: 'Pembahasan',
};
const team = {
  role: null,
  position: ['Tim Internal BATAM-CSIRT,'],
  name: 'Pejabat Contoh 3',
  rank: 'Pembina',
  nip: '000000000000000003',
  note: null,
  anchor: null,
};
const numberOf = (index: number): string => String(index).padStart(18, '0');

describe('papers beside the flow', () => {
  test('an invitation is these values', () => {
    expect(draftOf('rapat.undangan', caseWithMeeting(sop))).toEqual({
      missing: [],
      data: {
        ...common,
        kind: 'undangan-rapat',
        title: 'Undangan Rapat (CTH-2026-0001)',
        signatures: [team],
        sifat: 'Segera',
        lampiran: '-',
        hal: 'Undangan Rapat',
        to: ['Kepala Dinas Contoh', 'Kepala Bidang Contoh'],
        toPlace: 'Tempat',
        annex: [],
        meeting,
        sections: [
          {
            title: null,
            blocks: [
              {
                type: 'paragraph',
                text: 'Sehubungan dengan penanganan laporan insiden siber Nomor CTH-2026-0001 pada Layanan Contoh, kami mengundang Bapak/Ibu untuk hadir dalam rapat yang akan dilaksanakan pada:',
              },
            ],
          },
        ],
        closing:
          'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Bapak/Ibu, kami ucapkan terima kasih.',
      },
    });
  });

  test('an attendance list is these values: who is invited, and rows left free', () => {
    expect(draftOf('rapat.daftar-hadir', caseWithMeeting(sop))).toEqual({
      missing: [],
      data: {
        ...common,
        draft: false,
        kind: 'daftar-hadir',
        title: 'Daftar Hadir (CTH-2026-0001)',
        sections: [],
        signatures: [{ ...team, role: 'Mengetahui' }],
        meeting,
        attendees: [
          { name: '', position: 'Kepala Dinas Contoh', nip: null, unit: null },
          { name: '', position: 'Kepala Bidang Contoh', nip: null, unit: null },
        ],
        emptyRows: 10,
        note: expect.stringContaining(
          'Tempat tanda tangan yang kosong berarti tidak menandatangani.',
        ),
      },
    });
  });

  test('minutes are these values', () => {
    expect(draftOf('rapat.notula', caseWithMeeting(sop, { minutes: {} }))).toEqual({
      missing: [],
      data: {
        ...common,
        kind: 'notula',
        title: 'Notula Rapat (CTH-2026-0001)',
        signatures: [{ ...team, role: 'Mengetahui' }],
        meeting,
        chair: 'Nama Satu',
        secretary: 'Nama Dua',
        attendees: [
          { name: 'Nama Satu', position: 'Ketua', nip: '000000000000000001', unit: null },
          { name: 'Nama Dua', position: 'Analis', nip: null, unit: null },
        ],
        sections: [
          {
            title: 'Pembahasan',
            blocks: [
              { type: 'paragraph', text: 'Uraian.' },
              { type: 'list', items: ['satu', 'dua'] },
            ],
          },
          { title: 'Kesimpulan', blocks: [{ type: 'paragraph', text: 'Selesai.' }] },
        ],
      },
    });
  });

  test('minutes and attendance list tell the hour the meeting was held, whatever was planned', () => {
    const shifted = caseWithMeeting(sop, {
      plan: { until: instant('2026-11-24T04:00:00Z') },
      minutes: {},
      heldAt: instant('2026-11-24T03:15:00Z'),
    });
    const time = '10.15 WIB s.d. selesai';
    for (const output of ['rapat.notula', 'rapat.daftar-hadir'])
      expect(draftOf(output, shifted)).toMatchObject({ data: { meeting: { ...meeting, time } } });
    expect(draftOf('rapat.undangan', shifted)).toMatchObject({
      data: { meeting: { time: '09.30 WIB s.d. 11.00 WIB' } },
    });
  });

  test('a disposition sheet is these values', () => {
    const tick = (...names: readonly string[]) => names.map((name) => ({ name, ticked: true }));
    const blank = (...names: readonly string[]) => names.map((name) => ({ name, ticked: false }));
    expect(draftOf('disposisi.lembar', caseWithMeeting(sop))).toEqual({
      missing: [],
      data: {
        ...common,
        kind: 'lembar-disposisi',
        title: 'Lembar Disposisi (CTH-2026-0001)',
        sections: [],
        signatures: [
          {
            ...team,
            position: ['Help Desk,'],
            name: 'Pejabat Contoh 1',
            nip: '000000000000000001',
          },
        ],
        incoming: [
          { label: 'Laporan dari', value: ['Pelapor Contoh'] },
          { label: 'Nomor', value: ['CTH-2026-0001'] },
          { label: 'Melalui', value: ['Situs web'] },
        ],
        received: [
          { label: 'Diterima', value: ['17 November 2026'] },
          { label: 'Pukul', value: ['10.00 WIB'] },
          { label: 'Nomor agenda', value: ['12/XI'] },
        ],
        hal: 'Laporan insiden siber pada Layanan Contoh',
        sifat: [...blank('Sangat Segera'), ...tick('Segera'), ...blank('Rahasia')],
        to: [
          ...blank('Help Desk', 'Pelabat Nama Domain / Petugas Sistem Elektronik'),
          ...tick('Tim Internal BATAM-CSIRT'),
          ...blank('Sekretaris Daerah'),
          ...tick('Bidang Contoh'),
        ],
        instructions: [
          ...blank('Untuk ditindaklanjuti', 'Untuk diverifikasi'),
          ...tick('Koordinasikan'),
          ...blank('Siapkan tanggapan', 'Untuk diketahui', 'Arsip'),
          ...tick('Lapor Senin'),
        ],
        note: ['Segera.', 'Terima kasih.'],
        chain: [],
      },
    });
  });

  test('are dated, numbered and marked as drafts like other papers; the attendance list, signed at the meeting as it is, never bears that mark', () => {
    const state = caseWithMeeting(sop, { minutes: {} });
    for (const output of [
      'rapat.undangan',
      'rapat.daftar-hadir',
      'rapat.notula',
      'disposisi.lembar',
    ]) {
      expect(
        draftOf(output, state, {
          draft: true,
          number: null,
          datedAt: null,
          checkAddress: null,
          signature: 'bsre',
        }).data,
      ).toMatchObject({
        draft: output !== 'rapat.daftar-hadir',
        number: null,
        date: null,
        checkAddress: null,
        footer: [],
      });
      const signed = draftOf(output, state, {
        signature: 'bsre',
        edits: { tlp: 'TLP:AMBER' },
      }).data;
      expect(signed).toMatchObject({
        footer: settings.bsreFooter,
        tlp: 'TLP:AMBER',
        signatures: [
          {
            note: expect.stringContaining('Ditandatangani secara elektronik'),
            anchor: expect.any(String),
          },
        ],
      });
      expect(draftOf(output, state, { signature: 'ink' }).data).toMatchObject({
        footer: [],
        signatures: [{ note: null, anchor: null }],
      });
    }
  });

  test('say which settings are missing, as the papers of steps do', () => {
    const bare = {
      ...settings,
      signers: {},
      place: '',
      letterhead: { ...settings.letterhead, lines: [] },
    };
    const codes = (more: typeof settings) =>
      draftOf('rapat.undangan', caseWithMeeting(sop), {}, more).missing.map(({ code }) => code);
    expect(codes(bare)).toEqual(['no-letterhead', 'no-place', 'no-signer']);
    const { 'tim-internal': signer } = settings.signers;
    if (signer === undefined) throw new Error('no signer');
    const delegation = {
      kind: 'Plt.' as const,
      by: signer.officeholder,
      from: null,
      until: instant('2026-11-01T00:00:00Z'),
    };
    expect(
      codes({
        ...settings,
        signers: { ...settings.signers, 'tim-internal': { ...signer, delegation } },
      }),
    ).toEqual(['delegation-out-of-time']);
    expect(draftOf('rapat.undangan', caseWithMeeting(sop), {}, bare).data).toMatchObject({
      signatures: [{ position: ['Tim Internal BATAM-CSIRT,'], name: null }],
    });
  });

  test('that the case has not come to are told, not thrown', () => {
    const state = caseWithMeeting(sop);
    const strange: readonly PaperId[] = [
      { output: 'rapat.notula', of: { kind: 'meeting', number: 1 } },
      { output: 'rapat.undangan', of: { kind: 'meeting', number: 2 } },
      { output: 'disposisi.lembar', of: { kind: 'disposition', number: 9 } },
      { output: 'berita-acara', of: { kind: 'turn', number: 1 } },
      { output: 'rapat.undangan', of: { kind: 'turn', number: 1 } },
      { output: 'rapat.undangan', of: { kind: 'disposition', number: 1 } },
      { output: 'disposisi.lembar', of: { kind: 'meeting', number: 1 } },
    ];
    for (const meant of strange) {
      expect(
        sidePaperData({ sop, state, paper: meant, settings, issue: sampleIssue() }),
      ).toMatchObject({
        data: null,
        missing: [{ code: 'no-turn', what: meant.output }],
      });
    }
  });

  test('of a cancelled meeting say DIBATALKAN, wait for nobody and are not issued', () => {
    const state = caseWithMeeting(sop, { cancelled: true });
    for (const output of ['rapat.undangan', 'rapat.daftar-hadir']) {
      expect(draftOf(output, state)).toMatchObject({
        data: { remarks: [expect.stringMatching(/^DIBATALKAN/)] },
        missing: [{ code: 'meeting-cancelled' }],
      });
    }
    const waiting = (one: OpenCase) =>
      papersOf(sop, mapping, one)
        .filter(({ output }) => output.startsWith('rapat.'))
        .map(({ output, waitsFor }) => [output, waitsFor]);
    expect(waiting(state)).toEqual([
      ['rapat.undangan', []],
      ['rapat.daftar-hadir', []],
    ]);
    expect(waiting(caseWithMeeting(sop))).toEqual([
      ['rapat.undangan', ['tim-internal']],
      ['rapat.daftar-hadir', []],
    ]);
    expect(invitationOf(caseWithMeeting(sop)).remarks).toEqual([]);
  });
});

describe('what an officer may write anew', () => {
  const state = caseWithMeeting(sop, { minutes: {} });
  const keysOf = (output: string) =>
    freeParts(sop, mapping, output, draftOf(output, state)).map(({ key }) => key);

  test('is the letter around a meeting and the subject of a disposition; minutes are recorded anew', () => {
    expect(keysOf('rapat.undangan')).toEqual(
      expect.arrayContaining(['sifat', 'lampiran', 'hal', 'pembuka', 'penutup', 'tembusan']),
    );
    expect(keysOf('disposisi.lembar')).toEqual(expect.arrayContaining(['sifat', 'hal']));
    for (const key of ['pembuka', 'penutup', 'isi.1', 'judul'])
      expect([...keysOf('rapat.notula'), ...keysOf('rapat.daftar-hadir')]).not.toContain(key);
  });

  test('takes the place of what stood there, and starts from it', () => {
    const edits = {
      sifat: 'Rahasia',
      lampiran: '2 berkas',
      hal: 'Rapat lain',
      pembuka: 'Awal {nomor}.\n\nKedua.',
      penutup: 'Akhir.',
      tembusan: 'Satu\n\nDua',
    };
    expect(invitationOf(state, { edits })).toMatchObject({
      sifat: 'Rahasia',
      lampiran: '2 berkas',
      hal: 'Rapat lain',
      closing: 'Akhir.',
      copies: ['Satu', 'Dua'],
      sections: [
        {
          title: null,
          blocks: [
            { type: 'paragraph', text: 'Awal {nomor}.' },
            { type: 'paragraph', text: 'Kedua.' },
          ],
        },
      ],
    });
    const sheet = sheetOf(state, { edits: { sifat: 'Biasa', hal: 'Hal lain' } });
    expect(sheet.sifat.filter(({ ticked }) => ticked)).toEqual([{ name: 'Biasa', ticked: true }]);
    expect(sheet.hal).toBe('Hal lain');
    const offered = Object.fromEntries(
      freeParts(sop, mapping, 'rapat.undangan', draftOf('rapat.undangan', state)).map(
        ({ key, text }) => [key, text ?? ''],
      ),
    );
    expect(invitationOf(state, { edits: offered })).toEqual(invitationOf(state));
  });
});

describe('a meeting', () => {
  test.each([
    ['until it is over', null, 'Selasa, 24 November 2026', '09.30 WIB s.d. selesai'],
    [
      'of some hours',
      instant('2026-11-24T04:00:00Z'),
      'Selasa, 24 November 2026',
      '09.30 WIB s.d. 11.00 WIB',
    ],
    [
      'of two days',
      instant('2026-11-25T08:00:00Z'),
      'Selasa, 24 November 2026 s.d. Rabu, 25 November 2026',
      '09.30 WIB s.d. 15.00 WIB',
    ],
  ])('%s is told with day, hours and zone', (_, until, day, time) => {
    expect(invitationOf(caseWithMeeting(sop, { plan: { until } })).meeting).toMatchObject({
      day,
      time,
    });
  });

  test('invites up to three in the address and more on a page of their own, and loses nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const invited = Array.from(
          { length: count },
          (_, index) => `Kepala Dinas Contoh ${String(index + 1)}`,
        );
        const state = caseWithMeeting(sop, { plan: { invited: guests(...invited) } });
        const { to, annex, lampiran } = invitationOf(state);
        expect(count > 3 ? annex : to).toEqual(invited);
        expect(lampiran).toBe(count > 3 ? '1 (satu) berkas' : '-');
        const list = attendanceOf(state);
        expect(list.attendees.map(({ position }) => position)).toEqual(invited);
        expect(list.emptyRows).toBeGreaterThanOrEqual(5);
        expect(list.attendees.length + list.emptyRows).toBeGreaterThanOrEqual(12);
      }),
      { numRuns: 40 },
    );
  });

  test('addresses a role by the office that stands for it, a body by its head, and each office once', () => {
    const invited = [
      { name: 'Help Desk', role: 'help-desk', body: null },
      { name: 'Tim', role: 'tim-internal', body: null },
      { name: 'Dinas', role: null, body: 'dinas-contoh' },
      { name: 'Penanggung Jawab Akun', role: 'penanggung-jawab-akun', body: null },
    ];
    const office = (position: string, nip: string) => ({
      officeholder: { position, name: `Nama ${nip}`, rank: null, nip },
      delegation: null,
    });
    const signers = {
      ...settings.signers,
      'help-desk': office('Kepala Seksi Contoh', '000000000000000005'),
      'tim-internal': office('Kepala Seksi Contoh', '000000000000000005'),
    };
    const state = caseWithMeeting(sop, {
      plan: { invited },
      report: { system: { name: 'Layanan Contoh', unit: 'Dinas Contoh' } },
    });
    expect(draftOf('rapat.undangan', state, {}, { ...settings, signers })).toMatchObject({
      missing: [],
      data: { to: ['Kepala Seksi Contoh', 'Kepala Dinas Contoh'], annex: [], lampiran: '-' },
    });
    expect(draftOf('rapat.daftar-hadir', state, {}, { ...settings, signers }).data).toMatchObject({
      attendees: [
        {
          name: 'Nama 000000000000000005',
          nip: '000000000000000005',
          position: 'Kepala Seksi Contoh',
          unit: 'Pemerintah Kota Batam',
        },
        {
          name: 'Pimpinan Contoh',
          nip: '000000000000000077',
          position: 'Kepala Dinas Contoh',
          unit: 'Dinas Contoh',
        },
      ],
    });
  });

  test('of an office nobody has entered, the invitation lacks its holder and is not sent to a team', () => {
    const { 'help-desk': _unknown, ...signers } = settings.signers;
    const invited = [
      { name: 'Help Desk', role: 'help-desk', body: null },
      { name: 'Penanggung Jawab Akun', role: 'penanggung-jawab-akun', body: null },
    ];
    const state = caseWithMeeting(sop, {
      plan: { invited },
      report: { system: { name: 'Layanan Contoh', unit: 'Tidak Dikenal' } },
    });
    const { missing } = draftOf('rapat.undangan', state, {}, { ...settings, signers });
    expect(missing.map(({ code, what }) => [code, what])).toEqual([
      ['no-signer', 'help-desk'],
      ['no-head', 'penanggung-jawab-akun'],
    ]);
  });

  test('addresses who leads a vacant office, and the office itself where somebody only signs for its holder', () => {
    const acting = (kind: 'Plt.' | 'Plh.') => ({
      ...settings.signers,
      'help-desk': {
        officeholder: { position: 'Kepala Bidang', name: 'Nama Pejabat', rank: null, nip: null },
        delegation: {
          kind,
          by: { position: 'Sekretaris', name: 'Nama Pengganti', rank: null, nip: null },
          from: null,
          until: null,
        },
      },
    });
    const invited = [{ name: 'Help Desk', role: 'help-desk', body: null }];
    const state = caseWithMeeting(sop, { plan: { invited } });
    const attending = (kind: 'Plt.' | 'Plh.') =>
      draftOf('rapat.daftar-hadir', state, {}, { ...settings, signers: acting(kind) }).data;
    expect(attending('Plt.')).toMatchObject({
      attendees: [{ name: 'Nama Pengganti', position: 'Plt. Kepala Bidang' }],
    });
    expect(attending('Plh.')).toMatchObject({
      attendees: [{ name: 'Nama Pejabat', position: 'Kepala Bidang' }],
    });
  });

  test('leaves a place for the stamp where the agency wants one, ink signs, and the kind is stamped', () => {
    const stamped = { ...settings, stampPlace: true };
    const state = caseWithMeeting(sop, { minutes: {} });
    const of = (output: string, signature: 'ink' | 'bsre', more = stamped) =>
      draftOf(output, state, { signature }, more).data;
    expect(of('rapat.undangan', 'ink')).toHaveProperty('stampPlace', true);
    expect(of('rapat.undangan', 'bsre')).not.toHaveProperty('stampPlace');
    expect(of('rapat.undangan', 'ink', settings)).not.toHaveProperty('stampPlace');
    expect(of('rapat.notula', 'ink')).not.toHaveProperty('stampPlace');
  });

  test('lists a person by his NIP, any other invitee by his office, and after it was held those who came', () => {
    const plan = {
      invited: guests('Nama Tiga, Analis, NIP 000000000000000003', 'Kepala Bidang A, Dinas B'),
    };
    expect(attendanceOf(caseWithMeeting(sop, { plan })).attendees).toEqual([
      { name: 'Nama Tiga', position: 'Analis', nip: '000000000000000003', unit: null },
      { name: '', position: 'Kepala Bidang A, Dinas B', nip: null, unit: null },
    ]);
    expect(attendanceOf(caseWithMeeting(sop, { plan, minutes: {} }))).toMatchObject({
      attendees: [{ name: 'Nama Satu' }, { name: 'Nama Dua', nip: null }],
      emptyRows: 0,
    });
  });

  test.each([
    ['Pejabat Contoh 3', 'Pemimpin Rapat'],
    ['pejabat  contoh 3, S.Kom.', 'Pemimpin Rapat'],
    ['Ketua Tim Internal BATAM-CSIRT', 'Pemimpin Rapat'],
    ['Nama Lain', 'Mengetahui'],
    ['Pejabat Contoh', 'Mengetahui'],
  ])('chaired by %s is signed by its caller as %s', (chair, role) => {
    expect(minutesOf(caseWithMeeting(sop, { minutes: { chair } })).signatures[0]?.role).toBe(role);
  });
});

describe('a disposition sheet', () => {
  test('never names an anonymous reporter', () => {
    const report = {
      reporter: {
        name: 'Pelapor Contoh',
        anonymous: true,
        capacity: 'researcher',
        organisation: 'Kampus Contoh',
      },
    } as const;
    const text = JSON.stringify(sheetOf(caseWithMeeting(sop, { report })));
    expect(text).toContain('dirahasiakan atas permintaan pelapor');
    expect(text).not.toMatch(/Pelapor Contoh|Kampus Contoh/);
  });

  test('tells the number of an incoming letter and who sent it, and leaves room where nothing was noted', () => {
    const report = {
      channel: 'letter',
      reference: '9/SEK/2026',
      reporter: {
        name: 'Pelapor Contoh',
        anonymous: false,
        capacity: 'other-agency',
        organisation: 'Kantor Contoh',
      },
    } as const;
    const sheet = sheetOf(
      caseWithMeeting(sop, { report, disposition: { note: '', agendaNumber: null } }),
    );
    expect(sheet.incoming.map(({ value }) => value[0])).toEqual([
      'Pelapor Contoh, Kantor Contoh',
      '9/SEK/2026',
      'Surat',
    ]);
    expect(sheet.received.at(-1)?.value).toEqual(['-']);
    expect(sheet.note).toEqual([]);
  });
});

const chain = [
  {
    date: '18 November 2026',
    from: 'Help Desk',
    instructions: 'Koordinasikan; Lapor Senin',
    to: [
      {
        name: 'Tim Internal BATAM-CSIRT',
        followed: 'Diteruskan kepada Sekretaris Daerah, 19 November 2026.',
      },
      {
        name: 'Bidang Contoh',
        followed: 'Dijawab 21 November 2026: Layanan sudah dipulihkan dari cadangan.',
      },
    ],
  },
  {
    date: '19 November 2026',
    from: 'Tim Internal BATAM-CSIRT',
    instructions: 'Untuk diketahui',
    to: [{ name: 'Sekretaris Daerah', followed: 'Dijawab 20 November 2026: Sudah diketahui.' }],
  },
];

test('every sheet of a chain tells who passed it on when, to whom, and what came of it', () => {
  const state = chained(caseWithMeeting(sop));
  expect(sheetOf(state).chain).toEqual(chain);
});

describe('set as PDF', () => {
  const typesetting = typesetter({ root: resolve('.'), processes: 1 });
  afterAll(() => typesetting.close());
  const pdfOf = (data: PaperData) => typesetting.pdf(data);
  const mess = '#let x = 1 *tebal* _m_ $x^2$ <a> @b `c` // d \\ {nomor}';

  test('each is archivable and tagged, with its fonts in it and marks of Typst as written', async () => {
    const state = caseWithMeeting(sop, {
      plan: { venue: mess, agenda: mess, invited: guests(mess) },
      minutes: {
        chair: mess,
        secretary: mess,
        attendees: mess,
        discussion: mess,
        conclusion: mess,
      },
      disposition: {
        to: [{ name: mess, role: null }],
        instructions: [mess],
        note: mess,
        agendaNumber: mess,
      },
    });
    for (const data of [
      invitationOf(state),
      attendanceOf(state),
      minutesOf(state),
      sheetOf(state),
    ]) {
      const pdf = await pdfOf(data);
      expect(pdfInfo(pdf)).toMatchObject({ Tagged: 'yes', Title: data.title, Pages: '1' });
      expect(Buffer.from(pdf).toString('latin1')).toContain(
        '<pdfaid:conformance>A</pdfaid:conformance>',
      );
      expect(pdfFonts(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
      const letters = pdfText(pdf).replaceAll(/\s/g, '');
      expect(letters).toContain(mess.replaceAll(/\s/g, ''));
      expect(letters).toContain(data.number?.replaceAll(' ', ''));
    }
  });

  test('a sheet prints until when it is to be answered, and nothing of it where nobody said', async () => {
    const by = 'Dijawab paling lambat';
    const limited = caseWithMeeting(sop, {
      disposition: { until: instant('2026-11-24T10:00:00+07:00') },
    });
    const words = pdfText(await pdfOf(sheetOf(limited))).replaceAll(/\s+/g, ' ');
    expect(words).toContain(by);
    expect(words).toContain('24 November 2026 pukul 10.00 WIB');
    expect(pdfText(await pdfOf(sheetOf(caseWithMeeting(sop))))).not.toContain(by);
  });

  test('the place for a stamp stands beside the ink, and nowhere without the setting', async () => {
    const state = caseWithMeeting(sop);
    const letter = invitationOf(state, { signature: 'ink' });
    expect(pdfText(await pdfOf({ ...letter, stampPlace: true }))).toContain('(stempel dinas)');
    expect(pdfText(await pdfOf(letter))).not.toContain('stempel');
  });

  test('a sheet prints its chain with dates and answers', async () => {
    const pdf = await pdfOf(sheetOf(chained(caseWithMeeting(sop))));
    const words = pdfText(pdf).replaceAll(/\s+/g, ' ');
    for (const part of [
      'Riwayat disposisi',
      '20 November 2026: Sudah diketahui.',
      '21 November 2026',
    ])
      expect(words).toContain(part);
  });

  test('two hundred invited stand on pages of their own, and in a list that is a table', async () => {
    const state = caseWithMeeting(sop, {
      plan: {
        invited: guests(
          ...Array.from({ length: 200 }, (_, index) => `Kepala Dinas Ke-${String(index + 1)};`),
        ),
      },
    });
    const invitation = pdfText(await pdfOf(invitationOf(state)));
    for (const part of [
      'daftar terlampir',
      'DAFTAR UNDANGAN',
      'Kepala Dinas Ke-1;',
      'Kepala Dinas Ke-200;',
    ])
      expect(invitation).toContain(part);
    const list = await pdfOf(attendanceOf(state));
    expect(pdfText(list)).toContain('Kepala Dinas Ke-200;');
    expect(pdfStructure(list)).toContain('TH');
  });

  test('sixty pages of minutes and a hundred who came are set whole', async () => {
    const attendees = Array.from(
      { length: 100 },
      (_, index) => `Nama Ke-${String(index + 1)}, Analis, NIP ${numberOf(index + 1)}`,
    ).join('\n');
    const discussion = Array.from(
      { length: 900 },
      (_, index) =>
        `Butir-${String(index)} ${'Tim memeriksa log peladen dan menemukan jejak. '.repeat(4)}`,
    ).join('\n');
    const pdf = await pdfOf(
      minutesOf(caseWithMeeting(sop, { minutes: { attendees, discussion } })),
    );
    const text = pdfText(pdf);
    for (const part of [
      '100 orang, daftar terlampir',
      'Butir-0 ',
      'Butir-899 ',
      'DAFTAR PESERTA RAPAT',
      'Nama Ke-100,',
    ])
      expect(text).toContain(part);
  });

  test('every page of an attendance list holds rows under its head, the last one too', async () => {
    for (let count = 4; count < 36; count += 1) {
      const state = caseWithMeeting(sop, {
        plan: {
          invited: guests(
            ...Array.from({ length: count }, (_, index) => `Dinas Ke-${String(index + 1)}`),
          ),
        },
      });
      const list = await pdfOf(attendanceOf(state));
      expect(pdfText(list).split('Tanda tangan').length - 1, `${String(count)} invited`).toBe(
        Number(pdfInfo(list)['Pages']),
      );
    }
  });
});
