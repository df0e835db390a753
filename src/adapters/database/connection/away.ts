import pg from 'pg';

/** What the system says when nobody answers at an address, or a connection ends. */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * SQLSTATEs of a server that is starting, stopping or full, or that could not answer in time
 * (PostgreSQL, Appendix A: classes 08, 53, 57). A commit under way then may have happened or not.
 */
const sqlStates = /^(?:08\w{3}|53[0-3]00|57014|57P0[1-5])$/u;

/** pg tells these by their words alone (its lib/client.js and pg-pool). */
const words = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Client has encountered a connection error',
];

/** Whether an error says that the database cannot be reached just now, or did not answer in time. */
export const isAway = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isAway);
  if (!(error instanceof Error)) return false;
  if (error instanceof pg.DatabaseError) return sqlStates.test(error.code ?? '');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (systemCodes.has(code)) return true;
  // The socket of a server that is not there; a missing file is another matter.
  if (code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect') return true;
  if (words.some((start) => error.message.startsWith(start))) return true;
  return error.cause !== undefined && isAway(error.cause);
};
