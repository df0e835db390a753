import type { ClosedDay } from '#core/time/calendar.ts';
import { decreed } from './decreed.ts';

const { holiday, leave } = decreed('SKB 3 Menteri 1497/2/5 (19 September 2025)');

/** National holidays and collective leave of 2026. The decree was read through secondary publications (domain notes 6.3). */
export const holidays2026: readonly ClosedDay[] = [
  holiday('2026-01-01', 'Tahun Baru 2026'),
  holiday('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.'),
  leave('2026-02-16', 'Cuti bersama Tahun Baru Imlek'),
  holiday('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
  leave('2026-03-18', 'Cuti bersama Hari Suci Nyepi'),
  holiday('2026-03-19', 'Hari Suci Nyepi'),
  leave('2026-03-20', 'Cuti bersama Idulfitri'),
  holiday('2026-03-21', 'Idulfitri 1447 H'),
  holiday('2026-03-22', 'Idulfitri 1447 H (hari kedua)'),
  leave('2026-03-23', 'Cuti bersama Idulfitri'),
  leave('2026-03-24', 'Cuti bersama Idulfitri'),
  holiday('2026-04-03', 'Wafat Yesus Kristus'),
  holiday('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
  holiday('2026-05-01', 'Hari Buruh Internasional'),
  holiday('2026-05-14', 'Kenaikan Yesus Kristus'),
  leave('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
  holiday('2026-05-27', 'Iduladha 1447 H'),
  leave('2026-05-28', 'Cuti bersama Iduladha'),
  holiday('2026-05-31', 'Hari Raya Waisak'),
  holiday('2026-06-01', 'Hari Lahir Pancasila'),
  holiday('2026-06-16', '1 Muharam 1448 H'),
  holiday('2026-08-17', 'Proklamasi Kemerdekaan'),
  holiday('2026-08-25', 'Maulid Nabi Muhammad saw.'),
  leave('2026-12-24', 'Cuti bersama Natal'),
  holiday('2026-12-25', 'Kelahiran Yesus Kristus (Natal)'),
];
