// A plain server that takes reports: HTTP by Node itself, the body read as JSON, the rows of a
// case written by one prepared statement (those of pgbench), answered 201 after the commit. It
// checks nothing, decides nothing, hashes nothing and gathers nothing: what a product on the same
// ground would cost if it did nothing of its own.
//
// plain-intake.ts <database> <script>... → writes its port as a line once it listens
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import process from 'node:process';
import pg from 'pg';
import { usualConnections } from '#adapters/database/index.ts';

const [connectionString, ...scripts] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: usualConnections });
const statements = scripts.map((script, index) => ({
  name: `same-rows-${String(index)}`,
  text: readFileSync(script, 'utf8'),
}));
let next = 0;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const answer = (response: ServerResponse, status: number, value: unknown): void => {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
};

const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  JSON.parse(await bodyOf(request));
  const statement = statements[next % statements.length];
  next += 1;
  if (statement === undefined) throw new Error('no statement was given');
  await pool.query(statement);
  answer(response, 201, { accepted: true });
};

const server = createServer((request, response) => {
  take(request, response).catch((error: unknown) => {
    answer(response, 500, { title: String(error) });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`${String(address?.port)}\n`);
});
