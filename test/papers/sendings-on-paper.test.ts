import { describe, expect, test } from 'vitest';
import type { CasePaper, Recipient, Sending } from '#core/cases/case.ts';
import type { SendingReply } from '#core/cases/sending-reply.ts';
import { file } from '#test/support/scenario.ts';
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { sendingsTable } from '#core/papers/content/facts/sendings.ts';
import { elapsed } from '#core/papers/content/facts/time.ts';
import { caseAt, hour, officeSop, teamMember, wholeWay } from '#test/support/office-papers.ts';
import { sampleSettings } from '#test/support/papers.ts';

const settings = sampleSettings(officeSop);
const memo = paperOfTurn({ output: 'memo', turn: 1 });
const recipient = (name: string, more: Partial<Recipient> = {}): Recipient => ({
  name,
  copy: false,
  state: 'owed',
  at: null,
  ways: [],
  unsignedHere: [],
  ...more,
});
const sending = (recipients: readonly Recipient[], more: Partial<Sending> = {}): Sending => ({
  sending: 1,
  turn: 1,
  purpose: 'send',
  recipients,
  items: [memo],
  orderedAt: hour(1),
  orderedBy: teamMember,
  records: [],
  waivers: [],
  replies: [],
  ...more,
});
const rows = (sendings: readonly Sending[], keptOff: ReadonlySet<string> = new Set()) =>
  sendingsTable(
    { sop: officeSop, state: caseAt(wholeWay, { sendings }), settings },
    keptOff,
  ).flatMap((block) => (block.type === 'table' ? block.rows : []));

describe('what a case ordered to be sent', () => {
  test('is nothing to tell where no step ordered anything', () => {
    expect(sendingsTable({ sop: officeSop, state: caseAt(wholeWay), settings })).toEqual([]);
  });

  test('is named with when it was ordered, in the zone of the agency', () => {
    const blocks = sendingsTable({
      sop: officeSop,
      state: caseAt(wholeWay, { sendings: [sending([recipient('BSSN')])] }),
      settings,
    });
    expect(blocks).toMatchObject([
      {
        columns: [
          { title: 'No' },
          { title: 'Yang dikirim' },
          { title: 'Kepada' },
          { title: 'Diperintahkan (WIB)' },
          { title: 'Keadaan (WIB)' },
        ],
        rows: [
          ['1', 'Memo Pemeriksaan', 'BSSN', '17 Nov 2026 11.00', 'Diperintahkan, belum dikirim'],
        ],
      },
    ]);
  });

  test.each<[what: string, one: Sending, item: string]>([
    [
      'several papers',
      sending([recipient('BSSN')], { items: [memo, paperOfTurn({ output: 'laporan', turn: 3 })] }),
      'Memo Pemeriksaan; Laporan Akhir',
    ],
    ['nothing in particular', sending([recipient('BSSN')], { items: [] }), 'Pengiriman'],
    [
      'an escalation of nothing in particular',
      sending([recipient('BSSN')], { items: [], purpose: 'escalate' }),
      'Eskalasi',
    ],
  ])('is called what it is: %s', (_what, one, item) => {
    expect(rows([one])[0]?.[1]).toBe(item);
  });
});

describe('a paper that was signed', () => {
  const signed = (number: string): CasePaper => ({
    ...memo,
    edits: {},
    writers: [],
    initials: [],
    versions: [
      {
        version: 1,
        code: 'KODE',
        number,
        title: 'Memo Hasil (CTH-2026-0001)',
        file: file('memo.pdf'),
        signatures: [
          {
            role: null,
            name: 'Petugas Contoh',
            position: 'Pejabat',
            via: 'ink',
            at: hour(1),
            place: null,
          },
        ],
        printed: null,
        exported: null,
        revoked: null,
        sent: [],
        received: [],
        fetched: [],
      },
    ],
  });
  const called = (number: string, keptOff: readonly string[] = []) =>
    sendingsTable(
      {
        sop: officeSop,
        state: caseAt(wholeWay, {
          sendings: [sending([recipient('BSSN')])],
          papers: [signed(number)],
        }),
        settings,
      },
      new Set(keptOff),
    ).flatMap((block) => (block.type === 'table' ? block.rows : []))[0]?.[1];

  test('is called by its title and number, not by what the SOP calls the output', () => {
    expect(called('12 / 2026')).toBe('Memo Hasil, Nomor 12 / 2026');
    expect(called('')).toBe('Memo Hasil');
  });

  test('is called by its output alone where this paper does not speak of it', () => {
    expect(called('12 / 2026', ['memo'])).toBe('Memo Pemeriksaan');
  });
});

