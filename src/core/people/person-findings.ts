import type { Sop } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import { overLimit } from '#core/text/too-long.ts';
import { isDate } from '#core/time/calendar-findings.ts';
import { activeBodies, bodyOf, type Bodies } from './body.ts';
import { administrator, auditor } from './built-in-roles.ts';
import { isAdministered, type Holding, type People, type Person } from './person.ts';
import { isOutside } from './seats.ts';

/** What is wrong with somebody as he is to be, and where. */
export interface PersonFinding {
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
}

/** What the rules for people need of their agency. */
export interface PeopleGround {
  readonly sop: Sop;
  readonly bodies: Bodies;
  /** Today where the agency is. */
  readonly day: string;
  /** Accounts that have a password. */
  readonly ready: ReadonlySet<string>;
}

const longest = 200;
const emailForm = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;

const needed = say('Bagian ini wajib diisi.', 'This is required.');
const badDate = say('Tulis tanggalnya seperti 2026-01-31.', 'Write the date like 2026-01-31.');

/** What is wrong with a name and an e-mail address of somebody who is to be invited. */
export const nameFindings = (
  people: People,
  { name, email }: Pick<Person, 'name' | 'email'>,
): readonly PersonFinding[] => {
  const path = ['email'];
  const known = people.some((one) => one.email.toLowerCase() === email.toLowerCase());
  return [
    ...(isBlank(name) ? [{ path: ['name'], message: needed }] : []),
    ...(name.length > longest
      ? [{ path: ['name'], message: overLimit(name.length, longest) }]
      : []),
    ...(emailForm.test(email) && email.length <= longest
      ? []
      : [
          {
            path,
            message: say(
              'Alamat surel tidak lengkap. Contoh: nama@kota.go.id',
              'The e-mail address is incomplete. Example: nama@kota.go.id',
            ),
          },
        ]),
    ...(known
      ? [
          {
            path,
            message: say(
              'Orang dengan surel ini sudah ada dalam daftar. Ubah perannya di sana.',
              'Somebody with this e-mail address is in the list already. Change his roles there.',
            ),
          },
        ]
      : []),
  ];
};

/** Whether an agency knows a role: one of its SOP, or of the product itself. */
export const isRole = (sop: Sop, role: string): boolean =>
  role === administrator || role === auditor || sop.roles.some(({ id }) => id === role);

const ofHolding = (
  { role, decree, from, until }: Holding,
  index: number,
  all: readonly Holding[],
  sop: Sop,
): readonly PersonFinding[] => {
  const at = (part: string, message: Bilingual): PersonFinding => ({
    path: ['holdings', index, part],
    message,
  });
  const dated = (part: 'from' | 'until', day: string | null) =>
    day === null || isDate(day) ? [] : [at(part, badDate)];
  return [
    ...(isRole(sop, role)
      ? []
      : [at('role', say('Peran ini tidak dikenal.', 'This role is not known.'))]),
    ...(all.slice(0, index).some((one) => one.role === role)
      ? [at('role', say('Peran ini disebut dua kali.', 'This role is named twice.'))]
      : []),
    ...((decree ?? '').length > longest
      ? [at('decree', overLimit((decree ?? '').length, longest))]
      : []),
    ...dated('from', from),
    ...dated('until', until),
    ...(from !== null && until !== null && until < from
      ? [
          at(
            'until',
            say(
              'Hari terakhir mendahului hari pertama.',
              'The last day comes before the first day.',
            ),
          ),
        ]
      : []),
  ];
};

const ofBody = (
  before: Person | undefined,
  { holdings, body }: Pick<Person, 'holdings' | 'body'>,
  { sop, bodies }: PeopleGround,
): readonly PersonFinding[] => {
  const outside = holdings.some(({ role }) => isOutside(sop, role));
  const finding = (id: string, en: string) => [{ path: ['body'], message: say(id, en) }];
  if (!outside)
    return body === null
      ? []
      : finding(
          'Unit atau pihak hanya disebut bagi peran pihak luar.',
          'A body is named for outside roles only.',
        );
  if (body === null)
    return finding(
      'Pilih unit atau pihak yang diwakilinya: peran pihak luar dipegang untuk salah satunya.',
      'Choose the body he is of: an outside role is held for one.',
    );
  // One that has ended meanwhile is kept by whoever is of it.
  return bodyOf(activeBodies(bodies), body) !== undefined || before?.body === body
    ? []
    : finding(
        'Unit atau pihak ini tidak ada dalam daftar, atau sudah berakhir.',
        'This body is not in the register, or has ended.',
      );
};

const noAdministrator: PersonFinding = {
  path: ['holdings'],
  message: say(
    'Sesudah ini tidak ada lagi administrator yang dapat masuk dan perannya tidak berakhir. Undang atau angkat yang lain dahulu, dan tunggu sampai ia menetapkan kata sandinya.',
    'After this there would be no administrator who can sign in and whose role does not end. Invite or appoint another one first, and wait until he has set his password.',
  ),
};

/**
 * Everything that is wrong with what somebody is to hold, and with an agency that would be left
 * without an administrator by it.
 *
 * @param people as they are; one of the same id is the one that is changed
 */
export const holdingFindings = (
  people: People,
  wanted: Person,
  ground: PeopleGround,
): readonly PersonFinding[] => {
  const before = people.find(({ id }) => id === wanted.id);
  const after = [...people.filter(({ id }) => id !== wanted.id), wanted];
  const { day, ready } = ground;
  return [
    ...wanted.holdings.flatMap((holding, index, all) => ofHolding(holding, index, all, ground.sop)),
    ...ofBody(before, wanted, ground),
    ...(isAdministered(people, day, ready) && !isAdministered(after, day, ready)
      ? [noAdministrator]
      : []),
  ];
};

/** What is wrong with inviting somebody to nothing. */
export const emptyFindings = (holdings: readonly Holding[]): readonly PersonFinding[] =>
  holdings.length > 0
    ? []
    : [
        {
          path: ['holdings'],
          message: say('Pilih paling sedikit satu peran.', 'Choose at least one role.'),
        },
      ];
