import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { PDFDocument } from '@cantoo/pdf-lib';
import { typstCompiler } from '#adapters/pdf/compiler.ts';
import { typesetter } from '#adapters/pdf/index.ts';
import { keyFolder, localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import { dataFolder } from '#adapters/data-folder/index.ts';
import { makeTrialKeys } from '#adapters/signature/local/trial-keys.ts';
import { caseFileTimes, type CaseFileTimes } from './support/case-file.ts';
import type { Claim, Table } from './support/claim.ts';
import type { Context } from './support/context.ts';
import { median, megabytes, percentile, shown } from './support/numbers.ts';
import { root } from './support/product.ts';
import { letter, samplePapers, varied } from './support/sample-papers.ts';
import type { SamplePaper } from './support/sample-papers.ts';

const processes = 2;
const letters = 1000;
const signatures = 50;
/** Each kind is set no longer than this, in milliseconds, however slow the machine. */
const longest = 10_000;

/** How fast papers are set and signed, and what that costs in memory. */
export const papers = async (context: Context): Promise<Claim> => {
  await context.stopProduct();
  // First, so that the asking process is as small as the product's.
  context.say(
    `papers: ${letters.toLocaleString('en')} letters with ${String(processes)} processes`,
  );
  const together = await setMany();
  context.say('papers: each kind by itself');
  const set = typstCompiler(join(root, 'sop'));
  const single: Single[] = [];
  for (const one of samplePapers()) single.push(await setOften(set, one));
  context.say('papers: signing');
  const signing = await signOften(set, join(context.folder, 'signing'));
  context.say('papers: case file');
  return claimOf(single, together, signing, await caseFileTimes(join(context.folder, 'case-file')));
};

interface Single extends SamplePaper {
  readonly milliseconds: readonly number[];
  /** CPU milliseconds a paper took, all threads together. */
  readonly cpu: number;
  readonly bytes: number;
  readonly pages: number;
}

type Setter = ReturnType<typeof typstCompiler>;

/** Sets a paper again and again in this process, as a setting process does. */
const setOften = async (set: Setter, paper: SamplePaper): Promise<Single> => {
  const { data, rounds } = paper;
  let pdf = set(varied(data, 0));
  const before = process.cpuUsage();
  const milliseconds: number[] = [];
  for (
    const until = performance.now() + longest;
    milliseconds.length < rounds && performance.now() < until;
  ) {
    const begun = performance.now();
    pdf = set(varied(data, milliseconds.length + 1));
    milliseconds.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return {
    ...paper,
    milliseconds,
    cpu: (user + system) / 1000 / milliseconds.length,
    bytes: pdf.byteLength,
    pages: document.getPageCount(),
  };
};

/** Resident memory in bytes of the processes that this one started, by their id (Linux). */
const children = (): ReadonlyMap<string, number> =>
  new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .flatMap((pid) => {
        try {
          const status = readFileSync(`/proc/${pid}/status`, 'utf8');
          if (!status.includes(`PPid:\t${String(process.pid)}\n`)) return [];
          return [[pid, Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) * 1024] as const];
        } catch (error) {
          // A process may end while the list is read.
          if (error instanceof Error && 'code' in error) return [];
          throw error;
        }
      }),
  );

interface Together {
  readonly perSecond: number;
  /** Bytes of all setting processes: before, at most, at the end. */
  readonly memory: readonly [number, number, number];
  /** Milliseconds by which a timer of the asking process was late. */
  readonly late: readonly number[];
}

/** Sets a thousand letters at once with the product's typesetter. */
const setMany = async (): Promise<Together> => {
  const others = new Set(children().keys());
  const memory = (): number =>
    [...children()].reduce((sum, [pid, bytes]) => (others.has(pid) ? sum : sum + bytes), 0);
  const typesetting = typesetter({ root, processes });
  const paper = letter();
  await Promise.all(Array.from({ length: processes }, () => typesetting.pdf(paper)));
  const seen = [memory()];
  const late: number[] = [];
  let last = performance.now();
  const clock = setInterval(() => {
    const now = performance.now();
    late.push(now - last - 10);
    last = now;
  }, 10);
  const watch = setInterval(() => seen.push(memory()), 250);
  const begun = performance.now();
  try {
    await Promise.all(
      Array.from({ length: letters }, (_, index) => typesetting.pdf(varied(paper, index))),
    );
    const seconds = (performance.now() - begun) / 1000;
    return {
      perSecond: letters / seconds,
      memory: [seen[0] ?? 0, Math.max(...seen), memory()],
      late,
    };
  } finally {
    clearInterval(clock);
    clearInterval(watch);
    await typesetting.close();
  }
};

