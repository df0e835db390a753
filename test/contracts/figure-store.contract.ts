import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseStore, FigureStore, TurnFigure } from '#app/ports.ts';
import { at, minute, sampleAppend } from '#test/support/sample-case.ts';
import { sampleFigure } from '#test/support/sample-time.ts';

export interface KeptFigures {
  readonly cases: CaseStore;
  readonly figures: FigureStore;
  close(): Promise<void>;
}

/** What every store of figures does; each test uses an agency of its own. */
export const figureStoreContract = (name: string, make: () => Promise<KeptFigures>): void => {
  describe(`the figure store (${name})`, () => {
    let kept: KeptFigures;
    let agencies = 0;
    const newAgency = (): string => {
      agencies += 1;
      return `instansi-${String(agencies)}`;
    };
    beforeAll(async () => {
      kept = await make();
    });
    afterAll(() => kept.close());

    const keep = async (
      agency: string,
      caseId: string,
      given: readonly TurnFigure[],
      expectedVersion = 0,
    ): Promise<void> => {
      const figures = given.map((figure) => ({ ...figure, agency }));
      expect(
        await kept.cases.append([
          sampleAppend(caseId, { expectedVersion, row: { agency }, figures }),
        ]),
      ).toEqual({ ok: true });
    };
    /** One turn a case, each of these times. */
    const keepAll = async (
      agency: string,
      times: readonly Partial<TurnFigure['time']>[],
    ): Promise<void> => {
      await Promise.all(
        times.map((time, index) => {
          const caseId = `k${String(index).padStart(3, '0')}`;
          return keep(agency, caseId, [sampleFigure(caseId, 1, { time })]);
        }),
      );
    };

    test('has nothing to say before a turn has ended', async () => {
      const agency = newAgency();
      await keep(agency, 'a', [sampleFigure('a', 1, { time: { endedAt: null } })]);
      expect(await kept.figures.byStep(agency, {})).toEqual([]);
      expect(await kept.figures.byMonth(agency, {}, 'Asia/Jakarta')).toEqual([]);
      expect(await kept.figures.byRole(agency, {})).toEqual([]);
      expect(await kept.figures.worst(agency, {}, 10)).toEqual([]);
    });

    test('counts by step, and gives median, 90th percentile and the share within standard as counted by hand', async () => {
      const agency = newAgency();
      // Ten turns: the fifth in order is the median, the ninth the 90th percentile.
      await keepAll(
        agency,
        [90, 10, 30, 70, 50, 20, 100, 40, 80, 60].map((usedMinutes) => ({
          step: 'terima',
          usedMinutes,
          waitingMinutes: usedMinutes / 10,
          withinStandard: usedMinutes <= 70,
          lateMinutes: Math.max(0, usedMinutes - 70),
        })),
      );
      await keep(agency, 'x', [
        sampleFigure('x', 1, {
          time: { step: 'analisis', usedMinutes: 7, withinStandard: null, due: null },
        }),
        sampleFigure('x', 2, { time: { step: 'analisis', usedMinutes: 5, withinStandard: true } }),
      ]);
      expect(await kept.figures.byStep(agency, {})).toEqual([
        {
          key: 'analisis',
          turns: 2,
          withStandard: 1,
          withinStandard: 1,
          medianMinutes: 5,
          ninetiethMinutes: 7,
          medianWaitingMinutes: 0,
        },
        {
          key: 'terima',
          turns: 10,
          withStandard: 10,
          withinStandard: 7,
          medianMinutes: 50,
          ninetiethMinutes: 90,
          medianWaitingMinutes: 5,
        },
      ]);
    });

    test('counts a turn in the month it ended in where the agency is', async () => {
      const agency = newAgency();
      await keepAll(agency, [
        { endedAt: at('2026-10-31T14:59:00Z'), usedMinutes: 1 },
        { endedAt: at('2026-10-31T15:00:00Z'), usedMinutes: 3 },
        {
          endedAt: at('2026-11-30T14:59:00Z'),
          usedMinutes: 5,
          withinStandard: false,
          lateMinutes: 1,
        },
      ]);
      const figures = (
        key: string,
        turns: number,
        withinStandard: number,
        medianMinutes: number,
        ninetiethMinutes: number,
      ) => ({
        key,
        turns,
        withStandard: turns,
        withinStandard,
        medianMinutes,
        ninetiethMinutes,
        medianWaitingMinutes: 0,
      });
      expect(await kept.figures.byMonth(agency, {}, 'Asia/Jayapura')).toEqual([
        figures('2026-10', 1, 1, 1, 1),
        figures('2026-11', 2, 1, 3, 5),
      ]);
      expect(await kept.figures.byMonth(agency, {}, 'Asia/Jakarta')).toEqual([
        figures('2026-10', 2, 2, 1, 3),
        figures('2026-11', 1, 0, 5, 5),
      ]);
    });

    test('counts a turn once for each of its roles', async () => {
      const agency = newAgency();
      await keepAll(agency, [
        { roles: ['tim', 'ketua', 'tim'], usedMinutes: 4 },
        { roles: ['ketua'], usedMinutes: 8, withinStandard: false, lateMinutes: 2 },
      ]);
      const ketua = {
        key: 'ketua',
        turns: 2,
        withStandard: 2,
        withinStandard: 1,
        medianMinutes: 4,
        ninetiethMinutes: 8,
        medianWaitingMinutes: 0,
      };
      expect(await kept.figures.byRole(agency, {})).toEqual([
        ketua,
        {
          key: 'tim',
          turns: 1,
          withStandard: 1,
          withinStandard: 1,
          medianMinutes: 4,
          ninetiethMinutes: 4,
          medianWaitingMinutes: 0,
        },
      ]);
      expect(await kept.figures.byRole(agency, { role: 'ketua' })).toEqual([ketua]);
    });

    test('is narrowed by edition, by when a turn ended, and by role, alone and together', async () => {
      const agency = newAgency();
      await keep(agency, 'a', [
        sampleFigure('a', 1, { time: { endedAt: minute(1) } }),
        sampleFigure('a', 2, { time: { endedAt: minute(2), roles: ['ketua'] } }),
        sampleFigure('a', 3, { time: { endedAt: minute(3) } }),
      ]);
      await keep(agency, 'b', [
        sampleFigure('b', 1, { edition: '2026-01', time: { endedAt: minute(2) } }),
      ]);
      const turns = async (filter: Parameters<FigureStore['byStep']>[1]): Promise<number> =>
        (await kept.figures.byStep(agency, filter))[0]?.turns ?? 0;
      expect(await turns({})).toBe(4);
      expect(await turns({ edition: '2025-08' })).toBe(3);
      expect(await turns({ from: minute(2) })).toBe(3);
      expect(await turns({ to: minute(2) })).toBe(1);
      expect(await turns({ from: minute(2), to: minute(3) })).toBe(2);
      expect(await turns({ role: 'ketua' })).toBe(1);
      expect(await turns({ role: 'tim', edition: '2025-08', from: minute(2) })).toBe(1);
      expect(await turns({ role: 'lain' })).toBe(0);
      expect(await kept.figures.byStep(newAgency(), {})).toEqual([]);
    });

    test('names the most late turns, worst first, with all that is known of them', async () => {
      const agency = newAgency();
      const late = (minutes: number) => ({ lateMinutes: minutes, withinStandard: false });
      await keepAll(agency, [
        late(5),
        late(90),
        { lateMinutes: 0 },
        late(30),
        { withinStandard: null, due: null },
        late(90),
      ]);
      const worst = await kept.figures.worst(agency, {}, 3);
      expect(worst.map((figure) => [figure.caseId, figure.time.lateMinutes])).toEqual([
        ['k005', 90],
        ['k001', 90],
        ['k003', 30],
      ]);
      expect(worst[1]).toEqual({ ...sampleFigure('k001', 1, { time: late(90) }), agency });
      expect(await kept.figures.worst(agency, {}, 100)).toHaveLength(4);
      expect(await kept.figures.worst(agency, { role: 'ketua' }, 100)).toEqual([]);
    });

    test('keeps what an ended turn measured, whatever later appends say of it, until the case is projected anew', async () => {
      const agency = newAgency();
      await keep(agency, 'a', [sampleFigure('a', 1)]);
      await keep(
        agency,
        'a',
        [
          sampleFigure('a', 1, { time: { usedMinutes: 99 } }),
          sampleFigure('a', 2, { time: { usedMinutes: 20 } }),
        ],
        1,
      );
      expect(await kept.figures.byStep(agency, {})).toMatchObject([
        { turns: 2, medianMinutes: 10, ninetiethMinutes: 20 },
      ]);
      const { projection } = sampleAppend('a', {
        expectedVersion: 1,
        row: { agency },
        figures: [{ ...sampleFigure('a', 1, { time: { usedMinutes: 99 } }), agency }],
      });
      await kept.cases.reproject(projection);
      expect(await kept.figures.byStep(agency, {})).toMatchObject([
        { turns: 1, medianMinutes: 99 },
      ]);
    });

    test('takes as percentile the smallest value that the share does not exceed, for any values', async () => {
      const samples = fc.sample(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 25 }),
        { numRuns: 8, seed: 3 },
      );
      for (const values of samples) {
        const agency = newAgency();
        await keepAll(
          agency,
          values.map((usedMinutes) => ({ usedMinutes })),
        );
        const atLeast = (share: number): number =>
          Math.min(
            ...values.filter(
              (value) => values.filter((other) => other <= value).length >= share * values.length,
            ),
          );
        expect(await kept.figures.byStep(agency, {})).toMatchObject([
          { turns: values.length, medianMinutes: atLeast(0.5), ninetiethMinutes: atLeast(0.9) },
        ]);
      }
    });
  });
};
