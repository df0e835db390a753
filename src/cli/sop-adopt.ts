import type { EditionRecord } from '#app/ports.ts';
import { mappedOutputs } from '#core/papers/mapping/mapping-file.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { differs, mappingDiffers } from './editions.ts';
import type { Run } from './io.ts';
import { readOptions, required } from './options.ts';
import { readGivenFile } from './read-given-file.ts';
import { editionFiles } from './sop-files.ts';
import { orStopped, tell, tellFindings } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

/** By which mapping the edition's papers are made. */
const papersBy = ({ mapping }: EditionRecord): Bilingual => {
  if (mapping === null) {
    return {
      id: 'naskah/naskah.yaml tidak ada di samping sop.yaml: setiap naskah menjadi laporan yang ditandatangani pelaksana langkahnya.',
      en: 'There is no naskah/naskah.yaml beside sop.yaml: every paper becomes a report signed by its step’s executor.',
    };
  }
  const count = String(mappedOutputs(mapping.mapping).length);
  return {
    id: `Naskah dinas: ${count} keluaran menurut naskah.yaml edisi ini.`,
    en: `Official papers: ${count} outputs by this edition's naskah.yaml.`,
  };
};

/**
 * `tanggap sop adopt <sop.yaml/folder> --agency <id> --name "…"`: a new agency, or a new edition
 * of one, with the `naskah/naskah.yaml` beside it.
 */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const { words, options } = readOptions(args, ['agency', 'name']);
    const given = required(words[0], { id: 'Berkas SOP', en: 'The SOP file' });
    const id = required(options['agency'], {
      id: 'Instansi (--agency)',
      en: 'The agency (--agency)',
    });
    const name = required(options['name'], {
      id: 'Nama instansi (--name)',
      en: 'The name of the agency (--name)',
    });
    const files = await editionFiles(io, given);
    const source = (await readGivenFile(io, files.sop)).toString('utf8');
    const mapping =
      files.mapping === null
        ? undefined
        : (await readGivenFile(io, files.mapping)).toString('utf8');
    return withTanggap(io, async ({ product }) => {
      const answer = await product.sops.adopt(source, { id, name }, mapping);
      if ('differentContent' in answer) throw differs(files.sop);
      if ('differentMapping' in answer) throw mappingDiffers(files.mapping ?? files.sop);
      if ('findings' in answer) {
        tellFindings(io, files.sop, answer.findings);
        return 1;
      }
      if ('mappingFindings' in answer) {
        tellFindings(io, files.mapping ?? files.sop, answer.mappingFindings);
        return 1;
      }
      const { edition } = answer.adopted;
      tell(
        io.out,
        answer.changed
          ? {
              id: `${name} kini memakai edisi ${edition}.`,
              en: `${name} now runs edition ${edition}.`,
            }
          : {
              id: `${name} sudah memakai edisi ${edition}; tidak ada yang berubah.`,
              en: `${name} ran edition ${edition} already; nothing changed.`,
            },
      );
      tell(io.out, papersBy(answer.adopted));
      return 0;
    });
  });
