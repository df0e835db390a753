import { describe, expect, test } from 'vitest';
import { sentence } from '#core/cases/event-kinds.ts';
import { mayDo } from '#core/cases/may.ts';
import { compile } from '#core/sops/compile.ts';
import { Scenario, officer } from '#test/support/scenario.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const tim = officer('tim');
/** Works in the team, and holds the office that approves. */
const head = officer('tim', 'ketua');

/** putuskan → selesai, where the head has to approve; he may do so at a step he works at himself, or not. */
const deciding = (allowed: boolean) =>
  compile(
    sampleSop({
      pelaksana: ['tim', 'ketua'].map((kode) => ({ kode, nama: kode.toUpperCase() })),
      ...(allowed
        ? { persetujuan_pelaksana: { oleh: ['ketua'], dugaan: null, sumber: 'Peringatan 2' } }
        : {}),
      langkah: [
        sampleStep('putuskan', '1', [
          sampleOutcome('buka', 'selesai', {
            syarat: [{ approval: { oleh: 'ketua', sumber: 'Peringatan 2' } }],
          }),
        ]),
      ],
    }),
  );

/** The head has worked at the step, and somebody asks for the approval. */
const asked = (allowed: boolean, by = tim): Scenario => {
  const story = new Scenario(deciding(allowed)).reported();
  return story
    .when(head, { type: 'start-step', turn: story.turn })
    .when(by, { type: 'request-approval', turn: story.turn, outcome: 'buka', reason: 'Aman' });
};

const give = { type: 'give-approval', approval: 1, note: '' } as const;
const mayGive = (story: Scenario) =>
  mayDo(story.sop, story.open, story.open, head, story.facts).approve;

describe('who worked at a step', () => {
  test('does not approve it where the edition says nothing', () => {
    asked(false).when(head, give).thenRefused('own-request');
    expect(mayGive(asked(false))).toEqual([]);
  });

  test('approves it where the edition says so, and the record says that he did', () => {
    expect(mayGive(asked(true))).toEqual([1]);
    const story = asked(true).when(head, give).thenHappened('approval-given');
    expect(story.open.approvals[0]?.decided).toMatchObject({ given: true, atOwnStep: true });
    const event = story.events.at(-1);
    if (event === undefined) throw new Error('nothing happened');
    expect(sentence(event, { sop: story.sop, measures: [], parties: [], turns: [] }).id).toBe(
      'Persetujuan diberikan oleh pelaksana langkah ini sendiri, sebagaimana ditetapkan SOP',
    );
  });

  test('never approves what he asked for himself, whatever the edition says', () => {
    asked(true, head).when(head, give).thenRefused('own-request');
    expect(mayGive(asked(true, head))).toEqual([]);
  });

  test('does not complete it once he approved it, nor record a decision on it', () => {
    const story = asked(true).when(head, give);
    story.completed(head, 'buka').thenRefused('own-approval');
    story.completed(tim, 'buka').thenHappened('step-completed', 'case-closed');
    asked(true)
      .when(head, {
        type: 'record-decision',
        approval: 1,
        given: true,
        number: '',
        date: '2026-11-16',
        name: 'Pejabat Contoh',
        note: '',
        proof: [],
      })
      .thenRefused('own-request');
  });
});

test('whoever had no hand in it approves as ever, and nothing more is said', () => {
  const sop = deciding(true);
  const story = new Scenario(sop).reported();
  const given = story
    .when(tim, { type: 'request-approval', turn: story.turn, outcome: 'buka', reason: 'Aman' })
    .when(officer('ketua'), give);
  expect(given.events.at(-1)).not.toHaveProperty('atOwnStep');
  expect(given.open.approvals[0]?.decided).toMatchObject({ atOwnStep: false });
});
