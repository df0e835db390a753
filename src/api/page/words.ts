import type { Language } from '#core/text/bilingual.ts';

const indonesian = {
  skip: 'Langsung ke isi',
  machine: 'Bentuk untuk mesin',
  home: 'Halaman depan',
  other: 'English',
  contents: 'Isi',
  problems: 'Masalah dan penolakan',
  schemas: 'Skema',
  kind: 'Jenis',
  status: 'Status',
  meaning: 'Arti',
  problemsIntro:
    'Setiap masalah dijawab sebagai `application/problem+json` (RFC 9457). `code` memuat jenisnya, atau kode penolakan SOP; `message` memuat kalimatnya dalam kedua bahasa.',
  secured: 'Perlu token atau sesi, dan peran dalam instansi.',
  parameters: 'Parameter',
  body: 'Isi permintaan',
  answers: 'Jawaban',
  parts: 'Bagian',
  name: 'Nama',
  place: 'Di',
  form: 'Bentuk',
  description: 'Keterangan',
  required: 'wajib',
  path: 'alamat',
  query: 'pertanyaan',
  header: 'kepala',
  cookie: 'kuki',
};

/** The words of the description page. */
export type Words = typeof indonesian;

const english: Words = {
  skip: 'Skip to the content',
  machine: 'For machines',
  home: 'Front page',
  other: 'Bahasa Indonesia',
  contents: 'Contents',
  problems: 'Problems and refusals',
  schemas: 'Schemas',
  kind: 'Type',
  status: 'Status',
  meaning: 'Meaning',
  problemsIntro:
    'Every problem is answered as `application/problem+json` (RFC 9457). `code` holds its kind, or the code of the SOP’s refusal; `message` holds its sentence in both languages.',
  secured: 'Needs a token or a session, and a role in the agency.',
  parameters: 'Parameters',
  body: 'Request body',
  answers: 'Answers',
  parts: 'Parts',
  name: 'Name',
  place: 'In',
  form: 'Form',
  description: 'Description',
  required: 'required',
  path: 'path',
  query: 'query',
  header: 'header',
  cookie: 'cookie',
};

export const wordsIn: Readonly<Record<Language, Words>> = { id: indonesian, en: english };
