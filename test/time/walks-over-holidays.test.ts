import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { compile } from '#core/sops/compile.ts';
import { asksOfMeasures, unsaidMeasures } from '#core/cases/measures-said.ts';
import type { MeasureSaid } from '#core/cases/measure-event.ts';
import type { Outcome, Sop } from '#core/sops/model.ts';
import type { ClosedDay } from '#core/time/calendar.ts';
import { formatInstant } from '#core/time/format.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import type { Instant } from '#core/time/instant.ts';
import { sampleAnswers, sampleOutputs } from '#test/support/sample-answer.ts';
import { file, instant, officer, Scenario, someFacts } from '#test/support/scenario.ts';

const edition = (path: string): Sop => {
  const { document } = sopFileReader().read(readFileSync(`sop/${path}/sop.yaml`, 'utf8'));
  if (document === null) throw new Error(`${path} is flawed`);
  return compile(document);
};

interface Walk {
  readonly sop: Sop;
  readonly received: string;
  readonly closed?: readonly ClosedDay[];
  /** Outcomes other than the first, by step, one for each visit. */
  readonly outcomes?: Readonly<Record<string, readonly string[]>>;
}

/** Records what is still to be sent and lifts what is in force: no case closes before. */
const readyToClose = (story: Scenario): Scenario =>
  story.open.measures
    .filter(({ state }) => state === 'in-force')
    .reduce(
      (now, { measure }) =>
        now
          .when(officer(...(now.sop.measures.lift.by ?? now.sop.controllers)), {
            type: 'lift-measure',
            measure,
            note: 'Dibuka',
            proof: [file('tangkapan-layar.png')],
          })
          .thenHappened('measure-lifted'),
      story.everythingSent(officer(...story.sop.controllers)),
    );

/** Orders nobody carried out are withdrawn where it has to be said what became of them. */
const withdrawn = ({ open }: Scenario, outcome: Outcome | undefined): readonly MeasureSaid[] =>
  outcome === undefined || !asksOfMeasures(outcome)
    ? []
    : unsaidMeasures(open).map(({ measure }) => ({
        measure,
        became: 'withdrawn',
        note: 'Tidak jadi',
        proof: [],
      }));

/**
 * Walks a case from report to end with a simulated clock, everybody using exactly the standard
 * time, and writes each turn's deadline as an officer would note it.
 */
const walk = ({ sop, received, closed = [], outcomes = {} }: Walk): readonly string[] => {
  const { zona } = sop.document.instansi;
  const start = instant(received);
  let story = new Scenario(sop, undefined, start)
    .knowing({ ...someFacts, calendar: indonesianCalendar(zona, closed) })
    .reported({ receivedAt: start });
  const visits = new Map<string, number>();
  const lines: string[] = [];
  const note = (due: Instant | null): string =>
    due === null ? 'tanpa waktu baku' : formatInstant(due, zona, 'id', 'short');
  while (story.state.status === 'open') {
    const turn = story.open.turns.at(-1);
    const step = sop.steps.get(turn?.step ?? '');
    if (turn === undefined || step === undefined) throw new Error('no step');
    lines.push(`${step.no ?? '+'} ${note(turn.due)}`);
    const visit = visits.get(step.id) ?? 0;
    visits.set(step.id, visit + 1);
    const outcome = outcomes[step.id]?.[visit] ?? step.outcomes[0]?.id ?? '';
    const reached = story.at(turn.due ?? turn.startedAt);
    const chosen = step.outcomes.find(({ id }) => id === outcome);
    const closing = chosen?.to === null;
    const done = (closing ? readyToClose(reached) : reached).completed(
      officer(...turn.roles),
      outcome,
      {
        form: sampleAnswers(
          step,
          outcome,
          // A meeting was when its step was done.
          Object.fromEntries(
            step.form
              .filter(({ holds, required }) => holds === 'meeting-time' && required)
              .map(({ id }) => [id, reached.now]),
          ),
        ),
        outputs: sampleOutputs(step, outcome),
        measures: withdrawn(reached, chosen),
      },
    );
    expect(done.refusal).toBeUndefined();
    story = done;
  }
  return lines;
};

