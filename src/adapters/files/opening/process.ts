/** Entry of a process that opens files which somebody handed in as proof. */
import { readFile } from 'node:fs/promises';
import { answerApart } from '#adapters/apart/answer-apart.ts';
import { openFile } from './open-file.ts';
import type { OpenJob } from './openings.ts';

answerApart<OpenJob>(async ({ path, name }) => openFile(await readFile(path), name));
