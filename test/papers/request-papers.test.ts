import { describe, expect, test } from 'vitest';
import type { Product } from '#app/product.ts';
import { isRequestPaper, sidePaperName, sidePapersOf } from '#core/cases/side-papers.ts';
import { asOfRequest } from '#core/papers/record/as-of.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { mappingFindings } from '#core/papers/content/mapping-findings.ts';
import { papersOf, papersToSign } from '#core/papers/mapping/papers-of-case.ts';
import { requestPaper } from '#core/papers/office/request-paper.ts';
import { gap } from '#core/papers/words/gap.ts';
import { readPaperMapping } from '#adapters/sop-file/paper-mapping.ts';
import {
  atBlocking,
  batam,
  blockedIn,
  domain,
  goOn,
  internal,
  often,
  seldom,
  sekda,
  toMeeting,
} from '#test/support/batam.ts';
import { eachStore } from '#test/support/each-store.ts';
import { editionAt, sampleIssue, sampleSettings } from '#test/support/papers.ts';
import {
  allPapersOf,
  bytesOf,
  member,
  secret,
  team,
  typesetting,
  withPaper,
  type MadePaper,
} from '#test/support/paper-setting.ts';
import { pdfText } from '#test/support/poppler.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { officer, type Scenario } from '#test/support/scenario.ts';
import { seen, signSeen } from '#test/support/sign-seen.ts';

const { mapping, mappingFile, mappingText } = editionAt('batam/2025-08');
const request = 'permintaan.sekretaris-daerah';
const answer = 'jawaban.sekretaris-daerah';
const first = { kind: 'request', number: 1 } as const;

const asked = atBlocking({ keparahan: 'rendah' }).when(domain, {
  type: 'request-approval',
  turn: 5,
  outcome: 'tinggi',
  reason: 'Data pribadi masih dapat diunduh.',
});
const decided = (given: boolean, note = 'Laporkan hasilnya.') =>
  asked.when(sekda, { type: given ? 'give-approval' : 'refuse-approval', approval: 1, note });

const drafted = (
  { open }: Scenario,
  output: typeof request | typeof answer,
  edits: Readonly<Record<string, string>> = {},
) =>
  requestPaper({
    sop: batam,
    mapping,
    state: open,
    paper: { output, of: first },
    settings: sampleSettings(batam),
    issue: sampleIssue({ draft: true, edits }),
  });

/** All that a draft says in its body. */
const words = (draft: ReturnType<typeof drafted>): string =>
  (draft.data?.sections ?? [])
    .flatMap(({ title, blocks }) => [
      title ?? '',
      ...blocks.map((block) => (block.type === 'paragraph' ? block.text : '')),
    ])
    .join(' ');

describe('the answer of somebody who works the step himself', () => {
  /** An edition that lets the secretary approve at a step he had a hand in. */
  const lenient = {
    ...batam,
    approvesOwnStep: { ...batam.approvesOwnStep, by: ['sekretaris-daerah'] },
  };
  const both = officer('petugas-domain', 'sekretaris-daerah');
  const answered = (works: boolean) => {
    const at = atBlocking({ keparahan: 'rendah' }, lenient);
    return (works ? at.when(both, { type: 'start-step', turn: 5 }) : at)
      .when(domain, { type: 'request-approval', turn: 5, outcome: 'tinggi', reason: 'Bocor.' })
      .when(works ? both : sekda, { type: 'give-approval', approval: 1, note: 'Laporkan.' })
      .thenHappened('approval-given');
  };
  const said =
    'Persetujuan ini diberikan oleh pelaksana langkah ini sendiri, sebagaimana ditetapkan SOP.';

  test('says so on the paper as its last paragraph before the closing words, and says nothing of it else', async () => {
    const { data } = drafted(answered(true), answer);
    if (data === null) throw new Error('no paper');
    const texts = data.sections
      .flatMap(({ blocks }) => blocks)
      .map((block) => (block.type === 'paragraph' ? block.text : ''));
    expect(texts.slice(-2)).toEqual([said, 'Demikian untuk dilaksanakan sebagaimana mestinya.']);
    const set = pdfText(await typesetting.pdf(data)).replaceAll(/\s+/gu, ' ');
    expect(set).toContain(said);
    expect(words(drafted(answered(false), answer))).not.toContain('pelaksana langkah ini sendiri');
    expect(words(drafted(answered(true), request))).not.toContain('pelaksana langkah ini sendiri');
  });
});

