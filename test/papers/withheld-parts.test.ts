import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenCase } from '#core/cases/case.ts';
import type { CaseEvent, EventData, PaperEvent } from '#core/cases/event.ts';
import {
  eventWithout,
  holdsWithheld,
  readersOfAll,
  rolesThatSeeAll,
  stateWithout,
  withheldFrom,
  withheldSentence,
} from '#core/papers/access/withheld.ts';
import type { Actor } from '#core/people/actor.ts';
import { live, sops, tries } from '#test/support/lives.ts';
import {
  caseAt,
  casePaper,
  hour,
  mappingWith,
  officeSop,
  signedVersion,
  teamMember,
  wholeWay,
} from '#test/support/office-papers.ts';
import { file, officer } from '#test/support/scenario.ts';

/** The memo is restricted; of the form only it prints the remark and the file. */
const mapping = mappingWith({
  memo: { isi: [{ bidang: 'catatan' }, { bidang: 'bukti' }, { bidang: 'temuan' }], terbatas: [] },
  isian: { isi: [{ bidang: 'temuan' }] },
});
const auditor: Actor = officer('auditor');
const signer: Actor = officer('tim');
const secretFile = file('rahasia.log');
const sheet = file('lembar.pdf');
const signed = signedVersion({
  file: file('memo.pdf'),
  printed: { at: hour(3), by: teamMember, file: sheet },
});

const state: OpenCase = caseAt(
  wholeWay.map((visit) =>
    visit.step === 'periksa'
      ? {
          ...visit,
          form: { temuan: 'Terbuka.', catatan: 'Sangat rahasia.', bukti: [secretFile] },
          outputs: [
            { output: 'memo', files: [file('memo-serah.pdf')] },
            { output: 'isian', files: [] },
            { output: 'tangkapan', files: [file('layar.png')] },
          ],
        }
      : visit,
  ),
  {
    papers: [
      casePaper('memo', 1, [signed]),
      casePaper('laporan', 3, [signedVersion({ file: file('laporan.pdf') })]),
    ],
    duties: [
      {
        number: 1,
        duty: 'lapor',
        since: hour(1),
        basis: '',
        due: hour(9),
        dueBy: 'rule',
        startedBy: teamMember,
        fulfilled: {
          at: hour(5),
          by: teamMember,
          told: [],
          form: {},
          proof: [secretFile, file('tanda-terima.pdf')],
          note: '',
        },
      },
      {
        number: 2,
        duty: 'lapor',
        since: hour(1),
        basis: '',
        due: hour(9),
        dueBy: 'rule',
        startedBy: teamMember,
        fulfilled: null,
      },
    ],
  },
);

const withheld = withheldFrom(officeSop, mapping, auditor, state);

const event = (data: EventData): CaseEvent => ({
  ...data,
  v: 1,
  command: 'c1',
  by: teamMember,
  happenedAt: hour(4),
  recordedAt: hour(4),
});

describe('what is withheld of a case', () => {
  test('is the restricted paper, the answers that it alone prints, and the files of both', () => {
    expect([...withheld.outputs]).toEqual([['memo', 'Memo Pemeriksaan']]);
    expect([...withheld.fields].toSorted()).toEqual(['periksa.bukti', 'periksa.catatan']);
    expect([...withheld.files].toSorted()).toEqual([
      'file-lembar.pdf',
      'file-memo-serah.pdf',
      'file-memo.pdf',
      'file-rahasia.log',
    ]);
  });

  test('is, of a paper signed electronically, every signed version of it', () => {
    const twice = {
      ...state,
      papers: [casePaper('memo', 1, [signedVersion(), signedVersion({ file: file('lagi.pdf') })])],
    };
    const { files } = withheldFrom(officeSop, mapping, auditor, twice);
    expect(files.has('file-memo.pdf') && files.has('file-lagi.pdf')).toBe(true);
    expect(files.has('file-lembar.pdf')).toBe(false);
  });

  test.each([
    ['who signs it', signer],
    ['who coordinates', officer('ketua')],
    ['Tanggap itself', { kind: 'system' } as const],
  ])('is nothing for %s', (_, actor) => {
    const none = withheldFrom(officeSop, mapping, actor, state);
    expect([none.outputs.size, none.fields.size, none.files.size]).toEqual([0, 0, 0]);
    expect(stateWithout(state, none)).toBe(state);
  });

  test('is nothing where no paper is restricted', () => {
    expect(withheldFrom(officeSop, mappingWith({}), auditor, state).outputs.size).toBe(0);
  });
});

