import type { Bilingual } from '#core/text/bilingual.ts';

const kind = <S extends number>(status: S, id: string, en: string) => ({
  status,
  title: { id, en } satisfies Bilingual,
});

/** The kinds of problem this API answers with, apart from the refusals of the SOP itself. Closed. */
export const problemKinds = {
  'unreadable-body': kind(400, 'Isi permintaan tidak dapat dibaca', 'The body cannot be read'),
  'bad-header': kind(400, 'Kepala permintaan tidak sesuai', 'A header does not fit'),
  'not-signed-in': kind(401, 'Belum masuk', 'Not signed in'),
  'foreign-origin': kind(
    403,
    'Permintaan datang dari situs lain',
    'The request comes from another site',
  ),
  'token-reads-only': kind(403, 'Token hanya boleh membaca', 'The token may only read'),
  'second-factor-needed': kind(
    403,
    'Verifikasi dua langkah wajib diaktifkan',
    'A second factor has to be set up',
  ),
  'proof-needed': kind(403, 'Buktikan lagi siapa Anda', 'Who you are has to be proven again'),
  'not-found': kind(404, 'Tidak ditemukan', 'Not found'),
  'case-moved-on': kind(409, 'Kasus sudah berubah', 'The case has moved on'),
  'key-reused': kind(
    409,
    'Kunci pernah dipakai untuk permintaan lain',
    'The key was used for another request',
  ),
  stale: kind(412, 'Kasus sudah berubah', 'The case has moved on'),
  'settings-stale': kind(412, 'Pengaturan sudah berubah', 'The settings have moved on'),
  'version-needed': kind(
    428,
    'Versi yang dibaca perlu disebut',
    'The version that was read is needed',
  ),
  'body-too-large': kind(413, 'Isi permintaan terlalu besar', 'The body is too large'),
  'file-too-large': kind(413, 'Berkas terlalu besar', 'A file is too large'),
  'too-many-files': kind(422, 'Terlalu banyak berkas', 'Too many files'),
  'unsupported-media-type': kind(
    415,
    'Jenis isi tidak didukung',
    'The kind of body is not supported',
  ),
  'invalid-request': kind(422, 'Permintaan tidak sesuai', 'The request does not fit'),
  'unfit-settings': kind(422, 'Pengaturan tidak dapat dipakai', 'The settings cannot be used'),
  'paper-incomplete': kind(422, 'Naskah belum lengkap', 'The paper is not complete'),
  'not-signed': kind(422, 'Tidak ada yang ditandatangani', 'Nothing was signed'),
  unexpected: kind(500, 'Kesalahan yang tidak terduga', 'Something unexpected went wrong'),
  'file-altered': kind(
    500,
    'Isi berkas yang tersimpan bukan lagi yang dicatat, sehingga tidak diberikan',
    'What is stored is no longer what was recorded, and is not handed out',
  ),
  'not-set': kind(503, 'Naskah tidak dapat disusun sekarang', 'Papers cannot be set now'),
  refused: kind(422, 'Ditolak oleh aturan SOP', 'Refused by a rule of the SOP'),
  'refused-to-you': kind(403, 'Anda tidak berwenang', 'You may not do this'),
};

export type ProblemKind = keyof typeof problemKinds;
