/** Entry of a setting process: `node process.ts <folder of the templates>`. */
import process from 'node:process';
import { typstCompiler } from './compiler.ts';
import type { Job, JobResult } from './messages.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('the folder of the templates is missing');
const set = typstCompiler(folder);

const answer = ({ id, paper }: Job): JobResult => {
  try {
    return { id, pdf: set(paper) };
  } catch (error) {
    return { id, refused: error instanceof Error ? error.message : String(error) };
  }
};

process.on('message', (job: Job) => {
  process.send?.(answer(job));
});
// The product went away without a word: nobody is left to answer.
process.on('disconnect', () => process.exit(0));