describe('a case without what is withheld', () => {
  const without = stateWithout(state, withheld);

  test('has no word and no file of it, anywhere', () => {
    const text = JSON.stringify(without);
    for (const secret of ['Sangat rahasia', 'rahasia.log', 'memo.pdf', 'lembar.pdf', 'memo-serah'])
      expect(text).not.toContain(secret);
  });

  test('keeps everything else: other answers, outputs, papers and proofs', () => {
    expect(without.turns[0]?.completed?.form).toEqual({ temuan: 'Terbuka.' });
    expect(without.outputs.map(({ output, files }) => [output, files.length])).toEqual([
      ['memo', 0],
      ['isian', 0],
      ['tangkapan', 1],
      ['jawaban', 0],
      ['laporan', 0],
    ]);
    expect(without.papers.map(({ output }) => output)).toEqual(['laporan']);
    expect(without.duties.map(({ fulfilled }) => fulfilled?.proof.map(({ name }) => name))).toEqual(
      [['tanda-terima.pdf'], undefined],
    );
    expect(without.turns.slice(1)).toEqual(state.turns.slice(1));
  });

  test('holds nothing more that could be withheld; the whole one does', () => {
    expect(holdsWithheld(state, withheld)).toBe(true);
    // That an output came about is no secret, so it still stands there.
    expect(holdsWithheld({ ...without, outputs: [] }, withheld)).toBe(false);
    expect(holdsWithheld({ ...state, outputs: [], papers: [] }, withheld)).toBe(true);
  });

  test('leaves a step that still runs as it is', () => {
    const running = caseAt([{ step: 'periksa' }]);
    expect(stateWithout(running, withheld).turns).toEqual(running.turns);
    expect(holdsWithheld(running, withheld)).toBe(false);
  });
});

const paper = { output: 'memo', of: { kind: 'turn', number: 1 } } as const;
const paperEvents: readonly (readonly [PaperEvent['type'], PaperEvent, readonly string[]])[] = [
  [
    'paper-edited',
    { ...paper, type: 'paper-edited', edits: { hal: 'Kata rahasia' } },
    ['Kata rahasia'],
  ],
  ['paper-initialled', { ...paper, type: 'paper-initialled' }, []],
  [
    'paper-signed',
    {
      ...paper,
      type: 'paper-signed',
      version: 1,
      code: 'KODE-RAHASIA',
      number: '7',
      title: 'Judul rahasia',
      file: file('memo.pdf'),
      signer: { role: 'tim', name: 'Nama', position: 'Ketua' },
      via: 'ink',
    },
    ['KODE-RAHASIA', 'Judul rahasia', 'memo.pdf'],
  ],
  [
    'paper-printed',
    {
      ...paper,
      type: 'paper-printed',
      version: 1,
      code: 'KODE-RAHASIA',
      number: '7',
      title: 'Judul rahasia',
      file: sheet,
    },
    ['KODE-RAHASIA', 'Judul rahasia', 'lembar.pdf'],
  ],
  [
    'paper-sent',
    {
      ...paper,
      type: 'paper-sent',
      version: 1,
      to: ['Penerima rahasia'],
      reaches: [],
      way: 'email',
      note: 'Pesan rahasia',
    },
    ['Penerima rahasia', 'Pesan rahasia'],
  ],
  [
    'paper-revoked',
    { ...paper, type: 'paper-revoked', version: 1, reason: 'Alasan rahasia' },
    ['Alasan rahasia'],
  ],
  ['paper-fetched', { ...paper, type: 'paper-fetched', version: 1 }, []],
  [
    'paper-received',
    {
      ...paper,
      type: 'paper-received',
      version: 1,
      receivedBy: 'Penerima rahasia',
      note: 'Catatan rahasia',
    },
    ['Penerima rahasia', 'Catatan rahasia'],
  ],
];

