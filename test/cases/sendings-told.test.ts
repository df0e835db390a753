import { describe, expect, test } from 'vitest';
import { project } from '#app/cases/project.ts';
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { defaultReminderRules } from '#core/oversight/reminders/default-rules.ts';
import { sendingsTable } from '#core/papers/content/facts/sendings.ts';
import { sendingsOf } from '#core/papers/access/sendings-shown.ts';
import { eventForParties, eventWithout, stateWithout } from '#core/papers/access/withheld.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { sampleSettings } from '#test/support/papers.ts';
import { file, instant, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const settings = sampleSettings(smallSop);
const mapping = compileMapping(defaultMapping(smallSop), smallSop);
const agency = {
  calendar: indonesianCalendar('Asia/Jakarta'),
  reminders: defaultReminderRules(smallSop),
};

/** Two orders: an escalation to BSSN without papers, and the minutes to the owner. */
const ordered = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } })
  .involving('pemilik', 'dinas-contoh')
  .completed(personOf('dinas-contoh', 'pemilik'), 'lanjut')
  .completed(tim, 'belum')
  .involving('pemilik', 'dinas-contoh')
  .completed(personOf('dinas-contoh', 'pemilik'), 'lanjut')
  .completed(tim, 'sudah')
  .completed(tim, 'lanjut');

const record = {
  type: 'record-sending',
  sending: 2,
  recipients: ['Pemilik'],
  addressee: 'Dinas rahasia',
  sentBy: 'Petugas Contoh',
  way: 'post',
  note: 'Resi rahasia',
  proof: [file('resi-rahasia.png')],
} as const;
const waive = { type: 'waive-sending', sending: 2, reason: 'Alasan rahasia' } as const;

const nothing = { outputs: new Map(), fields: new Set<never>(), files: new Set<string>() };
const withheld = { ...nothing, outputs: new Map([['berita-acara', 'Berita Acara']]) };

const projected = (story: Scenario) =>
  project({ sop: smallSop, agency, mapping }, story.open, story.now);

describe('what is owed', () => {
  test('is work of the step’s own roles and the controllers until it has left', () => {
    const work = projected(ordered).work.filter(({ kind }) => kind === 'sending');
    expect(work.map(({ item, roles }) => [item, roles])).toEqual([
      ['sending:1:', ['tim', 'ketua']],
      ['sending:2:berita-acara', ['tim', 'ketua']],
    ]);
    const done = projected(ordered.everythingSent(tim));
    expect(done.work.filter(({ kind }) => kind === 'sending')).toEqual([]);
    expect(done.watches.filter(({ item }) => item.startsWith('sending:'))).toEqual([]);
  });

  test('is reminded of one working day after the order, where the SOP states no time for the step', () => {
    const [watched] = projected(ordered).watches.filter(({ item }) => item === 'sending:1');
    expect(watched?.watched).toMatchObject({
      code: 'rapat',
      startedAt: ordered.open.sendings[0]?.orderedAt,
      due: instant('2026-11-18T10:00:00+07:00'),
    });
  });
});

describe('how far a sending has come', () => {
  const shown = (story: Scenario, kept = nothing) =>
    sendingsOf(smallSop, mapping, story.open, kept).map(({ items, owed }) => [
      owed,
      ...items.map(({ state, waitsFor }) => [state, ...waitsFor]),
    ]);

  test('says of each paper who still has to sign, and when it is only to be sent', () => {
    expect(shown(ordered)).toEqual([[true], [true, ['to-sign', 'tim']]]);
    const signed = ordered.when(tim, {
      type: 'sign-paper',
      ...keptCheck,
      ...paperOfTurn({ output: 'berita-acara', turn: 2 }),
      version: 1,
      code: 'KODE',
      number: '1',
      title: 'Berita Acara',
      file: file('ba.pdf'),
      signer: { role: 'tim', name: 'Petugas Contoh', position: 'Tim' },
      via: 'certificate',
      edits: {},
      over: null,
    });
    expect(shown(signed)).toEqual([[true], [true, ['signed']]]);
    const sent = signed.when(tim, {
      type: 'send-paper',
      ...paperOfTurn({ output: 'berita-acara', turn: 2 }),
      to: ['Pemilik'],
      way: 'email',
      note: 'Surel nomor 214 pada surat keluar',
      proof: [],
    });
    expect(shown(sent)).toEqual([[true], [false, ['sent']]]);
  });

  test.each([
    ['recorded', ordered.when(tim, record), 'Resi rahasia'],
    ['waived', ordered.when(ketua, waive), 'Alasan rahasia'],
  ] as const)(
    'is no secret of a withheld paper, what people wrote when it was %s is',
    (_, story, secret) => {
      const whole = JSON.stringify(sendingsOf(smallSop, mapping, story.open, nothing));
      const kept = sendingsOf(smallSop, mapping, story.open, withheld);
      expect(whole).toContain(secret);
      expect(kept.at(-1)).toMatchObject({ owed: false, items: [{ withheld: true }] });
      const last = story.events.at(-1);
      if (last === undefined) throw new Error('nothing happened');
      for (const left of [kept, stateWithout(story.open, withheld), eventWithout(last, withheld)])
        expect(JSON.stringify(left)).not.toMatch(/rahasia/u);
    },
  );
});

