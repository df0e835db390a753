import type { Claim, Table, Verdict } from './claim.ts';
import { shown } from './numbers.ts';

/** All claims as a Markdown file: first what was aimed at and reached, then how each was measured. */
export const write = (
  claims: readonly Claim[],
  machine: readonly string[],
  seconds: number,
): string => {
  const verdicts = claims.flatMap((claim) => claim.verdicts);
  const missed = verdicts.filter(({ kept }) => kept === false).length;
  return [
    '# Measured claims',
    'Written by `npm run bench`; each claim is a script of this folder.',
    machine.map((line) => `- ${line}`).join('\n'),
    `${String(verdicts.filter(({ kept }) => kept === true).length)} aims kept, ${String(missed)} missed; measured in ${shown(seconds / 60)} minutes.`,
    tableOf({
      caption: '',
      head: ['what', 'measured', 'aim', ''],
      rows: verdicts.map((one) => [one.what, one.measured, one.aim, wordFor(one)]),
    }),
    ...claims.map(section),
  ]
    .join('\n\n')
    .concat('\n');
};

const wordFor = ({ kept }: Verdict): string => (kept === null ? '' : kept ? 'kept' : '**missed**');

const section = ({ title, how, tables, notes }: Claim): string =>
  [`## ${title}`, how, ...tables.map(tableOf), ...notes.map((note) => `- ${note}`)].join('\n\n');

const tableOf = ({ caption, head, rows }: Table): string =>
  [
    ...(caption === '' ? [] : [`${caption}:\n`]),
    row(head),
    row(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(row),
  ].join('\n');

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
