import { expect } from 'vitest';
import type { Actor } from '#core/people/actor.ts';
import type { Body } from '#core/people/body.ts';
import type { Case, OpenCase } from '#core/cases/case.ts';
import { noCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import { decide } from '#core/cases/decide.ts';
import type { CaseEvent, EventType } from '#core/cases/event.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Facts } from '#core/cases/facts.ts';
import type { Refusal, RefusalCode } from '#core/cases/refusal.ts';
import type { FileRef, Report } from '#core/cases/report.ts';
import { owedBy, owedSendings } from '#core/cases/sendings.ts';
import type { OutsideParty, Sop } from '#core/sops/model.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import type { Instant } from '#core/time/instant.ts';
import { parseInstant } from '#core/time/instant.ts';

export const instant = (text: string): Instant => {
  const read = parseInstant(text);
  if (read === undefined) throw new Error(`no instant: ${text}`);
  return read;
};

/** Tuesday 10.00 in Batam. */
export const tuesday = instant('2026-11-17T10:00:00+07:00');

export const officer = (...roles: readonly string[]): Actor => ({
  kind: 'officer',
  id: `officer-${roles.join('-')}`,
  name: `Petugas Contoh ${roles.join(' ')}`,
  roles,
});

export const file = (name: string): FileRef => ({
  id: `file-${name}`,
  name,
  size: 3,
  sha256: 'ab'.repeat(32),
  mediaType: 'text/plain',
});

export const sampleReport = (more: Partial<Report> = {}): Report => ({
  channel: 'web',
  receivedAt: tuesday,
  language: 'id',
  reporter: {
    name: 'Pelapor Contoh',
    anonymous: false,
    capacity: 'individual',
    email: 'pelapor@contoh.example',
  },
  system: { name: 'Layanan Contoh', unit: 'Dinas Contoh' },
  category: 'web-defacement',
  description: 'Halaman depan berubah.',
  consent: true,
  evidence: [],
  ...more,
});

/** A body of the register that the tests' agencies keep. */
export const sampleBody = (id: string, name: string, more: Partial<Body> = {}): Body => ({
  id,
  name,
  kind: 'unit',
  head: { title: `Kepala ${name}`, name: null, rank: null, nip: null, since: null },
  formerHeads: [],
  address: [],
  email: null,
  formerNames: [],
  ended: false,
  ...more,
});

/** The register that the tests' agencies keep: two work units, two companies and two governments. */
export const someBodies: readonly Body[] = [
  sampleBody('dinas-contoh', 'Dinas Contoh', {
    head: {
      title: 'Kepala Dinas Contoh',
      name: 'Pimpinan Contoh',
      rank: null,
      nip: '000000000000000077',
      since: null,
    },
  }),
  sampleBody('dinas-lain', 'Dinas Lain'),
  sampleBody('pt-contoh', 'PT Contoh', { kind: 'firm' }),
  sampleBody('pt-lain', 'PT Lain', { kind: 'firm' }),
  sampleBody('provinsi-contoh', 'Provinsi Contoh', { kind: 'government' }),
  sampleBody('provinsi-lain', 'Provinsi Lain', { kind: 'government' }),
  sampleBody('dinas-lama', 'Dinas Lama', { ended: true }),
];

/** Somebody of a body who holds these outside roles for it. */
export const personOf = (body: string, ...roles: readonly string[]): Actor => ({
  kind: 'officer',
  id: `officer-${body}-${roles.join('-')}`,
  name: `Petugas Contoh ${roles.join(' ')} ${body}`,
  roles,
  body,
});

/** The body of the tests' register that stands for each kind of outside party. */
export const bodiesOf: Readonly<Record<OutsideParty, string>> = {
  owner: 'dinas-contoh',
  developer: 'pt-contoh',
  other: 'provinsi-contoh',
};

/** Somebody who holds a role, an outside one for the body of the tests' register that it fits. */
export const holderOf = (sop: Sop, role: string): Actor => {
  const outside = sop.roles.find(({ id }) => id === role)?.outside ?? null;
  return outside === null ? officer(role) : personOf(bodiesOf[outside], role);
};

/** Who holds the office that approvals are asked of. */
export const someDecider = { name: 'Pejabat Contoh', position: 'Sekretaris Daerah' } as const;

export const someFacts: Facts = {
  bodies: someBodies,
  calendar: indonesianCalendar('Asia/Jakarta'),
  unitReports: { received: 1, valid: 1 },
  replyHours: null,
  initialPlaces: [],
  paperSigners: [],
  unsigned: [],
  decider: someDecider,
  ticketNumber: 'CTH-T-2026-0001',
};

const openOf = (state: Case): OpenCase => {
  if (state.status !== 'open') throw new Error(`the case is ${state.status}`);
  return state;
};

/** Tells a case's story step by step; every step returns a new scenario. */
export class Scenario {
  readonly sop: Sop;
  readonly state: Case;
  readonly now: Instant;
  readonly facts: Facts;
  readonly events: readonly CaseEvent[];
  readonly last: readonly CaseEvent[] | Refusal;

  constructor(
    sop: Sop,
    state: Case = noCase,
    now = tuesday,
    facts = someFacts,
    events: readonly CaseEvent[] = [],
    last: readonly CaseEvent[] | Refusal = [],
  ) {
    this.sop = sop;
    this.state = state;
    this.now = now;
    this.facts = facts;
    this.events = events;
    this.last = last;
  }

  /** Moves the clock. */
  at(text: string): Scenario {
    return new Scenario(this.sop, this.state, instant(text), this.facts, this.events, this.last);
  }

  knowing(facts: Partial<Facts>): Scenario {
    return new Scenario(
      this.sop,
      this.state,
      this.now,
      { ...this.facts, ...facts },
      this.events,
      this.last,
    );
  }

  /** Somebody asks something of the case. */
  when(by: Actor, command: CommandData): Scenario {
    const decision = decide(this.sop, this.state, {
      ...command,
      meta: {
        id: `command-${String(this.events.length + 1)}`,
        at: this.now,
        by,
        facts: this.facts,
      },
    });
    if ('refused' in decision)
      return new Scenario(this.sop, this.state, this.now, this.facts, this.events, decision);
    return new Scenario(
      this.sop,
      decision.reduce(evolve, this.state),
      this.now,
      this.facts,
      [...this.events, ...decision],
      decision,
    );
  }

  reported(report: Partial<Report> = {}, by: Actor = { kind: 'reporter' }): Scenario {
    return this.when(by, {
      type: 'receive-report',
      caseId: 'case-1',
      number: 'CTH-2026-0001',
      report: sampleReport(report),
      trackingHash: 'hash',
    });
  }

  /** The team lets a body in. */
  involving(role: string, body: string): Scenario {
    const [inside = ''] = this.sop.beside.parties.by;
    return this.when(officer(inside), { type: 'involve-party', role, body });
  }

  /** Completes the current step. */
  completed(
    by: Actor,
    outcome: string,
    more: Partial<Extract<CommandData, { type: 'complete-step' }>> = {},
  ): Scenario {
    return this.when(by, {
      type: 'complete-step',
      turn: this.turn,
      step: this.step,
      outcome,
      form: {},
      outputs: [],
      ...more,
    });
  }

  /** Records whatever the case ordered as sent to everybody it is owed to. */
  everythingSent(by: Actor): Scenario {
    return owedSendings(this.open).reduce<Scenario>(
      (story, sending) =>
        story
          .when(by, {
            type: 'record-sending',
            sending: sending.sending,
            recipients: owedBy(sending),
            addressee: '',
            sentBy: 'Petugas Contoh',
            way: 'office-system',
            note: 'Tanda terima ada pada arsip surat',
            proof: [],
          })
          .thenHappened('sending-recorded'),
      this,
    );
  }

  get open(): OpenCase {
    return openOf(this.state);
  }

  get turn(): number {
    return this.open.turns.at(-1)?.turn ?? 0;
  }

  get step(): string {
    return this.open.turns.at(-1)?.step ?? '';
  }

  /** The refusal of the last command. */
  get refusal(): Refusal | undefined {
    return 'refused' in this.last ? this.last : undefined;
  }

  thenRefused(code: RefusalCode): Scenario {
    expect(this.refusal?.refused).toBe(code);
    return this;
  }

  thenHappened(...types: readonly EventType[]): Scenario {
    expect(this.refusal).toBeUndefined();
    expect('refused' in this.last ? [] : this.last.map((event) => event.type)).toEqual(types);
    return this;
  }

  thenAt(step: string): Scenario {
    expect(this.step).toBe(step);
    return this;
  }
}
