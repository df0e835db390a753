import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant, type Instant } from '#core/time/instant.ts';
import type { CasePaper, PaperVersion, Sending } from './case.ts';
import { paperOfTurn } from './paper-id.ts';
import {
  awaitedVersion,
  dateOf,
  exportedVersion,
  paperOf,
  printedVersion,
  signedVersion,
  turnOfPaper,
} from './papers.ts';
import { escalationsOf, orderedRecipients, owedBy, owedSendings } from './sendings.ts';

const day = (n: number): Instant => {
  const read = parseInstant(`2026-11-${String(n).padStart(2, '0')}T03:00:00Z`);
  if (read === undefined) throw new Error(`no day: ${String(n)}`);
  return read;
};
const by = { kind: 'officer', id: 'o1', name: 'Petugas Contoh', roles: ['tim'] } as const;
const file = {
  id: 'f1',
  name: 'memo.pdf',
  size: 3,
  sha256: 'ab'.repeat(32),
  mediaType: 'application/pdf',
};

type Standing = 'signed' | 'printed' | 'exported' | 'revoked';

const signature = (at: Instant): PaperVersion['signatures'][number] => ({
  role: 'tim',
  name: 'Pejabat Contoh',
  position: 'Ketua',
  via: 'certificate',
  at,
  place: null,
});

const version = (
  number: number,
  standing: Standing,
  more: Partial<PaperVersion> = {},
): PaperVersion => ({
  version: number,
  code: 'ABCD-EFGH',
  number: '1/2026',
  title: 'Memo',
  file,
  signatures: standing === 'signed' || standing === 'revoked' ? [signature(day(20))] : [],
  printed: standing === 'printed' ? { at: day(19), by, file } : null,
  exported: standing === 'exported' ? { at: day(19), by, file } : null,
  revoked: standing === 'revoked' ? { at: day(21), by, reason: 'Salah' } : null,
  sent: [],
  received: [],
  fetched: [],
  ...more,
});

const paper = (...versions: readonly PaperVersion[]): CasePaper => ({
  ...paperOfTurn({ output: 'memo', turn: 1 }),
  edits: {},
  writers: [],
  initials: [],
  versions,
});

/** What of a paper counts: which of its versions is signed, printed or exported. */
const standingOf = (one: CasePaper | undefined) => ({
  signed: signedVersion(one)?.version,
  printed: printedVersion(one)?.version,
  exported: exportedVersion(one)?.version,
});

describe('the version of a paper that counts', () => {
  const none = { signed: undefined, printed: undefined, exported: undefined };

  test.each<[what: string, versions: readonly PaperVersion[], stands: object]>([
    ['of a draft is none', [], none],
    ['is the signed one', [version(1, 'signed')], { ...none, signed: 1 }],
    ['is none once it was revoked', [version(1, 'revoked')], none],
    ['lies printed until its scan comes', [version(1, 'printed')], { ...none, printed: 1 }],
    ['lies in SRIKANDI until it comes back', [version(1, 'exported')], { ...none, exported: 1 }],
    [
      'is the one signed anew after a revoked one',
      [version(1, 'revoked'), version(2, 'signed')],
      { ...none, signed: 2 },
    ],
    [
      'is the print that replaces a revoked one',
      [version(1, 'revoked'), version(2, 'printed')],
      { ...none, printed: 2 },
    ],
    [
      'is signed once the print has its scan',
      [version(1, 'printed', { signatures: [signature(day(22))] })],
      { ...none, signed: 1 },
    ],
    [
      'is none once the print was withdrawn',
      [version(1, 'printed', { revoked: { at: day(21), by, reason: 'Salah cetak' } })],
      none,
    ],
  ])('%s', (_what, versions, stands) => {
    expect(standingOf(paper(...versions))).toEqual(stands);
  });

  test('of what is no paper of the case is none', () => {
    expect(standingOf(undefined)).toEqual(none);
    expect(awaitedVersion(undefined)).toBeUndefined();
  });

  test('is one at most, always the last, whatever became of those before', () => {
    const standings = fc.array(
      fc.constantFrom<Standing>('signed', 'printed', 'exported', 'revoked'),
    );
    fc.assert(
      fc.property(standings, (all) => {
        const one = paper(...all.map((standing, index) => version(index + 1, standing)));
        const { signed, printed, exported } = standingOf(one);
        const counting = [signed, printed, exported].filter((number) => number !== undefined);
        const last = all.at(-1);
        expect(counting).toEqual(last === undefined || last === 'revoked' ? [] : [all.length]);
      }),
    );
  });
});

