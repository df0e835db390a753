import { describe, expect, test } from 'vitest';
import { docxWriter } from '#adapters/docx/index.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { sidePaperData } from '#core/papers/office/side-paper-data.ts';
import {
  caseThroughAll,
  editionAt,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { besideFlow, caseWithMeeting } from '#test/support/side-papers.ts';
import { unpacked } from '#test/support/unpacked.ts';

const batam = editionAt('batam/2025-08');
const { sop } = batam;
const bare = sampleIssue({ number: null, datedAt: null, checkAddress: null });
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const settings = sampleSettings(sop, {
  letterhead: {
    lines: ['PEMERINTAH DAERAH CONTOH', 'DINAS & KOMINFO <CONTOH>'],
    address: ['Jalan Contoh Nomor 1'],
    contact: null,
    logo: { mediaType: 'image/png', base64: png },
  },
});

const ofOutputs: readonly PaperData[] = [editionAt('maluku-utara/2025-08'), batam].flatMap(
  ({ sop: own, mapping }) =>
    paperOutputs(own)
      .filter(({ output }) => mapping.outputs.get(output.id)?.source === 'agency')
      .flatMap(({ step, output }) => {
        const state = caseThroughAll(own, output);
        const { data } = paperData({
          sop: own,
          mapping,
          state,
          output: output.id,
          turn: visitOf(state, step),
          settings,
          issue: bare,
        });
        return data === null ? [] : [data];
      }),
);
const beside: readonly PaperData[] = [
  'rapat.undangan',
  'rapat.notula',
  'rapat.daftar-hadir',
  'disposisi.lembar',
].flatMap((output) => {
  const { data } = sidePaperData({
    sop,
    state: caseWithMeeting(sop, { minutes: {} }),
    paper: besideFlow(output),
    settings,
    issue: bare,
  });
  return data === null ? [] : [data];
});
const kinds = [...new Map([...ofOutputs, ...beside].map((data) => [data.kind, data])).values()];
const code = 'ABCD0000EFGH1111';

/** The parts of a DOCX that hold its words. */
const opened = async (data: PaperData) => {
  const bytes = await docxWriter().docx({
    data,
    code,
    checkAddress: 'https://x.example/periksa/1',
  });
  const file = await unpacked(new Blob([new Uint8Array(bytes)]).stream());
  const part = async (path: string) => (await file.read(path)).toString('utf8');
  const footer = file.paths.find((path) => /^word\/footer\d*\.xml$/.test(path)) ?? '';
  return { paths: file.paths, body: await part('word/document.xml'), foot: await part(footer) };
};

/** What stands in each run: SRIKANDI looks for its placeholders there. */
const runsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text);

describe('a paper as DOCX for SRIKANDI', () => {
  test('is there for every kind of paper', () => {
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(
      expect.arrayContaining([
        'berita-acara',
        'laporan',
        'lembar-disposisi',
        'notula',
        'undangan-rapat',
      ]),
    );
  });

  test.each(kinds.map((data) => [data.kind, data] as const))(
    'holds letterhead, logo, placeholders alone in their runs, and its code at the foot: %s',
    async (kind, data) => {
      const { paths, body, foot } = await opened(data);
      const runs = runsOf(body);
      expect(runs).toContain('DINAS &amp; KOMINFO &lt;CONTOH&gt;');
      expect(paths.some((path) => /^word\/media\/.+\.png$/.test(path))).toBe(true);
      const letter = ['surat-dinas', 'nota-dinas', 'undangan-rapat', 'lembar-disposisi'].includes(
        kind,
      );
      for (const mark of [
        '${tanggal_naskah}',
        '${ttd_pengirim}',
        '${nama_pengirim}',
        '${nip_pengirim}',
        ...(kind === 'formulir' ? [] : ['${nomor_naskah}']),
        ...(letter ? ['${sifat}', '${hal}'] : []),
      ])
        expect(runs.filter((run) => run === mark)).toHaveLength(1);
      expect(runsOf(foot)).toContain('Kode naskah: ABCD-0000-EFGH-1111');
    },
  );

  test('lets nobody’s words draw number or signature elsewhere, nor break the file', async () => {
    const [data] = kinds;
    if (data === undefined) throw new Error('no paper');
    const { body } = await opened({
      ...data,
      sections: [
        {
          title: 'Isi ${nomor_naskah}',
          blocks: [
            { type: 'paragraph', text: 'Bunyi ${ttd_pengirim} \u0000\u000B\uFFFF <b>\uD800' },
          ],
        },
      ],
    });
    expect(runsOf(body).filter((run) => run.includes('${ttd_pengirim}'))).toEqual([
      '${ttd_pengirim}',
    ]);
    expect(body).toContain('Bunyi $ {ttd_pengirim}');
    for (const sign of ['\u0000', '\u000B', '\uFFFF', '\uD800']) expect(body).not.toContain(sign);
  });
});
