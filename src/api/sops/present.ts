import type { z } from '@hono/zod-openapi';
import type { EditionRecord } from '#app/ports.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { agencyListSchema, editionSchema, sopSchema } from './schema.ts';
import { links } from '#api/present/links.ts';

/** An edition in the list. */
export const presentEdition = (record: EditionRecord): z.infer<typeof editionSchema> => ({
  edition: record.edition,
  title: record.document.identitas.judul,
  current: record.current,
  adoptedAt: record.adoptedAt,
  sha256: record.sha256,
  links: { self: links.edition(record.agency, record.edition) },
});

/** An edition with its whole document. */
export const presentSop = (record: EditionRecord): z.infer<typeof sopSchema> => ({
  ...presentEdition(record),
  document: { ...record.document },
});

/** An agency as everybody may know it. */
export const presentAgency = ({
  agency,
  sop,
}: AgencyView): z.infer<typeof agencyListSchema>['items'][number] => {
  const base = links.agency(agency.id);
  return {
    id: agency.id,
    name: agency.name,
    sop: sop.title,
    links: {
      reports: `${base}/reports`,
      cases: `${base}/cases`,
      work: `${base}/work`,
      sops: `${base}/sops`,
    },
  };
};
