import type { FileSheet } from '#core/papers/office/file-sheet.ts';
import type { ExecutedSopPaper, SopPaper } from '#core/papers/sop/sop-paper.ts';
import type { PaperData } from './paper-data.ts';

/** Everything that is set as PDF: papers, the SOP and its executed form, and the sheet of a file copy. */
export type Printable = PaperData | SopPaper | ExecutedSopPaper | FileSheet;
