import type { ClosedDay } from '#core/time/calendar.ts';
import { decreed } from './decreed.ts';

const { holiday, leave } = decreed('SKB 3 Menteri 1205/3/2 (15 September 2026)');

/**
 * National holidays and collective leave of 2027. Several independent publications agree on the
 * dates; the decree itself was not read (domain notes 6.3), so leave days carry no feast's name.
 */
export const holidays2027: readonly ClosedDay[] = [
  holiday('2027-01-01', 'Tahun Baru 2027'),
  holiday('2027-01-05', 'Isra Mikraj 1448 H'),
  leave('2027-02-05', 'Cuti bersama'),
  holiday('2027-02-06', 'Tahun Baru Imlek 2578 Kongzili'),
  holiday('2027-03-08', 'Hari Suci Nyepi'),
  leave('2027-03-09', 'Cuti bersama'),
  holiday('2027-03-10', 'Idulfitri 1448 H'),
  holiday('2027-03-11', 'Idulfitri 1448 H (hari kedua)'),
  leave('2027-03-12', 'Cuti bersama'),
  leave('2027-03-15', 'Cuti bersama'),
  leave('2027-03-25', 'Cuti bersama'),
  holiday('2027-03-26', 'Wafat Yesus Kristus'),
  holiday('2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)'),
  holiday('2027-05-01', 'Hari Buruh Internasional'),
  holiday('2027-05-06', 'Kenaikan Yesus Kristus'),
  holiday('2027-05-17', 'Iduladha 1448 H'),
  leave('2027-05-18', 'Cuti bersama'),
  leave('2027-05-19', 'Cuti bersama'),
  holiday('2027-05-20', 'Hari Raya Waisak'),
  holiday('2027-06-01', 'Hari Lahir Pancasila'),
  holiday('2027-06-06', '1 Muharam 1449 H'),
  holiday('2027-08-15', 'Maulid Nabi Muhammad saw.'),
  holiday('2027-08-17', 'Proklamasi Kemerdekaan'),
  leave('2027-12-24', 'Cuti bersama'),
  holiday('2027-12-25', 'Kelahiran Yesus Kristus (Natal)'),
  holiday('2027-12-26', 'Isra Mikraj 1449 H'),
];
