import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What pdfsig (poppler-utils) says of one signature. */
export interface PdfsigFinding {
  readonly field: string;
  readonly signer: string;
  readonly type: string;
  readonly valid: boolean;
  readonly total: boolean;
}

const installed = (): boolean => spawnSync('pdfsig', ['-v']).error === undefined;

/** Debian's poppler-utils, installed where the tests run as root. */
const ensurePdfsig = (): void => {
  if (installed()) return;
  if (process.getuid?.() !== 0)
    throw new Error('pdfsig is missing: install the Debian package poppler-utils');
  execFileSync('apt-get', ['install', '-y', '-q', 'poppler-utils'], { stdio: 'ignore' });
  if (!installed()) throw new Error('poppler-utils could not be installed');
};

const line = (block: string, name: string): string =>
  new RegExp(`${name}: (.*)`, 'u').exec(block)?.[1] ?? '';

/** Checks a PDF with pdfsig: integrity only, since the test CA is in no trust store. */
export const pdfsig = (pdf: Uint8Array): readonly PdfsigFinding[] => {
  ensurePdfsig();
  const folder = mkdtempSync(join(tmpdir(), 'pdfsig-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    // A file without signatures makes it end with 2; what it says is read either way.
    const { stdout } = spawnSync('pdfsig', ['-nocert', join(folder, 'a.pdf')], {
      encoding: 'utf8',
    });
    return stdout
      .split(/^Signature #\d+:$/mu)
      .slice(1)
      .map((block) => ({
        field: line(block, 'Signature Field Name'),
        signer: line(block, 'Signer Certificate Common Name'),
        type: line(block, 'Signature Type'),
        valid: block.includes('Signature is Valid'),
        total: block.includes('- Total document signed'),
      }));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
