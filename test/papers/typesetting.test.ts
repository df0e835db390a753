import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { typesetter } from '#adapters/pdf/index.ts';
import { TypesettingFailed } from '#app/ports.ts';
import { anchorAt } from '#core/papers/sheet/anchors.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { typefaces } from '#core/papers/sheet/typefaces.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { sidePaperData } from '#core/papers/office/side-paper-data.ts';
import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';
import type { Sop } from '#core/sops/model.ts';
import {
  caseThroughAll,
  editionAt,
  editions,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import {
  pdfFonts,
  pdfInfo,
  pdfPages,
  pdfStructure,
  pdfText,
  pdfTextAsSet,
} from '#test/support/poppler.ts';
import { instant } from '#test/support/scenario.ts';
import { besideFlow, caseWithMeeting } from '#test/support/side-papers.ts';
import { documentText, lettersOf, missingIn } from '#test/support/sop-source.ts';

const root = resolve(import.meta.dirname, '..', '..');
const typesetting = typesetter({ root });
const folders: string[] = [];

afterAll(async () => {
  await typesetting.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const paperOf = (
  sop: Sop,
  mapping: ReturnType<typeof editionAt>['mapping'],
  output: string,
  more: { readonly text?: string; readonly settings?: Parameters<typeof sampleSettings>[1] } = {},
): PaperData => {
  const found = paperOutputs(sop).find((one) => one.output.id === output);
  if (found === undefined) throw new Error(`no output ${output}`);
  const long = Object.fromEntries(
    found.step.form
      .filter(({ type }) => type === 'long-text')
      .map(({ id }) => [id, more.text ?? 'Uraian.'] as const),
  );
  const state = caseThroughAll(
    sop,
    found.output,
    more.text === undefined ? {} : { [found.step.id]: long },
  );
  const { data } = paperData({
    sop,
    mapping,
    state,
    output,
    turn: visitOf(state, found.step),
    settings: sampleSettings(sop, more.settings),
    issue: sampleIssue(),
  });
  if (data === null) throw new Error(`no paper for ${output}`);
  return data;
};

const batam = editionAt('batam/2025-08');
const letter = (text?: string): PaperData =>
  paperOf(batam.sop, batam.mapping, 'surat-perangkat-daerah', text === undefined ? {} : { text });
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const xmpOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

const butir = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Butir ${String(index)} memeriksa peladen`);
const besidePaper = (output: string): PaperData => {
  const { data } = sidePaperData({
    sop: batam.sop,
    state: caseWithMeeting(batam.sop, { minutes: {} }),
    paper: besideFlow(output),
    settings: sampleSettings(batam.sop),
    issue: sampleIssue(),
  });
  if (data === null) throw new Error(`no ${output}`);
  return data;
};

/** Another set of templates, in which reports are written by `template`. */
const templatesWith = (template: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-sop-'));
  folders.push(folder);
  cpSync(join(root, 'sop', 'naskah'), join(folder, 'naskah'), { recursive: true });
  writeFileSync(join(folder, 'naskah', 'surat-dinas.typ'), template);
  return folder;
};

const slow =
  '#let x = 0\n#for i in range(400000) { for j in range(1000) { x = calc.rem(x + i * j, 97) } }\n#set document(title: "x", date: datetime(year: 2026, month: 1, day: 1))\n#set text(font: "Libertinus Serif", lang: "id")\n#x';

const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${String(pid)}/task`)
    .flatMap((thread) =>
      readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'utf8').split(' '),
    )
    .filter(
      (child) =>
        child !== '' &&
        readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('adapters/pdf/process.ts'),
    )
    .map(Number)
    .toSorted((a, b) => a - b);

describe.each(editions)('the papers of %s', (edition) => {
  const { sop, mapping } = editionAt(edition);

  test.each(paperOutputs(sop).map(({ output }) => output.id))(
    '%s is an archivable, tagged PDF with its fonts in it',
    async (output) => {
      const data = paperOf(sop, mapping, output);
      const pdf = await typesetting.pdf(data);
      const info = pdfInfo(pdf);
      expect(info).toMatchObject({
        Tagged: 'yes',
        Title: data.title,
        JavaScript: 'no',
        Encrypted: 'no',
        CreationDate: expect.stringContaining('2026'),
      });
      expect(xmpOf(pdf)).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(xmpOf(pdf)).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(xmpOf(pdf)).toMatch(/\/Lang ?\(id(-ID)?\)/);
      const fonts = pdfFonts(pdf);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
      expect(fonts.filter(({ name }) => !/Libertinus|DejaVuSans/.test(name))).toEqual([]);
      const text = pdfText(pdf);
      const titles = data.sections.flatMap(({ title }) => title ?? []);
      for (const title of titles) expect(text).toContain(title);
      expect(text).toContain(data.signatures[0]?.name ?? '');
    },
  );
});

describe('the text of a paper', () => {
  test.each([
    '#let x = 1',
    '#panic("x")',
    '#read("/naskah/parts.typ")',
    '*tebal* _miring_',
    '$x^2$',
    '@acuan <label>',
    '\\ garis \\u{41}',
    '`kode` ```raw```',
    '// komentar',
    '/* komentar */',
    '= Judul',
    '- butir',
    '"kutip" \'kutip\'',
    '~ -- --- ...',
    '[isi] {kode} (x)',
    'https://contoh.example/a_b*c',
    '%PDF-1.7 endobj',
    '{{nama}} {nomor}',
  ])('comes out as written: %s', async (text) => {
    expect(pdfText(await typesetting.pdf(letter(`Awal ${text} akhir`)))).toContain(
      `Awal ${text} akhir`,
    );
  });

  test('in Arabic, Hebrew, Greek and with symbols is set with glyphs', async () => {
    const text = pdfText(await typesetting.pdf(letter('Awal مرحبا · שלום · Ωμέγα · ☺ → ✓ akhir')));
    for (const word of ['مرحبا', 'שלום', 'Ωμέγα', '☺', '→', '✓']) expect(text).toContain(word);
  });

  test.each([
    // The mark of the last syllable is a glyph of its own: some readers say that syllable twice.
    ['ᬤᬾᬦ᭄ᬧᬲᬃ', 'NotoSansBalinese', 'ᬲᬃ'],
    ['ꦗꦮ', 'NotoSansJavanese', ''],
    ['王小明', 'ZCOOLXiaoWei', ''],
    ['สมชาย ใจดี', 'NotoSansThai', ''],
    ['अमित राय', 'NotoSansDevanagari', ''],
    ['👍🏽 👩‍💻 🚨 ⚠️', 'NotoEmoji', ''],
  ])(
    'in the scripts of the archipelago and the world is set with glyphs: %s',
    async (text, font, twice) => {
      const pdf = await typesetting.pdf({
        ...letter(`Awal ${text} akhir`),
        letterhead: { lines: [text], address: [], contact: null, logo: null },
      });
      const read = pdfText(pdf).replaceAll(`${text}${twice}`, text);
      expect(read).toContain(`Awal ${text} akhir`);
      expect(read.split(text).length).toBeGreaterThan(2);
      expect(read).not.toContain('U+');
      expect(pdfFonts(pdf).some(({ name, embedded }) => embedded && name.includes(font))).toBe(
        true,
      );
    },
  );

  test('is set in the typeface and the size the office chose', async () => {
    const fonts = {
      arial: 'Arimo',
      times: 'Tinos',
      bookman: 'TeXGyreBonum',
      serif: 'Libertinus',
      sans: 'DejaVuSans',
    };
    for (const face of typefaces) {
      const pdf = await typesetting.pdf({
        ...letter('Uraian ✓ 王'),
        lettering: { face, size: '12' },
      });
      const names = pdfFonts(pdf).map(({ name }) => name);
      expect(names.some((name) => name.includes(fonts[face]))).toBe(true);
      expect(
        names.filter((name) => !/DejaVu|ZCOOL/.test(name) && !name.includes(fonts[face])),
      ).toEqual([]);
      // Whatever the typeface, the same characters are there.
      expect(pdfText(pdf)).toContain('Uraian ✓ 王');
    }
    const lines = async (size: '10' | '12'): Promise<number> =>
      pdfPages(
        await typesetting.pdf({
          ...letter('Uraian panjang. '.repeat(60)),
          lettering: { face: 'arial', size },
        }),
      )
        .join('')
        .split('\n').length;
    expect(await lines('12')).toBeGreaterThan(await lines('10'));
  });

  test.each([
    ['𒀀𒀁', 'U+12001'],
    ['𖠀', 'U+16800'],
    ['a\u0001b\u0007', 'U+0007'],
    ['\u202Egnp.exe', 'U+202E'],
    ['\u2066x\u2069', 'U+2066'],
  ])('that cannot be shown or deceives is named by its number: %j', async (text, number) => {
    const pdf = await typesetting.pdf(letter(`Awal ${text} akhir`));
    expect(pdfText(pdf)).toContain(number);
    expect(pdfFonts(pdf).every(({ embedded }) => embedded)).toBe(true);
  });

  test('of sixty pages is set whole, and a word without end is broken', async () => {
    const paragraph =
      'Tim memeriksa log peladen dan menemukan jejak masuk dari luar jam kerja pada beberapa sistem elektronik. ';
    const words = Array.from(
      { length: 900 },
      (_, index) => `Butir-${String(index)} ${paragraph}${paragraph}`,
    ).join('\n');
    const pdf = await typesetting.pdf(letter(`${'x'.repeat(1200)}\n${words}`));
    expect(Number(pdfInfo(pdf)['Pages'])).toBeGreaterThanOrEqual(40);
    const text = pdfText(pdf);
    expect(text).toContain('Butir-0 ');
    expect(text).toContain('Butir-899 ');
    expect(text.replaceAll(' ', '')).toContain('x'.repeat(1200));
  });

  test.each([100, 400, 1000, 3000, 20_000])(
    'that ends with a word of %i letters is set whole',
    async (length) => {
      for (const text of ['a'.repeat(length), `Isinya ${'0f'.repeat(length / 2)}`]) {
        const shown = pdfText(await typesetting.pdf(letter(text))).replaceAll(/\s/gu, '');
        const letters = shown.split('').filter((one) => text.includes(one) && /[a0f]/u.test(one));
        expect(letters.length).toBeGreaterThanOrEqual(length);
      }
    },
  );
});

describe('a paper', () => {
  test('set twice has the same bytes, in whichever process', async () => {
    const papers = await Promise.all(Array.from({ length: 6 }, () => typesetting.pdf(letter())));
    expect(new Set(papers.map(hashOf)).size).toBe(1);
  });

  test('has its title as a heading and its tables as tables in the structure', async () => {
    const { sop, mapping } = editionAt('maluku-utara/2025-08');
    const structure = pdfStructure(
      await typesetting.pdf(paperOf(sop, mapping, 'laporan-penanganan')),
    );
    for (const part of ['H1', 'H2', 'Table', 'TH', 'TD', 'L ', 'LI'])
      expect(structure).toContain(part);
  });

  test('shows dots for what comes later, TLP and its remarks', async () => {
    const text = pdfText(
      await typesetting.pdf({
        ...letter(),
        number: null,
        date: null,
        tlp: 'TLP:AMBER+STRICT',
        remarks: ['SOP belum ditetapkan.'],
      }),
    );
    for (const part of ['……', 'TLP:AMBER+STRICT', 'SOP belum ditetapkan.'])
      expect(text).toContain(part);
  });

  test('says DRAF on every page while it is a draft, apart from its text, and carries its remarks in a box', async () => {
    const remarks = ['SOP belum ditetapkan.'];
    const long = { ...letter('Butir.\n'.repeat(60)), remarks };
    const [draft, done] = [
      pdfPages(await typesetting.pdf({ ...long, draft: true })),
      pdfPages(await typesetting.pdf(long)),
    ];
    expect(draft.length).toBeGreaterThan(1);
    for (const page of draft)
      expect(page.split('\n').filter((line) => /^[DRAF]+$/.test(line))).toEqual(['DRAF']);
    expect(done.join('')).not.toContain('DRAF');
    // Those of an issued paper, that its meeting was cancelled, stand at the same place.
    for (const [first = '', ...others] of [draft, done]) {
      const box = first.indexOf('SOP belum');
      expect(box).toBeGreaterThan(-1);
      expect(box).toBeLessThan(first.indexOf('Butir.'));
      expect(others.join('')).not.toContain('SOP belum');
    }
  });

  test('shows TLP at the head and the foot of every page, and its number and title from the second page on', async () => {
    const paper = letter('Butir.\n'.repeat(60));
    const pages = pdfPages(await typesetting.pdf({ ...paper, tlp: 'TLP:AMBER' }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.match(/TLP:AMBER/g)).toHaveLength(2);
    for (const page of pages.slice(1))
      expect(page.replaceAll(/\s+/g, ' ')).toContain(`Nomor ${paper.number ?? ''} ${paper.title}`);
  });

  test('of an outside party has no letterhead', async () => {
    const paper = letter();
    const text = pdfText(
      await typesetting.pdf({
        ...paper,
        letterhead: { lines: [], address: [], contact: null, logo: null },
      }),
    );
    for (const line of paper.letterhead.lines) expect(text).not.toContain(line);
    expect(text).toContain(paper.kind === 'surat-dinas' ? paper.hal : '');
  });

  test('gives labels and what they say line by line, also to who reads only its text', async () => {
    const rows = ['Nomor kasus', 'Diterima', 'Unit kerja / Perangkat Daerah', 'Surel'].map(
      (label, index) => ({ label, value: [`Isi ${String(index)}`] }),
    );
    const { sop, mapping } = editionAt('maluku-utara/2025-08');
    for (const output of [
      'formulir-aduan',
      'laporan-rekomendasi',
      'laporan-analisis',
      'langkah-sementara',
    ]) {
      const text = pdfText(
        await typesetting.pdf({
          ...paperOf(sop, mapping, output),
          sections: [{ title: 'Bagian', blocks: [{ type: 'pairs', rows }] }],
        }),
      );
      for (const { label, value } of rows)
        expect(text.replaceAll(': ', '')).toContain(`${label} ${value.join('')}`);
    }
  });

  test('of every kind beside the flow is set on F4', async () => {
    const state = caseWithMeeting(batam.sop, { minutes: {} });
    for (const output of [
      'rapat.undangan',
      'rapat.daftar-hadir',
      'rapat.notula',
      'disposisi.lembar',
    ]) {
      const { data } = sidePaperData({
        sop: batam.sop,
        state,
        paper: besideFlow(output),
        settings: sampleSettings(batam.sop, { size: 'f4' }),
        issue: sampleIssue(),
      });
      if (data === null) throw new Error(`no ${output}`);
      const pdf = await typesetting.pdf(data);
      expect(pdfInfo(pdf)).toMatchObject({ Tagged: 'yes', 'Page size': '609.449 x 935.433 pts' });
      expect(pdfText(pdf)).toContain(data.signatures[0]?.name ?? '');
    }
  });

  test('of nota dinas and with many signatories is set', async () => {
    const { sop, mapping } = editionAt('denpasar/tanpa-tanggal');
    expect(pdfText(await typesetting.pdf(paperOf(sop, mapping, 'langkah-sementara')))).toContain(
      'NOTA DINAS',
    );
    const minutesPaper = paperOf(batam.sop, batam.mapping, 'berita-acara-rapat');
    const signatures = Array.from({ length: 9 }, (_, index) => ({
      role: null,
      position: [`Jabatan ${String(index)},`],
      name: `Nama Ke-${String(index)}`,
      rank: null,
      nip: null,
      note: null,
      anchor: null,
    }));
    const text = pdfText(await typesetting.pdf({ ...minutesPaper, signatures }));
    for (const { name } of signatures) expect(text).toContain(name);
  });

  test('with a logo shows it; a logo that cannot be drawn is refused and the next paper is set', async () => {
    const withLogo = (base64: string, mediaType: 'image/png' | 'image/svg+xml'): PaperData => ({
      ...letter(),
      letterhead: { ...letter().letterhead, logo: { mediaType, base64 } },
    });
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#246"/></svg>',
    ).toString('base64');
    const pdf = await typesetting.pdf(withLogo(svg, 'image/svg+xml'));
    expect(hashOf(pdf)).not.toBe(hashOf(await typesetting.pdf(letter())));
    await expect(
      typesetting.pdf(withLogo(Buffer.from('bukan gambar').toString('base64'), 'image/png')),
    ).rejects.toMatchObject({ reason: 'refused' });
    expect(pdfInfo(await typesetting.pdf(letter()))['Pages']).toBe('1');
  });

  test('uses the template of its edition where there is one', async () => {
    const folder = templatesWith('#panic("shared")');
    cpSync(join(root, 'sop', 'naskah'), join(folder, 'batam', '2025-08', 'naskah'), {
      recursive: true,
    });
    const own = typesetter({ root, folder, processes: 1 });
    expect(pdfInfo(await own.pdf(letter()).finally(() => own.close()))['Pages']).toBe('1');
  });
});

/** Kinds of papers with what their body ends in, growing by `n`. */
const endings: readonly (readonly [string, () => PaperData, (n: number) => Block])[] = [
  ['surat dinas', () => letter(), (n) => ({ type: 'list', items: butir(n) })],
  [
    'nota dinas',
    () =>
      paperOf(
        editionAt('denpasar/tanpa-tanggal').sop,
        editionAt('denpasar/tanpa-tanggal').mapping,
        'langkah-sementara',
      ),
    (n) => ({ type: 'paragraph', text: butir(10 * n).join(' ') }),
  ],
  [
    'berita acara',
    () => paperOf(batam.sop, batam.mapping, 'berita-acara-validasi'),
    (n) => ({ type: 'pairs', rows: butir(n).map((value) => ({ label: 'Label', value: [value] })) }),
  ],
  [
    'laporan',
    () => paperOf(batam.sop, batam.mapping, 'laporan-pengaduan'),
    (n) => ({
      type: 'table',
      columns: [
        { title: 'No', share: 1 },
        { title: 'Kepala', share: 5 },
      ],
      rows: butir(n).map((value, index) => [String(index), value]),
    }),
  ],
  [
    'formulir',
    () => paperOf(batam.sop, batam.mapping, 'respon-laporan'),
    (n) => ({ type: 'pairs', rows: butir(n).map((value) => ({ label: 'Label', value: [value] })) }),
  ],
  [
    'notula',
    () => besidePaper('rapat.notula'),
    (n) => ({ type: 'list', items: [butir(2 * n).join(' ')] }),
  ],
  [
    'undangan rapat',
    () => besidePaper('rapat.undangan'),
    (n) => ({ type: 'paragraph', text: butir(10 * n).join(' ') }),
  ],
];

describe('the last page of a paper', () => {
  test.each(endings)(
    'of kind %s never holds only signatures or tembusan',
    async (_, paper, ending) => {
      const seen = new Set<number>();
      for (let round = 0; round < 12; round += 1) {
        const count = [1, 2, 4, 6][round % 4] ?? 1;
        const signatures = Array.from({ length: count }, (_each, index) => ({
          role: null,
          position: [`Jabatan ${String(index)},`],
          name: `Nama Ke-${String(index)}`,
          rank: null,
          nip: null,
          note: null,
          anchor: anchorAt(index),
        }));
        const data = {
          ...paper(),
          signatures,
          copies: ['Sekretaris Daerah', 'Inspektur'],
          sections: [{ title: 'Bagian', blocks: [ending(8 + 3 * round)] }],
        };
        const pages = pdfPages(await typesetting.pdf(data));
        const last = pages.at(-1) ?? '';
        seen.add(pages.length);
        expect(last, `${String(round)}: ${last}`).toMatch(
          data.kind === 'undangan-rapat' ? /Butir|Hari, tanggal/ : /Butir/,
        );
        for (const { name } of signatures) expect(last).toContain(name);
        if (!['nota-dinas', 'notula'].includes(data.kind)) expect(last).toContain('Inspektur');
      }
      expect(seen.size).toBeGreaterThan(1);
    },
  );

  test('of an attendance list holds names besides the signature', async () => {
    const list = besidePaper('rapat.daftar-hadir');
    if (list.kind !== 'daftar-hadir') throw new Error('no attendance list');
    for (let more = 8; more < 32; more += 2) {
      const attendees = butir(more).map((name) => ({
        name,
        position: 'Jabatan',
        nip: null,
        unit: null,
      }));
      expect(
        pdfPages(await typesetting.pdf({ ...list, attendees, emptyRows: 0 })).at(-1),
      ).toContain(`${String(more)}. `);
    }
  });
});

describe('the setting processes', () => {
  test('end a paper that takes too long and go on with the next', async () => {
    const folder = templatesWith(slow);
    const own = typesetter({ root, folder, processes: 1, timeoutMs: 8_000 });
    try {
      const late = own.pdf(letter());
      const next = own.pdf(paperOf(batam.sop, batam.mapping, 'respon-laporan'));
      await expect(late).rejects.toMatchObject({ reason: 'too-slow' });
      expect(pdfInfo(await next)['Tagged']).toBe('yes');
    } finally {
      await own.close();
    }
  });

  test('that die are replaced, and their paper is set all the same', async () => {
    const own = typesetter({ root, processes: 1 });
    try {
      await own.pdf(letter());
      const before = childrenOf(process.pid);
      const text = Array.from(
        { length: 800 },
        (_, index) => `Butir ${String(index)} panjang sekali.`,
      ).join('\n');
      const paper = own.pdf(letter(text));
      // The newest child is the one of this typesetter; the shared one keeps its own.
      const mine = before.at(-1);
      if (mine !== undefined) process.kill(mine, 'SIGKILL');
      expect(pdfText(await paper)).toContain('Butir 799');
      expect(childrenOf(process.pid)).not.toContain(mine);
    } finally {
      await own.close();
    }
  });

  test('never hold up what runs beside them', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    await Promise.all(
      Array.from({ length: 20 }, () => typesetting.pdf(letter('Isi.\n'.repeat(200)))),
    ).finally(() => clearInterval(timer));
    expect(ticks).toBeGreaterThan(5);
  });

  test('refuse more than can wait, and everything once closed', async () => {
    const own = typesetter({ root, processes: 1, mostWaiting: 1 });
    const [first, second, third] = [own.pdf(letter()), own.pdf(letter()), own.pdf(letter())];
    await expect(third).rejects.toMatchObject({ reason: 'busy' });
    const outcomes = Promise.allSettled([first, second]);
    await own.close();
    expect(
      (await outcomes).map((one) =>
        one.status === 'rejected' && one.reason instanceof TypesettingFailed
          ? one.reason.reason
          : one.status,
      ),
    ).toEqual(['closed', 'closed']);
    await expect(own.pdf(letter())).rejects.toMatchObject({ reason: 'closed' });
  });
});

