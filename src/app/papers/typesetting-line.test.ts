import { describe, expect, test } from 'vitest';
import { defaultPaperSettings } from '#core/papers/settings/paper-settings.ts';
import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';
import { parseInstant } from '#core/time/instant.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { typesettingLine } from './typesetting-line.ts';

const madeAt = parseInstant('2026-11-17T03:00:00Z');
if (madeAt === undefined) throw new Error('no instant');
const paper = sopDocumentData(smallSop, defaultPaperSettings(smallSop), {
  madeAt,
  signature: null,
  checkAddress: null,
});

/** A typesetter that sets nothing until it is told to; what is in it stands in the order it came. */
const stage = () => {
  const inside: (() => void)[] = [];
  const line = typesettingLine({
    pdf: () =>
      new Promise((resolve) => {
        inside.push(() => {
          resolve(new Uint8Array());
        });
      }),
    close: () => Promise.resolve(),
  });
  const done: string[] = [];
  const draft = (who: string, name = who): Promise<unknown> =>
    line
      .of(who)
      .pdf(paper)
      .then(() => done.push(name));
  const settle = (): Promise<void> =>
    new Promise((resolve) => {
      setImmediate(resolve);
    });
  const setOne = (): Promise<void> => {
    inside.shift()?.();
    return settle();
  };
  return {
    inside,
    line,
    done,
    draft,
    settle,
    setOne,
    first: (name: string) => line.first.pdf(paper).then(() => done.push(name)),
  };
};

describe('the line before the typesetter', () => {
  test('holds back all but four drafts, so that what is signed waits behind no more of them', async () => {
    const { inside, draft, first, settle, setOne, done } = stage();
    for (let count = 0; count < 40; count += 1) void draft('rajin');
    await settle();
    expect(inside).toHaveLength(4);
    void first('tanda tangan');
    expect(inside).toHaveLength(5);
    for (let count = 0; count < 5; count += 1) await setOne();
    expect(done.at(-1)).toBe('tanda tangan');
    expect(done).toHaveLength(5);
    expect(inside).toHaveLength(4);
  });

  test('lets those who ask take turns, whoever asked for many first', async () => {
    const { draft, settle, setOne, done } = stage();
    for (let count = 0; count < 10; count += 1) void draft('rajin');
    void draft('lain');
    await settle();
    for (let count = 0; count < 6; count += 1) await setOne();
    expect(done).toContain('lain');
  });

  test('turns away who has forty waiting, and nobody else', async () => {
    const { draft, setOne } = stage();
    for (let count = 0; count < 44; count += 1) void draft('rajin');
    await expect(draft('rajin')).rejects.toMatchObject({ reason: 'busy' });
    const other = draft('lain');
    for (let count = 0; count < 45; count += 1) await setOne();
    await expect(other).resolves.toBeDefined();
  });
});
