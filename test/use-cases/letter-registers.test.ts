import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { agendaCsv, registerCsv } from '../../src/app/register-csv.ts';
import { joinRegister } from '../../src/app/use-cases/papers/register-lines.ts';
import type { PaperRow, RegisterEntry } from '../../src/app/ports.ts';
import type { Report } from '../../src/core/case/report.ts';
import { apiProduct } from '../support/api-product.ts';
import { eachStore } from '../support/each-store.ts';
import { instant, officer, sampleReport } from '../support/scenario.ts';

const folder = 'test/fixtures/sop/third-agency';
const clerk = officer('petugas');
const head = officer('kepala');
const written = { zone: 'Asia/Makassar', language: 'id' as const };

const setUp = async (stores: Parameters<typeof apiProduct>[1]) => {
  const { product } = await apiProduct([], stores);
  await product.adoptSop(await readFile(`${folder}/sop.yaml`, 'utf8'), undefined, await readFile(`${folder}/documents/documents.yaml`, 'utf8'));
  const view = await product.agency('contoh');
  if ('notFound' in view) throw new Error('no agency');
  const officeholder = { position: 'Kepala Bidang', name: 'Pejabat Contoh', rank: null, nip: '000000000000000001' };
  await product.changePapers('contoh', { ...view.agency.papers, place: 'Contoh', signers: { kepala: { officeholder, delegation: null } } }, 'Uji', head);
  const receive = async (report: Partial<Report>, actor: Parameters<typeof product.receiveReport>[2] = clerk) => {
    const receipt = await product.receiveReport('contoh', sampleReport(report), actor);
    if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
    return receipt;
  };
  return { product, receive };
};

describe.each(eachStore)('letter registers in %s', (_name, open) => {
  test('show a number as it was issued, with its paper, its case and what became of it', async () => {
    const { product, receive } = await setUp(await open());
    const { caseId } = await receive({}, { kind: 'reporter' });
    await product.command('contoh', caseId, { type: 'complete-step', turn: 1, step: 'periksa', outcome: 'lanjut', form: { temuan: 'Ada.' }, outputs: [] }, clerk);
    const paper = { output: 'memo-pemeriksaan', turn: 1 };
    expect(await product.printPaper('contoh', caseId, paper, clerk)).toHaveProperty('printed');
    const lines = await product.registerLines('contoh', 'nota-dinas', 2026, head);
    expect(lines).toMatchObject([{
      sequence: 1, state: 'printed', voidReason: null, paper: { caseId, ...paper, version: 1 },
      issued: { number: '000.6 / 1 / ND / CTH / XI / 2026', title: 'Memo Hasil Pemeriksaan (CTH-2026-0001)', caseNumber: 'CTH-2026-0001' },
    }]);
    expect(registerCsv(lines, written).split('\r\n')[1]).toMatch(/^1;000\.6 \/ 1 \/ ND \/ CTH \/ XI \/ 2026;2026-11-\d\d \d\d:\d\d;Memo Hasil Pemeriksaan \(CTH-2026-0001\);CTH-2026-0001;dicetak, menunggu tanda tangan basah;$/);
    await product.command('contoh', caseId, { type: 'revoke-document', ...paper, reason: 'Salah cetak' }, clerk);
    const [after] = await product.registerLines('contoh', 'nota-dinas', 2026, head);
    expect(['revoked', 'void']).toContain(after?.state);
    expect(after?.issued?.number).toBe('000.6 / 1 / ND / CTH / XI / 2026');
    expect(await product.registerLines('contoh', 'nota-dinas', 2025, head)).toEqual([]);
    expect(await product.registerLines('contoh', 'nota-dinas', 2026, officer('orang-lain'))).toEqual([]);
  });

  test('hold an agenda of the letters that staff entered, and of nothing else', async () => {
    const { product, receive } = await setUp(await open());
    expect(await receive({ channel: 'phone' })).not.toHaveProperty('agendaNumber');
    expect(await receive({}, { kind: 'reporter' })).not.toHaveProperty('agendaNumber');
    expect(await receive({ channel: 'letter' }, { kind: 'reporter' })).not.toHaveProperty('agendaNumber');
    const first = await receive({ channel: 'letter', reference: 'B-12/X/2026', reporter: { name: 'Pengirim Contoh', organisation: 'Dinas Lain', anonymous: false, capacity: 'other-agency' } });
    const second = await receive({ channel: 'letter', reporter: { name: 'Nama Rahasia', anonymous: true, capacity: 'individual' } });
    expect([first.agendaNumber, second.agendaNumber]).toEqual([1, 2]);
    const lines = await product.letterAgenda('contoh', 2026, head);
    expect(lines).toMatchObject([
      { sequence: 1, caseId: first.caseId, caseNumber: first.number, from: 'Pengirim Contoh, Dinas Lain', reference: 'B-12/X/2026', about: 'Layanan Contoh' },
      { sequence: 2, caseId: second.caseId, from: 'dirahasiakan', reference: '' },
    ]);
    expect(agendaCsv(lines, written)).not.toContain('Nama Rahasia');
    expect(await product.letterAgenda('contoh', 2026, officer('orang-lain'))).toEqual([]);
  });

  test('give a letter one agenda number, however often its request is sent', async () => {
    const { product } = await setUp(await open());
    const once = { scope: 'uji', key: 'kunci-satu', requestHash: 'h' };
    const send = () => product.receiveReport('contoh', sampleReport({ channel: 'letter' }), clerk, once);
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ agendaNumber: 1 });
    expect(await product.letterAgenda('contoh', 2026, head)).toHaveLength(1);
  });
});

