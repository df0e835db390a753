import { error, type Rule } from '#core/sops/rule.ts';
import { everyField } from '#core/sops/walk.ts';

const name = 'happened-out-of-place';

/** `sudah_terjadi` is about a date and time; other answers have none. */
export const happenedOutOfPlace: Rule = {
  name,
  check: (document) =>
    everyField(document)
      .filter(({ part }) => part.sudah_terjadi !== undefined && part.jenis !== 'date-time')
      .map(({ part, path }) =>
        error(
          name,
          [...path, 'sudah_terjadi'],
          `"sudah_terjadi" hanya berlaku untuk bidang date-time, bukan ${part.jenis}. Hapus "sudah_terjadi".`,
          `"sudah_terjadi" only applies to date-time fields, not to ${part.jenis}. Remove "sudah_terjadi".`,
        ),
      ),
};
