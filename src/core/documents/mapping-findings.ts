import type { DocumentPath } from '../sop/findings.ts';
import type { Sop, Step } from '../sop/model.ts';
import { suggestion } from '../sop/closest.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { markPattern, textMarks } from './fill-marks.ts';
import type { BodyPart, DocumentMapping, OutputMapping } from './mapping.ts';

/** What is wrong with a mapping, and where in its file. */
export interface MappingFinding {
  readonly rule: 'unknown-output' | 'unmapped-output' | 'unknown-field' | 'unknown-role' | 'unknown-mark' | 'no-signer' | 'no-recipient';
  readonly level: 'error' | 'warning';
  readonly path: DocumentPath;
  readonly message: Bilingual;
}

const finding = (rule: MappingFinding['rule'], path: DocumentPath, id: string, en: string): MappingFinding => ({ rule, level: 'error', path, message: { id, en } });

const unknown = (rule: MappingFinding['rule'], path: DocumentPath, word: string, known: readonly string[], what: Bilingual): MappingFinding => {
  const like = suggestion(word, known);
  return finding(rule, path, `${what.id} "${word}" tidak ada. ${like.id}`, `There is no ${what.en} "${word}". ${like.en}`);
};

const fieldWord: Bilingual = { id: 'Bidang isian', en: 'form field' };

const fieldFindings = (sop: Sop, step: Step, reference: string, path: DocumentPath): readonly MappingFinding[] => {
  const [first = '', second] = reference.split('.');
  const owner = second === undefined ? step : sop.steps.get(first);
  if (owner === undefined) return [unknown('unknown-field', path, first, [...sop.steps.keys()], { id: 'Langkah', en: 'step' })];
  const field = second ?? first;
  if (owner.form.some(({ id }) => id === field)) return [];
  return [unknown('unknown-field', path, field, owner.form.map(({ id }) => id), fieldWord)];
};

const textFindings = (sop: Sop, step: Step, text: string, path: DocumentPath): readonly MappingFinding[] =>
  [...text.matchAll(markPattern)].flatMap(([whole, isField, name = '']) => {
    if (isField !== undefined) return fieldFindings(sop, step, name, path);
    return textMarks.some((mark) => mark === name) ? [] : [unknown('unknown-mark', path, whole, textMarks.map((mark) => `{${mark}}`), { id: 'Tanda', en: 'mark' })];
  });

const partFindings = (sop: Sop, step: Step, part: BodyPart, path: DocumentPath): readonly MappingFinding[] => {
  if ('teks' in part) return textFindings(sop, step, part.teks, [...path, 'teks']);
  if ('bidang' in part) return fieldFindings(sop, step, part.bidang, [...path, 'bidang']);
  return [];
};

const roleFindings = (sop: Sop, own: OutputMapping, path: DocumentPath): readonly MappingFinding[] => {
  const named: readonly (readonly [role: string, path: DocumentPath])[] = [
    ...own.penanda_tangan.map(({ peran }, index) => [peran, [...path, 'penanda_tangan', index, 'peran']] as const),
    ...(own.terbatas ?? []).map((role, index) => [role, [...path, 'terbatas', index]] as const),
  ];
  return named.flatMap(([role, at]) => (sop.roles.some(({ id }) => id === role) ? [] : [unknown('unknown-role', at, role, sop.roles.map(({ id }) => id), { id: 'Pelaksana', en: 'executor' })]));
};

const recipientFindings = (own: OutputMapping, path: DocumentPath): readonly MappingFinding[] =>
  ((own.jenis === 'surat-dinas' || own.jenis === 'nota-dinas') && (own.kepada ?? []).length === 0
    ? [finding('no-recipient', own.kepada === undefined ? path : [...path, 'kepada'], 'Surat perlu penerima. Isi "kepada".', 'A letter needs a recipient. Fill in "kepada".')]
    : []);

const paperFindings = (sop: Sop, step: Step, own: OutputMapping, path: DocumentPath): readonly MappingFinding[] => {
  const texts: readonly (readonly [key: string, text: string | undefined])[] =
    [['judul', own.judul], ['hal', own.hal], ['sifat', own.sifat], ['lampiran', own.lampiran], ['dari', own.dari], ['pembuka', own.pembuka], ['penutup', own.penutup]];
  const lists: readonly (readonly [key: string, texts: readonly string[] | undefined])[] = [['kepada', own.kepada], ['tembusan', own.tembusan]];
  const fields: readonly (readonly [key: string, field: string | undefined])[] = [['peserta', own.peserta], ['bidang_tlp', own.bidang_tlp]];
  return [
    ...texts.flatMap(([key, text]) => (text === undefined ? [] : textFindings(sop, step, text, [...path, key]))),
    ...lists.flatMap(([key, all]) => (all ?? []).flatMap((text, index) => textFindings(sop, step, text, [...path, key, index]))),
    ...fields.flatMap(([key, field]) => (field === undefined ? [] : fieldFindings(sop, step, field, [...path, key]))),
    ...own.isi.flatMap((part, index) => partFindings(sop, step, part, [...path, 'isi', index])),
    ...roleFindings(sop, own, path),
    ...recipientFindings(own, path),
    ...(own.penanda_tangan.length === 0 && own.jenis !== 'formulir' ? [finding('no-signer', path, 'Naskah ini perlu penanda tangan.', 'This paper needs a signer.')] : []),
  ];
};

/**
 * What is wrong between a mapping and its SOP: papers of outputs that do not exist, outputs made
 * from forms or documents without a paper, fields, roles and marks that do not exist.
 */
export const mappingFindings = (sop: Sop, mapping: DocumentMapping): readonly MappingFinding[] => {
  const made = [...sop.steps.values()].flatMap((step) => step.outputs.filter(({ origin }) => origin === 'formulir' || origin === 'dokumen').map((output) => ({ step, output })));
  const known = made.map(({ output }) => output.id);
  const strangers = Object.keys(mapping.dokumen).filter((id) => !known.includes(id))
    .map((id) => unknown('unknown-output', ['dokumen', id], id, known, { id: 'Keluaran', en: 'output' }));
  const papers = made.flatMap(({ step, output }) => {
    const own = mapping.dokumen[output.id];
    if (own !== undefined) return paperFindings(sop, step, own, ['dokumen', output.id]);
    return [finding('unmapped-output', ['dokumen'], `Keluaran "${output.id}" (${output.name}) belum punya naskah.`, `The output "${output.id}" (${output.name}) has no paper yet.`)];
  });
  return [...strangers, ...papers];
};
