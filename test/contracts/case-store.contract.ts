import { instantOf } from '#core/time/instant.ts';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseColumnNames, type CaseFilter, type CaseStore, type Once } from '#app/ports.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { canonical } from '#core/record/canonical.ts';
import { firstBroken, firstHash } from '#core/record/chain.ts';
import {
  changedRow,
  minute,
  noted,
  sampleAppend,
  sampleRow,
  sampleWork,
} from '#test/support/sample-case.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A store that is its own, and how to let it go. */
export interface Kept {
  readonly cases: CaseStore;
  close(): Promise<void>;
}

/** What every store of cases does. Each test uses an agency or cases of its own. */
export const caseStoreContract = (name: string, make: () => Promise<Kept>): void => {
  describe(`the case store (${name})`, () => {
    let kept: Kept;
    let cases: CaseStore;
    let agencies = 0;
    const newAgency = (): string => {
      agencies += 1;
      return `instansi-${String(agencies)}`;
    };
    beforeAll(async () => {
      kept = await make();
      cases = kept.cases;
    });
    afterAll(() => kept.close());

    const open = async (
      agency: string,
      caseId: string,
      more: Parameters<typeof sampleAppend>[1] = {},
    ): Promise<void> => {
      const append = sampleAppend(caseId, { ...more, row: { agency, ...more.row } });
      const work = append.projection.work.map((item) => ({ ...item, agency }));
      expect(
        await cases.append([{ ...append, projection: { ...append.projection, work } }]),
      ).toEqual({ ok: true });
    };

    describe('the record', () => {
      test('gives back what was written, byte for byte, in order', async () => {
        const agency = newAgency();
        await open(agency, 'a', { events: [noted('satu'), noted('dua')] });
        await open(agency, 'a', {
          expectedVersion: 2,
          events: [noted('tiga "é" \u0000 \ud800 \u2028 😀')],
        });
        const stored = await cases.load(agency, 'a');
        expect(stored.map(({ version, event }) => [version, canonical(event)])).toEqual([
          [1, canonical(noted('satu'))],
          [2, canonical(noted('dua'))],
          [3, canonical(noted('tiga "é" \u0000 \ud800 \u2028 😀'))],
        ]);
      });

      test('gives back any text an event can hold', async () => {
        const agency = newAgency();
        const texts = fc.sample(fc.string({ unit: 'binary' }), { numRuns: 50, seed: 7 });
        await open(agency, 'a', { events: texts.map(noted) });
        const stored = await cases.load(agency, 'a');
        expect(stored.map(({ event }) => event)).toEqual(texts.map(noted));
        expect(firstBroken(agency, 'case/a', stored, sha256)).toBeNull();
      });

      test('chains every event to the one before', async () => {
        const agency = newAgency();
        await open(agency, 'a', { events: [noted('satu'), noted('dua')] });
        await open(agency, 'a', { expectedVersion: 2 });
        const stored = await cases.load(agency, 'a');
        expect(stored[0]?.previousHash).toBe(firstHash);
        expect(firstBroken(agency, 'case/a', stored, sha256)).toBeNull();
        expect(firstBroken(agency, 'case/b', stored, sha256)).toBe(1);
      });

      test('chains cases whose names need escaping', async () => {
        const agency = newAgency();
        const caseId = 'kasus "\\ é\u2028';
        await open(agency, caseId);
        expect(
          firstBroken(agency, caseStream(caseId), await cases.load(agency, caseId), sha256),
        ).toBeNull();
      });

      test('knows nothing of a case of another agency', async () => {
        const [agency, other] = [newAgency(), newAgency()];
        await open(agency, 'a');
        expect(await cases.load(other, 'a')).toEqual([]);
        expect(await cases.row(other, 'a')).toBeNull();
        expect(await cases.byNumber(other, 'BTM-2026-a')).toBeNull();
        expect((await cases.list(other, {}, { cursor: null, limit: 10 })).items).toEqual([]);
      });

      test('refuses an append without events', async () => {
        await expect(cases.append([sampleAppend('leer', { events: [] })])).rejects.toThrow(
          RangeError,
        );
        await expect(cases.append([])).rejects.toThrow(RangeError);
      });

      test('lets one of twenty writers of the same version win and tells the others', async () => {
        const agency = newAgency();
        await open(agency, 'a');
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            cases.append([
              sampleAppend('a', {
                expectedVersion: 1,
                events: [noted(`penulis ${String(index)}`)],
                row: { agency },
              }),
            ]),
          ),
        );
        expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
        expect(answers.filter((answer) => !answer.ok)).toEqual(
          Array.from({ length: 19 }, () => ({
            ok: false,
            reason: 'version-conflict',
            caseId: 'a',
          })),
        );
        const stored = await cases.load(agency, 'a');
        expect(stored).toHaveLength(2);
        expect(firstBroken(agency, 'case/a', stored, sha256)).toBeNull();
        expect(await cases.row(agency, 'a')).toMatchObject({ version: 2 });
      });

      test('lets one of twenty openers of the same case win', async () => {
        const agency = newAgency();
        const answers = await Promise.all(
          Array.from({ length: 20 }, () => cases.append([sampleAppend('a', { row: { agency } })])),
        );
        expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
        expect(await cases.load(agency, 'a')).toHaveLength(1);
        expect(await cases.countOpen(agency, minute(0))).toMatchObject({ open: 1 });
      });

      test('opens fifty cases at once though two of them are there already, and tells only those', async () => {
        const agency = newAgency();
        await open(agency, 'c07');
        await open(agency, 'c31');
        const ids = Array.from({ length: 50 }, (_, index) => `c${String(index).padStart(2, '0')}`);
        const answers = await Promise.all(
          ids.map((id) => cases.append([sampleAppend(id, { row: { agency } })])),
        );
        expect(ids.filter((_, index) => answers[index]?.ok === false)).toEqual(['c07', 'c31']);
        for (const id of ids) expect(await cases.load(agency, id)).toHaveLength(1);
        expect(await cases.countOpen(agency, minute(0))).toMatchObject({ open: 50 });
      });

      test('refuses a version that is ahead of the case', async () => {
        const agency = newAgency();
        await open(agency, 'a');
        expect(
          await cases.append([sampleAppend('a', { expectedVersion: 2, row: { agency } })]),
        ).toEqual({ ok: false, reason: 'version-conflict', caseId: 'a' });
        expect(
          await cases.append([sampleAppend('b', { expectedVersion: 1, row: { agency } })]),
        ).toEqual({ ok: false, reason: 'version-conflict', caseId: 'b' });
        expect(await cases.load(agency, 'b')).toEqual([]);
      });

      test('writes two cases or neither', async () => {
        const agency = newAgency();
        await open(agency, 'a');
        await open(agency, 'b');
        const both = [
          sampleAppend('b', { expectedVersion: 1, row: { agency } }),
          sampleAppend('a', { expectedVersion: 1, row: { agency } }),
        ];
        expect(await cases.append(both)).toEqual({ ok: true });
        const half = [
          sampleAppend('a', { expectedVersion: 2, row: { agency, status: 'closed' } }),
          sampleAppend('b', { expectedVersion: 1, row: { agency } }),
        ];
        expect(await cases.append(half)).toEqual({
          ok: false,
          reason: 'version-conflict',
          caseId: 'b',
        });
        expect(await cases.load(agency, 'a')).toHaveLength(2);
        expect(await cases.row(agency, 'a')).toMatchObject({ status: 'open', version: 2 });
        expect(await cases.countOpen(agency, minute(0))).toMatchObject({ open: 2, closed: 0 });
      });

      test('never ties up writers who take the same cases in different order', async () => {
        const agency = newAgency();
        await Promise.all(['a', 'b', 'c'].map((caseId) => open(agency, caseId)));
        const orders = [
          ['a', 'b', 'c'],
          ['c', 'b', 'a'],
          ['b', 'c', 'a'],
          ['b', 'a', 'c'],
        ];
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            cases.append(
              (orders[index % orders.length] ?? []).map((caseId) =>
                sampleAppend(caseId, { expectedVersion: 1, row: { agency } }),
              ),
            ),
          ),
        );
        expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
        expect(answers.every((answer) => answer.ok || answer.reason === 'version-conflict')).toBe(
          true,
        );
      });
    });

    describe('answering once', () => {
      const onceFor = (agency: string, more: Partial<Once> = {}): Once => ({
        agency,
        scope: 'reports',
        key: 'kunci',
        requestHash: 'h1',
        answer: '{"number":1}',
        ...more,
      });

      test('keeps the answer with what it answers for, and finds it again', async () => {
        const agency = newAgency();
        expect(
          await cases.append([sampleAppend('a', { row: { agency } })], onceFor(agency)),
        ).toEqual({ ok: true });
        expect(await cases.recall(agency, 'reports', 'kunci')).toEqual(onceFor(agency));
        expect(await cases.recall(agency, 'reports', 'lain')).toBeNull();
        expect(await cases.recall(agency, 'commands', 'kunci')).toBeNull();
      });

      test('writes nothing under a key that has an answer, and gives that answer', async () => {
        const agency = newAgency();
        await cases.append([sampleAppend('a', { row: { agency } })], onceFor(agency));
        const again = await cases.append(
          [sampleAppend('b', { row: { agency } })],
          onceFor(agency, { requestHash: 'h2', answer: '{}' }),
        );
        expect(again).toEqual({ ok: false, reason: 'key-used', once: onceFor(agency) });
        expect(await cases.load(agency, 'b')).toEqual([]);
        const stale = await cases.append([sampleAppend('a', { row: { agency } })], onceFor(agency));
        expect(stale).toMatchObject({ ok: false, reason: 'key-used' });
      });

      test('forgets answers kept before a moment, a batch at a time; those to mails stay', async () => {
        const agency = newAgency();
        const keys = ['satu', 'dua', 'tiga'];
        for (const key of keys)
          await cases.append([sampleAppend(key, { row: { agency } })], onceFor(agency, { key }));
        await cases.append(
          [sampleAppend('surel', { row: { agency } })],
          onceFor(agency, { scope: 'mail' }),
        );
        const kept = async (): Promise<number> =>
          (await Promise.all(keys.map((key) => cases.recall(agency, 'reports', key)))).filter(
            (one) => one !== null,
          ).length;
        await cases.forgetAnswers(instantOf(Temporal.Instant.from('2020-01-01T00:00:00Z')), 100);
        expect(await kept()).toBe(3);
        const later = instantOf(Temporal.Instant.from('2199-01-01T00:00:00Z'));
        // Others keep answers in these tables, too: some of a batch may be theirs.
        expect(await cases.forgetAnswers(later, 1)).toBe(1);
        while ((await cases.forgetAnswers(later, 2)) > 0);
        expect(await kept()).toBe(0);
        expect(await cases.recall(agency, 'mail', 'kunci')).not.toBeNull();
      });

      test('keeps no answer for what was not written', async () => {
        const agency = newAgency();
        await open(agency, 'a');
        expect(
          await cases.append([sampleAppend('a', { row: { agency } })], onceFor(agency)),
        ).toMatchObject({ reason: 'version-conflict' });
        expect(await cases.recall(agency, 'reports', 'kunci')).toBeNull();
      });

      test('does a request sent twenty times at once only once, also for two cases', async () => {
        const agency = newAgency();
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            cases.append(
              [
                sampleAppend(`a${String(index)}`, { row: { agency } }),
                sampleAppend(`b${String(index)}`, { row: { agency } }),
              ],
              onceFor(agency),
            ),
          ),
        );
        expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
        expect(answers.filter((answer) => !answer.ok && answer.reason === 'key-used')).toHaveLength(
          19,
        );
        expect((await cases.list(agency, {}, { cursor: null, limit: 50 })).items).toHaveLength(2);
      });
    });

    describe('one case', () => {
      test('is found by id, number and tracking hash, with everything its row says', async () => {
        const agency = newAgency();
        const row = sampleRow('a', {
          agency,
          status: 'closed',
          closeReason: 'completed',
          step: null,
          turn: null,
          stepSince: null,
          due: minute(5),
          waitingFor: 'vendor',
          assigneeId: 'p1',
          assigneeName: 'Petugas Satu',
          severity: 'high',
          unit: 'Dinas Contoh',
          unitKey: 'dinas contoh',
          measuresInForce: 2,
          closedAt: minute(9),
          searchText: 'kata kunci',
          parties: ['bssn', 'vendor'],
        });
        await open(agency, 'a', { row });
        expect(await cases.row(agency, 'a')).toEqual(row);
        expect(await cases.byNumber(agency, row.number)).toEqual(row);
        expect(await cases.byTrackingHash(agency, row.trackingHash)).toEqual(row);
        expect(await cases.row(agency, 'b')).toBeNull();
        expect(await cases.byNumber(agency, 'X')).toBeNull();
        expect(await cases.byTrackingHash(agency, 'X')).toBeNull();
      });

      test('that was changed says everything anew', async () => {
        const agency = newAgency();
        const was = sampleRow('a', { agency });
        await open(agency, 'a', { row: was });
        const row = changedRow('a', { agency });
        expect(caseColumnNames.filter((column) => row[column] === was[column])).toEqual([
          'agency',
          'caseId',
        ]);
        await open(agency, 'a', { expectedVersion: 1, row });
        expect(await cases.row(agency, 'a')).toEqual(row);
      });

      test('is not found by what no text can hold', async () => {
        const agency = newAgency();
        expect(await cases.load(agency, 'a\u0000')).toEqual([]);
        expect(await cases.byNumber(agency, '\u0000\ud800')).toBeNull();
        expect(
          (
            await cases.list(
              agency,
              { search: '\u0000', unitKeys: ['\u0000'] },
              { cursor: null, limit: 10 },
            )
          ).items,
        ).toEqual([]);
      });

      test('takes over what its newest events say', async () => {
        const agency = newAgency();
        await open(agency, 'a', { row: { due: minute(3) }, work: [sampleWork('a')] });
        await open(agency, 'a', {
          expectedVersion: 1,
          row: { status: 'closed', closeReason: 'invalid', due: null, searchText: 'baru' },
          work: [],
        });
        expect(await cases.row(agency, 'a')).toMatchObject({
          status: 'closed',
          closeReason: 'invalid',
          due: null,
          searchText: 'baru',
          version: 2,
        });
        expect((await cases.worklist(agency, ['tim'], { cursor: null, limit: 10 })).items).toEqual(
          [],
        );
      });

      test('can be projected anew', async () => {
        const agency = newAgency();
        await open(agency, 'a', { work: [sampleWork('a')] });
        await cases.reproject({
          row: sampleRow('a', { agency, status: 'closed', closeReason: 'completed' }),
          work: [sampleWork('a', { agency, roles: ['ketua'] })],
          watches: [],
          figures: [],
          papers: [],
        });
        expect(await cases.row(agency, 'a')).toMatchObject({ status: 'closed' });
        expect((await cases.worklist(agency, ['tim'], { cursor: null, limit: 10 })).items).toEqual(
          [],
        );
        expect(
          (await cases.worklist(agency, ['ketua'], { cursor: null, limit: 10 })).items,
        ).toHaveLength(1);
        expect(await cases.countOpen(agency, minute(0))).toEqual({ open: 0, late: 0, closed: 1 });
        expect(await cases.load(agency, 'a')).toHaveLength(1);
      });
    });

    describe('the list', () => {
      const ids = async (agency: string, filter: CaseFilter): Promise<readonly string[]> =>
        (await cases.list(agency, filter, { cursor: null, limit: 200 })).items.map(
          (row) => row.caseId,
        );

      test('comes newest first, page by page, whole and without repeating', async () => {
        const agency = newAgency();
        for (let index = 0; index < 7; index += 1)
          await open(agency, `k${String(index)}`, {
            row: { openedAt: minute(Math.floor(index / 2)) },
          });
        const seen: string[] = [];
        let cursor: string | null = null;
        let pages = 0;
        do {
          const page: Awaited<ReturnType<CaseStore['list']>> = await cases.list(
            agency,
            {},
            { cursor, limit: 2 },
          );
          expect(page.items.length).toBeLessThanOrEqual(2);
          seen.push(...page.items.map((row) => row.caseId));
          cursor = page.next;
          pages += 1;
        } while (cursor !== null);
        expect(seen).toEqual(['k6', 'k5', 'k4', 'k3', 'k2', 'k1', 'k0']);
        expect(pages).toBe(4);
      });

      test('says that it ends when the last page is just full', async () => {
        const agency = newAgency();
        for (const caseId of ['a', 'b']) await open(agency, caseId);
        expect((await cases.list(agency, {}, { cursor: null, limit: 2 })).next).toBeNull();
      });

      test('begins anew for a cursor it cannot read, and gives 1 to 200 items', async () => {
        const agency = newAgency();
        for (const caseId of ['a', 'b']) await open(agency, caseId);
        for (const cursor of ['', 'x', 'e30', 'kemarin,a', '%']) {
          expect((await cases.list(agency, {}, { cursor, limit: 5 })).items).toHaveLength(2);
          expect((await cases.worklist(agency, ['tim'], { cursor, limit: 5 })).items).toHaveLength(
            0,
          );
        }
        expect((await cases.list(agency, {}, { cursor: null, limit: 0 })).items).toHaveLength(1);
        expect((await cases.list(agency, {}, { cursor: null, limit: 1e9 })).items).toHaveLength(2);
      });

      test('goes on where it was when newer cases come in meanwhile', async () => {
        const agency = newAgency();
        for (let index = 0; index < 4; index += 1)
          await open(agency, `k${String(index)}`, { row: { openedAt: minute(index) } });
        const first = await cases.list(agency, {}, { cursor: null, limit: 2 });
        await open(agency, 'k9', { row: { openedAt: minute(9) } });
        const second = await cases.list(agency, {}, { cursor: first.next, limit: 2 });
        expect(second.items.map((row) => row.caseId)).toEqual(['k1', 'k0']);
      });

      test('is narrowed by each filter and by several together', async () => {
        const agency = newAgency();
        await open(agency, 'plain');
        await open(agency, 'closed', {
          row: { status: 'closed', closeReason: 'completed', step: null },
        });
        await open(agency, 'step', { row: { step: 'analisis', severity: 'high' } });
        await open(agency, 'category', {
          row: { category: 'phishing', severity: 'high', channel: 'phone' },
        });
        await open(agency, 'unit', {
          row: { unit: 'Dinas A', unitKey: 'dinas a', assigneeId: 'p1' },
        });
        await open(agency, 'late', { row: { due: minute(5) } });
        await open(agency, 'outside', {
          row: { due: minute(50), parties: ['bssn', 'vendor'] },
        });
        expect(await ids(agency, { status: 'closed' })).toEqual(['closed']);
        expect(await ids(agency, { status: 'open' })).toHaveLength(6);
        expect(await ids(agency, { step: 'analisis' })).toEqual(['step']);
        expect(await ids(agency, { category: 'phishing' })).toEqual(['category']);
        expect(await ids(agency, { severity: 'high' })).toEqual(['step', 'category']);
        expect(await ids(agency, { channel: 'phone' })).toEqual(['category']);
        expect(await ids(agency, { unitKeys: ['dinas a'] })).toEqual(['unit']);
        expect(await ids(agency, { assigneeId: 'p1' })).toEqual(['unit']);
        expect(await ids(agency, { lateAt: minute(5) })).toEqual([]);
        expect(await ids(agency, { lateAt: minute(6) })).toEqual(['late']);
        expect(await ids(agency, { parties: ['vendor', 'lain'] })).toEqual(['outside']);
        expect(await ids(agency, { parties: [] })).toEqual([]);
        expect(await ids(agency, { severity: 'high', channel: 'web' })).toEqual(['step']);
        expect(
          await ids(agency, { parties: ['bssn'], lateAt: minute(99), search: 'outside' }),
        ).toEqual(['outside']);
      });

      test('finds words in any order, numbers, and the beginning of a last word', async () => {
        const agency = newAgency();
        await open(agency, 'a', {
          row: {
            number: 'BTM-2026-0001',
            searchText: 'Situs Dinas Kesehatan: judi daring! TKT/BTM/2026/0007',
          },
        });
        await open(agency, 'b', {
          row: {
            number: 'BTM-2026-0002',
            searchText: 'Portal pégawai, phishing; https://portal.contoh.go.id',
          },
        });
        expect(await ids(agency, { search: 'judi situs' })).toEqual(['a']);
        expect(await ids(agency, { search: 'JUDI  Daring' })).toEqual(['a']);
        expect(await ids(agency, { search: 'situs kese' })).toEqual(['a']);
        expect(await ids(agency, { search: 'situs kese ' })).toEqual([]);
        expect(await ids(agency, { search: 'pegawai' })).toEqual(['b']);
        expect(await ids(agency, { search: 'portal.contoh.go.id' })).toEqual(['b']);
        expect(await ids(agency, { search: 'btm-2026-0002' })).toEqual(['b']);
        expect(await ids(agency, { search: 'TKT/BTM/2026/0007' })).toEqual(['a']);
        expect(await ids(agency, { search: '2026' })).toEqual(['b', 'a']);
        expect(await ids(agency, { search: 'judi phishing' })).toEqual([]);
        expect(await ids(agency, { search: 'si' })).toEqual([]);
      });

      test('pages through what the beginning of a word finds', async () => {
        const agency = newAgency();
        for (let index = 0; index < 5; index += 1)
          await open(agency, `k${String(index)}`, {
            row: {
              openedAt: minute(index),
              searchText: index === 2 ? 'lain' : `kata${'x'.repeat(index)}`,
            },
          });
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<CaseStore['list']>> = await cases.list(
            agency,
            { search: 'kat' },
            { cursor, limit: 1 },
          );
          seen.push(...page.items.map((row) => row.caseId));
          cursor = page.next;
        } while (cursor !== null);
        expect(seen).toEqual(['k4', 'k3', 'k1', 'k0']);
      });

      test('takes marks of query languages for nothing but marks', async () => {
        const agency = newAgency();
        await open(agency, 'a', { row: { searchText: "O'Brien \\ dan rekan" } });
        expect(await ids(agency, { search: "o'brien" })).toEqual(['a']);
        expect(await ids(agency, { search: 'dan & !rekan' })).toEqual(['a']);
        expect(await ids(agency, { search: '  ' })).toEqual(['a']);
        for (const search of ["'", '\\', ':*', '!!!', '()'])
          expect(await ids(agency, { search })).toEqual([]);
        for (const role of ["'", "a'b", '\\', ':*', ' '])
          expect(await ids(agency, { parties: [role] })).toEqual([]);
      });

      test('finds by new words, and by old ones no more, after the case changed', async () => {
        const agency = newAgency();
        await open(agency, 'a', { row: { searchText: 'lama' } });
        await open(agency, 'a', { expectedVersion: 1, row: { searchText: 'baru' } });
        expect(await ids(agency, { search: 'baru' })).toEqual(['a']);
        expect(await ids(agency, { search: 'lama' })).toEqual([]);
      });
    });

    describe('the worklist', () => {
      test('comes oldest due first, then longest waiting, those without a due time last', async () => {
        const agency = newAgency();
        const work = (caseId: string, more: Parameters<typeof sampleWork>[1]) =>
          open(agency, caseId, { work: [sampleWork(caseId, more)] });
        await work('none-late', { since: minute(2) });
        await work('none-early', { since: minute(1) });
        await work('due-9', { due: minute(9) });
        await work('due-3-b', { due: minute(3), since: minute(5) });
        await work('due-3-a', { due: minute(3), since: minute(4) });
        await work('other', { due: minute(1), roles: ['ketua'] });
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<CaseStore['worklist']>> = await cases.worklist(
            agency,
            ['tim'],
            { cursor, limit: 2 },
          );
          seen.push(...page.items.map(({ work: item }) => item.caseId));
          cursor = page.next;
        } while (cursor !== null);
        expect(seen).toEqual(['due-3-a', 'due-3-b', 'due-9', 'none-early', 'none-late']);
      });

      test('shows an item once to somebody with several of its roles, with its case', async () => {
        const agency = newAgency();
        const work = [
          sampleWork('a', {
            agency,
            roles: ['tim', 'ketua', 'tim'],
            due: minute(2),
            assigneeId: 'p1',
          }),
          sampleWork('a', {
            agency,
            item: 'approval:1',
            kind: 'approval',
            roles: ['ketua'],
            due: minute(1),
          }),
        ];
        await open(agency, 'a', {
          work,
          row: { systemName: 'Portal', assigneeId: 'p9', due: minute(7) },
        });
        const page = await cases.worklist(agency, ['tim', 'ketua', 'tim'], {
          cursor: null,
          limit: 10,
        });
        expect(page.items.map(({ work: item }) => item)).toEqual([work[1], work[0]]);
        expect(page.items[0]?.row).toEqual(await cases.row(agency, 'a'));
        expect(
          (await cases.worklist(agency, ['tim', 'ketua'], { cursor: null, limit: 1 })).items,
        ).toHaveLength(1);
        expect((await cases.worklist(agency, [], { cursor: null, limit: 10 })).items).toEqual([]);
      });

      test('pages through the work of several roles without losing or repeating any', async () => {
        const agency = newAgency();
        const roles = ['r0', 'r1', 'r2'];
        for (let index = 0; index < 23; index += 1) {
          const mine = roles.filter((_, place) => (index >> place) % 2 === 1);
          await open(agency, `k${String(index).padStart(2, '0')}`, {
            work: [
              sampleWork(`k${String(index).padStart(2, '0')}`, {
                roles: mine,
                due: index % 5 === 0 ? null : minute(index % 4),
              }),
            ],
          });
        }
        const whole = (await cases.worklist(agency, roles, { cursor: null, limit: 200 })).items.map(
          ({ work }) => work.caseId,
        );
        expect(new Set(whole).size).toBe(20);
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<CaseStore['worklist']>> = await cases.worklist(
            agency,
            roles,
            { cursor, limit: 3 },
          );
          seen.push(...page.items.map(({ work }) => work.caseId));
          cursor = page.next;
        } while (cursor !== null);
        expect(seen).toEqual(whole);
      });
    });

    describe('the figures', () => {
      test('count open, late and closed cases through opening, closing and reopening', async () => {
        const agency = newAgency();
        expect(await cases.countOpen(agency, minute(0))).toEqual({ open: 0, late: 0, closed: 0 });
        await Promise.all(
          Array.from({ length: 12 }, (_, index) =>
            open(agency, `k${String(index)}`, { row: { due: index < 5 ? minute(index) : null } }),
          ),
        );
        expect(await cases.countOpen(agency, minute(3))).toEqual({ open: 12, late: 3, closed: 0 });
        await open(agency, 'k0', {
          expectedVersion: 1,
          row: { status: 'closed', closeReason: 'invalid', due: minute(0) },
        });
        await open(agency, 'k1', {
          expectedVersion: 1,
          row: { status: 'closed', closeReason: 'completed' },
        });
        expect(await cases.countOpen(agency, minute(3))).toEqual({ open: 10, late: 1, closed: 2 });
        await open(agency, 'k0', { expectedVersion: 2, row: { due: minute(1) } });
        expect(await cases.countOpen(agency, minute(3))).toEqual({ open: 11, late: 2, closed: 1 });
        await open(agency, 'straight', { row: { status: 'closed', closeReason: 'invalid' } });
        expect(await cases.countOpen(agency, minute(3))).toEqual({ open: 11, late: 2, closed: 2 });
      });

      test('count the reports of a work unit, and those that were valid', async () => {
        const agency = newAgency();
        const unit = { unit: 'Dinas A', unitKey: 'dinas a' };
        await open(agency, 'a', { row: unit });
        await open(agency, 'b', { row: { ...unit, countsAsValid: true } });
        await open(agency, 'c', { row: { ...unit, status: 'closed', closeReason: 'duplicate' } });
        await open(agency, 'd', {
          row: { ...unit, status: 'closed', closeReason: 'completed', countsAsValid: true },
        });
        await open(agency, 'e', {
          row: { unit: 'Dinas B', unitKey: 'dinas b', countsAsValid: true },
        });
        await open(agency, 'f', { row: { countsAsValid: true } });
        expect(await cases.unitReports(agency, 'dinas a')).toEqual({ received: 4, valid: 2 });
        expect(await cases.unitReports(agency, 'dinas c')).toEqual({ received: 0, valid: 0 });
      });

      test('name every unit once, as its oldest case does', async () => {
        const agency = newAgency();
        await open(agency, 'z', {
          row: { unit: 'DINAS A', unitKey: 'dinas a', openedAt: minute(9) },
        });
        await open(agency, 'y', {
          row: { unit: 'Dinas A', unitKey: 'dinas a', openedAt: minute(1) },
        });
        await open(agency, 'x', {
          row: { unit: 'Badan B', unitKey: 'badan b', openedAt: minute(2) },
        });
        // The same name, of a unit of the register.
        await open(agency, 'v', { row: { unit: 'Dinas A', unitKey: 'unit:dinas-a' } });
        await open(agency, 'w');
        expect(await cases.units(agency)).toEqual(['Badan B', 'Dinas A']);
        expect(await cases.units(newAgency())).toEqual([]);
      });
    });

    describe('due times and calendars', () => {
      test('open cases whose due time rests on an older calendar are found, oldest calendar first', async () => {
        const agency = newAgency();
        await open(agency, 'new', { row: { due: minute(9), calendarVersion: 3 } });
        await open(agency, 'old-b', { row: { due: minute(9), calendarVersion: 2 } });
        await open(agency, 'old-a', { row: { due: minute(9), calendarVersion: 2 } });
        await open(agency, 'oldest', { row: { due: minute(9), calendarVersion: 1 } });
        await open(agency, 'none', { row: { due: null, calendarVersion: null } });
        await open(agency, 'closed', {
          row: { status: 'closed', closeReason: 'completed', due: minute(9), calendarVersion: 1 },
        });
        expect(await cases.row(agency, 'old-a')).toMatchObject({ calendarVersion: 2 });
        expect(await cases.dueOfOlderCalendar(agency, 3, 10)).toEqual(['oldest', 'old-a', 'old-b']);
        expect(await cases.dueOfOlderCalendar(agency, 3, 2)).toEqual(['oldest', 'old-a']);
        expect(await cases.dueOfOlderCalendar(agency, 1, 10)).toEqual([]);
        expect(await cases.dueOfOlderCalendar(newAgency(), 3, 10)).toEqual([]);
      });

      test('a due time that comes out the same is noted for the version seen, and no other', async () => {
        const agency = newAgency();
        for (const caseId of ['a', 'b', 'c', 'd'])
          await open(agency, caseId, { row: { due: minute(9), calendarVersion: 1 } });
        await open(agency, 'none', { row: { due: null, calendarVersion: null } });
        await open(agency, 'b', {
          expectedVersion: 1,
          row: { due: minute(9), calendarVersion: 1 },
        });
        await cases.dueStands(
          agency,
          [
            { caseId: 'a', version: 1 },
            { caseId: 'b', version: 1 },
            { caseId: 'c', version: 2 },
            { caseId: 'none', version: 1 },
          ],
          2,
        );
        expect(await cases.dueOfOlderCalendar(agency, 2, 10)).toEqual(['b', 'c', 'd']);
        expect(await cases.row(agency, 'a')).toMatchObject({
          calendarVersion: 2,
          version: 1,
          due: minute(9),
        });
        expect(await cases.row(agency, 'none')).toMatchObject({ calendarVersion: null });
        await cases.dueStands(agency, [{ caseId: 'a', version: 1 }], 1);
        expect(await cases.row(agency, 'a')).toMatchObject({ calendarVersion: 2 });
        expect(await cases.load(agency, 'a')).toHaveLength(1);
      });
    });

    describe('the registers', () => {
      test('give a hundred who ask at once a hundred different numbers, from 1 on', async () => {
        const agency = newAgency();
        const numbers = await Promise.all(
          Array.from({ length: 100 }, () => cases.nextNumber(agency, 'case', 2026)),
        );
        expect(numbers.toSorted((left, right) => left - right)).toEqual(
          Array.from({ length: 100 }, (_, index) => index + 1),
        );
      });

      test('count by agency, register and year', async () => {
        const [agency, other] = [newAgency(), newAgency()];
        expect(await cases.nextNumber(agency, 'case', 2026)).toBe(1);
        expect(await cases.nextNumber(agency, 'case', 2026)).toBe(2);
        expect(await cases.nextNumber(agency, 'ticket', 2026)).toBe(1);
        expect(await cases.nextNumber(agency, 'case', 2027)).toBe(1);
        expect(await cases.nextNumber(other, 'case', 2026)).toBe(1);
      });
    });
  });
};
