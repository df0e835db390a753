import { describe, expect, test } from 'vitest';
import { memoryFiles } from '#adapters/files/memory.ts';
import { unopenedProof } from '#app/cases/unopened-proof.ts';
import type { CommandData } from '#core/cases/command.ts';
import { handedAsProof } from '#core/cases/handed-as-proof.ts';
import type { Answers } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import { edition } from '#test/support/edition.ts';
import { filesThatOpen } from '#test/support/files-that-open.ts';
import { file, instant } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const at = instant('2026-11-17T10:00:00+07:00');
const how = { way: 'email', note: '', outputs: [] } as const;
const minutes = { chair: '', secretary: '', attendees: '', discussion: '', conclusion: 'Beres' };
const paper = { output: 'ba', of: { kind: 'turn', number: 1 } } as const;

/** Every command that proves something with files, each with the one that is handed in. */
const proving = (proof: FileRef): readonly (readonly [CommandData, string])[] => [
  [{ type: 'execute-measure', measure: 1, note: '', proof: [proof] }, 'proof'],
  [{ type: 'lift-measure', measure: 1, note: '', proof: [proof] }, 'proof'],
  [{ type: 'send', to: ['BSSN'], cc: [], ...how, proof: [proof] }, 'proof'],
  [{ type: 'escalate', to: 'BSSN', ...how, proof: [proof] }, 'proof'],
  [
    {
      type: 'record-sending',
      sending: 1,
      recipients: ['BSSN'],
      addressee: '',
      sentBy: 'Petugas',
      way: 'email',
      note: '',
      proof: [proof],
    },
    'proof',
  ],
  [
    {
      type: 'record-reply',
      sending: 1,
      recipient: 'BSSN',
      repliedBy: '',
      way: 'email',
      number: '',
      dated: '',
      text: '',
      note: '',
      files: [proof],
    },
    'files',
  ],
  [
    {
      type: 'record-decision',
      approval: 1,
      given: true,
      number: '',
      date: '2026-11-17',
      name: 'Pejabat',
      note: '',
      proof: [proof],
    },
    'proof',
  ],
  [
    {
      type: 'fulfil-duty',
      number: 1,
      told: [{ to: 'BSSN', way: 'email' }],
      form: {},
      proof: [proof],
      note: '',
    },
    'proof',
  ],
  [{ type: 'record-meeting', meeting: 1, minutes: { ...minutes, files: [proof] } }, 'files'],
  [
    {
      type: 'sign-on-paper',
      ...paper,
      version: 1,
      file: proof,
      signers: [],
      place: '',
      note: '',
      happenedAt: at,
    },
    'file',
  ],
  [
    {
      type: 'complete-step',
      turn: 1,
      step: 'nilai',
      outcome: 'tinggi',
      form: {},
      outputs: [{ output: 'tangkapan', files: [proof] }],
    },
    'output:tangkapan',
  ],
  [
    {
      type: 'complete-step',
      turn: 1,
      step: 'nilai',
      outcome: 'rendah',
      form: {},
      outputs: [],
      measures: [{ measure: 2, became: 'executed', note: '', proof: [proof] }],
    },
    'measure:2:proof',
  ],
];

const stored = async (name: string, bytes: Uint8Array) => {
  const files = memoryFiles();
  const ref = await files.put('small', {
    name,
    mediaType: '',
    bytes: new Blob([new Uint8Array(bytes)]).stream(),
    limit: 1_000_000,
  });
  return { files, ref };
};

