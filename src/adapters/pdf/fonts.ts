import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A font family that comes along: the weights and slopes of one design. */
interface Family {
  /** The package it is in; null: in the folder of the templates, `naskah/fonts`. */
  readonly pack: string | null;
  readonly files: readonly string[];
}

/** Families papers may be set in. The serif that is usual comes with Typst itself. */
const faces: readonly Family[] = [
  {
    pack: '@expo-google-fonts/arimo',
    files: [
      '400Regular/Arimo_400Regular.ttf',
      '400Regular_Italic/Arimo_400Regular_Italic.ttf',
      '700Bold/Arimo_700Bold.ttf',
    ],
  },
  {
    pack: '@expo-google-fonts/tinos',
    files: [
      '400Regular/Tinos_400Regular.ttf',
      '400Regular_Italic/Tinos_400Regular_Italic.ttf',
      '700Bold/Tinos_700Bold.ttf',
    ],
  },
  {
    pack: null,
    files: ['texgyrebonum-regular.otf', 'texgyrebonum-italic.otf', 'texgyrebonum-bold.otf'],
  },
];

/**
 * Families that give what a paper's own typeface lacks: other alphabets and signs, Balinese,
 * Javanese, Thai, Devanagari, Han as written in China, emoji in one colour. `base.typ` names them in this order.
 */
const others: readonly Family[] = [
  { pack: 'dejavu-fonts-ttf', files: ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf'] },
  {
    pack: '@expo-google-fonts/noto-sans-balinese',
    files: ['400Regular/NotoSansBalinese_400Regular.ttf', '700Bold/NotoSansBalinese_700Bold.ttf'],
  },
  {
    pack: '@expo-google-fonts/noto-sans-javanese',
    files: ['400Regular/NotoSansJavanese_400Regular.ttf', '700Bold/NotoSansJavanese_700Bold.ttf'],
  },
  {
    pack: '@expo-google-fonts/noto-sans-thai',
    files: ['400Regular/NotoSansThai_400Regular.ttf', '700Bold/NotoSansThai_700Bold.ttf'],
  },
  {
    pack: '@expo-google-fonts/noto-sans-devanagari',
    files: [
      '400Regular/NotoSansDevanagari_400Regular.ttf',
      '700Bold/NotoSansDevanagari_700Bold.ttf',
    ],
  },
  { pack: '@expo-google-fonts/zcool-xiaowei', files: ['400Regular/ZCOOLXiaoWei_400Regular.ttf'] },
  { pack: '@expo-google-fonts/noto-emoji', files: ['400Regular/NotoEmoji_400Regular.ttf'] },
];

const require = createRequire(import.meta.url);

const bytesOf = (folder: string, { pack, files }: Family): readonly Buffer[] => {
  const from =
    pack === null
      ? join(folder, 'naskah', 'fonts')
      : join(require.resolve(`${pack}/package.json`), '..');
  return files.map((file) => readFileSync(join(from, file)));
};

/** The font files of the product: those to set papers in, and, family by family, those that fill in. */
export const fontsOf = (
  folder: string,
): {
  readonly faces: readonly Buffer[];
  readonly others: readonly (readonly Buffer[])[];
} => ({
  faces: faces.flatMap((family) => bytesOf(folder, family)),
  others: others.map((family) => bytesOf(folder, family)),
});
