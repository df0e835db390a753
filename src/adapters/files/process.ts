/** Entry of a process that looks at what files are which strangers have sent. */
import { fileTypeFromFile } from 'file-type';
import { answerApart } from '#adapters/apart/answer-apart.ts';

answerApart<string>(async (path) => (await fileTypeFromFile(path))?.mime);