describe.each(editions)('the SOP document of %s', (edition) => {
  const { sop } = editionAt(edition);
  const settings = sampleSettings(sop);
  const issue = { madeAt: instant('2026-11-21T03:00:00Z'), signature: null, checkAddress: null };

  test.each(['a4', 'f4'] as const)(
    'on %s holds every word of the source, each as often as the source does, is tagged and archivable',
    async (size) => {
      const pdf = await typesetting.pdf(sopDocumentData(sop, { ...settings, size }, issue));
      // As it was set: in reading order the lines of neighbouring cells come mixed.
      const asSet = pdfTextAsSet(pdf);
      const letters = lettersOf(asSet);
      const missing = documentText(sop.document)
        .flatMap((text) => text.split('\n'))
        .filter((text) => !letters.includes(lettersOf(text)));
      expect(missing).toEqual([]);
      expect(missingIn(sop.agency, asSet, sop.document.catatan_kaki)).toEqual([]);
      expect(pdfInfo(pdf)).toMatchObject({
        Tagged: 'yes',
        Title: `SOP ${sop.document.identitas.judul}`,
      });
      expect(xmpOf(pdf)).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(pdfFonts(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
    },
  );

  test('has nothing of ours on the pages to be signed, is dashed as its source and set in the typeface of the office', async () => {
    const pdf = await typesetting.pdf(
      sopDocumentData(sop, { ...settings, lettering: { face: 'arial', size: '12' } }, issue),
    );
    const pages = pdfPages(pdf);
    const annex = pages.findIndex((page) => page.includes('Lampiran: catatan di luar naskah SOP'));
    expect(annex).toBeGreaterThan(2);
    const sheet = pages.slice(0, annex).join(' ');
    expect(sheet).not.toContain('tambahan');
    expect(sheet).not.toContain('Keterangan simbol');
    expect(pages.slice(annex).join(' ')).toContain('Keterangan simbol');
    expect(sheet).toContain(sop.agency === 'batam' ? '- Nama Lengkap' : '- Komputer');
    expect(pdfFonts(pdf).some(({ name }) => name.includes('Arimo'))).toBe(true);
  });

  test('marks what is inferred and what is added, with the reasons', async () => {
    const text = lettersOf(pdfText(await typesetting.pdf(sopDocumentData(sop, settings, issue))));
    const reasons = [...sop.steps.values()].flatMap(({ addition }) => addition ?? []);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of [...reasons, 'Pelaksana yang disimpulkan', 'Tambahan'])
      expect(text).toContain(lettersOf(reason));
  });
});
