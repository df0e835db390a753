import { bilingual as text } from '#ui/texts/common.ts';

export const flowchartTexts = {
  drawing: (title: string) =>
    text(
      `Diagram alir ${title}. Isi yang sama tersedia sebagai daftar setelah gambar ini.`,
      `Flowchart of ${title}. The same content follows this drawing as a list.`,
    ),
  page: (n: number, of: number) =>
    text(`Halaman ${String(n)} dari ${String(of)}.`, `Page ${String(n)} of ${String(of)}.`),
  steps: text('Langkah', 'Steps'),
  start: text('Mulai', 'Start'),
  end: text('Selesai', 'End'),
  addition: text('tambahan', 'addition'),
  additionBecause: (reason: string) =>
    text(`Tambahan, tidak ada dalam SOP: ${reason}`, `Addition, not in the SOP: ${reason}`),
  done: text('selesai', 'done'),
  now: text('sekarang', 'now'),
  decision: text('Keputusan', 'Decision'),
  by: text('Pelaksana', 'Executors'),
  next: text('Berikutnya', 'Next'),
  goesBack: text('kembali ke', 'back to'),
  taken: text('jalur yang ditempuh', 'path taken'),
  legendAddition: text(
    'Garis putus-putus: tambahan, tidak ada dalam SOP.',
    'Dashed: addition, not in the SOP.',
  ),
  agreed: text('Setuju?', 'Agreed?'),
  legendTie: text(
    'Garis tipis mendatar: satu langkah dikerjakan bersama, atau hasilnya disetujui di kolom lain.',
    'Thin level line: one step done together, or approved in another lane.',
  ),
  legendTaken: text(
    'Garis tebal: jalur yang ditempuh kasus ini.',
    'Thick line: the path this case took.',
  ),
} as const;
