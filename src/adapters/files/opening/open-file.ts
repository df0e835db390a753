import type { NotOpened, Opening } from '#core/cases/opening.ts';
import type { FileKind } from '#core/sops/file-kind.ts';
import { isLatePdf, markOf, type Mark } from './marks.ts';
import { saysSomething } from '#core/text/says-something.ts';
import { isMail, textOf } from './text.ts';

/** What the ending of a name says a file is; others say nothing that is held against it. */
const endings: Readonly<Record<string, FileKind>> = {
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  webp: 'picture',
  gif: 'picture',
  pdf: 'pdf',
  txt: 'text',
  log: 'text',
  csv: 'text',
  eml: 'mail',
  docx: 'docx',
};

const namedAs = (name: string): FileKind | undefined =>
  endings[/\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''];

/** A mail is a text, so it may be called one; nothing else goes under another's name. */
const fits = (named: FileKind | undefined, opens: FileKind): boolean =>
  named === undefined || named === opens || (named === 'text' && opens === 'mail');

const openText = (bytes: Uint8Array): Opening | undefined => {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  // A text that says nothing shows nothing either.
  if (!saysSomething(text)) return { not: 'empty' };
  return { opens: isMail(text) ? 'mail' : 'text' };
};

/** Libraries are loaded only for what needs them. */
const openMarked = async (bytes: Uint8Array, mark: Mark): Promise<Opening> => {
  if (mark === 'zip') return (await import('./docx.ts')).openDocx(bytes);
  if (mark === 'ole') return { not: 'other-kind' };
  if (mark === 'pdf') return (await import('./pdf.ts')).openPdf(bytes);
  const { decodes } = await import('./picture.ts');
  return decodes(bytes, mark.picture) ? { opens: 'picture' } : { not: 'damaged' };
};

const opened = async (bytes: Uint8Array, named: FileKind | undefined): Promise<Opening> => {
  const mark = markOf(bytes);
  if (mark === 'ole' && named === 'docx') return { not: 'locked' };
  if (mark !== undefined) return openMarked(bytes, mark);
  const text = openText(bytes);
  if (text !== undefined) return text;
  if (isLatePdf(bytes)) return openMarked(bytes, 'pdf');
  return { not: named === undefined ? 'other-kind' : 'damaged' };
};

/**
 * Opens a file by what its bytes are, and holds its name against that: a program that opens files
 * by their names would show nothing. To be called where a file may take whatever it likes.
 */
export const openFile = async (bytes: Uint8Array, name: string): Promise<Opening> => {
  if (bytes.byteLength === 0) return { not: 'empty' };
  const named = namedAs(name);
  const opening = await opened(bytes, named);
  return 'opens' in opening && !fits(named, opening.opens) ? { not: 'not-as-named' } : opening;
};

const reasons: readonly string[] = [
  'empty',
  'damaged',
  'locked',
  'not-as-named',
  'other-kind',
] satisfies readonly NotOpened[];
const ways: readonly string[] = ['picture', 'pdf', 'text', 'mail', 'docx'] satisfies FileKind[];

/** Whether what a process said is an opening. */
export const isOpening = (value: unknown): value is Opening => {
  if (typeof value !== 'object' || value === null) return false;
  if ('opens' in value) return typeof value.opens === 'string' && ways.includes(value.opens);
  return 'not' in value && typeof value.not === 'string' && reasons.includes(value.not);
};
