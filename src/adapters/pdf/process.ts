/** Entry of a setting process: `node process.ts <folder of the templates>`. */
import process from 'node:process';
import { watched } from '#adapters/apart/watched.ts';
import { typstCompiler } from './compiler.ts';
import type { Job, JobResult } from './messages.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('the folder of the templates is missing');
const set = typstCompiler(folder);

/** Long papers leave memory behind that is not given back: beyond so many bytes a process is replaced. */
const mostMemory = 400_000_000;

/** Beyond so many it is killed: no paper takes as much. */
const mostEver = 2_000_000_000;

const tired = (): boolean => process.memoryUsage.rss() > mostMemory;

const answer = ({ id, paper }: Job): JobResult => {
  try {
    const pdf = set(paper);
    return { id, pdf, tired: tired() };
  } catch (error) {
    return { id, refused: error instanceof Error ? error.message : String(error), tired: tired() };
  }
};

const watching = watched(mostEver);
process.on('message', (job: Job) => {
  void watching.then(() => process.send?.(answer(job)));
});
// The product went away without a word: nobody is left to answer.
process.on('disconnect', () => process.exit(0));
