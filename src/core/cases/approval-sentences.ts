import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { RefusalCode } from './refusal.ts';

/** The sentences of what is refused about approvals and decisions on paper. */
export const approvalSentences = {
  'approval-needed': (about) =>
    say(
      `Ini memerlukan persetujuan ${about.id}. Mintalah persetujuan lebih dahulu.`,
      `This needs the approval of ${about.en}. Ask for it first.`,
    ),
  'approval-not-needed': () =>
    say(
      'Ini tidak memerlukan persetujuan. Lanjutkan tanpa memintanya.',
      'This needs no approval. Go on without asking for it.',
    ),
  'approval-pending': (about) =>
    say(
      `Persetujuan ${about.id} sudah diminta dan belum dijawab. Tunggu jawabannya.`,
      `The approval of ${about.en} has been asked for and not been answered yet. Wait for the answer.`,
    ),
  'unknown-approval': () =>
    say(
      'Permintaan persetujuan tidak ditemukan pada kasus ini. Muat ulang halaman.',
      'This case has no such request for approval. Reload the page.',
    ),
  'approval-decided': () =>
    say(
      'Permintaan persetujuan ini sudah dijawab. Muat ulang halaman untuk melihatnya.',
      'This request for approval has already been answered. Reload the page to see it.',
    ),
  'own-request': () =>
    say(
      'Permintaan sendiri, atau langkah yang pernah Anda pegang sendiri, tidak dapat Anda setujui atau catat keputusannya. Minta pejabat lain yang berwenang.',
      'You cannot approve your own request, nor a step you work on or had a hand in, nor record a decision on it. Ask somebody else who may.',
    ),
  'own-approval': () =>
    say(
      'Hasil ini Anda setujui sendiri, atau Anda catat persetujuannya, jadi petugas lain yang menyelesaikan langkahnya.',
      'You approved this outcome yourself, or recorded its approval, so somebody else has to complete the step.',
    ),
  'own-lifting': () =>
    say(
      'Pencabutan ini Anda setujui sendiri, atau Anda catat persetujuannya, jadi petugas lain yang mencabutnya.',
      'You approved this lifting yourself, or recorded its approval, so somebody else has to lift the measure.',
    ),
  'decision-date': () =>
    say(
      'Naskah keputusan bertanggal sebelum langkah atau tindakan yang diputuskannya dimulai, atau sesudah hari ini. Periksa tanggalnya.',
      'The sheet is dated before the step or measure it decides on began, or after today. Check its date.',
    ),
  'decider-unset': (about) =>
    say(
      `Belum ditetapkan siapa ${about.id} pada tanggal naskah ini. Administrator mengisinya di Pengaturan, Penanda tangan (juga Plt. atau Plh.), lalu keputusannya dapat dicatat.`,
      `It is not settled who was ${about.en} on the date of this sheet. An administrator enters it under Settings, Signers (Plt. or Plh. too); then the decision can be recorded.`,
    ),
  'decider-other': (about) =>
    say(
      `Menurut pengaturan, pemegang jabatan itu pada tanggal naskah ${about.id}. Catat keputusan yang ditandatanganinya; bila pejabatnya lain, administrator membetulkannya di Pengaturan, Penanda tangan.`,
      `By the settings, that office was held by ${about.en} on the date of the sheet. Record a decision he signed; where it was somebody else, an administrator corrects it under Settings, Signers.`,
    ),
  'decision-not-on-paper': () =>
    say(
      'Keputusan ini tidak dicatat dari naskah bertanda tangan, jadi tidak dapat ditarik. Muat ulang halaman.',
      'This decision was not recorded from a signed sheet, so it cannot be withdrawn. Reload the page.',
    ),
  'decision-relied-on': (about) =>
    say(
      `Keputusan ${about.id} sudah dipakai, jadi catatannya tidak dapat ditarik. Tulis pembetulannya sebagai catatan kasus.`,
      `The decision of ${about.en} has been acted on, so its record cannot be withdrawn. Put the correction down as a note on the case.`,
    ),
} satisfies Partial<Readonly<Record<RefusalCode, (about: Bilingual) => Bilingual>>>;
