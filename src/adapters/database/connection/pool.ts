import pg from 'pg';

/** Milliseconds until a request gives a database up that does not answer. */
const limits = {
  connectionTimeoutMillis: 5000,
  statement_timeout: 60_000,
  // Where the server itself does not come to say so, as over a dead network.
  query_timeout: 70_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** Who brings tables up to date waits as long as it takes. */
const patient = { connectionTimeoutMillis: 5000 };

export interface PoolOptions {
  /** The most connections that are open at once. */
  readonly connections: number;
  /** Whether a statement may take as long as it likes. */
  readonly patient?: boolean;
}

/** Connections to the database, opened when needed. */
export const openPool = (url: string, options: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections,
    application_name: 'tanggap',
    keepAlive: true,
    ...(options.patient === true ? patient : limits),
  });
  // A connection that breaks while it is used fails its query, which tells; without a listener it
  // would end the process as well.
  pool.on('connect', (client) => {
    client.on('error', () => {
      /* the query under way, or the next one, is refused with it */
    });
  });
  // A connection that breaks while idle is replaced at the next query, which tells if it cannot be.
  pool.on('error', () => {
    /* the pool has dropped it already */
  });
  return pool;
};

/** A query known by name is parsed and planned once on each connection. */
export const ask = async <Row extends pg.QueryResultRow>(
  on: pg.Pool | pg.PoolClient,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> => {
  const answer = await on.query<Row>({ name, text, values: values.map(storable) });
  return answer.rows;
};

/**
 * PostgreSQL's text holds every character but NUL and lone surrogates. Nothing a person means
 * holds one, so they give way to the replacement character; events escape them and keep them.
 */
export const storable = (value: unknown): unknown => {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(value)) return value.map(storable);
  return value;
};

/** The SQLSTATE of an error of the database; undefined for other errors. */
export const stateOf = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined;

/** Runs work in a transaction of its own on one connection. */
export const inTransaction = async <Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
};
