import { caseStream } from '#core/cases/record/case-stream.ts';
import { entryFrame, firstHash, type Link } from '#core/record/chain.ts';

/**
 * `catatan/peristiwa.json`: every event as the chain hashes it. `isi` is the canonical text to the
 * letter, so that nobody needs to know how it is made: SHA-256 of `sebelum` + `awalan` + `isi` +
 * `akhiran` + `versi` + `}` gives `sidik`.
 */
export const eventLog = (
  of: {
    readonly agency: string;
    readonly id: string;
    readonly number: string;
    readonly edition: string;
  },
  links: readonly Link[],
): string => {
  const { start, end } = entryFrame(of.agency, caseStream(of.id));
  return `${JSON.stringify(
    {
      bentuk: 'tanggap-peristiwa-1',
      keterangan:
        'sidik = SHA-256 dari teks UTF-8: sebelum + awalan + isi + akhiran + versi + }. sebelum adalah sidik peristiwa sebelumnya; pada peristiwa pertama 64 angka nol.',
      instansi: of.agency,
      kasus: of.id,
      nomor: of.number,
      edisi: of.edition,
      pertama: firstHash,
      awalan: start,
      akhiran: end,
      peristiwa: links.map(({ version, text, hash, previousHash }) => ({
        versi: version,
        sebelum: previousHash,
        sidik: hash,
        isi: text,
      })),
    },
    null,
    1,
  )}\n`;
};
