import { describe, expect, test } from 'vitest';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { compile } from '#core/sops/compile.ts';
import { besideDeeds } from '#core/sops/model.ts';
import type { SopDocument } from '#core/sops/document.ts';
import { edition } from '#test/support/edition.ts';
import { officer } from '#test/support/scenario.ts';
import { smallDocument } from '#test/support/small-sop.ts';

/** The small SOP as an edition that says nothing of what is done beside the steps. */
const { di_luar_langkah: _said, ...silent } = smallDocument;

const by = (document: SopDocument) => {
  const { beside } = compile(document);
  return Object.fromEntries(besideDeeds.map((deed) => [deed, beside[deed].by]));
};

describe('an edition that says nothing of what is done beside the steps', () => {
  test('gives it to who does the same at a step, and to who coordinates', () => {
    expect(by(silent)).toEqual({
      ordering: ['tim', 'ketua'],
      severity: ['tim', 'ketua'],
      duties: ['ketua'],
      parties: ['tim', 'ketua'],
      corrections: ['meja', 'tim', 'ketua'],
      papers: ['ketua'],
      merging: ['ketua'],
      closing: ['ketua'],
      reopening: ['ketua'],
      waiving: ['ketua'],
    });
  });

  test('gives measures to who carries them out or lifts them at a step', () => {
    const { measures } = compile(silent);
    expect(measures.install.by).toEqual(['tim', 'ketua']);
    expect(measures.lift.by).toEqual(['tim', 'ketua']);
  });

  test('never gives anything to an outside party, though it works at a step', () => {
    const widely = compile({
      ...silent,
      langkah: silent.langkah.map((step) => ({
        ...step,
        pelaksana: [...step.pelaksana, { kode: 'pemilik', dugaan: null }],
      })),
    });
    for (const deed of besideDeeds) expect(widely.beside[deed].by).not.toContain('pemilik');
    expect(widely.measures.install.by).not.toContain('pemilik');
  });
});

describe('an edition that says who', () => {
  const sop = compile({
    ...smallDocument,
    di_luar_langkah: {
      ...smallDocument.di_luar_langkah,
      penutupan: { oleh: ['meja'], dugaan: null, sumber: 'contoh' },
    },
  });

  test('is asked, and nobody else, whoever coordinates', () => {
    expect(caseRights.may(officer('meja'), 'close', { sop })).toBe(true);
    expect(caseRights.mayNot(officer('ketua'), 'close', { sop })?.message.id).toBe(
      'Hanya Meja Bantu yang boleh menutup kasus di luar alur. Serahkan kepada yang berwenang.',
    );
  });
});

describe('a paper', () => {
  const sop = compile(smallDocument);
  const step = sop.steps.get('nilai');

  test('of a step is numbered by its executors and who keeps papers', () => {
    expect(caseRights.may(officer('tim'), 'print-paper', { sop, step })).toBe(true);
    expect(caseRights.may(officer('ketua'), 'print-paper', { sop, step })).toBe(true);
    expect(caseRights.mayNot(officer('meja'), 'print-paper', { sop, step })?.message.id).toBe(
      'Hanya Tim atau pengendali (Ketua) yang boleh mencetak naskah untuk ditandatangani. Serahkan kepada yang berwenang.',
    );
  });

  test('of a step is not numbered by an outside party that works at it', () => {
    const shared = sop.steps.get('tangani');
    const thing = { sop, step: shared, parties: [{ role: 'pemilik', body: 'dinas-contoh' }] };
    const owner = { ...officer('pemilik'), body: 'dinas-contoh' };
    expect(caseRights.may(owner, 'complete-step', thing)).toBe(true);
    expect(caseRights.may(owner, 'print-paper', thing)).toBe(false);
  });

  test('beside the flow is the whole team’s', () => {
    expect(caseRights.may(officer('meja'), 'sign-on-paper', { sop, besideFlow: true })).toBe(true);
    expect(caseRights.may(officer('auditor'), 'sign-on-paper', { sop, besideFlow: true })).toBe(
      false,
    );
  });
});

describe('the editions that come along', () => {
  test.each(['batam/2025-08', 'denpasar/tanpa-tanggal', 'maluku-utara/2025-08'])(
    '%s says of every deed who may do it, as inferred',
    (path) => {
      const sop = edition(path);
      for (const deed of besideDeeds) {
        expect(sop.beside[deed].source).not.toBeNull();
        expect(sop.beside[deed].inferred).not.toBeNull();
        expect(sop.beside[deed].by).not.toEqual([]);
      }
    },
  );
});
