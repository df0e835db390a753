import { isSidePaper, isRequestPaper, type OfficePaperId } from '#core/cases/side-papers.ts';
import type { OutputId } from '#core/sops/model.ts';
import { isWritten, partKey } from '#core/papers/content/body.ts';
import { classificationKey } from '#core/papers/settings/archive.ts';
import { basisKey } from '#core/papers/content/facts/index.ts';
import { isPartyLetter, numberKey } from '#core/papers/mapping/paper-source.ts';
import type { OutputPaper, PaperMapping } from '#core/papers/mapping/mapping.ts';

const letterKeys = ['sifat', 'lampiran', 'hal'] as const;

/** The label can be chosen for every paper. */
const labelKey = 'tlp';

const besideKeys: Readonly<Record<OfficePaperId, readonly string[]>> = {
  'rapat.undangan': [...letterKeys, 'pembuka', 'penutup', 'tembusan', classificationKey],
  'rapat.daftar-hadir': [],
  'rapat.notula': [],
  'disposisi.lembar': ['sifat', 'hal'],
};

const headKeys = ({ kind }: OutputPaper): readonly string[] => {
  switch (kind) {
    case 'surat-dinas':
      return [...letterKeys, 'kepada', 'di'];
    case 'nota-dinas':
      return [...letterKeys, 'kepada', 'dari'];
    case 'berita-acara':
    case 'laporan':
    case 'formulir':
      return ['judul'];
  }
};

const bodyKeys = ({ parts }: OutputPaper): readonly string[] =>
  parts.flatMap((part, index) => {
    if (isWritten(part)) return [partKey(index)];
    return part.type === 'fact' && part.fact === 'basis' ? [basisKey] : [];
  });

/** Whether a paper bears a number of the agency, and is filed under a code of its own. */
export const isFiledHere = ({ kind, source }: Pick<OutputPaper, 'kind' | 'source'>): boolean =>
  kind !== 'formulir' && source === 'agency';

/** Under which keys an officer may write parts of a paper anew; any other says nothing on it. */
export const partKeys = (
  { outputs }: Pick<PaperMapping, 'outputs'>,
  output: OutputId,
): ReadonlySet<string> => {
  const own = outputs.get(output);
  if (own === undefined)
    return new Set(
      isSidePaper(output) && !isRequestPaper(output) ? [labelKey, ...besideKeys[output]] : [],
    );
  return new Set([
    labelKey,
    ...(isPartyLetter(own) ? [numberKey] : []),
    ...headKeys(own),
    'pembuka',
    ...bodyKeys(own),
    ...(own.kind === 'formulir' ? [] : ['penutup', 'tembusan']),
    ...(isFiledHere(own) ? [classificationKey] : []),
  ]);
};
