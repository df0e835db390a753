import { requestPaperId } from '#core/cases/side-papers.ts';
import type { OutputId, Role, RoleId, Sop } from '#core/sops/model.ts';
import { fieldNamed, fieldsMarked } from './field-reference.ts';
import type { BodyPart, FieldOf, OfficeDefaults, OutputPaper, PaperMapping } from './mapping.ts';
import type {
  BodyPartOfFile,
  MappingFile,
  OfficePart,
  PaperPart,
  RequestPart,
} from './mapping-file.ts';

const fieldOrNone = (reference: string | undefined): FieldOf | null =>
  reference === undefined ? null : fieldNamed(reference);

const compilePart = (part: BodyPartOfFile): BodyPart => {
  const { judul, subjudul } = part;
  const place = { chapter: judul ?? null, heading: subjudul ?? null };
  if ('teks' in part)
    return {
      ...place,
      type: 'text',
      text: part.teks,
      anonymous: part.anonim ?? null,
      when: { outcomes: part.bila?.hasil ?? null, measures: part.bila?.tindakan ?? null },
    };
  if ('bidang' in part)
    return {
      ...place,
      type: 'field',
      field: fieldNamed(part.bidang),
      words: new Map(Object.entries(part.bunyi ?? {})),
    };
  if ('belum' in part) return { ...place, type: 'unticked', field: fieldNamed(part.belum) };
  if ('riwayat' in part)
    return {
      ...place,
      type: 'history',
      field: fieldNamed(part.riwayat),
      outcomeWords: new Map(Object.entries(part.hasil)),
    };
  if ('formulir' in part) return { ...place, type: 'form' };
  if ('fakta' in part) return { ...place, type: 'fact', fact: part.fakta };
  return {
    ...place,
    type: 'table',
    rows: part.tabel.map(({ baris, hasil, catatan }) => ({
      label: baris,
      finding: fieldNamed(hasil),
      remark: fieldOrNone(catatan),
    })),
  };
};

/** The fields a paper prints: those its texts name, those its parts are, and those it takes parties, label and number from. */
const printedBy = (own: PaperPart, parts: readonly BodyPart[]): readonly FieldOf[] => {
  const texts = [
    own.judul,
    own.hal,
    own.sifat,
    own.lampiran,
    own.dari,
    own.pembuka,
    own.penutup,
    ...(own.kepada ?? []),
    ...(own.tembusan ?? []),
    ...Object.values(own.kepada_bila ?? {}).flat(),
    ...Object.values(own.hasil ?? {}),
  ];
  return [
    ...texts.flatMap((text) => (text === undefined ? [] : fieldsMarked(text))),
    ...[own.peserta, own.bidang_tlp, own.bidang_nomor].flatMap((reference) =>
      reference === undefined ? [] : [fieldNamed(reference)],
    ),
    ...parts.flatMap((part): readonly FieldOf[] => {
      switch (part.type) {
        case 'text':
          return fieldsMarked(`${part.text} ${part.anonymous ?? ''}`);
        case 'field':
        case 'unticked':
        case 'history':
          return [part.field];
        case 'table':
          return part.rows.flatMap(({ finding, remark }) =>
            remark === null ? [finding] : [finding, remark],
          );
        case 'form':
        case 'fact':
          return [];
      }
    }),
  ];
};

/** Whether an output is the step's form as it was filled in. */
const isForm = (sop: Sop, output: OutputId): boolean =>
  [...sop.steps.values()].some(({ outputs }) =>
    outputs.some(({ id, origin }) => id === output && origin === 'formulir'),
  );

const partyOf = (sop: Sop, { penanda_tangan: [first] }: PaperPart): Role | null =>
  sop.roles.find(({ id, outside }) => outside !== null && id === first?.peran) ?? null;

const compilePaper = (sop: Sop, output: OutputId, own: PaperPart): OutputPaper => {
  const parts = own.isi.map(compilePart);
  const party = partyOf(sop, own);
  const signers = own.penanda_tangan.map(({ peran, sebagai, pimpinan }) => ({
    role: peran,
    as: sebagai ?? null,
    head: pimpinan ?? false,
  }));
  return {
    kind: own.jenis,
    source: isForm(sop, output) ? 'form' : party === null ? 'agency' : 'party',
    party,
    title: own.judul,
    subject: own.hal ?? own.judul,
    classification: own.sifat ?? null,
    attachments: own.lampiran ?? null,
    to: own.kepada ?? [],
    toUnder: new Map(Object.entries(own.kepada_bila ?? {})),
    from: own.dari ?? null,
    outcomeWords: new Map(Object.entries(own.hasil ?? {})),
    enclosures: own.terlampir ?? [],
    opening: own.pembuka ?? null,
    parts,
    closing: own.penutup ?? null,
    signers,
    reporterSigns: own.tanda_tangan_pelapor ?? null,
    parties: fieldOrNone(own.peserta),
    copies: own.tembusan ?? [],
    tlp: own.tlp ?? null,
    tlpField: fieldOrNone(own.bidang_tlp),
    numberField: fieldOrNone(own.bidang_nomor),
    readers:
      own.terbatas === undefined
        ? null
        : new Set([...own.terbatas, ...signers.map(({ role }) => role), ...sop.controllers]),
    letterhead: null,
    numberedBy: null,
    prints: printedBy(own, parts),
  };
};

/** The papers of the requests for a role's approval, each under its name. */
const compileRequests = (
  sop: Sop,
  role: RoleId,
  { permintaan, jawaban }: RequestPart,
): readonly (readonly [OutputId, OutputPaper])[] =>
  (
    [
      ['permintaan', permintaan],
      ['jawaban', jawaban],
    ] as const
  ).map(([part, own]) => {
    const id = requestPaperId(part, role);
    return [
      id,
      {
        ...compilePaper(sop, id, own),
        // Both are the government's own: whoever is asked is no party to the case.
        source: 'agency',
        party: null,
        letterhead:
          own.kop === undefined
            ? null
            : {
                lines: own.kop.baris,
                address: own.kop.alamat ?? [],
                contact: own.kop.kontak ?? null,
              },
        numberedBy: own.nomor_dari === undefined ? null : 'records-office',
      },
    ] as const;
  });

const compileOffice = (known: OfficePart): OfficeDefaults => ({
  letterheadLines: known.baris_kop ?? null,
  address: known.alamat ?? null,
  contact: known.kontak ?? null,
  place: known.tempat ?? null,
  unit: known.unit ?? null,
  classification: known.klasifikasi ?? null,
  legalBases:
    known.dasar?.map(({ sebutan, diganti_oleh }) => ({
      name: sebutan,
      replacedBy: diganti_oleh ?? null,
    })) ?? null,
});

/**
 * Makes a mapping ready to be asked, as `compile` does with its SOP. The file must have passed
 * `mappingFindings` without errors.
 */
export const compileMapping = (
  { naskah, pengaturan, persetujuan }: MappingFile,
  sop: Sop,
): PaperMapping => ({
  office: compileOffice(pengaturan ?? {}),
  sopName: pengaturan?.sebutan_sop ?? null,
  outputs: new Map([
    ...Object.entries(naskah).map(
      ([output, own]) => [output, compilePaper(sop, output, own)] as const,
    ),
    ...Object.entries(persetujuan ?? {}).flatMap(([role, own]) => compileRequests(sop, role, own)),
  ]),
});
