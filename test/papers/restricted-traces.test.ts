import type { PaperId } from '#core/cases/paper-id.ts';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { bookCsv, registerCsv } from '#app/papers/register-csv.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { FileRef } from '#core/cases/report.ts';
import { stateWithout, withheldFrom } from '#core/papers/access/withheld.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { instant, officer, sampleReport } from '#test/support/scenario.ts';

const folder = 'test/fixtures/sop/third-agency';
const clerk = officer('petugas');
const head = officer('kepala');
const reprimand = { output: 'teguran', of: { kind: 'turn', number: 1 } } as const;
const memo = { output: 'memo-pemeriksaan', of: { kind: 'turn', number: 1 } } as const;
const reason = 'salah menyebut Saudara X';

const fields = `      - { kode: bukti, label: Bukti, label_en: Evidence, jenis: file }
      - { kode: tools-umum, label: Alat, label_en: Tools, jenis: text, memuat: alat }
      - { kode: lampiran, label: Lampiran teguran, label_en: Enclosure, jenis: file }
      - { kode: tools-teguran, label: Alat teguran, label_en: Tools of the reprimand, jenis: text, memuat: alat }
    hasil:
      - kode: lanjut
        label: Lanjut
        label_en: Go on
        ke: tutup
        efek:
          - block: { tindakan: disable-domain, status: executed }
`;
const facts = '      - { fakta: evidence-manifest }\n      - { fakta: tools }\n';

/** A report: the title of a letter is not written anew. */
const letter =
  '    jenis: surat-dinas\n    judul: Teguran\n    sifat: Rahasia\n    hal: Teguran\n    kepada: [Yang bersangkutan]\n';
const report = '    jenis: laporan\n    judul: Teguran\n';

