import { differs } from './editions.ts';
import type { Run } from './io.ts';
import { readOptions, required } from './options.ts';
import { readGivenFile } from './read-given-file.ts';
import { orStopped, tell, tellFindings } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

/** `tanggap sop adopt <file> --agency <id> --name "…"`: a new agency, or a new edition of one. */
export const run: Run = (args, io) => orStopped(io, async () => {
  const { words, options } = readOptions(args, ['agency', 'name']);
  const file = required(words[0], { id: 'Berkas SOP', en: 'The SOP file' });
  const id = required(options['agency'], { id: 'Instansi (--agency)', en: 'The agency (--agency)' });
  const name = required(options['name'], { id: 'Nama instansi (--name)', en: 'The name of the agency (--name)' });
  const source = (await readGivenFile(io, file)).toString('utf8');
  return withTanggap(io, async ({ product }) => {
    const answer = await product.adoptSop(source, { id, name });
    if ('differentContent' in answer) throw differs(file);
    if ('findings' in answer) {
      tellFindings(io, file, answer.findings);
      return 1;
    }
    const { edition } = answer.adopted;
    tell(io.out, answer.changed
      ? { id: `${name} kini memakai edisi ${edition}.`, en: `${name} now runs edition ${edition}.` }
      : { id: `${name} sudah memakai edisi ${edition}; tidak ada yang berubah.`, en: `${name} ran edition ${edition} already; nothing changed.` });
    return 0;
  });
});
