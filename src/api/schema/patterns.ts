import { paperOccasions } from '#core/cases/paper-id.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';

/** A pattern that texts of requests are held against, and what it expects in words. */
interface ApiPattern {
  readonly pattern: RegExp;
  /** As it ends "Tulis …" and "Write …". */
  readonly expected: Bilingual;
}

/** Every pattern of the API's requests. Closed: what is not in it, no schema can ask for. */
export const patterns = {
  sha256: {
    pattern: /^[0-9a-f]{64}$/u,
    expected: say(
      'SHA-256 berkasnya: 64 angka atau huruf kecil a sampai f',
      'the SHA-256 of the file: 64 digits or lower-case letters a to f',
    ),
  },
  mediaType: {
    pattern: /^[A-Za-z0-9_.+-]+[/][A-Za-z0-9_.+-]+$/u,
    expected: say('jenis isi seperti application/pdf', 'a media type such as application/pdf'),
  },
  onceKey: {
    pattern: /^[\x21-\x7e]+$/u,
    expected: say(
      'kunci dari huruf, angka, dan tanda ASCII tanpa spasi',
      'a key of ASCII letters, digits and signs without spaces',
    ),
  },
  counted: {
    pattern: /^[0-9]{1,6}$/u,
    expected: say('bilangan dari 1 sampai 6 angka', 'a number of 1 to 6 digits'),
  },
  nik: {
    pattern: /^[0-9]{16}$/u,
    expected: say('NIK: tepat 16 angka, tanpa spasi', 'a NIK: exactly 16 digits, without spaces'),
  },
  totp: {
    pattern: /^[0-9]{6,8}$/u,
    expected: say('kode dari ponsel: 6 sampai 8 angka', 'the code from the phone: 6 to 8 digits'),
  },
  securityCursor: {
    pattern: /^([0-9]{1,9}):([A-Za-z0-9_/-]{1,100})$/u,
    expected: say(
      'nilai `next` dari halaman sebelumnya, tanpa diubah',
      'the value `next` of the page before, unchanged',
    ),
  },
  occasion: {
    pattern: new RegExp(`^(?:${paperOccasions.join('|')})-[1-9][0-9]{0,5}$`, 'u'),
    expected: say(
      `yang menghasilkan naskah dan nomornya: ${paperOccasions.map((kind) => `${kind}-3`).join(', ')}`,
      `what the paper is of and its number: ${paperOccasions.map((kind) => `${kind}-3`).join(', ')}`,
    ),
  },
} as const satisfies Readonly<Record<string, ApiPattern>>;

export type PatternName = keyof typeof patterns;

/** What a pattern expects in words, by the pattern as checks tell it; undefined of one of none of ours. */
export const expectedBy = (told: string | undefined): Bilingual | undefined =>
  Object.values(patterns).find(({ pattern }) => String(pattern) === told)?.expected;
