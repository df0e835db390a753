import { describe, expect, test } from 'vitest';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { Actor } from '#core/people/actor.ts';
import { apiProduct, type AgencyId } from '#test/support/api-product.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { filesThatOpen } from '#test/support/files-that-open.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';

const team = officer('tim-internal', 'petugas-domain', 'help-desk');

/** A report that is followed by its code. */
const followed = async (agency: AgencyId = 'batam') => {
  const { product } = await apiProduct([agency]);
  const receipt = await product.cases.receive(agency, sampleReport(), { kind: 'reporter' });
  if (!('trackingCode' in receipt)) throw new Error('no receipt');
  const { caseId, trackingCode } = receipt;
  const done = async (command: OfficerCommand, by: Actor = team) => {
    const answer = await product.cases.command(agency, caseId, command, by);
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  };
  const proof = () =>
    product.files.put(agency, {
      name: 'bukti.png',
      mediaType: 'image/png',
      bytes: new Blob([new Uint8Array(filesThatOpen.png)]).stream(),
      limit: 100_000,
    });
  /** Completes the steps up to one about blocking, as the answers lead. */
  const untilBlocking = async (severity: 'tinggi' | 'rendah') => {
    for (let round = 0; round < 8; round += 1) {
      const view = await product.cases.view(agency, caseId, team);
      if ('notFound' in view || view.question === null) throw new Error('no question');
      const { step, turn } = view.question;
      const chosen = step.outcomes.find(({ id }) => id === severity) ?? step.outcomes[0];
      if (chosen === undefined) throw new Error('no outcome');
      const asked = view.question.outcomes.find(({ id }) => id === chosen.id);
      const outputs = await Promise.all(
        (asked?.missingOutputs ?? []).map(async ({ id }) => ({
          output: id,
          files: [await proof()],
        })),
      );
      await done({
        type: 'complete-step',
        turn: turn.turn,
        step: step.id,
        outcome: chosen.id,
        form: sampleAnswers(step, chosen.id, severityOf(step, severity)),
        outputs,
      });
      if (step.id === 'blokir') return;
    }
    throw new Error('the flow never came to blocking');
  };
  const severityOf = (
    { form }: { readonly form: readonly { readonly id: string; readonly type: string }[] },
    severity: string,
  ) => (form.some(({ id }) => id === 'keparahan') ? { keparahan: severity } : {});
  const told = async () => {
    const seen = await product.cases.track(agency, trackingCode);
    if (seen === undefined) throw new Error('no report');
    return seen;
  };
  const words = async () =>
    (await told()).measures.map(({ name, happened }) => [
      name.id,
      ...happened.map((one) => one.words.id),
    ]);
  return { done, told, words, proof, untilBlocking };
};

describe('the reporter is told of measures', () => {
  test('that they were ordered and carried out, without on what, by whom and why', async () => {
    const { done, told, words, proof } = await followed();
    await done({
      type: 'order-measure',
      kind: 'block',
      system: { name: 'SISTEM DALAM' },
      reason: 'ALASAN DALAM',
    });
    expect(await words()).toEqual([['Blokir sistem elektronik', 'Diperintahkan']]);
    await done({
      type: 'execute-measure',
      measure: 1,
      note: 'CATATAN DALAM',
      proof: [await proof()],
    });
    expect(await words()).toEqual([['Blokir sistem elektronik', 'Diperintahkan', 'Dilaksanakan']]);
    const text = JSON.stringify((await told()).measures);
    for (const inner of ['DALAM', 'Petugas', 'tim-internal']) expect(text).not.toContain(inner);
  });

  test('that they were lifted again, each at its time', async () => {
    const { done, told, words, proof } = await followed('denpasar');
    const inside = officer('keamanan-informasi', 'dkis');
    await done(
      {
        type: 'order-measure',
        kind: 'maintenance-page',
        system: { name: 'Portal' },
        reason: 'Alasan contoh',
      },
      inside,
    );
    await done({ type: 'execute-measure', measure: 1, note: 'Terpasang', proof: [] }, inside);
    await done(
      { type: 'lift-measure', measure: 1, note: 'Catatan contoh', proof: [await proof()] },
      inside,
    );
    expect(await words()).toEqual([
      ['Halaman pemeliharaan', 'Diperintahkan', 'Dilaksanakan', 'Dicabut'],
    ]);
    const times = (await told()).measures.flatMap(({ happened }) => happened.map(({ at }) => at));
    expect(times.toSorted()).toEqual(times);
  });

  test('that an order was withdrawn before anybody carried it out', async () => {
    const { done, words } = await followed();
    await done({
      type: 'order-measure',
      kind: 'disable-domain',
      system: { name: 'Portal' },
      reason: 'Alasan contoh',
    });
    await done({ type: 'withdraw-measure', measure: 1, reason: 'Alasan contoh' });
    expect(await words()).toEqual([
      ['Nonaktif domain', 'Diperintahkan', 'Perintahnya dibatalkan sebelum dilaksanakan'],
    ]);
  });

  test.each([
    ['tinggi', 'some', 1],
    ['rendah', 'none', 0],
  ] as const)(
    'whether a step about blocking, assessed %s, did so: %s',
    async (severity, measures, count) => {
      const { told, untilBlocking } = await followed();
      await untilBlocking(severity);
      const seen = await told();
      const blocking = seen.steps.find(({ title }) => title.id.startsWith('Blokir'));
      expect(blocking).toMatchObject({ state: 'done', measures });
      expect(seen.measures).toHaveLength(count);
      expect(seen.steps.filter((step) => step.measures !== null)).toEqual([blocking]);
    },
  );
});