describe('the day a paper bears', () => {
  const printed = { at: day(19), by, file };

  test.each<[what: string, of: Parameters<typeof dateOf>[0], date: Instant | undefined]>([
    ['none while it is a draft', { printed: null, signatures: [] }, undefined],
    [
      'that of its first signature',
      { printed: null, signatures: [signature(day(20)), signature(day(24))] },
      day(20),
    ],
    [
      'that of its print, signed later by hand',
      { printed, signatures: [signature(day(24))] },
      day(19),
    ],
  ])('is %s', (_what, of, date) => {
    expect(dateOf(of)).toBe(date);
  });
});

describe('a paper of a case', () => {
  const memo = paper(version(1, 'signed'));
  const other = { ...memo, ...paperOfTurn({ output: 'memo', turn: 2 }) };

  test('is told from one of the same output in another visit', () => {
    expect(paperOf([memo, other], paperOfTurn({ output: 'memo', turn: 2 }))).toBe(other);
    expect(paperOf([memo, other], paperOfTurn({ output: 'memo', turn: 3 }))).toBeUndefined();
    expect(paperOf([memo], { output: 'memo', of: { kind: 'meeting', number: 1 } })).toBeUndefined();
  });

  test('beside the flow is of no visit', () => {
    expect(
      turnOfPaper({ turns: [] }, { output: 'rapat.notula', of: { kind: 'meeting', number: 1 } }),
    ).toBeUndefined();
    expect(turnOfPaper({ turns: [] }, paperOfTurn({ output: 'memo', turn: 1 }))).toBeUndefined();
  });
});

type Recipient = Sending['recipients'][number];

const recipient = (
  name: string,
  state: Recipient['state'],
  more: Partial<Recipient> = {},
): Recipient => ({
  name,
  copy: false,
  state,
  at: state === 'sent' ? day(20) : null,
  ways: [],
  unsignedHere: [],
  ...more,
});
const sending = (recipients: readonly Recipient[], more: Partial<Sending> = {}): Sending => ({
  sending: 1,
  turn: 1,
  purpose: 'send',
  recipients,
  items: [paperOfTurn({ output: 'memo', turn: 1 })],
  orderedAt: day(18),
  orderedBy: by,
  records: [],
  waivers: [],
  replies: [],
  ...more,
});

describe('what is owed to whom', () => {
  const order = sending([
    recipient('BSSN', 'owed'),
    recipient('Gubernur', 'sent'),
    recipient('Arsip', 'again', { copy: true }),
    recipient('Polisi', 'waived'),
  ]);

  test('is what has not left, and what was revoked since; a copy is owed as well', () => {
    expect(owedBy(order)).toEqual(['BSSN', 'Arsip']);
  });

  test('is nothing where everybody has it or need not have it', () => {
    const done = sending([recipient('BSSN', 'sent'), recipient('Polisi', 'waived')]);
    expect(owedBy(done)).toEqual([]);
    expect(owedSendings({ sendings: [done, order] })).toEqual([order]);
  });

  test('of nobody is nothing', () => {
    expect(owedBy(sending([]))).toEqual([]);
  });
});

describe('whom orders name for a paper', () => {
  test('are all of them, each once, whether or not they have it', () => {
    const sendings = [
      sending([recipient('BSSN', 'sent'), recipient('Arsip', 'owed')]),
      sending([recipient('BSSN', 'owed')], { sending: 2 }),
      sending([recipient('Polisi', 'owed')], { sending: 3, items: [] }),
    ];
    expect(orderedRecipients({ sendings }, paperOfTurn({ output: 'memo', turn: 1 }))).toEqual([
      'BSSN',
      'Arsip',
    ]);
    expect(orderedRecipients({ sendings }, paperOfTurn({ output: 'memo', turn: 2 }))).toEqual([]);
  });
});

describe('before whom a case was brought', () => {
  test('by hand, and by orders to escalate that have left, in the order of time', () => {
    const sendings = [
      sending([recipient('BSSN', 'sent', { at: day(22) }), recipient('Gubernur', 'owed')], {
        purpose: 'escalate',
      }),
      sending([recipient('Arsip', 'sent')], { sending: 2 }),
    ];
    const byHand = {
      bodies: [],
      unsigned: [],
      way: 'email',
      by: { kind: 'system' },
      versions: [],
    } as const;
    const sentByHand = [
      { ...byHand, purpose: 'escalate', to: ['Sekda'], at: day(21) },
      { ...byHand, purpose: 'send', to: ['Arsip'], at: day(22) },
      { ...byHand, purpose: 'escalate', to: ['Polisi'], at: day(23) },
    ] as const;
    expect(escalationsOf({ sendings, sentByHand })).toEqual([
      { to: 'Sekda', at: day(21) },
      { to: 'BSSN', at: day(22) },
      { to: 'Polisi', at: day(23) },
    ]);
  });
});
