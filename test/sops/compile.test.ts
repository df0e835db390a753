import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import type { SopDocument } from '#core/sops/document.ts';
import type { Gate } from '#core/sops/gate.ts';
import { lint } from '#core/sops/lint.ts';
import type { Sop, StepId } from '#core/sops/model.ts';
import { heldSop } from '#test/support/held-sop.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';
import { smallDocument, smallSop } from '#test/support/small-sop.ts';

const step = (id: string) => {
  const found = smallSop.steps.get(id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
};

const outcome = (stepId: string, id: string) => step(stepId).outcomes.find((one) => one.id === id);

describe('a compiled SOP', () => {
  test('starts at the first step and keeps its document', () => {
    expect(smallSop.first).toBe('terima');
    expect([...smallSop.steps.keys()]).toEqual(smallDocument.langkah.map((part) => part.kode));
    expect(smallSop.document).toBe(smallDocument);
  });

  test('says what a day and a week mean, and whether it is in force', () => {
    expect(smallSop.timeRules).toEqual({ day: 'working', week: 'calendar' });
    expect(smallSop.adopted).toBe(true);
    const other: SopDocument = {
      ...smallDocument,
      edisi: {
        ...smallDocument.edisi,
        status: 'belum-ditetapkan',
        arti_hari: 'kalender',
        arti_minggu: 'lima-hari-kerja',
      },
    };
    expect(compile(other)).toMatchObject({
      adopted: false,
      timeRules: { day: 'calendar', week: 'five-working-days' },
    });
  });

  test('knows its roles, who is outside and who was added', () => {
    expect(smallSop.roles.find((role) => role.id === 'sekda')).toEqual({
      id: 'sekda',
      name: 'Sekretaris Daerah',
      group: null,
      outside: null,
      addition: 'peringatan',
    });
    expect(smallSop.roles.find((role) => role.id === 'pemilik')?.outside).toBe('owner');
    expect(smallSop.controllers).toEqual(['ketua']);
  });

  test('keeps a standard time with its unit, and an unstated one open', () => {
    expect(step('tangani').standardTime).toEqual({ n: 1, unit: 'week' });
    expect(step('rapat').standardTime).toBeNull();
  });

  test('keeps outputs with their origin and condition', () => {
    expect(step('nilai').outputs[1]).toEqual({
      id: 'tangkapan',
      name: 'Screenshot blokir',
      origin: 'berkas',
      kinds: null,
      when: ['tinggi'],
      optional: false,
      filledBy: null,
      namesReporter: false,
      addition: null,
    });
  });

  test('keeps fields with what they set, and asks always what names no outcome', () => {
    const [reason, severity] = step('nilai').form;
    expect(reason).toMatchObject({
      id: 'alasan',
      required: true,
      max: 100,
      when: null,
      sets: null,
      holds: null,
      remarkOn: null,
    });
    expect(severity).toMatchObject({
      id: 'parah',
      when: ['tinggi', 'rendah'],
      sets: 'severity',
      choices: [{ id: 'tinggi', label: { id: 'Tinggi', en: 'High' } }, { id: 'rendah' }],
    });
  });

  test('translates effects', () => {
    expect(outcome('terima', 'lanjut')?.effects).toEqual([
      { type: 'issue-ticket' },
      { type: 'notify-reporter', text: { id: 'Diterima', en: 'Received' }, field: null },
    ]);
    expect(outcome('nilai', 'tinggi')?.effects).toEqual([
      { type: 'block', measure: 'block', status: 'executed' },
    ]);
    expect(outcome('rapat', 'belum')?.effects).toEqual([
      { type: 'escalate', to: 'BSSN', outputs: [] },
    ]);
    expect(outcome('buka', 'lanjut')?.effects).toEqual([
      { type: 'lift-measures' },
      { type: 'send', to: ['Pemilik'], cc: [], outputs: ['berita-acara'] },
    ]);
    expect(outcome('tolak', 'tutup')?.effects).toEqual([{ type: 'close', reason: 'invalid' }]);
  });

  test('takes a measure from the field the SOP names', () => {
    const choosing = sampleSop({
      langkah: [
        sampleStep('terima', '1', [
          sampleOutcome('tutup', 'selesai', {
            efek: [{ block: { bidang: 'tindakan', status: 'ordered' } }],
          }),
        ]),
      ],
    });
    expect(compile(choosing).steps.get('terima')?.outcomes[0]?.effects).toEqual([
      { type: 'block', measure: { field: 'tindakan' }, status: 'ordered' },
    ]);
  });

  test('gives every outcome the gates of its step before its own', () => {
    expect(outcome('akhir', 'tutup')?.gates).toEqual([
      { type: 'measures-lifted' },
      { type: 'outputs-present', outputs: ['berita-acara'] },
    ]);
    expect(outcome('rapat', 'sudah')?.gates).toEqual([
      {
        type: 'approval',
        by: 'sekda',
        when: { unitReportsExceed: 3, counting: 'valid', measuresWereInForce: true },
        source: 'Peringatan 2',
      },
    ]);
    expect(outcome('rapat', 'belum')?.gates).toEqual([]);
  });

  test('holds the steps that a step leads to with an order, where its edition says so', () => {
    const gates = (sop: Sop, step: string): readonly (readonly Gate[])[] =>
      (sop.steps.get(step)?.outcomes ?? []).map((one) => one.gates);
    const { steps } = heldSop;
    const held = [...steps.values()].filter(({ sentBeforeNext }) => sentBeforeNext);
    expect(held.map(({ id }) => id)).toEqual(['nilai', 'rapat']);
    // "rapat" leads to "tangani" with its order and to "buka" without one.
    expect(gates(heldSop, 'tangani')).toEqual([
      [
        { type: 'orders-sent', step: 'nilai' },
        { type: 'orders-sent', step: 'rapat' },
      ],
    ]);
    expect(gates(heldSop, 'buka')).toEqual([[]]);
    expect(gates(heldSop, 'akhir')).toEqual(gates(smallSop, 'akhir'));
    expect(gates(smallSop, 'tangani')).toEqual([[]]);
  });

  test('ends the flow where the document says "selesai"', () => {
    expect(outcome('akhir', 'tutup')?.to).toBeNull();
    expect(outcome('rapat', 'belum')?.to).toBe('tangani');
  });

  test('cannot come of a document without steps', () => {
    expect(() => compile(sampleSop({ langkah: [] }))).toThrow('lint it before compiling');
  });
});

describe('any flow the rules let pass', () => {
  const codes = ['terima', 'b', 'c', 'd', 'e'];
  const flow = fc.array(
    fc.array(fc.constantFrom(...codes, 'selesai', 'tidak-ada'), { maxLength: 3 }),
    { minLength: 1, maxLength: codes.length },
  );

  const documentOf = (ways: readonly (readonly string[])[]): SopDocument =>
    sampleSop({
      langkah: ways.map((next, index) =>
        sampleStep(
          codes[index] ?? '',
          String(index + 1),
          next.map((ke, way) => sampleOutcome(`hasil-${String(way)}`, ke)),
        ),
      ),
    });

  const after = (sop: Sop, from: ReadonlySet<StepId>): ReadonlySet<StepId> => {
    const next = new Set(
      [...from].flatMap((id) => [
        id,
        ...(sop.steps.get(id)?.outcomes ?? []).flatMap((one) => (one.to === null ? [] : [one.to])),
      ]),
    );
    return next.size === from.size ? from : after(sop, next);
  };

  const endsAt = (sop: Sop, ids: ReadonlySet<StepId>): boolean =>
    [...ids].some((id) => sop.steps.get(id)?.outcomes.some((one) => one.to === null));

  test('reaches every step from the first, and the end from every step; any other flow does not', () => {
    fc.assert(
      fc.property(flow, (ways) => {
        const document = documentOf(ways);
        const sop = compile(document);
        const known = [...sop.steps.values()].every((one) =>
          one.outcomes.every(({ to }) => to === null || sop.steps.has(to)),
        );
        const allReached = after(sop, new Set([sop.first])).size === sop.steps.size;
        const allEnd = [...sop.steps.keys()].every((id) => endsAt(sop, after(sop, new Set([id]))));
        const passes = lint(document).every((finding) => finding.level !== 'error');
        expect(passes).toBe(known && allReached && allEnd);
      }),
      { numRuns: 2000 },
    );
  });
});
