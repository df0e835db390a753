import { describe, expect, test } from 'vitest';
import { printedFields } from '#core/papers/mapping/paper-fields.ts';
import { editionAt, editions } from '#test/support/papers.ts';

/**
 * Answers that no paper prints, and why that is right. Whatever a form asks for beside these has
 * to reach a paper; a new field is either printed or named here with its reason.
 */
const unprinted: Readonly<Record<(typeof editions)[number], Readonly<Record<string, string>>>> = {
  'maluku-utara/2025-08': {
    'verifikasi.sistem': 'It sets the system, which every paper tells.',
    'tanggapan.berkas-tanggapan': 'A file: it stands in the table of evidence of the final report.',
    'sampaikan.tlp': 'It is the TLP label of the papers, at their head.',
  },
  'denpasar/tanpa-tanggal': {
    'verifikasi.sistem': 'It sets the system, which every paper tells.',
    'verifikasi.bukti-verifikasi':
      'A file: it stands in the table of evidence of the verification report.',
    'tanggapan.berkas-tanggapan': 'A file: it stands in the table of evidence of the final report.',
    'sampaikan.tlp': 'It is the TLP label of the papers, at their head.',
    'tanggapan.nomor-surat': "It is the number of the developer's letter, at its head.",
  },
  'batam/2025-08': {
    'validasi.sistem': 'It sets the system, which every paper tells.',
    'surat-tindak-lanjut.naskah-surat': "It is the work unit's own letter, kept as the file it is.",
    'tiket.kategori': 'It sets the kind of incident, which every paper tells with the report.',
    'terima.catatan': 'A note for the team, and the paper of row 1 goes to the reporter.',
    'surat-tindak-lanjut.nomor-surat': "It is the number of the work unit's letter, at its head.",
    'buka-blokir.catatan':
      "A working note of who unblocks; row 10 yields the ticket's number and no paper.",
  },
};

describe.each(editions)('the forms of %s', (edition) => {
  const { sop, mapping } = editionAt(edition);
  const heads = new Set(
    [...mapping.outputs.values()].flatMap(({ tlpField, numberField }) =>
      [tlpField, numberField].flatMap((one) => one?.field ?? []),
    ),
  );
  const asked = [...sop.steps.values()].flatMap((step) =>
    step.form.map(({ id }) => ({ step: step.id, field: id, key: `${step.id}.${id}` as const })),
  );

  test('ask for nothing that does not reach a paper, but for what is named here', () => {
    const printed = printedFields(sop, mapping, () => true);
    const inHeads = asked.filter(({ field }) => heads.has(field)).map(({ key }) => key);
    const lost = asked
      .filter(({ key }) => !printed.has(key) || inHeads.includes(key))
      .map(({ key }) => key);
    expect(lost.toSorted()).toEqual(Object.keys(unprinted[edition]).toSorted());
  });
});
