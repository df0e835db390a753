import { describe, expect, test } from 'vitest';
import { apiProduct } from '#test/support/api-product.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';
import { presentRecord } from './present-record.ts';

const clerk = officer('help-desk');

/** The record of a case with this many notes after its report. */
const recordWith = async (notes: number, whole: boolean) => {
  const { product } = await apiProduct(['batam']);
  const receipt = await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  for (let note = 1; note <= notes; note += 1) {
    const answer = await product.cases.command(
      'batam',
      receipt.caseId,
      { type: 'note', text: `Catatan ${String(note)}` },
      clerk,
    );
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  }
  const view = await product.cases.view('batam', receipt.caseId, clerk);
  if ('notFound' in view) throw new Error('no case');
  return { record: presentRecord(view, product.now(), whole, null), events: view.state.version };
};

describe('the history on the case page', () => {
  test('of a short case is shown whole', async () => {
    const { record, events } = await recordWith(3, false);
    expect([record.history.length, record.older]).toEqual([events, { lines: 0, shown: false }]);
  });

  test('of a long case ends with the newest 30 entries and says how many came before', async () => {
    const { record, events } = await recordWith(40, false);
    expect(record.history.map((line) => line.version)).toEqual(
      Array.from({ length: 30 }, (_, index) => events - 29 + index),
    );
    expect(record.older).toEqual({ lines: events - 30, shown: false });
  });

  test('of a long case is shown whole to whoever asks for it', async () => {
    const { record, events } = await recordWith(40, true);
    expect([record.history.length, record.history[0]?.version, record.older]).toEqual([
      events,
      1,
      { lines: events - 30, shown: true },
    ]);
  });
});