describe('whatever proves an act', () => {
  test.each(proving(file('bukti.png')).map(([command, field]) => [command.type, field] as const))(
    'by %s (%s) is a file that opens; another is refused by name, with what is taken instead',
    async (type, field) => {
      const locked = await stored('arsip.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0]));
      const meant = (ref: FileRef): CommandData => {
        const found = proving(ref).find(([one, at]) => one.type === type && at === field);
        if (found === undefined) throw new Error(type);
        return found[0];
      };
      const refused = await unopenedProof(locked, 'small', smallSop, meant(locked.ref));
      expect(refused).toMatchObject({ refused: 'proof-unreadable', fields: [{ field }] });
      expect(refused?.message.id).toMatch(/"arsip\.zip".*PNG.*bukti kasus/u);
      expect(refused?.message.en).toMatch(/"arsip\.zip".*PNG.*evidence of the case/u);
      const good = await stored('layar.png', filesThatOpen.png);
      expect(await unopenedProof(good, 'small', smallSop, meant(good.ref))).toBeUndefined();
      const text = await stored('catatan.txt', new TextEncoder().encode('terpasang'));
      const told = await unopenedProof(text, 'small', smallSop, meant(text.ref));
      if (['record-decision', 'sign-on-paper'].includes(type)) {
        expect(told).toMatchObject({ refused: 'proof-of-other-kind', fields: [{ field }] });
        expect(told?.message.id).toContain('gambar (PNG, JPEG, WebP, GIF) atau PDF');
      } else expect(told).toBeUndefined();
    },
  );

  test('is told of once for all files, and what could not be found out says what to do', async () => {
    const { files, ref } = await stored('arsip.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0]));
    const command: CommandData = {
      type: 'execute-measure',
      measure: 1,
      note: '',
      proof: [ref, { ...ref, name: 'lain.zip' }],
    };
    const both = await unopenedProof({ files }, 'small', smallSop, command);
    expect(both?.fields).toHaveLength(2);
    const slow = { ...files, open: () => Promise.resolve({ not: 'unchecked' } as const) };
    const later = await unopenedProof({ files: slow }, 'small', smallSop, command);
    expect(later).toMatchObject({ refused: 'proof-unchecked' });
    expect(later?.message.id).toContain('Coba lagi');
  });

  test('is not what is evidence', () => {
    expect(
      handedAsProof(smallSop, {
        type: 'attach-evidence',
        files: [file('memori.dmp')],
        note: '',
      }),
    ).toEqual([]);
  });
});

describe('what has to be seen is shown by a file of the kind that the edition names', () => {
  const batam = edition('batam/2025-08');
  const blocked = (proof: readonly FileRef[]): CommandData => ({
    type: 'complete-step',
    turn: 5,
    step: 'blokir',
    outcome: 'tinggi',
    form: { 'yang-diblokir': 'contoh.go.id' },
    outputs: [{ output: 'screenshot-blokir', files: proof }],
  });
  const ways: readonly (readonly [string, string, (proof: readonly FileRef[]) => CommandData])[] = [
    ['the screenshot of step 5', 'output:screenshot-blokir', blocked],
    [
      'carrying out',
      'proof',
      (proof) => ({ type: 'execute-measure', measure: 1, note: '', proof }),
    ],
    ['lifting', 'proof', (proof) => ({ type: 'lift-measure', measure: 1, note: '', proof })],
    [
      'an order carried out, said at a step',
      'measure:1:proof',
      (proof) => ({
        ...blocked([]),
        type: 'complete-step',
        turn: 9,
        step: 'rapat',
        outcome: 'sudah',
        form: {},
        outputs: [],
        measures: [{ measure: 1, became: 'executed', note: '', proof }],
      }),
    ],
  ];

  test.each(ways)('in Batam %s (%s) by a picture or PDF', async (_, field, command) => {
    const files = memoryFiles();
    const put = (name: string, bytes: Uint8Array): Promise<FileRef> =>
      files.put('batam', {
        name,
        mediaType: '',
        bytes: new Blob([new Uint8Array(bytes)]).stream(),
        limit: 1_000_000,
      });
    const text = await put('catatan.txt', new TextEncoder().encode('sudah diblokir'));
    const picture = await put('layar.png', filesThatOpen.png);
    const refused = await unopenedProof({ files }, 'batam', batam, command([text]));
    expect(refused).toMatchObject({ refused: 'proof-of-other-kind' });
    expect(refused?.fields?.map((one) => one.field)).toContain(field);
    for (const shown of [[picture], [text, picture]])
      expect(await unopenedProof({ files }, 'batam', batam, command(shown))).toBeUndefined();
  });
});

describe('files of a step’s form', () => {
  test.each(['batam/2025-08', 'denpasar/tanpa-tanggal', 'maluku-utara/2025-08'])(
    'prove an act where %s demands them, and are evidence else',
    (path) => {
      const sop = edition(path);
      for (const step of sop.steps.values())
        for (const outcome of step.outcomes) {
          const fields = step.form.filter(({ type }) => type === 'file');
          const form: Answers = Object.fromEntries(
            fields.map(({ id }) => [id, [file(`${id}.dmp`)]]),
          );
          const handed = handedAsProof(sop, {
            type: 'complete-step',
            turn: 1,
            step: step.id,
            outcome: outcome.id,
            form,
            outputs: [],
          }).map(({ field }) => field);
          const demanded = fields.filter(
            ({ required, requiredWhen }) =>
              required || requiredWhen?.outcomes?.includes(outcome.id) === true,
          );
          for (const { id } of demanded) expect(handed).toContain(id);
          if (outcome.effects.length === 0) expect(handed).toEqual(demanded.map(({ id }) => id));
        }
    },
  );
});
