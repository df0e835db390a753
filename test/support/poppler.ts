import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const isThere = (): boolean => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    // pdfinfo -v may end with a code of its own; it is there.
    return true;
  }
};

const install = (): void => {
  const options: { readonly stdio: 'ignore'; readonly env: NodeJS.ProcessEnv } = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const apt = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  execFileSync('apt-get', [...apt, 'update'], options);
  execFileSync('apt-get', [...apt, 'install', '--no-install-recommends', 'poppler-utils'], options);
};

const state = { ready: false };

/**
 * Sees to it that poppler's tools are there: they read PDFs independently of what wrote them.
 *
 * @throws Error that says what to install, when it cannot be installed from here.
 */
const ensurePoppler = (): void => {
  if (state.ready) return;
  if (!isThere()) {
    const how =
      'These tests read PDFs with poppler. Install it first: apt-get install poppler-utils';
    if (process.getuid?.() !== 0) throw new Error(how);
    try {
      install();
    } catch (error) {
      throw new Error(how, { cause: error });
    }
    if (!isThere()) throw new Error(how);
  }
  state.ready = true;
};

const run = (
  tool: string,
  pdf: Uint8Array,
  before: readonly string[],
  after: readonly string[] = [],
): string => {
  ensurePoppler();
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return execFileSync(tool, [...before, file, ...after], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** All pages as grey pictures, one after another. */
const rendered = (pdf: Uint8Array, resolution: number): Buffer => {
  ensurePoppler();
  return execFileSync('pdftoppm', ['-r', String(resolution), '-gray', '-'], {
    input: pdf,
    maxBuffer: 100_000_000,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
};

/** What `pdfinfo` tells, by its labels: `Pages`, `Tagged`, `Title`. */
export const pdfInfo = (pdf: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    run('pdfinfo', pdf, [])
      .split('\n')
      .flatMap((line) => {
        const at = line.indexOf(':');
        return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()] as const];
      }),
  );

/** The text in reading order, white space as single spaces. */
export const pdfText = (pdf: Uint8Array): string =>
  run('pdftotext', pdf, ['-enc', 'UTF-8'], ['-']).replaceAll(/\s+/g, ' ');

/** The text in the order in which it was set, cell by cell where there are tables; white space as single spaces. */
export const pdfTextAsSet = (pdf: Uint8Array): string =>
  run('pdftotext', pdf, ['-raw', '-enc', 'UTF-8'], ['-']).replaceAll(/\s+/g, ' ');

/** The text of each page in reading order, line by line. */
export const pdfPages = (pdf: Uint8Array): readonly string[] =>
  run('pdftotext', pdf, ['-enc', 'UTF-8'], ['-']).split('\f').slice(0, -1);

/** Every font with whether it is embedded. */
export const pdfFonts = (
  pdf: Uint8Array,
): readonly { readonly name: string; readonly embedded: boolean }[] =>
  run('pdffonts', pdf, [])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = ''] = line.split(/\s+/);
      // Columns from the right: emb sub uni, and the object's two numbers.
      return { name, embedded: line.trim().split(/\s+/).at(-5) === 'yes' };
    });

/** The structure tree as `pdfinfo -struct` prints it. */
export const pdfStructure = (pdf: Uint8Array): string => run('pdfinfo', pdf, ['-struct']);

/** What `pdfsig` says of a PDF's signatures; the issuers of certificates are not asked. */
export const pdfSignatures = (pdf: Uint8Array): string => run('pdfsig', pdf, ['-nocert']);

/** Millimetres from the edge of a page to what its head and its foot leave for the text. */
const edge = 20;
const dotsPerInch = 25.4;

/** Parts of the text area left white at the foot of each page, between 0 and 1; light grey (DRAF) counts as white. */
export const pdfWhiteness = (pdf: Uint8Array): readonly number[] => {
  const pictures = rendered(pdf, dotsPerInch);
  const whites: number[] = [];
  for (let at = 0; at < pictures.length;) {
    // A portable grey map: "P5 width height 255", then a byte a dot; a dot is a millimetre here.
    const [head = '', width = '', height = ''] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pictures.subarray(at, at + 40).toString('latin1')) ?? [];
    const [wide, high, from] = [Number(width), Number(height), at + head.length];
    if (head === '') throw new Error('no picture of a page');
    const end = high - edge - 1;
    let last = edge;
    for (let y = edge; y < end; y += 1)
      if (pictures.subarray(from + y * wide, from + (y + 1) * wide).some((dot) => dot < 190))
        last = y;
    whites.push((end - last) / (end - edge));
    at = from + wide * high;
  }
  return whites;
};