describe('what asks for an approval', () => {
  test('is a paper once it is asked for, signed for the team; its answer one once it is decided', () => {
    const of = ({ open }: Scenario) =>
      papersOf(batam, mapping, open)
        .filter(({ output }) => isRequestPaper(output))
        .map(({ output, of: occasion, waitsFor }) => [output, occasion, waitsFor]);
    expect(of(asked)).toEqual([[request, first, ['tim-internal']]]);
    for (const given of [true, false])
      expect(of(decided(given))).toEqual([
        [request, first, ['tim-internal']],
        [answer, first, ['sekretaris-daerah']],
      ]);
    expect(papersToSign(batam, mapping, asked.open).map(({ output }) => output)).toContain(request);
  });

  test('is none in an edition whose mapping has no papers for it', () => {
    const { persetujuan: _none, ...without } = mappingFile;
    expect(
      papersOf(batam, compileMapping(without, batam), decided(true).open).filter(({ output }) =>
        isRequestPaper(output),
      ),
    ).toEqual([]);
    expect(sidePapersOf(decided(true).open).map(({ output }) => output)).toEqual([request, answer]);
  });

  test('says what is asked, in what words and to whom', () => {
    const draft = drafted(asked, request);
    expect(draft).toMatchObject({
      missing: [],
      data: {
        kind: 'nota-dinas',
        to: ['Sekretaris Daerah Kota Batam'],
        from: 'Tim Internal BATAM-CSIRT',
        letterhead: { lines: sampleSettings(batam).letterhead.lines },
        remarks: expect.arrayContaining(['Tambahan: naskah ini tidak disebut dalam SOP.']),
      },
    });
    expect(words(draft)).toContain(
      'mohon persetujuan Bapak/Ibu atas pemblokiran sistem elektronik tersebut sebagai pengecualian',
    );
    expect(words(draft)).toContain('Data pribadi masih dapat diunduh.');
  });

  test('asks for what the flow asks: that the system works again, or that a measure is lifted', () => {
    const blocked = blockedIn();
    const way = toMeeting(blocked).knowing(often).when(internal, {
      type: 'request-approval',
      turn: 9,
      outcome: 'sudah',
      reason: 'Sudah diuji ulang.',
    });
    expect(words(drafted(way, request))).toContain('pengaktifan kembali sistem elektronik');
    expect(way.open.approvals.at(-1)).toMatchObject({ reports: { counting: 'valid', count: 4 } });
    expect(words(drafted(way, request))).toMatch(
      /telah mendapatkan 4 \(empat\) laporan yang dinyatakan valid, dihitung dari seluruh laporan yang tercatat sampai dengan tanggal \d+ \S+ 2026\./u,
    );
    const lifting = blocked
      .knowing(often)
      .when(domain, { type: 'request-lifting', measure: 1, reason: 'Salah blokir.' });
    expect(words(drafted(lifting, request))).toContain(
      'pencabutan tindakan sementara (blokir sistem elektronik)',
    );
    expect(words(drafted(lifting, request))).toContain('telah mendapatkan 4 (empat) laporan');
  });

  test('says nothing of how many reports there were where they are not why it is asked', () => {
    expect(asked.open.approvals[0]).not.toHaveProperty('reports');
    expect(words(drafted(asked, request))).not.toContain('telah mendapatkan');
    const early = blockedIn()
      .knowing(seldom)
      .when(domain, { type: 'request-lifting', measure: 1, reason: 'Salah blokir.' });
    expect(words(drafted(early, request))).not.toContain('telah mendapatkan');
  });
});

