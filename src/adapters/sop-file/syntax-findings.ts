import type { ErrorCode, YAMLError } from 'yaml';
import type { PlacedFinding } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';

const text = (id: string, en: string): Bilingual => ({ id, en });

const indentation = text(
  'Indentasi tidak sesuai. Sejajarkan baris ini dengan butir lain dalam daftar atau bagian yang sama.',
  'The indentation does not fit. Align this line with the others of the same list or part.',
);
const quoting = text(
  'Teks ini tidak dapat dibaca sebagai YAML. Tulis teks yang mengandung ": ", "#", atau tanda khusus di antara tanda kutip.',
  'This cannot be read as YAML. Put text with ": ", "#" or special characters in quotes.',
);
const anchors = text(
  'Jangkar (&) atau alias (*) tidak dapat dipakai seperti ini. Tulis isinya langsung.',
  'An anchor (&) or alias (*) cannot be used like this. Write the content itself.',
);

/** What to do about each error of the YAML reader; the compiler asks for all of them. */
const advice: Readonly<Record<ErrorCode, Bilingual>> = {
  ALIAS_PROPS: anchors,
  BAD_ALIAS: anchors,
  MULTIPLE_ANCHORS: anchors,
  BAD_INDENT: indentation,
  TAB_AS_INDENT: text(
    'Indentasi memakai tab. Ganti dengan spasi.',
    'The indentation uses a tab. Replace it by spaces.',
  ),
  BAD_DIRECTIVE: quoting,
  BAD_DQ_ESCAPE: text(
    'Urutan \\ di antara tanda kutip ganda tidak dikenal. Tulis \\\\ untuk satu garis miring terbalik, atau pakai tanda kutip tunggal.',
    'This \\ sequence in double quotes is not known. Write \\\\ for one backslash, or use single quotes.',
  ),
  BAD_PROP_ORDER: quoting,
  BAD_SCALAR_START: quoting,
  BLOCK_AS_IMPLICIT_KEY: quoting,
  BLOCK_IN_FLOW: quoting,
  BAD_COLLECTION_TYPE: quoting,
  DUPLICATE_KEY: text(
    'Kunci ini sudah ada di bagian yang sama. Hapus salah satunya.',
    'This key already stands in the same part. Remove one of them.',
  ),
  IMPOSSIBLE: quoting,
  KEY_OVER_1024_CHARS: quoting,
  MISSING_CHAR: text(
    'Ada tanda yang kurang, misalnya titik dua, koma, atau penutup kutip dan kurung. Lengkapi.',
    'A character is missing, such as a colon, a comma, or a closing quote or bracket. Add it.',
  ),
  MULTILINE_IMPLICIT_KEY: quoting,
  MULTIPLE_DOCS: text(
    'Berkas memuat lebih dari satu dokumen. Hapus garis "---".',
    'The file holds more than one document. Remove the line "---".',
  ),
  MULTIPLE_TAGS: quoting,
  NON_STRING_KEY: text('Kunci harus berupa teks.', 'A key must be a text.'),
  RESOURCE_EXHAUSTION: text(
    'Berkas bersarang terlalu dalam. Sederhanakan.',
    'The file is nested too deeply. Simplify it.',
  ),
  TAG_RESOLVE_FAILED: text(
    'Tanda "!" (tag YAML) tidak dikenal. Hapus, atau tulis teks di antara tanda kutip.',
    'This "!" (YAML tag) is not known. Remove it, or quote the text.',
  ),
  UNEXPECTED_TOKEN: quoting,
};

const syntaxFinding = (failure: YAMLError): PlacedFinding => {
  const place = failure.linePos?.[0];
  return {
    rule: failure.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
    level: 'error',
    path: [],
    message: advice[failure.code],
    line: place?.line ?? 1,
    column: place?.col ?? 1,
  };
};

/** A finding about the file as a whole. */
export const fileFinding = (rule: string, id: string, en: string): PlacedFinding => ({
  rule,
  level: 'error',
  path: [],
  message: { id, en },
  line: 1,
  column: 1,
});

/**
 * The errors of the YAML reader as findings at their places, in file order. An error on the line
 * of the one before or on the next is its consequence and left out; a key written twice has none.
 */
export const syntaxFindings = (failures: readonly YAMLError[]): readonly PlacedFinding[] => {
  let last = Number.NEGATIVE_INFINITY;
  return failures
    .map(syntaxFinding)
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .filter((finding) => {
      if (finding.rule === 'duplicate-key') return true;
      const follows = finding.line - last <= 1;
      last = finding.line;
      return !follows;
    });
};