/** Signs letters with a PKCS#12 file as a trial has it: one passphrase, one letter. */
const signOften = async (set: Setter, folder: string): Promise<readonly number[]> => {
  const signer = {
    nik: '0000000000000001',
    name: 'Pejabat Contoh',
    passphrase: 'kata-sandi-contoh',
  };
  await mkdir(folder);
  await makeTrialKeys(dataFolder(folder).write, [signer], new Date());
  const trust = trustAnchors([await readFile(join(folder, 'trust', 'uji-coba.pem'), 'utf8')]);
  const { sign } = localSigner({
    keyOf: keyFolder(join(folder, 'keys')),
    trust,
    check: verifyPdf,
    now: () => new Date(),
  });
  const milliseconds: number[] = [];
  for (let round = -5; round < signatures; round += 1) {
    const bytes = set(varied(letter(), round));
    const begun = performance.now();
    const result = await sign({
      pdfs: [{ name: 'surat.pdf', bytes }],
      signer: { nik: signer.nik, name: signer.name, position: 'Kepala Dinas' },
      proof: { passphrase: signer.passphrase },
      appearance: { visible: false },
      reason: 'Penandatanganan naskah dinas',
      location: 'Kota Contoh',
    });
    if ('failure' in result) throw new Error(`a letter was not signed: ${result.failure}`);
    if (round >= 0) milliseconds.push(performance.now() - begun);
  }
  return milliseconds;
};

const claimOf = (
  single: readonly Single[],
  { perSecond, memory: [before, most, end], late }: Together,
  signing: readonly number[],
  file: CaseFileTimes,
): Claim => ({
  title: 'Papers set and signed',
  how: `Papers of the editions with invented content, each differing a little from the one before, set by Typst as tagged PDF/A-2a: one after another in the measuring process, as a setting process of the product does; then ${letters.toLocaleString('en')} letters asked for at once of the product's typesetter with ${String(processes)} processes. Signing is the local signer's, opening the PKCS#12 file included, ${String(signatures)} letters one by one.`,
  verdicts: [
    ...single.map(({ name, milliseconds, aim }) => ({
      what: `Setting, ${name}: median`,
      measured: `${shown(median(milliseconds))} ms (p95 ${shown(percentile(milliseconds, 0.95))} ms)`,
      aim: aim === null ? '' : `≤ ${String(aim)} ms`,
      kept: aim === null ? null : median(milliseconds) <= aim,
    })),
    {
      what: `Letters a second, ${String(processes)} processes`,
      measured: `${shown(perSecond)}/s`,
      aim: '',
      kept: null,
    },
    {
      what: 'Signing a letter locally: median',
      measured: `${shown(median(signing))} ms (p95 ${shown(percentile(signing, 0.95))} ms)`,
      aim: '',
      kept: null,
    },
    {
      what: `Case file, ${file.what}: median`,
      measured: `${shown(median(file.milliseconds))} ms, first byte after ${shown(median(file.first))} ms`,
      aim: '',
      kept: null,
    },
    {
      what: `Memory of ${String(processes)} setting processes, ${letters.toLocaleString('en')} letters`,
      measured: `${megabytes(before)} before, at most ${megabytes(most)}`,
      aim: '',
      kept: null,
    },
  ],
  tables: [kindsTable(single), caseFileTable(file)],
  notes: [
    `The setting processes held ${megabytes(end)} at the end. Meanwhile a timer of 10 ms in the asking process was late by ${shown(median(late))} ms (median), ${shown(percentile(late, 0.99))} ms (p99); setting goes on in other processes, so that is what the machine's cores leave it.`,
  ],
});

const kindsTable = (single: readonly Single[]): Table => ({
  caption: 'One paper after another',
  head: ['paper', 'pages', 'times', 'p50 ms', 'p95 ms', 'CPU ms', 'KB'],
  rows: single.map(({ name, pages, milliseconds, cpu, bytes }) => [
    name,
    String(pages),
    String(milliseconds.length),
    shown(median(milliseconds)),
    shown(percentile(milliseconds, 0.95)),
    shown(cpu),
    shown(bytes / 1000),
  ]),
});

/** Megabytes a second, beside tools that only pack the same files and neither set, hash nor record. */
const caseFileTable = ({ what, bytes, milliseconds, others }: CaseFileTimes): Table => ({
  caption: `Case file: ${what}`,
  head: ['made by', 'ms', 'MB/s'],
  rows: [
    { name: 'Tanggap (papers set, hashed, recorded, packed)', milliseconds: median(milliseconds) },
    ...others,
  ].map((one) => [one.name, shown(one.milliseconds), shown(bytes / 1000 / one.milliseconds)]),
});
