import type { Bilingual } from '#core/text/bilingual.ts';
import { ruleWords, type ArchiveRule } from '#core/papers/settings/archive.ts';
import { bilingual as text } from './common.ts';

/** Texts about how papers are filed. */
export const archiveTexts = {
  title: text('Klasifikasi dan retensi arsip', 'Classification and retention'),
  intro: text(
    'Menurut jadwal retensi dan klasifikasi keamanan arsip instansi. Tercetak pada register dan buku agenda; tidak pernah pada naskah yang keluar. Yang belum ditetapkan dikosongkan. Kode klasifikasi jenis naskah dipakai pada nomornya bila pola nomor memuat {klasifikasi}; penyusun dapat memilih kode lain pada drafnya.',
    'As the agency’s retention schedule and its classes of access have it. Printed on registers and on the agenda book; never on what leaves. Leave empty what is not settled. The code of a kind stands in its numbers where the pattern holds {klasifikasi}; whoever prepares a paper can choose another on its draft.',
  ),
  /** A kind with how it is filed, so that what is not settled yet is seen without opening each. */
  settled: (kind: Bilingual, rule: ArchiveRule | undefined) =>
    rule === undefined
      ? text(`${kind.id}: belum ditetapkan`, `${kind.en}: not settled`)
      : text(`${kind.id}: ${ruleWords(rule).id}`, `${kind.en}: ${ruleWords(rule).en}`),
  code: text('Kode klasifikasi jenis ini', 'Classification code of this kind'),
  codeHint: text('Kosong: kode umum pada Penomoran.', 'Empty: the general code under Numbers.'),
  access: text('Kelas akses', 'Class of access'),
  notSettled: text('Belum ditetapkan', 'Not settled'),
  active: text('Aktif (tahun)', 'Active (years)'),
  inactive: text('Inaktif (tahun)', 'Inactive (years)'),
  fate: text('Nasib akhir', 'What becomes of it'),
  source: text('Dasar', 'Source'),
  sourceHint: text(
    'Peraturan, keputusan, atau jadwal retensi (JRA) yang menetapkannya.',
    'The rule, decree or retention schedule (JRA) that says so.',
  ),
  classification: text('Klasifikasi', 'Classification'),
  retention: text('Retensi', 'Retention'),
};
