import { describe, expect, test } from 'vitest';
import { ask } from '#core/cases/ask.ts';
import { enteredFor } from '#core/cases/entered-for.ts';
import { sentence } from '#core/cases/event-kinds.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import { batam, blockedIn, goOn, internal, owner } from '#test/support/batam.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import { edition } from '#test/support/edition.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { file, officer, personOf, someFacts, type Scenario } from '#test/support/scenario.ts';

/** At step 7, which the owner works and the team may only enter for it. */
const atRepair = (): Scenario => goOn(blockedIn(), 'lanjut');

const entered = (
  story: Scenario,
  outputs: readonly { output: string; files: readonly ReturnType<typeof file>[] }[],
) => {
  const { step, turn } = ask(batam, story.open, internal, someFacts);
  return story.when(internal, {
    type: 'complete-step',
    turn: turn.turn,
    step: step.id,
    outcome: 'lanjut',
    form: sampleAnswers(step, 'lanjut'),
    outputs,
  });
};

describe('a step that somebody enters for an outside party', () => {
  const letter = [{ output: 'laporan-penanganan', files: [file('laporan-dinas.pdf')] }];

  test('takes what that party sent, and says for whom it lacks', () => {
    const refused = entered(atRepair(), []).thenRefused('missing-output');
    expect(refused.refusal?.fields).toEqual([
      {
        field: 'output:laporan-penanganan',
        message: expect.objectContaining({
          id: 'Anda mencatat untuk Penanggung Jawab Akun Sistem Elektronik: lampirkan surat, surel, atau naskahnya seperti yang diterima.',
        }),
      },
    ]);
    const question = ask(batam, atRepair().open, internal, someFacts);
    expect(question.enteredFor).toEqual(['penanggung-jawab-akun']);
    expect(question.outcomes[0]?.missingOutputs.map(({ id }) => id)).toEqual([
      'laporan-penanganan',
    ]);
  });

  test('is told as entered for it, by whom ever reads of it', () => {
    const story = entered(atRepair(), letter).thenHappened('step-completed', 'step-started');
    const [event] = 'refused' in story.last ? [] : story.last;
    if (event?.type !== 'step-completed') throw new Error('no completion');
    expect(event.enteredFor).toEqual(['penanggung-jawab-akun']);
    expect(sentence(event, { sop: batam, ...story.open }).id).toMatch(
      /selesai: .* \(dicatat untuk Penanggung Jawab Akun Sistem Elektronik\)$/u,
    );
    expect(story.open.turns.at(-2)?.completed?.enteredFor).toEqual(['penanggung-jawab-akun']);
  });

  test('has the file as its paper: nothing is written or signed in that party’s name', () => {
    const story = entered(atRepair(), letter);
    const paper = papersOf(batam, compileMapping(defaultMapping(batam), batam), story.open).find(
      ({ output }) => output === 'laporan-penanganan',
    );
    expect(paper).toMatchObject({ files: [{ name: 'laporan-dinas.pdf' }], waitsFor: [] });
  });

  test('is that party’s own where its people work it: the paper is made of their form', () => {
    const story = goOn(atRepair(), 'lanjut');
    const completed = story.open.turns.at(-2)?.completed;
    expect(completed).toMatchObject({ enteredFor: [], by: { id: 'id' in owner ? owner.id : '' } });
  });
});

test.each([
  ['batam/2025-08', 'tangani', ['tim-internal'], ['penanggung-jawab-akun']],
  ['batam/2025-08', 'surat-tindak-lanjut', ['tim-internal'], ['penanggung-jawab-akun']],
  ['batam/2025-08', 'rapat', ['tim-internal'], []],
  ['denpasar/tanpa-tanggal', 'tanggapan', ['dkis'], ['pengembang', 'perangkat-daerah']],
  ['denpasar/tanpa-tanggal', 'tanggapan', ['dkis', 'server'], ['pengembang', 'perangkat-daerah']],
  ['denpasar/tanpa-tanggal', 'koordinasi-pengembang', ['aplikasi'], []],
])('in %s step %s by %j is entered for %j', (path, id, roles, others) => {
  const step = edition(path).steps.get(id);
  if (step === undefined) throw new Error(id);
  expect(enteredFor(step, officer(...roles))).toEqual(others);
  expect(
    enteredFor(step, personOf('dinas-contoh', ...step.executors.map(({ role }) => role))),
  ).toEqual([]);
});
