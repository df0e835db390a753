import { expect, test } from 'vitest';
import { apiProduct } from '#test/support/api-product.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';
import { onceOf } from '#routes/forms/once-key.ts';
import { noForm } from '#routes/forms/sent-form.ts';
import { atControls } from './at-controls.ts';
import { mergeAsked } from './merge.ts';

const team = officer('tim-internal');

const twoCases = async () => {
  const { product } = await apiProduct(['batam']);
  const reports = [
    await product.cases.receive('batam', sampleReport(), { kind: 'reporter' }),
    await product.cases.receive('batam', sampleReport(), { kind: 'reporter' }),
  ];
  const [duplicate, other] = reports.flatMap((receipt) =>
    'trackingCode' in receipt ? [receipt] : [],
  );
  if (duplicate === undefined || other === undefined) throw new Error(JSON.stringify(reports));
  const ask = (into: string, key: string, why = '') => {
    const form = {
      ...noForm,
      texts: { sekali: [key], into: [into], 'alasan-terbuka': [why] },
    };
    const sent = { form, view: { agency: { id: 'batam' }, row: { caseId: duplicate.caseId } } };
    const once = onceOf(form, 'petugas-contoh', duplicate.caseId);
    const options = once === undefined ? {} : { once };
    return mergeAsked(product, { sent, actor: team, options });
  };
  const events = async (caseId: string): Promise<number> => {
    const view = await product.cases.view('batam', caseId, team);
    return 'notFound' in view ? 0 : view.history.length;
  };
  return { ask, events, duplicate, other, product };
};

test('merging a case by pressing twice merges it once, and both presses get the same answer', async () => {
  const { ask, events, duplicate, other } = await twoCases();
  const first = await ask(other.number, 'k1');
  expect(first).toMatchObject({ events: [expect.anything()] });
  const before = [await events(duplicate.caseId), await events(other.caseId)];
  expect(await ask(other.number, 'k1')).toEqual(first);
  expect([await events(duplicate.caseId), await events(other.caseId)]).toEqual(before);
});

test('another merge with the same key is refused', async () => {
  const { ask, duplicate, other } = await twoCases();
  await ask(other.number, 'k1');
  expect(await ask(duplicate.number, 'k1')).toEqual({ keyReused: true });
});

test('merging a case with something open needs the reason, says what is missing once, and keeps it', async () => {
  const { ask, duplicate, other, product } = await twoCases();
  const given = await product.cases.command(
    'batam',
    duplicate.caseId,
    {
      type: 'give-disposition',
      plan: {
        to: [{ name: '', role: 'help-desk' }],
        instructions: ['Periksa'],
        note: '',
        agendaNumber: null,
        giver: 'tim-internal',
        from: null,
      },
    },
    team,
  );
  expect(given).toHaveProperty('events');
  const refused = await ask(other.number, 'k1');
  expect(refused).toMatchObject({ refused: 'left-open' });
  expect('message' in refused && atControls([refused], 'left-open', 'gabung')).toMatchObject([
    { field: 'alasan-terbuka', message: { id: expect.not.stringContaining('Help Desk') } },
  ]);
  expect(await ask(other.number, 'k2', 'Dijawab pada kasus lain')).toMatchObject({
    events: [{ type: 'left-open', reason: 'Dijawab pada kasus lain' }, { type: 'case-closed' }],
  });
});

test('a number that nobody has is told at its field, and so is none', async () => {
  const { ask } = await twoCases();
  expect(await ask('', 'k1')).toMatchObject({ problems: [{ field: 'into' }] });
  expect(await ask('TIDAK-ADA', 'k2')).toMatchObject({ refused: 'no-case' });
});
