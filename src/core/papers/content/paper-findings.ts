import { isAddressed } from '#core/papers/record/paper-kinds.ts';
import type { DocumentPath } from '#core/sops/findings.ts';
import type { Output, Sop, Step } from '#core/sops/model.ts';
import { tlpCodes, tlpOfChoice } from '#core/papers/sheet/tlp.ts';
import { fieldNamed } from '#core/papers/mapping/field-reference.ts';
import { type BodyPartOfFile, type PaperPart } from '#core/papers/mapping/mapping-file.ts';
import {
  fieldFindings,
  finding,
  outcomeWord,
  outputFindings,
  textFindings,
  unknown,
  type MappingFinding,
} from './text-findings.ts';

/** Tools are told from the fields that hold them; without one the part says nothing, and nobody learns why. */
const toolFindings = (sop: Sop, path: DocumentPath): readonly MappingFinding[] =>
  [...sop.steps.values()].some(({ form }) => form.some(({ holds }) => holds === 'tools'))
    ? []
    : [
        finding(
          'no-tools-field',
          path,
          'Tidak ada bidang yang memuat alat. Tandai bidangnya dalam sop.yaml dengan "memuat: alat".',
          'No field holds the tools. Mark the field in sop.yaml with "memuat: alat".',
        ),
      ];

/** A choice that is no label of TLP would leave the paper without one. */
const tlpFindings = (
  sop: Sop,
  step: Step,
  reference: string,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const { step: named, field: id } = fieldNamed(reference);
  const owner = named === null ? step : sop.steps.get(named);
  const field = owner?.form.find((one) => one.id === id);
  if (field === undefined) return [];
  const strange = field.choices.find(({ id }) => tlpOfChoice(id) === undefined);
  if (field.type === 'choice' && strange === undefined) return [];
  return [
    finding(
      'tlp-choice',
      path,
      `"${field.id}" harus bidang choice dengan kode TLP (${tlpCodes.join(', ')}).`,
      `"${field.id}" must be a choice field with TLP codes (${tlpCodes.join(', ')}).`,
    ),
  ];
};

/** The step and field a reference names; undefined where either is missing. */
const foundAt = (sop: Sop, step: Step, reference: string) => {
  const { step: named, field: id } = fieldNamed(reference);
  const owner = named === null ? step : sop.steps.get(named);
  const field = owner?.form.find((one) => one.id === id);
  return owner === undefined || field === undefined ? undefined : { owner, field };
};

/** Words for choices that the field does not offer. */
const choiceFindings = (
  sop: Sop,
  step: Step,
  { bidang, bunyi = {} }: Extract<BodyPartOfFile, { readonly bidang: string }>,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const known = foundAt(sop, step, bidang)?.field.choices.map(({ id }) => id);
  return Object.keys(bunyi).flatMap((choice) =>
    known === undefined || known.includes(choice)
      ? []
      : [
          unknown('unknown-choice', [...path, 'bunyi', choice], choice, known, {
            id: 'Pilihan',
            en: 'choice',
          }),
        ],
  );
};

/** Only of a list is there something that was not ticked. */
const listFindings = (
  sop: Sop,
  step: Step,
  reference: string,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const found = foundAt(sop, step, reference);
  if (found === undefined) return fieldFindings(sop, step, reference, path);
  return found.field.choices.length > 0 && found.field.type !== 'choice'
    ? []
    : [
        finding(
          'no-list',
          path,
          `"${reference}" bukan daftar yang dicentang. "belum" hanya untuk daftar.`,
          `"${reference}" is no list to tick. "belum" is for lists only.`,
        ),
      ];
};

/** Words for outcomes that the step told of does not have. */
const historyFindings = (
  sop: Sop,
  step: Step,
  { riwayat, hasil }: Extract<BodyPartOfFile, { readonly riwayat: string }>,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const known = foundAt(sop, step, riwayat)?.owner.outcomes.map(({ id }) => id);
  return Object.keys(hasil).flatMap((outcome) =>
    known === undefined || known.includes(outcome)
      ? []
      : [unknown('unknown-outcome', [...path, 'hasil', outcome], outcome, known, outcomeWord)],
  );
};

/** A text that waits for an outcome the step does not have would never be printed. */
const conditionFindings = (
  step: Step,
  { bila }: Extract<BodyPartOfFile, { readonly teks: string }>,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const known = step.outcomes.map(({ id }) => id);
  return (bila?.hasil ?? []).flatMap((outcome, index) =>
    known.includes(outcome)
      ? []
      : [
          unknown(
            'unknown-outcome',
            [...path, 'bila', 'hasil', index],
            outcome,
            known,
            outcomeWord,
          ),
        ],
  );
};

const partFindings = (
  sop: Sop,
  step: Step,
  part: BodyPartOfFile,
  path: DocumentPath,
): readonly MappingFinding[] => {
  if ('teks' in part)
    return [
      ...textFindings(sop, step, part.teks, [...path, 'teks']),
      ...(part.anonim === undefined
        ? []
        : textFindings(sop, step, part.anonim, [...path, 'anonim'])),
      ...conditionFindings(step, part, path),
    ];
  if ('bidang' in part)
    return [
      ...fieldFindings(sop, step, part.bidang, [...path, 'bidang']),
      ...choiceFindings(sop, step, part, path),
    ];
  if ('belum' in part) return listFindings(sop, step, part.belum, [...path, 'belum']);
  if ('riwayat' in part)
    return [
      ...fieldFindings(sop, step, part.riwayat, [...path, 'riwayat']),
      ...historyFindings(sop, step, part, path),
    ];
  if ('tabel' in part) {
    return part.tabel.flatMap(({ hasil, catatan }, index) => [
      ...fieldFindings(sop, step, hasil, [...path, 'tabel', index, 'hasil']),
      ...(catatan === undefined
        ? []
        : fieldFindings(sop, step, catatan, [...path, 'tabel', index, 'catatan'])),
    ]);
  }
  return 'fakta' in part && part.fakta === 'tools' ? toolFindings(sop, [...path, 'fakta']) : [];
};

