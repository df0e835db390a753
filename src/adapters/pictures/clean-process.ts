/** Entry of a process that takes metadata out of pictures somebody else has made. */
import { answerApart } from '#adapters/apart/answer-apart.ts';
import type { MaybePicture } from '#app/ports.ts';
import { cleanPicture } from './clean.ts';

answerApart<MaybePicture>((file) => cleanPicture(file));