describe('what answers it', () => {
  const signed = (story: Scenario) => ({
    ...story.open,
    papers: [
      {
        output: request,
        of: first,
        edits: {},
        writers: [],
        initials: [],
        versions: [
          {
            version: 1,
            code: 'ABCD-EFGH',
            number: '000.6 / 9 / ND / KOMIN / XI / 2026',
            title: 'Permintaan',
            file: { id: 'f', name: 'f.pdf', mediaType: 'application/pdf', size: 1, sha256: 'f' },
            signatures: [
              {
                role: 'tim-internal',
                name: 'Pejabat',
                position: 'Kepala',
                via: 'ink' as const,
                at: story.now,
                place: null,
              },
            ],
            printed: null,
            exported: null,
            revoked: null,
            sent: [],
            received: [],
            fetched: [],
          },
        ],
      },
    ],
  });

  test.each([
    [true, 'sebagai pengecualian disetujui.'],
    [false, 'sebagai pengecualian tidak disetujui.'],
  ])(
    'says what was decided (given: %s), with the note, under the letterhead of who decides',
    (given, said) => {
      const story = decided(given);
      const draft = requestPaper({
        sop: batam,
        mapping,
        state: signed(story),
        paper: { output: answer, of: first },
        settings: sampleSettings(batam),
        issue: sampleIssue({ draft: true }),
      });
      expect(draft).toMatchObject({
        missing: [],
        data: {
          letterhead: { lines: ['PEMERINTAH KOTA BATAM', 'SEKRETARIAT DAERAH'], address: [] },
          signatures: [{ position: ['Sekretaris Daerah,'] }],
        },
      });
      for (const one of [
        said,
        'Nomor 000.6 / 9 / ND / KOMIN / XI / 2026',
        'Catatan: Laporkan hasilnya.',
      ])
        expect(words(draft)).toContain(one);
    },
  );

  test('says nothing of a note nobody wrote', () => {
    expect(words(drafted(decided(true, ''), answer))).not.toContain('Catatan');
  });

  test('cannot be signed before the request it cites is', () => {
    const draft = drafted(decided(true), answer);
    expect(draft.missing).toMatchObject([{ code: 'not-signed-yet' }]);
    expect(words(draft)).toContain(`Nomor ${gap} tanggal ${gap}`);
  });

  test('is nothing before anybody decided, of a request there is not, or of another thing', () => {
    expect(drafted(asked, answer).data).toBeNull();
    for (const of of [
      { kind: 'request', number: 2 },
      { kind: 'turn', number: 1 },
    ] as const)
      expect(
        requestPaper({
          sop: batam,
          mapping,
          state: asked.open,
          paper: { output: request, of },
          settings: sampleSettings(batam),
          issue: sampleIssue(),
        }),
      ).toMatchObject({ data: null, missing: [{ code: 'no-turn' }] });
  });
});

test('papers of a request tell the case as it was then, whatever came later', () => {
  const later = goOn(decided(true), 'tinggi', {}, domain);
  const { events } = later;
  expect(asOfRequest(events, later.open, 1, false)).toMatchObject({
    approvals: [{ decided: null }],
    measures: [],
  });
  expect(asOfRequest(events, later.open, 1, true)).toMatchObject({
    approvals: [{ decided: { given: true } }],
    measures: [],
  });
  expect(asOfRequest(events, later.open, 2, true)).toBe(later.open);
  expect(later.open.measures).toHaveLength(1);
});

describe('a mapping of requests', () => {
  const found = (from: string, to: string) =>
    readPaperMapping(mappingText.replace(from, to), batam).findings.map(({ rule, message }) => [
      rule,
      message.id,
    ]);

  test.each([
    ['  sekretaris-daerah:\n    permintaan', '  help-desk:\n    permintaan', 'unknown-role'],
    [
      '        sudah: >-\n          pengaktifan',
      '        entah: >-\n          pengaktifan',
      'unknown-outcome',
    ],
    ['teks: "{alasan}"', 'teks: "{alasannya}"', 'unknown-mark'],
    ['teks: "Catatan: {catatan_keputusan}"', 'teks: "{isian:entah}"', 'unknown-field'],
    [
      'penanda_tangan: [{ peran: sekretaris-daerah }]',
      'penanda_tangan: [{ peran: sekda }]',
      'unknown-role',
    ],
  ])('with %o as %o is refused: %s', (from, to, rule) => {
    expect(mappingText).toContain(from);
    expect(found(from, to).map(([one]) => one)).toContain(rule);
  });

  test('has marks that papers of outputs may not hold', () => {
    const own = mappingFile.naskah['laporan-pengaduan'];
    if (own === undefined) throw new Error('no paper');
    const wrong = { ...own, penutup: '{alasan}' };
    expect(
      mappingFindings(batam, {
        ...mappingFile,
        naskah: { ...mappingFile.naskah, 'laporan-pengaduan': wrong },
      }),
    ).toMatchObject([{ rule: 'unknown-mark' }]);
  });

  test('names its papers', () => {
    expect([request, answer, 'permintaan', 'lain.sekda'].map(sidePaperName)).toEqual([
      'Permintaan Persetujuan',
      'Jawaban atas Permintaan Persetujuan',
      undefined,
      undefined,
    ]);
  });
});

