import { describe, expect, test } from 'vitest';
import { roleName } from '#core/cases/gates.ts';
import {
  categoryName,
  dutyName,
  measureName,
  outcomeName,
  outputName,
  paperTitle,
  stepName,
} from '#core/cases/names.ts';
import { paperOf, printedVersion, signedVersion } from '#core/cases/papers.ts';
import { isSidePaper, sidePaperName, sidePaperTitle } from '#core/cases/side-papers.ts';
import { sendingWayOf, sendingWays } from '#core/cases/sending-ways.ts';
import type { CasePaper, Measure, PaperVersion } from '#core/cases/case.ts';
import { compile } from '#core/sops/compile.ts';
import { file } from '#test/support/scenario.ts';
import { sampleSop } from '#test/support/sample-sop.ts';
import { minute } from '#test/support/sample-case.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { widerSop } from '#test/support/wider-sop.ts';

describe('what an SOP calls things', () => {
  test('a step by its printed number and short title, an addition by its title', () => {
    expect(stepName(widerSop, 'nilai')).toEqual({ id: '2. nilai', en: '2. Assessment' });
    expect(stepName(smallSop, 'tolak')).toEqual({ id: 'tolak', en: 'tolak' });
  });

  test('an outcome by its label', () => {
    expect(outcomeName(smallSop, 'nilai', 'tidak-valid').id).toBe('tidak-valid');
  });

  test('an output by its words, in quotes where English reads on', () => {
    expect(outputName(smallSop, 'tangkapan')).toBe('Screenshot blokir');
    expect(paperTitle(smallSop, 'tangkapan')).toEqual({
      id: 'Screenshot blokir',
      en: '"Screenshot blokir"',
    });
  });

  test('a role by its column, with the heading above several', () => {
    const grouped = compile(
      sampleSop({
        pelaksana: [
          { kode: 'tim', nama: 'Tim' },
          { kode: 'ahli', nama: 'Ahli', kelompok: 'CSIRT' },
        ],
      }),
    );
    expect(roleName(grouped, 'ahli')).toBe('CSIRT – Ahli');
    expect(roleName(grouped, 'tim')).toBe('Tim');
  });

  test('a duty by its name, a kind of incident by that of the list', () => {
    expect(dutyName(widerSop, 'lapor-bssn').en).toBe('Incident report to BSSN');
    expect(categoryName('ransomware').id).not.toBe('ransomware');
  });
});

describe('what an edition does not know is called by its code, so that old records can be read', () => {
  test('in every sentence', () => {
    expect(stepName(smallSop, 'dulu')).toEqual({ id: 'dulu', en: 'dulu' });
    expect(outcomeName(smallSop, 'dulu', 'lanjut').en).toBe('lanjut');
    expect(outcomeName(smallSop, 'nilai', 'dulu').en).toBe('dulu');
    expect(outputName(smallSop, 'dulu')).toBe('dulu');
    expect(roleName(smallSop, 'dulu')).toBe('dulu');
    expect(dutyName(smallSop, 'dulu').id).toBe('dulu');
    expect(categoryName('dulu').en).toBe('dulu');
  });

  test('a measure by its number', () => {
    const measure: Measure = {
      measure: 1,
      kind: 'backup',
      system: { name: 'Portal' },
      state: 'done',
      orderedAt: minute(0),
      executedAt: minute(1),
      liftedAt: null,
      withdrawnAt: null,
      withdrawal: null,
    };
    expect(measureName([measure], 1).en).toBe('Back up the data');
    expect(measureName([measure], 2)).toEqual({ id: 'tindakan 2', en: 'measure 2' });
  });
});

describe('papers beside the flow', () => {
  test.each([
    ['rapat.undangan', 'Undangan Rapat', 'Invitation to a meeting'],
    ['rapat.daftar-hadir', 'Daftar Hadir Rapat', 'Attendance list of a meeting'],
    ['rapat.notula', 'Notula Rapat', 'Minutes of a meeting'],
    ['disposisi.lembar', 'Lembar Disposisi', 'Disposition sheet'],
  ])('%s', (id, name, title) => {
    expect(isSidePaper(id)).toBe(true);
    expect(sidePaperName(id)).toBe(name);
    expect(sidePaperTitle(id)?.en).toBe(title);
    expect(outputName(smallSop, id)).toBe(name);
    expect(paperTitle(smallSop, id).en).toBe(title);
  });

  test('are no output of any SOP', () => {
    for (const step of smallSop.steps.values())
      for (const { id } of step.outputs) expect(isSidePaper(id)).toBe(false);
    for (const odd of ['', 'rapat', 'constructor', '__proto__'])
      expect(sidePaperName(odd)).toBeUndefined();
  });
});

describe('a paper of the case', () => {
  const version = (more: Partial<PaperVersion> = {}): PaperVersion => ({
    version: 1,
    code: 'ABCD',
    number: '1',
    title: 'Memo',
    file: file('memo.pdf'),
    signatures: [],
    printed: null,
    exported: null,
    revoked: null,
    sent: [],
    received: [],
    fetched: [],
    ...more,
  });
  const signature = {
    role: 'tim',
    name: 'A',
    position: 'B',
    via: 'ink',
    at: minute(1),
    place: null,
  } as const;
  const revoked = { at: minute(2), by: { kind: 'system' }, reason: 'Alasan contoh' } as const;
  const paper = (...versions: readonly PaperVersion[]): CasePaper => ({
    output: 'memo',
    of: { kind: 'turn', number: 3 },
    edits: {},
    writers: [],
    initials: [],
    versions,
  });

  test.each<[what: string, versions: readonly PaperVersion[], signed: boolean, printed: boolean]>([
    ['a draft', [], false, false],
    ['a print that waits for its scan', [version()], false, true],
    ['a signed one', [version({ signatures: [signature] })], true, false],
    ['a revoked one', [version({ signatures: [signature], revoked })], false, false],
    ['a print withdrawn', [version({ revoked })], false, false],
    ['a print after a revoked one', [version({ revoked }), version({ version: 2 })], false, true],
    [
      'a revoked one after a signed one',
      [version({ signatures: [signature] }), version({ version: 2, revoked })],
      false,
      false,
    ],
  ])('%s', (_what, versions, signed, printed) => {
    expect(signedVersion(paper(...versions)) !== undefined).toBe(signed);
    expect(printedVersion(paper(...versions)) !== undefined).toBe(printed);
  });

  test('that nobody touched is neither', () => {
    expect(signedVersion(undefined)).toBeUndefined();
    expect(printedVersion(undefined)).toBeUndefined();
  });

  test('is found by its output and its turn, and named by both', () => {
    const memo = paper();
    expect(paperOf([memo], { output: 'memo', of: { kind: 'turn', number: 3 } })).toBe(memo);
    expect(paperOf([memo], { output: 'memo', of: { kind: 'turn', number: 2 } })).toBeUndefined();
    expect(paperOf([memo], { output: 'mem', of: { kind: 'turn', number: 3 } })).toBeUndefined();
  });
});

test('a way of sending is one of the list, whatever a form sends', () => {
  for (const way of Object.keys(sendingWays)) expect(sendingWayOf(way)).toBe(way);
  for (const odd of ['', 'fax', 'EMAIL', 'toString', '__proto__', 'constructor'])
    expect(sendingWayOf(odd)).toBeUndefined();
});
