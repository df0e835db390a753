import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { turnTimes } from '#core/oversight/figures/turn-time.ts';
import { durationText, verdictText } from '#core/papers/sop/executed-row.ts';
import { executedSop } from '#core/papers/sop/executed-sop.ts';
import type { ExecutedRow } from '#core/papers/sop/sop-paper.ts';
import { executionOf, stepState, type Visit } from '#core/papers/sop/step-visits.ts';
import { compile } from '#core/sops/compile.ts';
import type { Instant } from '#core/time/instant.ts';
import { openCalendar } from '#test/support/calendar.ts';
import {
  caseAt,
  hour,
  officeDocument,
  officeSop,
  wholeWay,
  type VisitPart,
} from '#test/support/office-papers.ts';
import { sampleSettings } from '#test/support/papers.ts';

const calendar = openCalendar('Asia/Jakarta');
const now = hour(100);

const paperOf = (state: OpenCase | ClosedCase, madeAt: Instant = now, sop = officeSop) =>
  executedSop(
    {
      sop,
      mapping: compileMapping(defaultMapping(sop), sop),
      state,
      settings: sampleSettings(sop),
      madeAt,
      keptOff: new Set(),
    },
    turnTimes(state, calendar, madeAt),
  );
const rowOf = (state: OpenCase | ClosedCase, step: string): ExecutedRow => {
  const row = paperOf(state)
    .pages.flat()
    .find((one) => one.step === step);
  if (row === undefined) throw new Error(`no row ${step}`);
  return row;
};
const headOf = (state: OpenCase | ClosedCase) =>
  new Map(paperOf(state).head.map(({ label, value }) => [label, value.join(' | ')]));

const again = (times: number): readonly VisitPart[] => [
  ...Array.from({ length: times - 1 }, () => ({ step: 'periksa', outcome: 'ulang' })),
  { step: 'periksa', outcome: 'lanjut' },
];
const closed = (state: OpenCase): ClosedCase => ({
  ...state,
  status: 'closed',
  closed: { reason: 'withdrawn', note: '', cause: null, at: hour(9), into: null },
});

describe('how long something took', () => {
  test.each([
    [0, '0 menit'],
    [1, '1 menit'],
    [59, '59 menit'],
    [60, '1 jam'],
    [61, '1 jam 1 menit'],
    [600, '10 jam'],
    [1500, '25 jam'],
  ])('%d minutes reads %s', (minutes, text) => {
    expect(durationText(minutes)).toBe(text);
  });

  test('is read back as the same minutes', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (minutes) => {
        const [, hours = '0', rest = '0'] =
          /^(?:(\d+) jam)? ?(?:(\d+) menit)?$/.exec(durationText(minutes)) ?? [];
        expect(Number(hours) * 60 + Number(rest)).toBe(minutes);
      }),
    );
  });
});

describe('how a visit stands to the standard time', () => {
  const visit = (more: Partial<Visit>): Visit => ({
    turn: 1,
    step: 'periksa',
    round: 1,
    roles: ['tim'],
    startedAt: hour(0),
    endedAt: hour(1),
    due: null,
    usedMinutes: 60,
    waitingMinutes: 0,
    lateMinutes: 0,
    verdict: 'in-time',
    left: false,
    waitsFor: null,
    outcome: null,
    exception: null,
    approved: false,
    ...more,
  });

  test.each<[Partial<Visit>, string]>([
    [{}, 'Tepat waktu'],
    [{ verdict: 'late', lateMinutes: 95 }, 'Terlambat 1 jam 35 menit'],
    [{ verdict: 'late', lateMinutes: 0 }, 'Terlambat kurang dari 1 menit kerja'],
    [{ verdict: 'untimed' }, 'Tanpa waktu baku'],
    [{ verdict: 'running', endedAt: null }, 'Belum lewat batas; masih berjalan'],
    [{ verdict: 'late', lateMinutes: 5, endedAt: null }, 'Terlambat 5 menit; masih berjalan'],
    [{ left: true }, 'Tepat waktu; ditinggalkan saat kasus ditutup'],
    [{ verdict: 'untimed', left: true }, 'Tanpa waktu baku; ditinggalkan saat kasus ditutup'],
  ])('%j reads "%s"', (more, words) => {
    expect(verdictText(visit(more))).toBe(words);
  });
});