const command = async (
  product: Product,
  caseId: string,
  data: Parameters<Product['cases']['command']>[2],
  by: Parameters<Product['cases']['command']>[3],
) => {
  const done = await product.cases.command('batam', caseId, data, by);
  if (!('events' in done)) throw new Error(JSON.stringify(done));
};

/** A case whose severity is low, with the Sekda asked to let it be blocked all the same, and his consent. */
const withConsent = async (product: Product, { caseId }: MadePaper): Promise<void> => {
  const step = batam.steps.get('keparahan');
  if (step === undefined) throw new Error('no step');
  const file = await product.files.put('batam', {
    name: 'bukti.txt',
    mediaType: 'text/plain',
    bytes: new Blob(['bukti']).stream(),
    limit: 100,
  });
  await command(
    product,
    caseId,
    {
      type: 'complete-step',
      turn: 4,
      step: step.id,
      outcome: 'lanjut',
      form: sampleAnswers(step, 'lanjut', { keparahan: 'rendah' }),
      outputs: [{ output: 'dokumentasi-keparahan', files: [file] }],
    },
    team,
  );
  await command(
    product,
    caseId,
    { type: 'request-approval', turn: 5, outcome: 'tinggi', reason: 'Data masih terbuka.' },
    officer('petugas-domain'),
  );
  await command(product, caseId, { type: 'give-approval', approval: 1, note: 'Segera.' }, sekda);
};

describe.each(eachStore)('requests and answers as papers, kept in %s', (_, stores) => {
  test('warn who would sign a request that was decided already: it would bear the later date', async () => {
    const { product, make } = await withPaper({ stores: await stores() });
    const made = await make();
    await withConsent(product, made);
    const papers = await allPapersOf(product, made.caseId, team);
    expect(
      papers
        .filter(({ of }) => of.kind === 'request')
        .map(({ output, warnings }) => [output, warnings.map(({ id }) => id).join()]),
    ).toEqual([
      [request, expect.stringMatching(/^Permintaan ini sudah diputus pada .* WIB\. Ditanda/u)],
      [answer, ''],
    ]);
  });

  test('are numbered, signed by who asks and who decides, found at the check page, and in no other’s name', async () => {
    const { product, make } = await withPaper({ stores: await stores() });
    const made = await make();
    await withConsent(product, made);
    const meant = (output: string): MadePaper => ({ ...made, output, of: first });
    expect(
      await signSeen(product, 'batam', [meant(request)], member('Nama Lain'), secret),
    ).toMatchObject({
      failure: { refused: expect.any(String) },
    });
    expect(await signSeen(product, 'batam', [meant(request)], team, secret)).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringMatching(/ \/ ND \/ KOMIN \/ /u) }],
    });
    // The answer's number is that of the records office of who answers.
    expect(await signSeen(product, 'batam', [meant(answer)], sekda, secret)).toMatchObject({
      failure: { refused: 'missing-answer' },
    });
    const [own] = await seen(product, 'batam', [meant(answer)], sekda);
    if (own === undefined) throw new Error('nothing to sign');
    const given = { number: '500/12/SETDA/XI/2026', date: '2026-11-17' };
    expect(await product.papers.sign('batam', [{ ...own, given }], team, secret)).toMatchObject({
      failure: { refused: expect.any(String) },
    });
    const signed = await product.papers.sign('batam', [{ ...own, given }], sekda, secret);
    expect(signed).toMatchObject({ failure: null, signed: [{ number: given.number }] });
    const code = 'signed' in signed ? (signed.signed[0]?.code ?? '') : '';
    expect(await product.papers.checkCode(code)).toMatchObject({ paper: { number: given.number } });
    const text = pdfText(
      bytesOf(await product.papers.pdf('batam', made.caseId, meant(answer), team, 1)),
    );
    for (const one of ['SEKRETARIAT DAERAH', given.number, 'disetujui', 'Catatan: Segera.'])
      expect(text).toContain(one);
    expect(
      (await allPapersOf(product, made.caseId, team)).filter(({ of }) => of.kind === 'request'),
    ).toMatchObject([
      { output: request, versions: [{ version: 1 }], waitsFor: [] },
      { output: answer, versions: [{ version: 1 }], waitsFor: [] },
    ]);
  });
});
