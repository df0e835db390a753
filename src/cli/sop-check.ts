import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PlacedFinding } from '../app/ports.ts';
import { sopFileReader } from '../compose.ts';
import type { Bilingual, Language } from '../core/text/bilingual.ts';
import type { Io, Run } from './io.ts';

const usage: Bilingual = {
  id: 'Pemakaian: tanggap sop check <sop.yaml> [--en]',
  en: 'Usage: tanggap sop check <sop.yaml> [--en]',
};

const levels: Readonly<Record<PlacedFinding['level'], Bilingual>> = {
  error: { id: 'kesalahan', en: 'error' },
  warning: { id: 'peringatan', en: 'warning' },
};

/** Reasons for which a file cannot be opened that whoever typed its name can do something about. */
const openingProblems: Readonly<Record<string, Bilingual>> = {
  ENOENT: { id: 'Berkas tidak ada.', en: 'There is no such file.' },
  EISDIR: { id: 'Ini folder, bukan berkas. Sebut berkas sop.yaml di dalamnya.', en: 'This is a folder, not a file. Name the sop.yaml in it.' },
  EACCES: { id: 'Berkas tidak boleh dibaca oleh pengguna ini.', en: 'This user may not read the file.' },
};

const readText = async (file: string): Promise<{ readonly text: string } | { readonly problem: Bilingual }> => {
  try {
    return { text: await readFile(file, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const problem = openingProblems[code];
    if (problem === undefined) throw error;
    return { problem };
  }
};

const count = (findings: readonly PlacedFinding[], level: PlacedFinding['level']): number =>
  findings.filter((finding) => finding.level === level).length;

const summary = (errors: number, warnings: number): Bilingual => (errors + warnings === 0
  ? { id: 'Tidak ada temuan. Berkas SOP ini dapat dipakai.', en: 'Nothing found. This SOP file can be used.' }
  : {
    id: `${String(errors)} kesalahan, ${String(warnings)} peringatan.${errors === 0 ? ' Berkas SOP ini dapat dipakai.' : ' Perbaiki kesalahannya dahulu.'}`,
    en: `${String(errors)} errors, ${String(warnings)} warnings.${errors === 0 ? ' This SOP file can be used.' : ' Mend the errors first.'}`,
  });

const report = (io: Pick<Io, 'out'>, file: string, findings: readonly PlacedFinding[], language: Language): number => {
  for (const { line, column, level, rule, message } of findings) {
    io.out(`${file}:${String(line)}:${String(column)}  ${levels[level][language]}  ${rule}  ${message[language]}`);
  }
  const errors = count(findings, 'error');
  io.out(summary(errors, count(findings, 'warning'))[language]);
  return errors === 0 ? 0 : 1;
};

/**
 * `tanggap sop check <file>`: every finding as `file:line:column  level  rule  message`, in
 * Indonesian, or in English with `--en`.
 *
 * @returns 0 without errors, 1 with errors, 2 when called wrongly or the file cannot be opened.
 */
export const run: Run = async (args, io) => {
  const language = args.includes('--en') ? 'en' : 'id';
  const [file, ...more] = args.filter((arg) => arg !== '--en');
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    io.err(usage[language]);
    return 2;
  }
  const read = await readText(resolve(io.cwd, file));
  if ('problem' in read) {
    io.err(`${file}: ${read.problem[language]}`);
    return 2;
  }
  return report(io, file, sopFileReader().read(read.text).findings, language);
};
