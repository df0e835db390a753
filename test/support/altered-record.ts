import { database, type Database } from '#adapters/database/index.ts';
import type { Product } from '#app/product.ts';
import { createDatabase } from './database.ts';
import { bytesOf, secret, team, withPaper } from './paper-setting.ts';
import { signSeen } from './sign-seen.ts';

/** What whoever owns the database may write into, past all refusals. */
const tables = [
  'event',
  'case_row',
  'work_item',
  'watch',
  'paper',
  'turn_figure',
  'register_entry',
  'agency_setting',
  'tree_entry',
];

const unalterable = ['event', 'agency_setting', 'tree_entry'];

/** A case with one signed paper and one without, kept in PostgreSQL. */
export interface Kept {
  readonly opened: Database;
  readonly product: Product;
  readonly caseId: string;
  readonly code: string;
  readonly pdf: Uint8Array;
  /** Lets time pass, as an ISO 8601 duration says. */
  pass(time: string): void;
  /** Writes past all refusals; `{case}` stands for the case. Answers how many rows that changed. */
  alter(statement: string): Promise<number>;
  /** Everything as it truly was. */
  putBack(): Promise<void>;
  drop(): Promise<void>;
}

/** Keeps the two cases, with their tree taken in and its head signed. */
export const keepAltered = async (): Promise<Kept> => {
  const { ownerUrl, drop } = await createDatabase('migrated');
  const opened = database(ownerUrl);
  const { product, make, world } = await withPaper({ stores: opened });
  await make();
  const paper = await make();
  const answer = await signSeen(product, 'batam', [paper], team, secret);
  if (!('signed' in answer)) throw new Error('no agency');
  const pdf = bytesOf(await product.papers.pdf('batam', paper.caseId, paper, team, 1));
  await product.chores['grow-tree'].run(1_000);
  for (const table of tables)
    await opened.pool.query(`create table was_${table} as table ${table}`);
  for (const table of unalterable)
    await opened.pool.query(`alter table ${table} disable trigger ${table}_unalterable`);
  return {
    opened,
    product,
    caseId: paper.caseId,
    code: answer.signed[0]?.code ?? '',
    pdf,
    pass: (time) => {
      world.pass(time);
    },
    alter: async (statement) =>
      (await opened.pool.query(statement.replaceAll('{case}', `'${paper.caseId}'`))).rowCount ?? 0,
    putBack: async () => {
      for (const table of tables)
        await opened.pool.query(
          `delete from ${table}; insert into ${table} select * from was_${table}`,
        );
    },
    drop: async () => {
      await opened.close();
      await drop();
    },
  };
};