describe('a register and its papers', () => {
  const entry = (sequence: number, more: Partial<RegisterEntry> = {}): RegisterEntry =>
    ({ agency: 'contoh', register: 'laporan', year: 2026, sequence, paper: `k/1/lap/1/${String(sequence)}`, at: instant(`2026-11-17T0${String(sequence)}:00:00Z`), voidReason: null, ...more });
  const row = (more: Partial<PaperRow> = {}): PaperRow => ({
    agency: 'contoh', code: 'c', caseId: 'k', caseNumber: 'CTH-1', output: 'lap', turn: 1, version: 1, title: 'Laporan', number: '9', signedAt: instant('2026-11-17T09:00:00Z'),
    signers: [{ name: 'N', position: 'P' }], sha256: 's', revokedAt: null, ...more,
  });
  const states = (entries: readonly RegisterEntry[], rows: readonly PaperRow[]) => joinRegister(entries, rows).map(({ state, issued }) => [state, issued?.number ?? null]);

  test.each<[string, readonly RegisterEntry[], readonly PaperRow[], readonly unknown[]]>([
    ['used once signed', [entry(1)], [row()], [['used', '9']]],
    ['revoked with its paper', [entry(1)], [row({ revokedAt: instant('2026-11-18T00:00:00Z') })], [['revoked', '9']]],
    ['held while nothing is recorded under it', [entry(1)], [], [['held', null]]],
    ['free once given back', [entry(1, { paper: null })], [], [['free', null]]],
    ['void with its reason', [entry(1, { voidReason: 'x' })], [], [['void', null]]],
    ['that of the last attempt, when one broke off before', [entry(1), entry(2)], [row()], [['held', null], ['used', '9']]],
    ['that of the last attempt, when one was kept out', [entry(1, { voidReason: 'x' }), entry(2)], [row()], [['void', null], ['used', '9']]],
    ['that of the last attempt, though it took a number given back', [entry(1, { at: instant('2026-11-17T08:00:00Z') }), entry(2)], [row()], [['used', '9'], ['held', null]]],
  ])('say that a number is %s', (_what, entries, rows, wanted) => {
    expect(states(entries, rows)).toEqual(wanted);
  });

  test('keep a text that a spreadsheet would take for a formula from being one', () => {
    const csv = registerCsv(joinRegister([entry(1)], [row({ title: '=HYPERLINK("x")' })]), written);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
