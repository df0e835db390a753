import { getDocumentProxy } from 'unpdf';
import type { Opening } from '#core/cases/opening.ts';

const asksPassword = (error: unknown): boolean =>
  error instanceof Error && error.name === 'PasswordException';

/** Opens a PDF as readers do: it has a page that can be got at, and asks for no password. */
export const openPdf = async (bytes: Uint8Array): Promise<Opening> => {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages < 1) return { not: 'empty' };
    await document.getPage(1);
    return { opens: 'pdf' };
  } catch (error) {
    // Whatever a stranger's file makes the reader trip over, nobody can look at it.
    return { not: asksPassword(error) ? 'locked' : 'damaged' };
  }
};
