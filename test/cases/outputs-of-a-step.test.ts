import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import type { FieldPart, OutputPart } from '#core/sops/document.ts';
import { file, officer, Scenario } from '#test/support/scenario.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const tim = officer('tim');
const text: FieldPart = { kode: 'sanksi', label: 'Sanksi', label_en: 'Sanction', jenis: 'text' };

/** terima → selesai under two outcomes, of which `berat` issues a ticket; with these outputs. */
const leaving = (...output: readonly OutputPart[]): Scenario =>
  new Scenario(
    compile(
      sampleSop({
        langkah: [
          sampleStep(
            'terima',
            '1',
            [
              sampleOutcome('ringan', 'tutup'),
              sampleOutcome('berat', 'tutup', { efek: ['issue-ticket'] }),
            ],
            { formulir: [text], mutu_baku: { kelengkapan: null, waktu: null, output } },
          ),
          sampleStep('tutup', '2', [sampleOutcome('tutup', 'selesai')]),
        ],
      }),
    ),
  ).reported();

const output = (dari: OutputPart['dari'], more: Partial<OutputPart> = {}): OutputPart => ({
  kode: 'keluaran',
  nama: 'Keluaran Contoh',
  dari,
  ...more,
});
const handedIn = (...names: readonly string[]) => ({
  outputs: [{ output: 'keluaran', files: names.map(file) }],
});
const made = (scenario: Scenario) =>
  scenario.open.outputs.map(({ output: id, files, number }) => [
    id,
    files.map(({ name }) => name),
    number,
  ]);

describe('a step ends only when its outputs exist:', () => {
  test('a file is handed in; a mention without one is none', () => {
    const step = leaving(output('berkas'));
    const refused = step.completed(tim, 'ringan').thenRefused('missing-output');
    expect(refused.refusal?.message.id).toContain('Keluaran Contoh');
    expect(refused.refusal?.fields?.map(({ field }) => field)).toEqual(['output:keluaran']);
    step.completed(tim, 'ringan', handedIn()).thenRefused('missing-output');
    expect(made(step.completed(tim, 'ringan', handedIn('a', 'b')))).toEqual([
      ['keluaran', ['a', 'b'], undefined],
    ]);
  });

  test.each(['formulir', 'naskah'] as const)(
    'a %s is made of the form and needs no file',
    (dari) => {
      expect(made(leaving(output(dari)).completed(tim, 'ringan'))).toEqual([
        ['keluaran', [], undefined],
      ]);
    },
  );

  test('a ticket number comes with the ticket, with this step or one before', () => {
    const step = leaving(output('tiket'));
    step.completed(tim, 'ringan').thenRefused('missing-output');
    expect(made(step.completed(tim, 'berat'))).toEqual([['keluaran', [], 'CTH-T-2026-0001']]);
  });

  test('everything that lacks is named at once', () => {
    const refused = leaving(
      output('berkas', { kode: 'satu', nama: 'Satu' }),
      output('tiket', { kode: 'dua', nama: 'Dua' }),
      output('naskah', { kode: 'tiga', nama: 'Tiga' }),
    ).completed(tim, 'ringan');
    refused.thenRefused('missing-output');
    expect(refused.refusal?.fields?.map(({ field }) => field)).toEqual([
      'output:satu',
      'output:dua',
    ]);
  });
});

describe('an output under one outcome', () => {
  const step = leaving(output('berkas', { bila: ['berat'] }));

  test('is demanded under that one', () => {
    step.completed(tim, 'berat').thenRefused('missing-output');
    step.completed(tim, 'berat', handedIn('a')).thenAt('tutup');
  });

  test('does not come about under another, and is not taken there', () => {
    expect(made(step.completed(tim, 'ringan'))).toEqual([]);
    step.completed(tim, 'ringan', handedIn('a')).thenRefused('unknown-output');
  });
});

describe('an optional output', () => {
  const step = leaving(output('berkas', { opsional: true }));

  test('comes about when it is handed in', () => {
    expect(made(step.completed(tim, 'ringan'))).toEqual([]);
    expect(made(step.completed(tim, 'ringan', handedIn()))).toEqual([]);
    expect(made(step.completed(tim, 'ringan', handedIn('a')))).toEqual([
      ['keluaran', ['a'], undefined],
    ]);
  });

  test('comes about when the field it is made from was filled in', () => {
    const warned = leaving(output('naskah', { opsional: true, bila_diisi: 'sanksi' }));
    expect(made(warned.completed(tim, 'ringan'))).toEqual([]);
    expect(made(warned.completed(tim, 'ringan', { form: { sanksi: 'Teguran' } }))).toEqual([
      ['keluaran', [], undefined],
    ]);
  });
});

test('an output the step has not is refused by name', () => {
  const refused = leaving(output('berkas')).completed(tim, 'ringan', {
    outputs: [{ output: 'lampiran', files: [file('a')] }],
  });
  refused.thenRefused('unknown-output');
  expect(refused.refusal?.message.en).toContain('"lampiran"');
});

test('each visit of a step leaves its own, told by its turn', () => {
  const loop = new Scenario(
    compile(
      sampleSop({
        langkah: [
          sampleStep(
            'terima',
            '1',
            [sampleOutcome('ulang', 'terima'), sampleOutcome('tutup', 'selesai')],
            { mutu_baku: { kelengkapan: null, waktu: null, output: [output('naskah')] } },
          ),
        ],
      }),
    ),
  )
    .reported()
    .completed(tim, 'ulang')
    .completed(tim, 'ulang');
  expect(loop.open.outputs.map(({ turn, step }) => [turn, step])).toEqual([
    [1, 'terima'],
    [2, 'terima'],
  ]);
});