describe('walked from report to end with a simulated clock', () => {
  test('Maluku Utara over Idulfitri 2026: received on Friday 13 March, 14.00, in Ramadan', () => {
    expect(
      walk({ sop: edition('maluku-utara/2025-08'), received: '2026-03-13T14:00:00+09:00' }),
    ).toEqual([
      '1 13 Mar 2026 14.05 WIT',
      '2 13 Mar 2026 14.15 WIT',
      // Monday 16 and Tuesday 17 March.
      '3 17 Mar 2026 14.15 WIT',
      // 18–24 March: collective leave, Nyepi, Idulfitri and a weekend; Wednesday 25 is the next working day.
      '4 25 Mar 2026 14.15 WIT',
      // Thursday 26, Friday 27, Monday 30.
      '5 30 Mar 2026 14.15 WIT',
      '6 31 Mar 2026 14.15 WIT',
      '7 1 Apr 2026 14.15 WIT',
      '8 1 Apr 2026 14.45 WIT',
      '9 2 Apr 2026 14.45 WIT',
      '+ tanpa waktu baku',
      // Friday 3 April is Wafat Yesus Kristus: Monday 6, Tuesday 7, Wednesday 8.
      '10 8 Apr 2026 14.45 WIT',
    ]);
  });

  test('Denpasar with Galungan as an extra Bali day: received on Friday 12 June, 10.00', () => {
    const galungan: ClosedDay = {
      date: '2026-06-17',
      name: 'Hari Raya Galungan',
      kind: 'agency',
      source: 'Surat edaran gubernur (contoh)',
    };
    expect(
      walk({
        sop: edition('denpasar/tanpa-tanggal'),
        received: '2026-06-12T10:00:00+08:00',
        closed: [galungan],
      }),
    ).toEqual([
      '1 12 Jun 2026 10.05 WITA',
      '2 12 Jun 2026 10.15 WITA',
      // Monday 15; Tuesday 16 is 1 Muharam, Wednesday 17 Galungan; Thursday 18.
      '3 18 Jun 2026 10.15 WITA',
      '4 19 Jun 2026 10.15 WITA',
      // Monday 22, Tuesday 23, Wednesday 24.
      '5 24 Jun 2026 10.15 WITA',
      '6 25 Jun 2026 10.15 WITA',
      '7 26 Jun 2026 10.15 WITA',
      '8 26 Jun 2026 10.45 WITA',
      '9 29 Jun 2026 10.45 WITA',
      '+ tanpa waktu baku',
      // Tuesday 30 June, Wednesday 1 and Thursday 2 July.
      '10 2 Jul 2026 10.45 WITA',
    ]);
  });

  test('Batam’s week, twice round the loop: received on Thursday 18 December 2025, 09.00', () => {
    const lines = walk({
      sop: edition('batam/2025-08'),
      received: '2025-12-18T09:00:00+07:00',
      outcomes: { rapat: ['belum', 'sudah'] },
    });
    expect(lines).toEqual([
      '1 tanpa waktu baku',
      '2 tanpa waktu baku',
      '3 tanpa waktu baku',
      '4 tanpa waktu baku',
      '5 tanpa waktu baku',
      '6 tanpa waktu baku',
      // "1 Minggu" is seven calendar days: it ends on a holiday and stays there.
      '7 25 Des 2025 09.00 WIB',
      // 25 and 26 December and the weekend are closed. The step starts when the office opens on Monday
      // 29, 07.30; one working day later is Tuesday.
      '8 30 Des 2025 07.30 WIB',
      '9 31 Des 2025 07.30 WIB',
      // Not done: again a whole week from Wednesday 31 December.
      '7 7 Jan 2026 07.30 WIB',
      '8 8 Jan 2026 07.30 WIB',
      '9 9 Jan 2026 07.30 WIB',
      '10 9 Jan 2026 07.35 WIB',
    ]);
  });
});
