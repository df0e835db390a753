import { say, type Bilingual } from '#core/text/bilingual.ts';
import { isDate } from '#core/time/calendar-findings.ts';

const digits = say('NIP terdiri dari 18 angka.', 'A NIP has 18 digits.');

const birth = (day: string): Bilingual =>
  say(
    `Delapan angka pertama NIP adalah tanggal lahir (tahun, bulan, hari); ${day} bukan tanggal lahir yang mungkin.`,
    `The first eight digits of a NIP are the date of birth (year, month, day); ${day} cannot be one.`,
  );

const began = (month: string): Bilingual =>
  say(
    `Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan CPNS, atau pada PPPK tahun pengangkatan dan 21 sampai 29; ${month} tidak mungkin.`,
    `Digits 9 to 14 of a NIP are year and month of the first appointment (CPNS), or with PPPK the year and 21 to 29; ${month} cannot be.`,
  );

const tooEarly = say(
  'Menurut NIP ini ia diangkat sebelum berumur 16 tahun. Periksa angka ke-1 sampai ke-14.',
  'By this NIP the appointment came before the age of 16. Check digits 1 to 14.',
);

const sex = say(
  'Angka ke-15 NIP adalah 1 (laki-laki) atau 2 (perempuan).',
  'Digit 15 of a NIP is 1 (male) or 2 (female).',
);

const serial = say(
  'Tiga angka terakhir NIP adalah nomor urut, mulai 001.',
  'The last three digits of a NIP are a serial number that begins with 001.',
);

/** Nobody is appointed younger; the rule for CPNS asks for 18 today and did not always. */
const youngest = 16;

const isMonth = (text: string): boolean => /^(?:0[1-9]|1[0-2])$/u.test(text);

/** With PPPK the contract stands where a civil servant has the month: 2 and which contract it is. */
const isContract = (text: string): boolean => /^2[1-9]$/u.test(text);

/**
 * What is wrong with a NIP; undefined where it may be one. 18 digits: date of birth, year and month
 * of the first appointment (CPNS), sex and serial number, as BKN has it (Peraturan Kepala BKN
 * 22/2007); that of PPPK, a NI PPPK of as many digits, has its contract in place of the month
 * (Peraturan BKN 1/2019).
 *
 * @param nip without spaces
 * @param today `2026-01-31`; nobody is born or appointed after it
 */
export const nipProblem = (nip: string, today: string): Bilingual | undefined => {
  if (!/^\d{18}$/u.test(nip)) return digits;
  const [year, month, day] = [nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8)];
  const born = `${year}-${month}-${day}`;
  if (!isDate(born) || born >= today) return birth(`${day}-${month}-${year}`);
  const [since, part] = [nip.slice(8, 12), nip.slice(12, 14)];
  const late = isMonth(part) ? `${since}-${part}` > today.slice(0, 7) : since > today.slice(0, 4);
  if (late || !(isMonth(part) || isContract(part))) return began(`${since} ${part}`);
  if (Number(since) - Number(year) < youngest) return tooEarly;
  if (!/^[12]$/u.test(nip.slice(14, 15))) return sex;
  return nip.endsWith('000') ? serial : undefined;
};
