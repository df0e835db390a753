/** Entry of a process that draws pictures somebody else has made. */
import { answerApart } from '#adapters/apart/answer-apart.ts';
import type { Logo } from '#core/papers/sheet/paper.ts';
import { drawPicture } from './draw.ts';

answerApart<Logo>((picture) => drawPicture(picture));
