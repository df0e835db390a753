import { say, type Bilingual } from '#core/text/bilingual.ts';
import { isDate } from '#core/time/calendar-findings.ts';
import { isBlank } from '#core/text/plain.ts';
import { overLimit } from '#core/text/too-long.ts';
import type { Bodies, Body } from './body.ts';
import { unitKey } from './unit-key.ts';

/** What is wrong with the register of bodies, and where. */
export interface BodyFinding {
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
}

/** Most characters of a name, a title or a line of an address. */
const longest = 200;

/** Most bodies an agency keeps; the largest provinces have some thousand schools and clinics. */
const most = 5_000;

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const nipForm = /^\d{18}$/u;
const emailForm = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;

const needed = say('Bagian ini wajib diisi.', 'This is required.');
const ofLine = (
  path: BodyFinding['path'],
  text: string,
  required: boolean,
): readonly BodyFinding[] => {
  if (isBlank(text)) return required ? [{ path, message: needed }] : [];
  return text.length > longest ? [{ path, message: overLimit(text.length, longest) }] : [];
};

const ofBody = (body: Body, index: number): readonly BodyFinding[] => [
  ...(idForm.test(body.id) && body.id.length <= 100
    ? []
    : [
        {
          path: [index, 'id'],
          message: say(
            'Kode terdiri dari huruf kecil, angka, dan tanda hubung.',
            'An id has small letters, digits and hyphens.',
          ),
        },
      ]),
  ...ofLine([index, 'name'], body.name, true),
  ...ofLine([index, 'head', 'title'], body.head.title, true),
  ...ofLine([index, 'head', 'name'], body.head.name ?? '', false),
  ...ofLine([index, 'head', 'rank'], body.head.rank ?? '', false),
  ...body.address.flatMap((line) => ofLine([index, 'address'], line, false)),
  ...(body.head.nip === null || nipForm.test(body.head.nip)
    ? []
    : [
        {
          path: [index, 'head', 'nip'],
          message: say('NIP terdiri dari 18 angka.', 'A NIP has 18 digits.'),
        },
      ]),
  ...(body.head.since === null || isDate(body.head.since)
    ? []
    : [
        {
          path: [index, 'head', 'since'],
          message: say('Tulis tanggalnya seperti 2026-01-31.', 'Write the date like 2026-01-31.'),
        },
      ]),
  ...(body.email === null || (emailForm.test(body.email) && body.email.length <= longest)
    ? []
    : [
        {
          path: [index, 'email'],
          message: say(
            'Alamat surel tidak lengkap. Contoh: dinas@kota.go.id',
            'The e-mail address is incomplete. Example: dinas@kota.go.id',
          ),
        },
      ]),
];

const twice = (bodies: Bodies): readonly BodyFinding[] =>
  bodies.flatMap((body, index) => {
    const before = bodies.slice(0, index);
    return [
      ...(before.some(({ id }) => id === body.id)
        ? [
            {
              path: [index, 'id'],
              message: say('Kode ini sudah dipakai.', 'This id is already used.'),
            },
          ]
        : []),
      ...(!body.ended &&
      before.some((one) => !one.ended && unitKey(one.name) === unitKey(body.name))
        ? [
            {
              path: [index, 'name'],
              message: say(
                'Nama ini sudah terdaftar. Pakai yang sudah ada.',
                'This name is registered already. Use that one.',
              ),
            },
          ]
        : []),
    ];
  });

/** Everything that is wrong with a register that is to follow another: nobody is left out, he is ended. */
export const bodyFindings = (before: Bodies, after: Bodies): readonly BodyFinding[] => [
  ...(after.length > most
    ? [
        {
          path: [],
          message: say(
            `Paling banyak ${String(most)} unit dan pihak.`,
            `At most ${String(most)} bodies.`,
          ),
        },
      ]
    : []),
  ...before
    .filter(({ id }) => !after.some((one) => one.id === id))
    .map(({ name }) => ({
      path: [],
      message: say(
        `"${name}" tidak boleh hilang dari daftar karena kasus menyebutnya. Akhiri saja.`,
        `"${name}" must stay in the register, for cases name it. End it instead.`,
      ),
    })),
  ...after.flatMap(ofBody),
  ...twice(after),
];
