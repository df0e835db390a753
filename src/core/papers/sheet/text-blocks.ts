import type { Block } from './paper.ts';

/** Most characters of a line that was typed as an item of a list; a longer one is a paragraph. */
const shortLine = 100;

const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());

/** Lines of a text without empty ones at its ends; a run of empty lines parts paragraphs. */
export const paragraphsOf = (text: string): readonly string[] =>
  linesOf(text).filter((line) => line.trim() !== '');

const numbered = /^\s*(?:\d{1,3}[.)]|[-•])\s+/;
const bullet = /^\s*[-•]\s+/;

/**
 * Several short lines below each other, none of them numbered, were meant as a list, and so were
 * lines each led by a dash. Lines parted by an empty one are paragraphs.
 */
const typedList = (text: string): readonly string[] | undefined => {
  const lines = linesOf(text.trim());
  if (lines.length < 2) return undefined;
  if (lines.every((line) => bullet.test(line)))
    return lines.map((line) => line.replace(bullet, ''));
  const meant = lines.every(
    (line) =>
      line.trim() !== '' && line.length <= shortLine && !numbered.test(line) && !line.endsWith(':'),
  );
  return meant ? lines.map((line) => line.trimStart()) : undefined;
};

/** Paragraphs, and runs of lines led by a number or a dash as lists. Every word of the text remains. */
const countedBlocks = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (items.length > 0) blocks.push({ type: 'list', items });
    items = [];
  };
  for (const line of paragraphsOf(text)) {
    // A list keeps its own counting only when it counts from one without a gap; else the numbers stay as written.
    const lead = numbered.exec(line)?.[0];
    const counts = lead !== undefined && lead.trim() === `${String(items.length + 1)}.`;
    if (counts && lead !== undefined) items.push(line.slice(lead.length));
    else {
      close();
      blocks.push({ type: 'paragraph', text: line });
    }
  }
  close();
  return blocks;
};

/** A text as it was typed, as parts of a body: lines that were meant as a list are one. Every word remains. */
export const textBlocks = (text: string): readonly Block[] => {
  const first = paragraphsOf(text)[0];
  const whole = typedList(text);
  if (whole !== undefined) return [{ type: 'list', items: whole }];
  if (first?.endsWith(':') === true) {
    const rest = typedList(text.slice(text.indexOf(first) + first.length));
    if (rest !== undefined)
      return [
        { type: 'paragraph', text: first },
        { type: 'list', items: rest },
      ];
  }
  return countedBlocks(text);
};
