import type { Ground } from '#app/ground.ts';
import type { Page } from '#app/ports.ts';
import { reproject } from './reproject.ts';

/** Rows asked for at once. */
const atOnce = 200;

type Ask<Row> = (cursor: string | null) => Promise<Page<Row>>;

const allOf = async <Row>(ask: Ask<Row>): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await ask(cursor);
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
};

/**
 * Computes anew what follows from an edition's open cases, and from its closed ones whose papers
 * wait for a signature. Safe to call again.
 */
export const reprojectEdition = async (
  ground: Ground,
  agency: string,
  edition: string,
): Promise<void> => {
  const view = await ground.catalogue.edition(agency, edition);
  if ('notFound' in view) return;
  const roles = view.sop.roles.map(({ id }) => id);
  const open = await allOf((cursor) =>
    ground.cases.list(agency, { status: 'open' }, { cursor, limit: atOnce }),
  );
  const toSign = await allOf((cursor) =>
    ground.cases.worklist(agency, roles, { cursor, limit: atOnce }, 'signature'),
  );
  const rows = [...open, ...toSign.map(({ row }) => row)].filter((row) => row.edition === edition);
  for (const caseId of new Set(rows.map((row) => row.caseId)))
    await reproject(ground, agency, caseId);
};
