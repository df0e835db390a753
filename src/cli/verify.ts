import type { Bilingual } from '#core/text/bilingual.ts';
import type { AstrayEntry, AstrayNumber } from '#app/keeping/answers.ts';
import type { Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

const whyEntry: Readonly<Record<AstrayEntry['why'], Bilingual>> = {
  'event-gone': { id: 'peristiwanya sudah tidak ada', en: 'its event is gone' },
  'event-altered': {
    id: 'peristiwanya bukan lagi yang dahulu dimuat',
    en: 'its event is not what was taken in',
  },
  'entry-gone': { id: 'butir pohon ini hilang', en: 'this entry of the tree is gone' },
  'checkpoint-differs': {
    id: 'tidak sama dengan titik periksa yang ditandatangani terakhir',
    en: 'not the tree whose head was signed last',
  },
  'checkpoint-unsound': {
    id: 'titik periksa di folder data bukan tanda tangan instalasi ini',
    en: 'the checkpoint in the data folder was not signed by this installation',
  },
  'not-taken-in': {
    id: 'peristiwa ini tidak dimuat, padahal yang lebih baru sudah: disisipkan di luar aplikasi',
    en: 'not taken in, though newer ones were: put in past the application',
  },
  'block-differs': {
    id: 'akar blok 256 butir mulai di sini bukan akar butir-butirnya',
    en: 'the root kept of the block of 256 entries from here on is not theirs',
  },
};

const whyAstray: Readonly<Record<AstrayNumber['why'], Bilingual>> = {
  gap: { id: 'nomor ini hilang dari register', en: 'this number is gone from the register' },
  shifted: {
    id: 'berdiri pada urutan lain di register',
    en: 'stands under another sequence in the register',
  },
  missing: {
    id: 'ada pada naskah, tidak ada di register',
    en: 'a paper bears it, the register does not have it',
  },
  altered: {
    id: 'register memuat nomor lain daripada naskahnya',
    en: 'the register has another number than its paper',
  },
};

/**
 * `tanggap verify`: whether any recorded event, any file that one speaks of, any table that follows
 * from the cases or any letter number was altered since. Exit code 1 when one was.
 */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const { options } = readOptions(args, ['agency']);
    return withTanggap(io, async ({ product }) => {
      const agencies = (await product.sops.known()).map(({ id }) => id);
      const chosen = options['agency'] === undefined ? agencies : [options['agency']];
      let broken = 0;
      for (const agency of chosen) {
        const result = await product.keeping.verify(agency);
        const wrong =
          result.broken.length +
          result.brokenFiles.length +
          result.astray.length +
          result.astrayNumbers.length +
          result.astrayEntries.length +
          result.uncompared;
        broken += wrong;
        for (const { stream, version } of result.broken)
          io.err(`${agency} ${stream} #${String(version)}`);
        for (const { table, caseId } of result.astray)
          tell(io.err, {
            id: `${agency} case/${caseId}: tabel ${table} tidak seperti catatannya`,
            en: `table ${table} is not as its record says`,
          });
        for (const { register, year, number, why } of result.astrayNumbers)
          tell(io.err, {
            id: `${agency} register ${register} ${String(year)} ${number}: ${whyAstray[why].id}`,
            en: whyAstray[why].en,
          });
        for (const { position, stream, version, why } of result.astrayEntries)
          tell(io.err, {
            id: `${agency} pohon catatan${position === null ? '' : ` ${String(position)}`}${stream === undefined ? '' : ` ${stream} #${String(version ?? 0)}`}: ${whyEntry[why].id}`,
            en: whyEntry[why].en,
          });
        for (const { stream, sha256, name, state } of result.brokenFiles)
          io.err(
            `${agency} ${stream} ${name} (${sha256}): ${state === 'missing' ? 'hilang/missing' : 'berubah/altered'}`,
          );
        const head = result.entries === 0 ? '' : `, pohon/tree ${String(result.entries)}`;
        if (result.uncompared > 0)
          tell(io.err, {
            id: `${agency}: tabel ${String(result.uncompared)} kasus tidak dapat dicocokkan (SOP-nya tidak terbaca, atau peristiwanya tidak bersambung)`,
            en: `The tables of ${String(result.uncompared)} ${result.uncompared === 1 ? 'case' : 'cases'} could not be compared (the SOP cannot be read, or events do not follow from each other)`,
          });
        const counts = `${agency}: ${String(result.streams)} rangkaian/streams, ${String(result.cases)} kasus/cases, ${String(result.events)} peristiwa/events, ${String(result.files)} berkas/files${head}`;
        tell(
          io.out,
          wrong === 0
            ? { id: `${counts}: utuh`, en: 'intact' }
            : { id: `${counts}: ${String(wrong)} TIDAK UTUH`, en: 'NOT INTACT' },
        );
      }
      return broken === 0 ? 0 : 1;
    });
  });