describe('the row of a step', () => {
  test('has its visits, without a round where there was but one', () => {
    const row = rowOf(caseAt(wholeWay), 'periksa');
    expect(row).toMatchObject({ state: 'done', rounds: 1, notVisited: null, earlier: null });
    expect(row.visits).toEqual([
      {
        round: null,
        from: '17 Nov 2026 10.00 WIB',
        to: '17 Nov 2026 11.00 WIB',
        used: '1 jam',
        waited: null,
        verdict: 'Tanpa waktu baku',
        late: false,
        waitsFor: null,
        outcome: 'lanjut',
      },
    ]);
    expect(row.spoken).toMatch(/Pada kasus ini dijalani\.$/);
  });

  test('counts its rounds, and tells of more than five only the last, and where the others stand', () => {
    const three = rowOf(caseAt(again(3)), 'periksa');
    expect(three.visits.map(({ round }) => round)).toEqual([
      null,
      'Untuk ke-2 kalinya',
      'Untuk ke-3 kalinya',
    ]);
    expect(three.spoken).toMatch(/dijalani 3 kali\.$/);
    const eight = rowOf(caseAt(again(8)), 'periksa');
    expect(eight.rounds).toBe(8);
    expect(eight.visits.map(({ round }) => round)).toEqual(
      [4, 5, 6, 7, 8].map((round) => `Untuk ke-${String(round)} kalinya`),
    );
    expect(eight.earlier).toBe('3 kali sebelumnya: lihat tabel langkah menurut urutan waktu.');
  });

  test('says that a step was not reached: not yet in an open case, not at all in a closed one', () => {
    const running = caseAt([{ step: 'periksa' }]);
    expect(rowOf(running, 'susun').notVisited).toBe('belum dijalani');
    expect(rowOf(running, 'periksa').notVisited).toBeNull();
    expect(rowOf(running, 'periksa').visits[0]?.to).toBe('masih berjalan');
    expect(rowOf(closed(running), 'susun').notVisited).toBe('tidak dijalani');
  });

  test('says for whom it waits and how much of its time was waiting', () => {
    const wait = { party: 'BSSN', reason: '', since: hour(1), until: null, ended: null };
    const row = rowOf(caseAt([{ step: 'periksa', more: { waits: [wait] } }]), 'periksa');
    expect(row.visits[0]?.waitsFor).toBe('Menunggu BSSN');
    expect(row.visits[0]?.waited).toBe('di antaranya menunggu 99 jam');
  });
});

