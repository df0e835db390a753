import { say } from '#core/text/bilingual.ts';
import { right, rightsBy, type Rights } from '#core/cases/rights/rights.ts';

/** What can be asked of an agency's people. */
export type PeopleVerb = 'read-people' | 'change-people' | 'change-access' | 'read-security';

/** Who may do what with the people of an agency. To all others the list does not exist. */
const rows: Rights<PeopleVerb> = {
  'read-people': right(
    ['controllers', 'auditors', 'administrators'],
    say('membaca daftar petugas', 'read the list of people'),
  ),
  'change-people': right(
    ['administrators'],
    say('mengundang petugas dan mengubah perannya', 'invite people and change their roles'),
  ),
  'change-access': right(
    ['administrators'],
    say('mengubah pengaturan masuk', 'change the sign-in settings'),
  ),
  'read-security': right(
    ['administrators', 'auditors'],
    say('membaca catatan keamanan', 'read the security record'),
  ),
};

export const peopleRights = rightsBy(() => rows);
