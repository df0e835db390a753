import { bilingual } from './bilingual.ts';

/** What the API is, in three paragraphs. */
export const about = bilingual(
  `REST API Tanggap: laporan insiden siber masuk, kasus berjalan langkah demi langkah menurut SOP instansi, sampai ditutup.

Sebuah klien yang hanya mengenal API ini dapat menjalankan SOP mana pun sampai selesai: bacalah kasus, isilah formulir menurut JSON Schema pada \`current\`, unggah keluaran yang diminta, mintalah persetujuan yang diperlukan, lalu pilih hasil.

Kode pelacakan adalah rahasia pelapor. Kasus dibaca dan digerakkan dengan token (Authorization: Bearer) atau sesi peramban. Masalah dijawab menurut RFC 9457 (application/problem+json), dengan kalimat dalam bahasa Indonesia atau Inggris menurut Accept-Language.`,
  `The REST API of Tanggap: reports of cyber incidents come in, cases run step by step by the agency's SOP, until they are closed.

A client that knows nothing but this API can drive any SOP to its end: read the case, fill in the form by the JSON Schema in \`current\`, upload the outputs demanded, ask for the approvals needed, then choose an outcome.

The tracking code is the reporter's secret. Cases are read and driven with a token (Authorization: Bearer) or a browser session. Problems are answered by RFC 9457 (application/problem+json), with sentences in Indonesian or English by Accept-Language.`,
);
