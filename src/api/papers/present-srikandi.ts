import type { z } from '@hono/zod-openapi';
import type { CopySheet } from '#app/papers/copy-sheet.ts';
import type { ReturnFound } from '#app/papers/return-paper.ts';
import type { EventOf } from '#core/cases/event.ts';
import { paperId, paperPath } from '#core/cases/paper-id.ts';
import { presentFile } from '#api/present/file-ref.ts';
import type { copySheetSchema, exportSchema, returnFoundSchema } from './schema/srikandi.ts';

/** A DOCX that was set for SRIKANDI. @param caseAddress the address of its case */
export const presentExport = (
  caseAddress: string,
  exported: EventOf<'paper-exported'>,
): z.infer<typeof exportSchema> => {
  const here = `${caseAddress}/papers/${paperPath(exported)}`;
  const { version, code, file } = exported;
  return {
    ...paperId(exported),
    version,
    code,
    file: presentFile(file),
    links: {
      file: `${caseAddress}/files/${encodeURIComponent(file.id)}`,
      copySheet: `${here}/copy-sheet`,
      return: `${here}/return`,
    },
  };
};

export const presentCopySheet = ({
  recipients,
  copies,
  ...sheet
}: CopySheet): z.infer<typeof copySheetSchema> => ({
  ...sheet,
  recipients: [...recipients],
  copies: [...copies],
});

/** What was found in a PDF that came back; certificates and fields of the file stay with the check. */
export const presentReturnFound = ({
  number,
  date,
  signers,
}: ReturnFound): z.infer<typeof returnFoundSchema> => ({
  number,
  date,
  signers: signers.map(
    ({ role, name, position, finding: { integrity, trusted, claimedAt, stampedAt }, notes }) => ({
      role,
      name,
      position,
      found: { integrity, trusted, claimedAt, stampedAt },
      notes: [...notes],
    }),
  ),
});
