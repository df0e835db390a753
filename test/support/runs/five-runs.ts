import type { Agency } from '#test/journeys/support/paper-case.ts';

/** A way that a case goes from its report to its end. */
export interface Run {
  readonly id: string;
  readonly agency: Agency;
  /** In the words of the tests and of the page about the thirty steps. */
  readonly title: string;
  /** Which outcome is chosen at a step; undefined takes the first that does not depart from an answer. */
  readonly choose: (step: string, visit: number) => string | undefined;
  /** How many valid reports of the unit there were before. */
  readonly before: number;
  /** Answers that are otherwise than in other runs. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

const straight = (): undefined => undefined;

const notHandled = (step: string): string | undefined =>
  step === 'tangani' ? 'belum-tertangani' : step === 'tindak-lanjut' ? 'eskalasi' : undefined;

const notValid = (step: string): string | undefined =>
  step === 'verifikasi' ? 'tidak-valid' : undefined;

/** The five runs whose record and papers are held against what happened: each SOP straight through, and the two ways on which most can go wrong. */
export const fiveRuns = [
  {
    id: 'maluku-utara',
    agency: 'maluku-utara',
    title: 'Maluku Utara, straight',
    choose: straight,
    before: 0,
  },
  { id: 'denpasar', agency: 'denpasar', title: 'Denpasar, straight', choose: straight, before: 0 },
  { id: 'batam', agency: 'batam', title: 'Batam, straight', choose: straight, before: 0 },
  {
    id: 'denpasar-belum-tertangani',
    agency: 'denpasar',
    title: 'Denpasar, not handled and escalated',
    choose: notHandled,
    before: 0,
  },
  {
    id: 'batam-keempat',
    agency: 'batam',
    title: 'Batam, the fourth report of a unit: Tinggi, Belum, Sudah',
    choose: (step: string, visit: number) =>
      step === 'blokir' ? 'tinggi' : step === 'rapat' && visit === 1 ? 'belum' : undefined,
    before: 3,
  },
] as const satisfies readonly Run[];

/** Further ways that single rows of the SOPs name. */
export const otherWays = [
  {
    id: 'maluku-utara-belum-tertangani',
    agency: 'maluku-utara',
    title: 'Maluku Utara, not handled and escalated',
    choose: notHandled,
    before: 0,
  },
  {
    id: 'maluku-utara-tidak-valid',
    agency: 'maluku-utara',
    title: 'Maluku Utara, not valid',
    choose: notValid,
    before: 0,
  },
  {
    id: 'denpasar-tidak-valid',
    agency: 'denpasar',
    title: 'Denpasar, not valid',
    choose: notValid,
    before: 0,
  },
  {
    id: 'batam-rendah',
    agency: 'batam',
    title: 'Batam, Rendah',
    choose: (step: string) => (step === 'blokir' ? 'rendah' : undefined),
    before: 0,
    answers: {
      keparahan: 'rendah',
      ringkasan:
        'Berkas permohonan dapat diunduh dengan mengganti nomor pada alamat. Tingkat kekritisan dinilai rendah.',
    },
  },
] as const satisfies readonly Run[];

/** Every run that the table of the thirty steps is made from. */
export const tableRuns = [...fiveRuns, ...otherWays] as const;

export type TableRunId = (typeof tableRuns)[number]['id'];