describe('the head of an executed SOP', () => {
  test('says where an open case stands', () => {
    expect(headOf(caseAt(wholeWay)).get('Keadaan kasus')).toBe(
      'Terbuka, pada Langkah 3 (Langkah susun)',
    );
    expect(headOf(caseAt(again(2))).get('Keadaan kasus')).toBe(
      'Terbuka, pada Langkah 1 (Langkah periksa), ke-2 kalinya',
    );
    expect(headOf(caseAt([])).get('Keadaan kasus')).toBe('Terbuka');
    const wait = { party: 'BSSN', reason: '', since: hour(1), until: null, ended: null };
    expect(
      headOf(caseAt([{ step: 'periksa', more: { waits: [wait] } }])).get('Keadaan kasus'),
    ).toBe('Terbuka, pada Langkah 1 (Langkah periksa), menunggu BSSN');
  });

  test('says when and why a closed one was closed', () => {
    expect(headOf(closed(caseAt(wholeWay))).get('Keadaan kasus')).toBe(
      'Ditutup 17 Nov 2026 19.00 WIB: Ditarik oleh pelapor',
    );
  });

  test('names the case with its ticket, and the system with its owner where he is known', () => {
    const head = headOf(caseAt(wholeWay, { ticket: 'T-9', system: { name: 'Portal' } }));
    expect(head.get('Kasus')).toBe('CTH-2026-0001, tiket T-9');
    expect(head.get('Sistem elektronik')).toBe('Portal');
    expect(headOf(caseAt(wholeWay)).get('Sistem elektronik')).toBe('Layanan Contoh, Dinas Contoh');
  });

  test('counts steps, rounds and verdicts, and all the waiting', () => {
    const ended = (hours: number) => ({
      party: 'BSSN',
      reason: '',
      since: hour(0),
      until: null,
      ended: { at: hour(hours), result: '' },
    });
    const state = caseAt([
      { step: 'periksa', outcome: 'ulang', more: { due: hour(2), waits: [ended(0.5)] } },
      { step: 'periksa', outcome: 'lanjut', more: { due: hour(2.5) } },
      { step: 'jawab', more: { due: hour(500) } },
    ]);
    expect(headOf(state).get('Ringkasan')).toBe(
      '2 dari 3 langkah dijalani, 3 kali seluruhnya | 1 tepat waktu, 1 terlambat, 1 masih berjalan | Menunggu pihak luar seluruhnya 30 menit',
    );
    expect(headOf(caseAt([])).get('Ringkasan')).toBe(
      '0 dari 3 langkah dijalani, 0 kali seluruhnya',
    );
  });

  test('says that the edition is not in force', () => {
    const draft = compile(
      officeDocument({ edisi: { ...officeDocument().edisi, status: 'belum-ditetapkan' } }),
    );
    const paper = paperOf(caseAt(wholeWay, {}, { sop: draft }), now, draft);
    expect(paper.remarks).toEqual(['SOP yang menjadi dasar naskah ini belum ditetapkan.']);
    expect(JSON.stringify(paper.head)).toContain('2026 (belum ditetapkan)');
    expect(paperOf(caseAt(wholeWay)).remarks).toEqual([]);
  });
});

describe('the table of rounds', () => {
  const rows = (state: OpenCase) => {
    const [block] = paperOf(state).sections[0]?.blocks ?? [];
    return block?.type === 'table' ? block.rows : block;
  };

  test('has every visit in its order, also those the rows left out', () => {
    const all = rows(caseAt(again(8)));
    expect(Array.isArray(all) ? all.map(([no, , round]) => [no, round]) : all).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [String(n), String(n)]),
    );
  });

  test('has who did it, the standard time, the due time and what came of it', () => {
    expect(rows(caseAt([{ step: 'periksa', outcome: 'lanjut', more: { due: hour(9) } }]))).toEqual([
      [
        '1',
        'Langkah 1 (Langkah periksa)',
        '1',
        'Tim Tanggap',
        '1 Hari',
        '17 Nov 2026 10.00 WIB',
        '17 Nov 2026 11.00 WIB',
        '17 Nov 2026 19.00 WIB',
        '1 jam',
        '-',
        'Tepat waktu',
        'lanjut',
      ],
    ]);
  });

  test('says that no step was begun', () => {
    expect(rows(caseAt([]))).toEqual({
      type: 'paragraph',
      text: 'Belum ada langkah yang dijalani.',
    });
  });
});

test('the ways that were taken are those of the completed visits, and every step has one state', () => {
  const state = caseAt([...again(2), { step: 'jawab' }]);
  const execution = executionOf(officeSop, state, turnTimes(state, calendar, now));
  expect(execution.taken).toEqual([
    { from: 'periksa', outcome: 'ulang' },
    { from: 'periksa', outcome: 'lanjut' },
  ]);
  expect(['periksa', 'jawab', 'susun'].map((step) => stepState(execution, step))).toEqual([
    'done',
    'now',
    'later',
  ]);
});

test('times of another state than the case’s tell nothing', () => {
  const state = caseAt(wholeWay);
  const times = turnTimes(caseAt([...wholeWay, ...wholeWay]), calendar, now);
  expect(executionOf(officeSop, state, times).visits).toEqual(
    executionOf(officeSop, state, turnTimes(state, calendar, now)).visits,
  );
});