/** What is said under single outcomes of the step. */
const outcomeFindings = (
  sop: Sop,
  step: Step,
  own: PaperPart,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const known = step.outcomes.map(({ id }) => id);
  return (['hasil', 'kepada_bila'] as const)
    .flatMap((key) =>
      Object.keys(own[key] ?? {}).flatMap((outcome) =>
        known.includes(outcome)
          ? []
          : [unknown('unknown-outcome', [...path, key, outcome], outcome, known, outcomeWord)],
      ),
    )
    .concat(
      Object.entries(own.kepada_bila ?? {}).flatMap(([outcome, to]) =>
        to.flatMap((text, index) =>
          textFindings(sop, step, text, [...path, 'kepada_bila', outcome, index]),
        ),
      ),
    );
};

const roleFindings = (sop: Sop, own: PaperPart, path: DocumentPath): readonly MappingFinding[] => {
  const named: readonly (readonly [role: string, path: DocumentPath])[] = [
    ...own.penanda_tangan.map(
      ({ peran }, index) => [peran, [...path, 'penanda_tangan', index, 'peran']] as const,
    ),
    ...(own.terbatas ?? []).map((role, index) => [role, [...path, 'terbatas', index]] as const),
  ];
  return named.flatMap(([role, at]) =>
    sop.roles.some(({ id }) => id === role)
      ? []
      : [
          unknown(
            'unknown-role',
            at,
            role,
            sop.roles.map(({ id }) => id),
            { id: 'Pelaksana', en: 'executor' },
          ),
        ],
  );
};

const recipientFindings = (
  step: Step,
  own: PaperPart,
  path: DocumentPath,
): readonly MappingFinding[] => {
  if (!isAddressed(own.jenis)) return [];
  const always = (own.kepada ?? []).length > 0;
  const without = step.outcomes.find(({ id }) =>
    own.kepada_bila?.[id] === undefined ? !always : own.kepada_bila[id].length === 0,
  );
  if (without === undefined) return [];
  const general = own.kepada === undefined ? [] : ['kepada'];
  const where = own.kepada_bila?.[without.id] === undefined ? general : ['kepada_bila', without.id];
  return [
    finding(
      'no-recipient',
      [...path, ...where],
      'Surat perlu penerima. Isi "kepada".',
      'A letter needs a recipient. Fill in "kepada".',
    ),
  ];
};

/** A paper needs a signer, a form none. A reporter has no account: he signs only a form, on its print. */
export const signerFindings = (
  { origin }: Pick<Output, 'origin'>,
  { jenis, penanda_tangan: signers, tanda_tangan_pelapor: reporter }: PaperPart,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const id = 'Tempat tanda tangan pelapor hanya ada pada formulir yang diisi.';
  const en = 'Only a form as filled in has a place for the reporter to sign.';
  if (reporter !== undefined && origin !== 'formulir')
    return [finding('reporter-signs-no-form', [...path, 'tanda_tangan_pelapor'], id, en)];
  return signers.length > 0 || jenis === 'formulir'
    ? []
    : [
        finding(
          'no-signer',
          path,
          'Naskah ini perlu penanda tangan.',
          'This paper needs a signer.',
        ),
      ];
};

/** What is wrong with one paper of a mapping. */
export const paperFindings = (
  sop: Sop,
  step: Step,
  own: PaperPart,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const texts: readonly (readonly [key: string, text: string | undefined])[] = [
    ['judul', own.judul],
    ['hal', own.hal],
    ['sifat', own.sifat],
    ['lampiran', own.lampiran],
    ['dari', own.dari],
    ['pembuka', own.pembuka],
    ['penutup', own.penutup],
  ];
  const lists: readonly (readonly [key: string, texts: readonly string[] | undefined])[] = [
    ['kepada', own.kepada],
    ['tembusan', own.tembusan],
  ];
  const fields: readonly (readonly [key: string, field: string | undefined])[] = [
    ['peserta', own.peserta],
    ['bidang_tlp', own.bidang_tlp],
    ['bidang_nomor', own.bidang_nomor],
  ];
  return [
    ...texts.flatMap(([key, text]) =>
      text === undefined ? [] : textFindings(sop, step, text, [...path, key]),
    ),
    ...lists.flatMap(([key, all]) =>
      (all ?? []).flatMap((text, index) => textFindings(sop, step, text, [...path, key, index])),
    ),
    ...fields.flatMap(([key, field]) =>
      field === undefined ? [] : fieldFindings(sop, step, field, [...path, key]),
    ),
    ...(own.bidang_tlp === undefined
      ? []
      : tlpFindings(sop, step, own.bidang_tlp, [...path, 'bidang_tlp'])),
    ...own.isi.flatMap((part, index) => partFindings(sop, step, part, [...path, 'isi', index])),
    ...(own.terlampir ?? []).flatMap((output, index) =>
      outputFindings(sop, output, [...path, 'terlampir', index]),
    ),
    ...outcomeFindings(sop, step, own, path),
    ...roleFindings(sop, own, path),
    ...recipientFindings(step, own, path),
  ];
};
