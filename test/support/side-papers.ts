import type { PaperId } from '#core/cases/paper-id.ts';
import type { OpenCase } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type {
  DispositionPlan,
  Invitee,
  MeetingMinutes,
  MeetingPlan,
} from '#core/cases/office-event.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { caseThroughAll } from './papers.ts';
import { instant } from './scenario.ts';

const by = { kind: 'officer', id: 'o1', name: 'Petugas Contoh', roles: [] } as const;

/** When a test's meeting was called, and when it was recorded or cancelled; its disposition was given in between. */
export const calledAt = instant('2026-11-18T01:00:00Z');
export const givenAt = instant('2026-11-18T02:00:00Z');
export const heldAt = instant('2026-11-24T02:30:00Z');

/** Invited by name alone: the letter addresses them as they were typed. */
export const guests = (...names: readonly string[]): readonly Invitee[] =>
  names.map((name) => ({ name, role: null, body: null }));

export const samplePlan = (more: Partial<MeetingPlan> = {}): MeetingPlan => ({
  from: instant('2026-11-24T02:30:00Z'),
  until: null,
  venue: 'Ruang Rapat',
  agenda: 'Pembahasan',
  invited: guests('Kepala Dinas Contoh', 'Kepala Bidang Contoh'),
  caller: 'tim-internal',
  ...more,
});

export const sampleMinutes = (more: Partial<MeetingMinutes> = {}): MeetingMinutes => ({
  chair: 'Nama Satu',
  secretary: 'Nama Dua',
  attendees: 'Nama Satu, Ketua, NIP 000000000000000001\nNama Dua, Analis',
  discussion: 'Uraian.\n1. satu\n2. dua',
  conclusion: 'Selesai.',
  files: [],
  ...more,
});

export const sampleDisposition = (more: Partial<DispositionPlan> = {}): DispositionPlan => ({
  to: [
    { name: 'Tim Internal BATAM-CSIRT', role: 'tim-internal' },
    { name: 'Bidang Contoh', role: null },
  ],
  instructions: ['Koordinasikan', 'Lapor Senin'],
  note: 'Segera.\n\nTerima kasih.',
  agendaNumber: '12/XI',
  giver: 'help-desk',
  from: null,
  ...more,
});

/** A case with one meeting and one disposition, through its whole SOP. */
export const caseWithMeeting = (
  sop: Sop,
  given: {
    readonly plan?: Partial<MeetingPlan>;
    readonly minutes?: Partial<MeetingMinutes>;
    readonly heldAt?: Instant;
    readonly cancelled?: boolean;
    readonly disposition?: Partial<DispositionPlan>;
    readonly report?: Parameters<typeof caseThroughAll>[3];
  } = {},
): OpenCase => {
  const at = (moment: typeof calledAt) => ({
    v: 1,
    command: 'command-1',
    by,
    happenedAt: moment,
    recordedAt: moment,
  });
  const called = evolve(caseThroughAll(sop, undefined, {}, given.report), {
    type: 'meeting-called',
    meeting: 1,
    turn: 1,
    plan: samplePlan(given.plan),
    ...at(calledAt),
  });
  const disposed = evolve(called, {
    type: 'disposition-given',
    disposition: 1,
    plan: sampleDisposition(given.disposition),
    ...at(givenAt),
  });
  const held =
    given.minutes === undefined
      ? disposed
      : evolve(disposed, {
          type: 'meeting-held',
          meeting: 1,
          minutes: sampleMinutes(given.minutes),
          ...at(given.heldAt ?? heldAt),
        });
  const last =
    given.cancelled === true
      ? evolve(held, { type: 'meeting-cancelled', meeting: 1, reason: 'Ditunda', ...at(heldAt) })
      : held;
  if (last.status !== 'open') throw new Error('the case stays open');
  return last;
};

/** A paper of the first meeting of a case, or of its first disposition, by its name. */
export const besideFlow = (output: string, number = 1): PaperId => ({
  output,
  of: { kind: output.startsWith('rapat.') ? 'meeting' : 'disposition', number },
});

/** The disposition of `caseWithMeeting` goes on: the team passes it to the secretary, who answers; the unit that is only named answers too. */
export const chained = (state: OpenCase): OpenCase => {
  const common = { v: 1, command: 'command-2', by, recordedAt: heldAt } as const;
  const events: readonly CaseEvent[] = [
    {
      ...common,
      type: 'disposition-given',
      disposition: 2,
      happenedAt: instant('2026-11-19T02:00:00Z'),
      plan: sampleDisposition({
        to: [{ name: 'Sekretaris Daerah', role: 'sekda' }],
        instructions: ['Untuk diketahui'],
        giver: 'tim-internal',
        from: { disposition: 1, receiver: 1 },
      }),
    },
    {
      ...common,
      type: 'disposition-answered',
      disposition: 2,
      receiver: 1,
      answer: 'Sudah diketahui.',
      happenedAt: instant('2026-11-20T02:00:00Z'),
    },
    {
      ...common,
      type: 'disposition-answered',
      disposition: 1,
      receiver: 2,
      answer: 'Layanan sudah dipulihkan dari cadangan.',
      happenedAt: instant('2026-11-21T02:00:00Z'),
    },
  ];
  return events.reduce<OpenCase>((now, event) => {
    const next = evolve(now, event);
    if (next.status !== 'open') throw new Error('the case is open');
    return next;
  }, state);
};
