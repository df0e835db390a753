import type { LetterLines } from '#core/cases/event-parts.ts';
import { chosenClassification } from '#core/papers/settings/archive.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';

/** What is told of a letter above its text. */
export interface Lines {
  readonly hal: string;
  readonly sifat: string;
  readonly lampiran: string;
  readonly recipients: readonly string[];
}

const withoutNumber = (title: string): string => title.replace(/(?<!\s)\s*\([^()]*\)$/u, '');

/** The lines of a paper; one that is no letter has its title and nobody it goes to. */
export const linesOf = (data: PaperData): Lines => {
  switch (data.kind) {
    case 'surat-dinas':
    case 'nota-dinas':
    case 'undangan-rapat': {
      const { hal, sifat, lampiran, to } = data;
      const annex = data.kind === 'undangan-rapat' ? data.annex : [];
      return { hal, sifat, lampiran, recipients: annex.length === 0 ? to : annex };
    }
    case 'lembar-disposisi':
      return {
        hal: data.hal,
        sifat: data.sifat.find(({ ticked }) => ticked)?.name ?? '',
        lampiran: '',
        recipients: data.to.filter(({ ticked }) => ticked).map(({ name }) => name),
      };
    case 'berita-acara':
    case 'laporan':
    case 'formulir':
    case 'notula':
    case 'daftar-hadir':
      return { hal: withoutNumber(data.title), sifat: '', lampiran: '', recipients: [] };
  }
};

/** What a register of letters tells of a paper, as it is set; `edits` is what was written anew of it. */
export const letterOf = (data: PaperData, edits: Readonly<Record<string, string>>): LetterLines => {
  const { hal, recipients } = linesOf(data);
  const classification = chosenClassification(edits);
  return {
    kind: data.kind,
    hal: hal === '' ? withoutNumber(data.title) : hal,
    to: recipients,
    ...(classification === undefined ? {} : { classification }),
  };
};
