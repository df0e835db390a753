import { describe, expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import type { Actor } from '#core/people/actor.ts';
import type { CommandData } from '#core/cases/command.ts';
import type { Receipt } from '#app/cases/answers.ts';
import type { Product } from '#app/product.ts';
import { apiProduct, type Stores } from '#test/support/api-product.ts';
import { freshDatabase } from '#test/support/database.ts';
import { sampleAppend } from '#test/support/sample-case.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';

const reporter: Actor = { kind: 'reporter' };
const desk = officer('help-desk');
const team = officer('tim-internal');

const received = async (product: Product, unit = 'Dinas Contoh'): Promise<Receipt> => {
  const receipt = await product.cases.receive(
    'batam',
    sampleReport({ system: { name: 'Layanan', unit } }),
    reporter,
  );
  if (!('trackingCode' in receipt)) throw new Error(JSON.stringify(receipt));
  return receipt;
};

const stores: readonly (readonly [string, () => Promise<Stores>])[] = [
  ['memory', () => Promise.resolve(memoryDatabase())],
  [
    'PostgreSQL',
    async () => {
      const opened = database(await freshDatabase());
      onTestFinished(() => opened.close());
      return opened;
    },
  ],
];

describe.each(stores)('on %s', (_name, make) => {
  test('a report sent twice with one key opens one case and gets the same receipt', async () => {
    const { product } = await apiProduct(['batam'], await make());
    const once = { scope: 'portal', key: 'k1', requestHash: 'h1' };
    const [first, second] = await Promise.all([
      product.cases.receive('batam', sampleReport(), reporter, once),
      product.cases.receive('batam', sampleReport(), reporter, once),
    ]);
    expect(second).toEqual(first);
    expect(
      (await product.cases.list('batam', { filter: {}, cursor: null, limit: 10 }, team)).items,
    ).toHaveLength(1);
    expect(
      await product.cases.receive('batam', sampleReport(), reporter, {
        ...once,
        requestHash: 'h2',
      }),
    ).toEqual({ keyReused: true });
  });

  test('two people completing the same step at once: one does, the other is told that the case has moved on', async () => {
    const { product } = await apiProduct(['batam'], await make());
    const { caseId } = await received(product);
    const view = await product.cases.view('batam', caseId, desk);
    if ('notFound' in view || view.question === null) throw new Error('no case');
    const form = sampleAnswers(view.question.step, view.question.outcomes[0]?.id ?? '');
    const complete: CommandData = {
      type: 'complete-step',
      turn: 1,
      step: 'terima',
      outcome: view.question.outcomes[0]?.id ?? '',
      form,
      outputs: [],
    };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => product.cases.command('batam', caseId, complete, desk)),
    );
    expect(answers.filter((answer) => 'events' in answer)).toHaveLength(1);
    expect(
      answers.filter((answer) => 'refused' in answer && answer.refused === 'not-current-turn'),
    ).toHaveLength(4);
  });

  test('notes written at once are all kept, and a stated version that is old is refused', async () => {
    const { product } = await apiProduct(['batam'], await make());
    const { caseId } = await received(product);
    const notes = await Promise.all(
      ['a', 'b', 'c'].map((text) =>
        product.cases.command('batam', caseId, { type: 'note', text }, team),
      ),
    );
    expect(notes.filter((answer) => 'events' in answer)).toHaveLength(3);
    expect(
      await product.cases.command('batam', caseId, { type: 'note', text: 'd' }, team, {
        version: 2,
      }),
    ).toEqual({ stale: true, version: 5 });
    expect(
      'events' in
        (await product.cases.command('batam', caseId, { type: 'note', text: 'd' }, team, {
          version: 5,
        })),
    ).toBe(true);
  });

  test('a command repeated with its key is answered the same and done once', async () => {
    const { product } = await apiProduct(['batam'], await make());
    const { caseId } = await received(product);
    const once = { scope: 'api:p', key: 'n1', requestHash: 'h' };
    const first = await product.cases.command(
      'batam',
      caseId,
      { type: 'note', text: 'sekali' },
      team,
      {
        once,
      },
    );
    expect(
      await product.cases.command('batam', caseId, { type: 'note', text: 'sekali' }, team, {
        once,
      }),
    ).toEqual(JSON.parse(JSON.stringify(first)));
    const view = await product.cases.view('batam', caseId, team);
    expect(
      'notFound' in view ? [] : view.history.filter((line) => line.stored.event.type === 'noted'),
    ).toHaveLength(1);
  });

  test('it is answered the same even when the case has gone on since', async () => {
    const { product } = await apiProduct(['batam'], await make());
    const { caseId } = await received(product);
    const note = (text: string, key?: string) =>
      product.cases.command(
        'batam',
        caseId,
        { type: 'note', text },
        team,
        key === undefined ? {} : { once: { scope: 'api:p', key, requestHash: 'h' } },
      );
    const first = await note('sekali', 'n1');
    await note('sesudahnya');
    expect(await note('sekali', 'n1')).toEqual(JSON.parse(JSON.stringify(first)));
  });

  test('a kept answer that is none is told, not handed on', async () => {
    const stores = await make();
    const { product, world } = await apiProduct(['batam'], stores);
    const { caseId } = await received(product);
    const view = await product.cases.view('batam', caseId, team);
    if ('notFound' in view) throw new Error('no case');
    const kept = {
      agency: 'batam',
      scope: 'api:p',
      key: world.hash('once:n1'),
      requestHash: 'h',
      answer: '{"caseId":7}',
    };
    const other = sampleAppend('lain', { row: { agency: 'batam' } });
    expect(await stores.cases.append([other], kept)).toEqual({ ok: true });
    await expect(
      product.cases.command('batam', caseId, { type: 'note', text: 'x' }, team, {
        once: { scope: 'api:p', key: 'n1', requestHash: 'h' },
      }),
    ).rejects.toThrow('a kept answer cannot be read: it.caseId: is not a text');
  });

  test('a merge closes one case and extends the other, both or neither', async () => {
    const { product } = await apiProduct(['batam'], await make());
    const [kept, doubled] = [await received(product), await received(product)];
    expect(
      await product.cases.merge('batam', doubled.caseId, { into: kept.number }, desk),
    ).toMatchObject({
      refused: 'not-permitted',
    });
    expect(
      await product.cases.merge('batam', doubled.caseId, { into: 'BTM-1999-0001' }, team),
    ).toMatchObject({ refused: 'no-case' });
    expect(
      await product.cases.merge('batam', kept.caseId, { into: kept.number }, team),
    ).toMatchObject({
      refused: 'same-case',
    });
    expect(
      'events' in (await product.cases.merge('batam', doubled.caseId, { into: kept.number }, team)),
    ).toBe(true);
    const target = await product.cases.view('batam', kept.number, team);
    expect('notFound' in target ? [] : target.state.duplicates).toMatchObject([
      { number: doubled.number },
    ]);
    expect(await product.cases.track('batam', doubled.trackingCode)).toMatchObject({
      status: 'closed',
      closeReason: { id: 'Digabung dengan kasus lain' },
    });
  });
});
