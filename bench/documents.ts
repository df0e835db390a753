/**
 * How fast papers are set: letter, berita acara, SOP document, a report of forty pages; papers a
 * second with two processes; memory while a thousand are set.
 *
 * Run: node bench/documents.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { typstCompiler } from '../src/adapters/pdf/compiler.ts';
import { typesetter } from '../src/adapters/pdf/index.ts';
import type { DocumentData } from '../src/core/documents/document.ts';
import { documentData } from '../src/core/documents/document-data.ts';
import { sopDocumentData } from '../src/core/documents/sop-document-data.ts';
import type { SopPaper } from '../src/core/documents/sop-paper.ts';
import { caseThroughAll, editionAt, paperOutputs, sampleIssue, sampleSettings, visitOf } from '../test/support/papers.ts';
import { instant } from '../test/support/scenario.ts';
import { median, megabytes, percentile, shown } from './support/numbers.ts';

const root = resolve(import.meta.dirname, '..');
const prose = 'Tim memeriksa log peladen dan menemukan jejak masuk dari luar jam kerja pada beberapa sistem elektronik milik Perangkat Daerah. ';

const paper = (edition: string, output: string, text: string): DocumentData => {
  const { sop, mapping } = editionAt(edition);
  const found = paperOutputs(sop).find((one) => one.output.id === output);
  if (found === undefined) throw new Error(output);
  const form = Object.fromEntries(found.step.form.filter(({ type }) => type === 'long-text').map(({ id }) => [id, text] as const));
  const state = caseThroughAll(sop, found.output, { [found.step.id]: form });
  const { data } = documentData(sop, mapping, state, output, visitOf(state, found.step), sampleSettings(sop), sampleIssue());
  if (data === null) throw new Error(output);
  return data;
};

const sopPaper = (edition: string): SopPaper => {
  const { sop } = editionAt(edition);
  return sopDocumentData(sop, sampleSettings(sop), { madeAt: instant('2026-11-21T03:00:00Z'), signature: null, approval: null, checkAddress: null });
};

/** Every paper differs a little, as in life: nothing is simply remembered from the one before. */
const varied = <T extends DocumentData | SopPaper>(data: T, n: number): T =>
  (data.kind === 'sop' ? { ...data, heading: `${data.heading} (${String(n)})` } : { ...data, number: `000.6 / ${String(n)} / DKI / XI / 2026` });

const cases: readonly (readonly [name: string, data: DocumentData | SopPaper, rounds: number])[] = [
  ['letter', paper('batam/2025-08', 'surat-perangkat-daerah', prose.repeat(4)), 200],
  ['berita acara', paper('batam/2025-08', 'berita-acara-validasi', prose.repeat(4)), 200],
  ['SOP document, 5 executors (Batam)', sopPaper('batam/2025-08'), 20],
  ['SOP document, 9 executors (Denpasar)', sopPaper('denpasar/tanpa-tanggal'), 20],
  ['case report, about 40 pages', paper('maluku-utara/2025-08', 'laporan-penanganan', `${prose.repeat(8)}\n`.repeat(70)), 20],
];

const say = (line: string): void => { process.stdout.write(`${line}\n`); };

const single = (): void => {
  const set = typstCompiler(resolve(root, 'sop'));
  say('what | median ms | p95 ms | CPU ms | size');
  for (const [name, data, rounds] of cases) {
    set(varied(data, 0));
    const before = process.cpuUsage();
    let bytes = 0;
    const times = Array.from({ length: rounds }, (_, index) => {
      const start = performance.now();
      bytes = set(varied(data, index + 1)).byteLength;
      return performance.now() - start;
    });
    const { user, system } = process.cpuUsage(before);
    say(`${name} | ${shown(median(times))} | ${shown(percentile(times, 0.95))} | ${shown((user + system) / 1000 / rounds)} | ${megabytes(bytes)} | memory of the process ${megabytes(process.memoryUsage.rss())}`);
  }
};

/** Resident memory of the setting processes, in bytes (Linux). */
const childMemory = (): number => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).reduce((sum, pid) => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    if (!status.includes(`PPid:\t${String(process.pid)}\n`)) return sum;
    return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch (error) {
    // A process may end while the list is read.
    if (error instanceof Error && 'code' in error) return sum;
    throw error;
  }
}, 0);

const many = async (): Promise<void> => {
  const typesetting = typesetter({ root });
  const letter = paper('batam/2025-08', 'surat-perangkat-daerah', prose.repeat(4));
  await Promise.all([typesetting.pdf(letter), typesetting.pdf(letter)]);
  const seen: number[] = [childMemory()];
  const late: number[] = [];
  let last = performance.now();
  const clock = setInterval(() => {
    const now = performance.now();
    late.push(now - last - 10);
    last = now;
  }, 10);
  const watch = setInterval(() => seen.push(childMemory()), 250);
  const start = performance.now();
  await Promise.all(Array.from({ length: 1000 }, (_, index) => typesetting.pdf(varied(letter, index))));
  const seconds = (performance.now() - start) / 1000;
  clearInterval(clock);
  clearInterval(watch);
  say(`1,000 letters with 2 processes: ${shown(1000 / seconds)} a second`);
  say(`memory of both processes: ${megabytes(seen[0] ?? 0)} at the start, at most ${megabytes(Math.max(...seen))}, ${megabytes(childMemory())} at the end`);
  say(`the event loop of the asking process was late by ${shown(percentile(late, 0.99))} ms (p99)`);
  await typesetting.close();
};

// First, so that the asking process is as small as the product's.
await many();
single();
