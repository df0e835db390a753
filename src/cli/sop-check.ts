import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PlacedFinding } from '#app/ports.ts';
import { sopFileReader } from '#compose.ts';
import { compile } from '#core/sops/compile.ts';
import type { Bilingual, Language } from '#core/text/bilingual.ts';
import type { Io, Run } from './io.ts';
import { editionFiles, type EditionFiles } from './sop-files.ts';

const usage: Bilingual = {
  id: 'Pemakaian: tanggap sop check <sop.yaml/folder> [--en]',
  en: 'Usage: tanggap sop check <sop.yaml/folder> [--en]',
};

const levels: Readonly<Record<PlacedFinding['level'], Bilingual>> = {
  error: { id: 'kesalahan', en: 'error' },
  warning: { id: 'peringatan', en: 'warning' },
};

/** Reasons for which a file cannot be opened that whoever typed its name can do something about. */
const openingProblems: Readonly<Record<string, Bilingual>> = {
  ENOENT: { id: 'Berkas tidak ada.', en: 'There is no such file.' },
  EISDIR: { id: 'Ini folder, bukan berkas.', en: 'This is a folder, not a file.' },
  EACCES: {
    id: 'Berkas tidak boleh dibaca oleh pengguna ini.',
    en: 'This user may not read the file.',
  },
};

const readText = async (
  file: string,
): Promise<{ readonly text: string } | { readonly problem: Bilingual }> => {
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

const summary = (errors: number, warnings: number): Bilingual =>
  errors + warnings === 0
    ? {
        id: 'Tidak ada temuan. Berkas SOP ini dapat dipakai.',
        en: 'Nothing found. This SOP file can be used.',
      }
    : {
        id: `${String(errors)} kesalahan, ${String(warnings)} peringatan.${errors === 0 ? ' Berkas SOP ini dapat dipakai.' : ' Perbaiki kesalahannya dahulu.'}`,
        en: `${String(errors)} errors, ${String(warnings)} warnings.${errors === 0 ? ' This SOP file can be used.' : ' Mend the errors first.'}`,
      };

/** What was found in one of the edition's files. */
interface Checked {
  readonly file: string;
  readonly findings: readonly PlacedFinding[];
}

const report = (io: Pick<Io, 'out'>, checked: readonly Checked[], language: Language): number => {
  for (const { file, findings } of checked) {
    for (const { line, column, level, rule, message } of findings) {
      io.out(
        `${file}:${String(line)}:${String(column)}  ${levels[level][language]}  ${rule}  ${message[language]}`,
      );
    }
  }
  const all = checked.flatMap(({ findings }) => findings);
  const errors = count(all, 'error');
  io.out(summary(errors, count(all, 'warning'))[language]);
  return errors === 0 ? 0 : 1;
};

const check = (
  { sop, mapping }: EditionFiles,
  [text = '', mappingText = '']: readonly string[],
): readonly Checked[] => {
  const reader = sopFileReader();
  const { document, findings } = reader.read(text);
  const own = { file: sop, findings };
  return document === null || mapping === null
    ? [own]
    : [
        own,
        { file: mapping, findings: reader.readMapping(mappingText, compile(document)).findings },
      ];
};

/**
 * `tanggap sop check <sop.yaml/folder>`: every finding of `sop.yaml` and of the
 * `naskah/naskah.yaml` beside it as `file:line:column  level  rule  message`, in Indonesian,
 * or in English with `--en`. The mapping is checked once the SOP it speaks of has no errors.
 *
 * @returns 0 without errors, 1 with errors, 2 when called wrongly or a file cannot be opened.
 */
export const run: Run = async (args, io) => {
  const language = args.includes('--en') ? 'en' : 'id';
  const [given, ...more] = args.filter((arg) => arg !== '--en');
  if (given === undefined || more.length > 0 || given.startsWith('-')) {
    io.err(usage[language]);
    return 2;
  }
  const { sop, mapping } = await editionFiles(io, given);
  const texts: string[] = [];
  for (const file of mapping === null ? [sop] : [sop, mapping]) {
    const read = await readText(resolve(io.cwd, file));
    if ('problem' in read) {
      io.err(`${file}: ${read.problem[language]}`);
      return 2;
    }
    texts.push(read.text);
  }
  return report(io, check({ sop, mapping }, texts), language);
};
