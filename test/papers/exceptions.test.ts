import { describe, expect, test } from 'vitest';
import type { OpenCase } from '#core/cases/case.ts';
import { turnTimes } from '#core/oversight/figures/turn-time.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { executedSop } from '#core/papers/sop/executed-sop.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { atBlocking, batam, domain, goOn, sekda } from '#test/support/batam.ts';
import { editionAt, sampleIssue, sampleSettings } from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';

const reason = 'Layanan darurat tidak dapat diputus';
const story = atBlocking({ keparahan: 'tinggi' });
const departed = goOn(
  story
    .when(domain, { type: 'request-approval', turn: story.turn, outcome: 'rendah', reason })
    .when(sekda, { type: 'give-approval', approval: 1, note: '' }),
  'rendah',
).open;
const straight = goOn(story, 'tinggi').open;

const settings = sampleSettings(batam);
const madeAt = instant('2026-11-18T04:00:00Z');
const executed = (state: OpenCase): string =>
  JSON.stringify(
    executedSop(
      {
        sop: batam,
        mapping: editionAt('batam/2025-08').mapping,
        state,
        settings,
        madeAt,
        keptOff: new Set(),
      },
      turnTimes(state, indonesianCalendar(settings.zone), madeAt),
    ),
  );
const paper = (state: OpenCase): string =>
  JSON.stringify(
    paperData({
      sop: batam,
      mapping: editionAt('batam/2025-08').mapping,
      state,
      output: 'catatan-blokir',
      turn: story.turn,
      settings,
      issue: sampleIssue(),
    }),
  );

describe('a step that departed from the SOP', () => {
  test.each([
    ['the paper of the step', paper],
    ['the executed SOP', executed],
  ])('%s says so, from which answer, why and who approved', (_what, told) => {
    const text = told(departed);
    for (const part of ['Pengecualian dari SOP', 'Tinggi', reason, 'Sekretaris Daerah'])
      expect(text).toContain(part);
    expect(told(straight)).not.toContain('Pengecualian dari SOP');
  });
});