describe('the record of a withheld paper', () => {
  test.each(paperEvents)('says of "%s" that it happened, and not what', (_, data, secrets) => {
    const whole = event(data);
    const kept = eventWithout(whole, withheld);
    const text = JSON.stringify(kept);
    for (const secret of secrets) {
      expect(JSON.stringify(whole)).toContain(secret);
      expect(text).not.toContain(secret);
    }
    expect(kept).toMatchObject({
      type: data.type,
      output: 'memo',
      of: { kind: 'turn', number: 1 },
      by: teamMember,
      happenedAt: whole.happenedAt,
    });
  });

  test.each(paperEvents)('of another paper is the very same event: "%s"', (_, data) => {
    const other = event({ ...data, output: 'laporan' });
    expect(eventWithout(other, withheld)).toBe(other);
  });

  test.each([
    ['paper-sent', 'Naskah dikirim: Memo Pemeriksaan'],
    ['paper-revoked', 'Naskah dibatalkan: Memo Pemeriksaan'],
    ['paper-received', 'Naskah diterima: Memo Pemeriksaan'],
    ['paper-fetched', undefined],
    ['paper-edited', undefined],
    ['paper-initialled', undefined],
    ['paper-signed', undefined],
    ['paper-printed', undefined],
  ] as const)('tells "%s" in words that name neither recipient nor reason: %s', (type, words) => {
    const data = paperEvents.find(([name]) => name === type)?.[1];
    if (data === undefined) throw new Error('no event');
    expect(withheldSentence(officeSop, event(data))?.id).toBe(words);
  });

  test('has no words of its own for what is no paper', () => {
    expect(withheldSentence(officeSop, event({ type: 'noted', text: 'x' }))).toBeUndefined();
  });
});

describe('the completion of a step', () => {
  const completed = (
    form: Extract<EventData, { type: 'step-completed' }>['form'],
    files: boolean,
  ) =>
    event({
      type: 'step-completed',
      turn: 1,
      step: 'periksa',
      outcome: 'lanjut',
      form,
      outputs: [
        { output: 'memo', step: 'periksa', turn: 1, files: files ? [secretFile] : [] },
        { output: 'tangkapan', step: 'periksa', turn: 1, files: [file('layar.png')] },
      ],
    });

  test('loses the withheld answers and the files of the withheld paper', () => {
    expect(eventWithout(completed({ temuan: 'T', catatan: 'C' }, true), withheld)).toMatchObject({
      form: { temuan: 'T' },
      outputs: [
        { output: 'memo', files: [] },
        { output: 'tangkapan', files: [{ name: 'layar.png' }] },
      ],
    });
  });

  test('that holds none of it is the very same event', () => {
    const harmless = completed({ temuan: 'T' }, false);
    expect(eventWithout(harmless, withheld)).toBe(harmless);
  });
});

describe('the proof of a measure', () => {
  const lifted = (...proof: readonly (typeof secretFile)[]) =>
    event({ type: 'measure-lifted', measure: 1, note: '', proof });

  test('loses the files that are withheld, for files of a step are copied into it', () => {
    const kept = eventWithout(lifted(secretFile, file('bukti.png')), withheld);
    expect('proof' in kept ? kept.proof.map(({ name }) => name) : []).toEqual(['bukti.png']);
  });

  test('that holds none of them is the very same event', () => {
    const harmless = lifted(file('bukti.png'));
    expect(eventWithout(harmless, withheld)).toBe(harmless);
  });
});

test('whatever happened in a case, nothing is changed where nothing is withheld', () => {
  const none = {
    outputs: new Map<string, string>(),
    fields: new Set<never>(),
    files: new Set<string>(),
  };
  const [, sop] = sops[0] ?? [];
  if (sop === undefined) throw new Error('no SOP');
  fc.assert(
    fc.property(tries, (all) => {
      for (const { events } of live(sop, all))
        for (const one of events) expect(eventWithout(one, none)).toBe(one);
    }),
    { numRuns: 10 },
  );
});

describe('who reads every paper', () => {
  test('is everybody where none is restricted', () => {
    expect(readersOfAll(officeSop, mappingWith({}))).toEqual(officeSop.roles.map(({ id }) => id));
  });

  test('is who reads each restricted one, by name', () => {
    expect(readersOfAll(officeSop, mapping)).toEqual(['tim', 'ketua']);
    const two = mappingWith({ memo: { terbatas: [] }, jawaban: { terbatas: ['pemilik'] } });
    expect(readersOfAll(officeSop, two)).toEqual(['ketua']);
    expect(rolesThatSeeAll(officeSop, two)).toEqual(['Ketua Tim']);
  });
});
