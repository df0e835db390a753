const from = 'From: Pelapor Contoh <pelapor@contoh.invalid>';
const date = 'Date: Tue, 17 Nov 2026 10:00:00 +0700';

const mailOf = (headers: readonly string[], body = 'Isi surel.'): Buffer =>
  Buffer.from(`${[from, date, ...headers].join('\r\n')}\r\n\r\n${body}\r\n`, 'latin1');

const repeated = (count: number, header: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => header(index));

/** Parts within parts, each with a boundary of its own. */
const nested = (depth: number): Buffer => {
  const opened = repeated(
    depth,
    (index) =>
      `--b${String(index)}\r\nContent-Type: multipart/mixed; boundary="b${String(index + 1)}"\r\n\r\n`,
  ).join('');
  return mailOf(['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b0"'], opened);
};

/** Mails that cost whoever reads them far more than whoever sends them; all within the bounds of a head. */
export const hostileMails: readonly (readonly [string, Buffer])[] = [
  ['lists of receivers in every header', mailOf(repeated(25, () => `To: ${'a,'.repeat(4_900)}`))],
  ['groups of receivers within groups', mailOf(repeated(25, () => `To: ${'a:'.repeat(4_900)}`))],
  ['comments within comments', mailOf(repeated(25, () => `To: ${'('.repeat(9_900)}`))],
  [
    'a type of ten thousand settings',
    mailOf([
      `Content-Type: text/plain; ${repeated(900, (index) => `a*${String(index)}=x`).join(';')}`,
    ]),
  ],
  [
    'encoded words without end',
    mailOf(repeated(25, () => `Subject: ${'=?utf-8?q?a?= '.repeat(700)}`)),
  ],
  ['parts within parts', nested(2_000)],
  [
    'HTML of open elements',
    mailOf(['MIME-Version: 1.0', 'Content-Type: text/html'], '<div><table>'.repeat(40_000)),
  ],
];