/** The third agency, whose first step takes a measure with its files as proof, and whose papers tell all evidence and tools. */
const setUp = async () => {
  const sop = (await readFile(`${folder}/sop.yaml`, 'utf8')).replace(
    '    hasil:\n      - { kode: lanjut, label: Lanjut, label_en: Go on, ke: tutup }\n',
    fields,
  );
  const mapping = (await readFile(`${folder}/naskah/naskah.yaml`, 'utf8'))
    .replace(letter, report)
    .replace('      - { bidang: temuan }\n', `      - { bidang: temuan }\n${facts}`)
    .replace(
      '      - { bidang: teguran }\n',
      `      - { bidang: teguran }\n      - { bidang: lampiran }\n      - { bidang: tools-teguran }\n${facts}`,
    );
  const stores = memoryDatabase();
  const { product } = await apiProduct([], stores);
  expect(await product.sops.adopt(sop, undefined, mapping)).toHaveProperty('adopted');
  const view = await product.sops.agency('contoh');
  if ('notFound' in view) throw new Error('no agency');
  const officeholder = { position: 'Kepala Bidang', name: 'Pejabat Contoh', rank: null, nip: null };
  await product.papers.changeSettings(
    'contoh',
    {
      ...view.agency.papers,
      place: 'Contoh',
      signers: { kepala: { officeholder, delegation: null } },
    },
    'Uji coba',
    head,
  );
  const receipt = await product.cases.receive('contoh', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  const { caseId } = receipt;
  const put = (name: string): Promise<FileRef> =>
    product.files.put('contoh', {
      name,
      mediaType: 'text/plain',
      bytes: new Blob([name]).stream(),
      limit: 100,
    });
  const files = {
    open: await put('bukti.txt'),
    field: await put('lampiran X.txt'),
    output: await put('teguran X.txt'),
  };
  const run = async (command: OfficerCommand, actor = head): Promise<void> => {
    expect(await product.cases.command('contoh', caseId, command, actor)).toHaveProperty('events');
  };
  const form = {
    temuan: 'Ada.',
    teguran: 'Ditegur.',
    bukti: [files.open],
    'tools-umum': 'Nmap',
    lampiran: [files.field],
    'tools-teguran': 'Alat Saudara X',
  };
  await run(
    {
      type: 'complete-step',
      turn: 1,
      step: 'periksa',
      outcome: 'lanjut',
      form,
      outputs: [{ output: 'teguran', files: [files.output] }],
    },
    clerk,
  );
  const seenBy = async (actor = clerk) => {
    const seen = await product.cases.view('contoh', caseId, actor);
    if ('notFound' in seen) throw new Error('no case');
    return seen;
  };
  return { product, stores, caseId, files, run, seenBy, view };
};

describe('of a restricted paper', () => {
  test('other papers list neither its files nor the tools only it tells; it lists them itself', async () => {
    const { product, caseId, files } = await setUp();
    const told = async (paper: PaperId) => {
      const pdf = await product.papers.pdf('contoh', caseId, paper, head);
      const text = 'bytes' in pdf ? new TextDecoder().decode(pdf.bytes) : '';
      const words = [
        'bukti.txt',
        'Nmap',
        'lampiran X.txt',
        'teguran X.txt',
        'Alat Saudara X',
        files.field.sha256,
        files.output.sha256,
      ];
      return words.filter((word) => text.includes(word));
    };
    expect(await told(memo)).toEqual(['bukti.txt', 'Nmap']);
    expect(await told(reprimand)).toHaveLength(7);
  });

  test('no file is proof of a measure or a duty for those who may not see it', async () => {
    const { product, caseId, files, seenBy, view } = await setUp();
    const proofs = async (actor: typeof clerk) =>
      (await seenBy(actor)).history.flatMap(({ stored: { event }, partly }) =>
        event.type === 'measure-executed'
          ? [{ names: event.proof.map(({ name }) => name).toSorted(), partly }]
          : [],
      );
    expect(await proofs(clerk)).toEqual([{ names: ['bukti.txt'], partly: true }]);
    expect(await proofs(head)).toEqual([
      { names: ['bukti.txt', 'lampiran X.txt', 'teguran X.txt'], partly: false },
    ]);
    expect(JSON.stringify(await seenBy())).not.toMatch(/(?:lampiran|teguran) X\.txt/);
    for (const { id } of [files.field, files.output]) {
      expect(await product.cases.file('contoh', caseId, id, clerk)).toEqual({ notFound: 'file' });
      expect(await product.cases.file('contoh', caseId, id, head)).toHaveProperty('bytes');
    }
    expect(await product.cases.file('contoh', caseId, files.open.id, clerk)).toHaveProperty(
      'bytes',
    );

    const { state } = await seenBy(head);
    const at = instant('2026-11-17T12:00:00+07:00');
    const fulfilled = {
      at,
      by: { kind: 'system' },
      told: [],
      form: {},
      proof: [files.field, files.open],
      note: '',
    } as const;
    const withDuty = {
      ...state,
      duties: [
        {
          number: 1,
          duty: 'lapor',
          since: at,
          basis: '',
          due: at,
          dueBy: 'rule',
          startedBy: { kind: 'system' },
          fulfilled,
        },
      ],
    } as const;
    const seen = stateWithout(withDuty, withheldFrom(view.sop, view.mapping, clerk, withDuty));
    expect(seen.duties.map((duty) => duty.fulfilled?.proof)).toEqual([[files.open]]);
  });

  test('neither the words of its title nor the code that tells them stand in its history or the register', async () => {
    const { product, caseId, run, seenBy } = await setUp();
    await run({ type: 'edit-paper', ...reprimand, edits: { judul: 'Teguran Saudara X' } });
    expect(await product.papers.print('contoh', caseId, reprimand, head)).toHaveProperty('printed');
    const printed = async (actor: typeof clerk) =>
      (await seenBy(actor)).history.flatMap(({ stored: { event }, sentence }) =>
        event.type === 'paper-printed'
          ? [
              {
                title: event.title,
                coded: event.code !== '',
                told: sentence.id.includes('Saudara X'),
              },
            ]
          : [],
      );
    expect(await printed(clerk)).toEqual([{ title: 'Teguran', coded: false, told: false }]);
    expect(await printed(head)).toEqual([
      { title: expect.stringContaining('Teguran Saudara X'), coded: true, told: true },
    ]);
    const titles = async (actor: typeof clerk) =>
      (await product.papers.registerLines('contoh', 'laporan', 2026, actor)).map(
        ({ issued }) => issued?.title,
      );
    expect(await titles(clerk)).toEqual(['Teguran']);
    expect(await titles(officer('auditor'))).toEqual(['Teguran']);
    expect(await titles(head)).toEqual([expect.stringContaining('Teguran Saudara X')]);
    const csv = registerCsv(await product.papers.registerLines('contoh', 'laporan', 2026, clerk), {
      zone: 'Asia/Makassar',
      language: 'id',
    });
    expect(csv).not.toContain('Saudara X');
    const book = await product.papers.agendaBook('contoh', 2026, clerk);
    expect(book.map(({ issued }) => issued.letter)).toEqual([
      { kind: 'laporan', hal: 'Teguran', to: [] },
    ]);
    expect(bookCsv(book, { zone: 'Asia/Makassar', language: 'id' })).not.toContain('Saudara X');
  });

  test('the register does not tell why its print was withdrawn', async () => {
    const { product, caseId, run } = await setUp();
    await product.papers.print('contoh', caseId, reprimand, head);
    await run({ type: 'revoke-paper', ...reprimand, reason });
    expect(
      (await product.papers.register('contoh', 'laporan', 2026, head)).map(
        ({ voidReason }) => voidReason,
      ),
    ).toEqual(['Cetakan ditarik']);
  });
});
