import type { ClosedDay } from '#core/time/calendar.ts';
import { decreed } from './decreed.ts';

const { holiday, leave } = decreed(
  'SKB 3 Menteri 1017/2/2 (14 Oktober 2024) jo. 933/1/3 (7 Agustus 2025)',
);

/** National holidays and collective leave of 2025, after the change of 7 August 2025 that added 18 August. The decree was read through secondary publications (domain notes 6.3). */
export const holidays2025: readonly ClosedDay[] = [
  holiday('2025-01-01', 'Tahun Baru 2025'),
  holiday('2025-01-27', 'Isra Mikraj Nabi Muhammad saw.'),
  leave('2025-01-28', 'Cuti bersama Tahun Baru Imlek'),
  holiday('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili'),
  leave('2025-03-28', 'Cuti bersama Hari Suci Nyepi'),
  holiday('2025-03-29', 'Hari Suci Nyepi'),
  holiday('2025-03-31', 'Idulfitri 1446 H'),
  holiday('2025-04-01', 'Idulfitri 1446 H (hari kedua)'),
  leave('2025-04-02', 'Cuti bersama Idulfitri'),
  leave('2025-04-03', 'Cuti bersama Idulfitri'),
  leave('2025-04-04', 'Cuti bersama Idulfitri'),
  leave('2025-04-07', 'Cuti bersama Idulfitri'),
  holiday('2025-04-18', 'Wafat Yesus Kristus'),
  holiday('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)'),
  holiday('2025-05-01', 'Hari Buruh Internasional'),
  holiday('2025-05-12', 'Hari Raya Waisak'),
  leave('2025-05-13', 'Cuti bersama Hari Raya Waisak'),
  holiday('2025-05-29', 'Kenaikan Yesus Kristus'),
  leave('2025-05-30', 'Cuti bersama Kenaikan Yesus Kristus'),
  holiday('2025-06-01', 'Hari Lahir Pancasila'),
  holiday('2025-06-06', 'Iduladha 1446 H'),
  leave('2025-06-09', 'Cuti bersama Iduladha'),
  holiday('2025-06-27', '1 Muharam 1447 H'),
  holiday('2025-08-17', 'Proklamasi Kemerdekaan'),
  leave('2025-08-18', 'Cuti bersama Proklamasi Kemerdekaan'),
  holiday('2025-09-05', 'Maulid Nabi Muhammad saw.'),
  holiday('2025-12-25', 'Kelahiran Yesus Kristus (Natal)'),
  leave('2025-12-26', 'Cuti bersama Natal'),
];