describe('to outside parties', () => {
  const order = ordered.events.findLast(({ type }) => type === 'sending-ordered');
  const without = (...outputs: readonly string[]) =>
    order === undefined
      ? undefined
      : eventForParties(order, {
          outputs: new Map(outputs.map((output) => [output, output])),
          fields: new Set(),
          files: new Set(),
        });

  test('an order that sends them nothing restricted is told as it stands', () => {
    expect(order).toMatchObject({ outputs: ['berita-acara'] });
    expect(without('sanksi')).toBe(order);
  });

  test('an order to send only a restricted paper is not told at all', () => {
    expect(without('berita-acara')).toBeUndefined();
  });

  test('of an order for several, the restricted one is not named', () => {
    if (order?.type !== 'sending-ordered') throw new Error('nothing was ordered');
    const both = { ...order, outputs: ['berita-acara', 'sanksi'] };
    const told = eventForParties(both, {
      outputs: new Map([['sanksi', 'Sanksi']]),
      fields: new Set(),
      files: new Set(),
    });
    expect(told).toEqual(order);
  });
});

describe('on paper', () => {
  const rows = (story: Scenario, kept: ReadonlySet<string> = new Set()) =>
    sendingsTable({ sop: smallSop, state: story.open, settings }, kept).flatMap((block) =>
      block.type === 'table' ? block.rows.map((row) => [row[1], row[2], row[4]]) : [],
    );

  test('an order stands as ordered and not sent', () => {
    expect(rows(ordered)).toEqual([
      ['Eskalasi', 'BSSN', 'Diperintahkan, belum dikirim'],
      ['Berita Acara', 'Pemilik', 'Diperintahkan, belum dikirim'],
    ]);
    expect(rows(new Scenario(smallSop).reported())).toEqual([]);
  });

  test('what has left stands with when and by which way', () => {
    expect(rows(ordered.when(tim, record)).at(-1)?.[2]).toMatch(/^Dikirim .+ melalui pos$/u);
  });

  test('what was waived stands with who answers for it, and why unless the paper is kept off', () => {
    const waived = ordered.when(ketua, waive);
    const by = 'Ditiadakan oleh Petugas Contoh ketua';
    expect(rows(waived).at(-1)?.[2]).toBe(`${by}: Alasan rahasia`);
    expect(rows(waived, new Set(['berita-acara'])).at(-1)?.[2]).toBe(by);
  });
});

test('the row of a paper tells how it left, by its own sending and by a record of the order; a version nobody sent, nothing', () => {
  const signed = ordered.when(tim, {
    type: 'sign-paper',
    ...keptCheck,
    ...paperOfTurn({ output: 'berita-acara', turn: 2 }),
    version: 1,
    code: 'KODE-1',
    number: '1 / BA',
    title: 'Berita Acara',
    file: file('ba.pdf'),
    signer: { role: 'tim', name: 'Petugas Contoh', position: 'Tim' },
    via: 'certificate',
    edits: {},
    over: null,
    signatories: [],
  });
  expect(projected(signed).papers.map(({ sent }) => sent)).toEqual([[]]);
  const left = signed
    .when(tim, {
      type: 'send-paper',
      ...paperOfTurn({ output: 'berita-acara', turn: 2 }),
      to: ['Bidang Contoh'],
      way: 'by-hand',
      note: 'Surel nomor 214 pada surat keluar',
      proof: [],
    })
    .thenHappened('paper-sent')
    .at('2026-11-18T09:00:00+07:00')
    .when(tim, record)
    .thenHappened('sending-recorded');
  expect(projected(left).papers.map(({ sent }) => sent)).toEqual([
    [
      { to: ['Bidang Contoh'], way: 'by-hand', at: signed.now, by: 'Petugas Contoh tim' },
      { to: ['Dinas rahasia'], way: 'post', at: left.now, by: 'Petugas Contoh' },
    ],
  ]);
});
