import type { Block } from './paper.ts';

/** Lines of a text without empty ones at its ends; a run of empty lines parts paragraphs. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.replaceAll(/\r\n?/g, '\n').split('\n').map((line) => line.trimEnd()).filter((line) => line.trim() !== '');

const numbered = /^\s*(?:\d{1,3}[.)]|[-•])\s+/;

/** Paragraphs, and runs of lines led by a number or a dash as lists. Every word of the text remains. */
export const textBlocks = (text: string): readonly Block[] => {
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