test('what was answered stands under a heading of its own, with the order it answers', () => {
  const reply: SendingReply = {
    recipient: 'BSSN',
    repliedBy: '',
    way: 'email',
    number: '',
    dated: null,
    text: 'Diterima.',
    note: '',
    files: [],
    at: hour(3),
    by: teamMember,
  };
  const blocks = sendingsTable({
    sop: officeSop,
    state: caseAt(wholeWay, { sendings: [sending([recipient('BSSN')], { replies: [reply] })] }),
    settings,
  });
  expect(blocks.slice(1)).toMatchObject([
    { type: 'heading', text: 'Jawaban yang diterima' },
    {
      type: 'table',
      columns: [{ title: 'Atas pengiriman' }, {}, {}, {}],
      rows: [['No. 1', 'BSSN', expect.any(String), 'Diterima.']],
    },
  ]);
});

describe('what became of it', () => {
  const stateOf = (one: Recipient, more: Partial<Sending> = {}, keptOff: readonly string[] = []) =>
    rows([sending([one], more)], new Set(keptOff))[0]?.[4];
  const waiver = { recipients: ['BSSN'], reason: 'Sudah tahu', by: teamMember, at: hour(3) };

  test.each<[what: string, one: Recipient, more: Partial<Sending>, told: string]>([
    ['not sent', recipient('BSSN'), {}, 'Diperintahkan, belum dikirim'],
    [
      'revoked since',
      recipient('BSSN', { state: 'again', at: hour(2) }),
      {},
      'Yang dikirim sudah dibatalkan; penggantinya belum dikirim',
    ],
    [
      'sent by e-mail and courier',
      recipient('BSSN', { state: 'sent', at: hour(2), ways: ['email', 'courier'] }),
      {},
      'Dikirim 17 Nov 2026 12.00 melalui surel, kurir',
    ],
    [
      'waived, with who answers for it and why',
      recipient('BSSN', { state: 'waived', at: hour(3) }),
      { waivers: [waiver] },
      'Ditiadakan oleh Petugas Contoh: Sudah tahu',
    ],
  ])('%s', (_what, one, more, told) => {
    expect(stateOf(one, more)).toBe(told);
  });

  test('leaves out what people wrote about a paper that this one does not speak of', () => {
    const waived = recipient('BSSN', { state: 'waived', at: hour(3) });
    expect(stateOf(waived, { waivers: [waiver] }, ['memo'])).toBe('Ditiadakan oleh Petugas Contoh');
    expect(stateOf(waived, { waivers: [waiver] }, ['laporan'])).toContain('Sudah tahu');
  });

  test('is told of recipients together where it is the same, a copy marked as one', () => {
    const sent = { state: 'sent', at: hour(2), ways: ['email'] } as const;
    const all = rows([
      sending([
        recipient('BSSN', sent),
        recipient('Gubernur'),
        recipient('Arsip', { ...sent, copy: true }),
      ]),
    ]);
    expect(all.map(([, , to, , state]) => [to, state])).toEqual([
      ['BSSN; Arsip (tembusan)', 'Dikirim 17 Nov 2026 12.00 melalui surel'],
      ['Gubernur', 'Diperintahkan, belum dikirim'],
    ]);
  });

  test('is told order by order', () => {
    const two = [sending([recipient('BSSN')]), sending([recipient('Polisi')], { sending: 2 })];
    expect(rows(two).map(([number, , to]) => [number, to])).toEqual([
      ['1', 'BSSN'],
      ['2', 'Polisi'],
    ]);
  });
});

describe('how long something took', () => {
  test.each<[hours: number, words: string]>([
    [0, 'kurang dari 1 menit'],
    [1 / 60, '1 menit'],
    [59 / 60, '59 menit'],
    [1, '1 jam'],
    [1.5, '1 jam 30 menit'],
    [24, '1 hari'],
    [24.25, '1 hari 15 menit'],
    [51 + 5 / 60, '2 hari 3 jam 5 menit'],
    [24 * 100, '100 hari'],
  ])('%d hours: %s', (hours, words) => {
    expect(elapsed(hour(0), hour(hours))).toBe(words);
  });

  test('is no time at all where clocks disagree about what came first', () => {
    expect(elapsed(hour(2), hour(1))).toBe('kurang dari 1 menit');
  });
});
