import { describe, expect, test } from 'vitest';
import { project } from '#app/cases/project.ts';
import type { CommandData } from '#core/cases/command.ts';
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { sentence } from '#core/cases/event-kinds.ts';
import { mayDo } from '#core/cases/may.ts';
import { escalationsOf, owedBy, owedSendings } from '#core/cases/sendings.ts';
import { defaultReminderRules } from '#core/oversight/reminders/default-rules.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import { compile } from '#core/sops/compile.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { file, instant, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallDocument, smallSop } from '#test/support/small-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const pemilik = personOf('dinas-contoh', 'pemilik');

const minutes = paperOfTurn({ output: 'berita-acara', turn: 2 });

/** At the last step: the minutes were ordered to be sent to the owner ("Pemilik"), and are a draft. */
const ordered = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } })
  .involving('pemilik', 'dinas-contoh')
  .completed(pemilik, 'lanjut')
  .completed(tim, 'sudah')
  .completed(tim, 'lanjut');

const record = {
  type: 'record-sending',
  sending: 1,
  recipients: ['Pemilik'],
  addressee: ' Dinas Contoh ',
  sentBy: ' Kurir Contoh ',
  way: 'courier',
  note: ' Resi 12 ',
  proof: [],
} as const satisfies CommandData;

const signatory = { name: 'Petugas Contoh', position: 'Ketua' };

const signed = (version: number): CommandData => ({
  type: 'sign-paper',
  ...keptCheck,
  ...minutes,
  version,
  code: `KODE-${String(version)}`,
  number: `${String(version)} / BA`,
  title: 'Berita Acara',
  file: file(`v${String(version)}.pdf`),
  signer: { role: 'tim', name: 'Petugas Contoh', position: 'Tim' },
  via: 'certificate',
  edits: {},
  over: null,
  signatories: [{ role: 'tim', person: { name: 'Petugas Contoh', position: 'Tim' } }],
});

const sending = (more: object = {}): CommandData => ({
  type: 'send-paper',
  ...minutes,
  to: ['Kepala Dinas Contoh'],
  reaches: ['Pemilik'],
  way: 'email',
  note: 'Surel nomor 214 pada surat keluar',
  proof: [],
  ...more,
});

const stateOf = (story: Scenario): string =>
  story.open.sendings.flatMap(({ recipients }) => recipients.map(({ state }) => state)).join(', ');

const told = (story: Scenario): readonly string[] =>
  story.events.map(
    (event) => sentence(event, { sop: smallSop, measures: [], parties: [], turns: [] }).id,
  );

describe('a step that sends', () => {
  test('is not offered to be recorded as sent while a paper of it lacks a signature, and says whose', () => {
    const whole = signed(1);
    const half = ordered.when(tim, {
      ...whole,
      ...('signatories' in whole
        ? { signatories: [...whole.signatories, { role: 'ketua', person: signatory }] }
        : {}),
    });
    const { refusal } = half.when(tim, record).thenRefused('signature-lacking');
    const may = (story: Scenario) => mayDo(smallSop, story.open, story.open, tim, story.facts);
    expect(may(half).hindered).toEqual([{ what: 'record-sending', number: 1, why: refusal }]);
    expect(may(ordered.when(tim, whole)).hindered).toEqual([]);
  });

  test('is recorded as sent no earlier than it was signed electronically, to the minute', () => {
    const paper = ordered.at('2026-11-18T09:30:40+07:00').when(tim, signed(1));
    const at = (time: string) =>
      paper
        .at('2026-11-18T10:00:00+07:00')
        .when(tim, { ...record, happenedAt: instant(`2026-11-18T${time}+07:00`) }).refusal;
    expect(at('09:29:00')).toMatchObject({ refused: 'happened-too-early' });
    expect(at('09:30:00')).toBeUndefined();
    expect(at('09:45:00')).toBeUndefined();
  });

  test('orders it: nothing is told as sent, and the draft is owed', () => {
    expect(ordered.open.sendings).toMatchObject([
      { sending: 1, turn: 5, purpose: 'send', items: [minutes] },
    ]);
    expect(owedSendings(ordered.open).map(owedBy)).toEqual([['Pemilik']]);
    expect(told(ordered)).toContain(
      'Pengiriman diperintahkan, belum dikirim: kepada Pemilik – Berita Acara',
    );
    expect(told(ordered).join()).not.toMatch(/Disampaikan|Dieskalasi/u);
  });

  test('holds the case open at its last step and for whoever closes it early, whatever for', () => {
    const refused = ordered.completed(tim, 'tutup').thenRefused('sending-owed').thenAt('akhir');
    expect(refused.refusal?.message.id).toContain('Berita Acara kepada Pemilik');
    for (const reason of ['withdrawn', 'out-of-authority'] as const)
      ordered.when(ketua, { type: 'close', reason, note: 'Ditarik' }).thenRefused('sending-owed');
    const into = { caseId: 'case-9', number: 'CTH-9' };
    ordered
      .when(ketua, { type: 'close', reason: 'duplicate', note: 'CTH-9', into })
      .thenRefused('sending-owed');
  });
});

describe('a step that closes the case and sends', () => {
  /** At the last step, whose minutes are ordered to be sent by the very completion that closes the case. */
  const sop = compile({
    ...smallDocument,
    langkah: smallDocument.langkah.map((step) =>
      step.kode === 'akhir'
        ? {
            ...step,
            hasil: step.hasil.map((outcome) => ({
              ...outcome,
              efek: [
                { send: { kepada: ['Sekretaris Daerah'], output: ['berita-acara'] } },
                ...(outcome.efek ?? []),
              ],
            })),
          }
        : step,
    ),
  });
  const last = new Scenario(sop)
    .reported()
    .completed(meja, 'lanjut')
    .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } })
    .involving('pemilik', 'dinas-contoh')
    .completed(pemilik, 'lanjut')
    .completed(tim, 'sudah')
    .completed(tim, 'lanjut');
  const closed = last
    .when(tim, record)
    .completed(tim, 'tutup')
    .thenHappened('step-completed', 'sending-ordered', 'case-closed');
  const owedOf = ({ state }: Scenario) => {
    if (state.status !== 'closed') throw new Error('the case goes on');
    return owedSendings(state).map(owedBy);
  };

  test('is held by what a step before it ordered, and not by what itself orders', () => {
    last.completed(tim, 'tutup').thenRefused('sending-owed');
    expect(owedOf(closed)).toEqual([['Sekretaris Daerah']]);
    expect(told(closed)).toContain(
      'Pengiriman diperintahkan, belum dikirim: kepada Sekretaris Daerah – Berita Acara',
    );
  });

  test('is owed after the closing until it is recorded, or waived by a controller with a reason', () => {
    const to = { sending: 2, recipients: ['Sekretaris Daerah'], addressee: '' };
    expect(
      owedOf(closed.when(meja, { ...record, ...to }).thenHappened('sending-recorded')),
    ).toEqual([]);
    const waive = { type: 'waive-sending', sending: 2, reason: 'Disampaikan lisan' } as const;
    closed.when(tim, waive).thenRefused('not-permitted');
    const waived = closed.when(ketua, waive).thenHappened('sending-waived');
    expect(owedOf(waived)).toEqual([]);
  });

  test('stays in the work and the reminders of its roles and the controllers', () => {
    if (closed.state.status !== 'closed') throw new Error('the case goes on');
    const rules = {
      sop,
      agency: {
        calendar: indonesianCalendar('Asia/Jakarta'),
        reminders: defaultReminderRules(sop),
      },
      mapping: compileMapping(defaultMapping(sop), sop),
    };
    const { work, watches } = project(rules, closed.state, closed.now);
    const [item, ...others] = work.filter(({ kind }) => kind === 'sending');
    expect(others).toEqual([]);
    expect(item).toMatchObject({ item: 'sending:2:berita-acara', roles: ['tim', 'ketua'] });
    expect(item?.due).not.toBeNull();
    expect(watches.map((one) => one.item)).toContain('sending:2');
  });

  test('holds the case again once it was taken up anew', () => {
    const anew = closed
      .when(ketua, { type: 'reopen', step: 'akhir', reason: 'Belum lengkap' })
      .completed(tim, 'tutup');
    expect(anew.refusal?.refused).toBe('sending-owed');
  });
});

describe('a paper that was ordered to be sent', () => {
  test('has left once it was signed and sent to whom the order names, and then the case closes', () => {
    const done = ordered.when(tim, signed(1));
    expect(stateOf(done)).toBe('owed');
    const sent = done.when(tim, sending()).thenHappened('paper-sent');
    expect(sent.open.sendings[0]?.recipients).toEqual([
      {
        name: 'Pemilik',
        copy: false,
        state: 'sent',
        at: sent.now,
        ways: ['email'],
        unsignedHere: [],
      },
    ]);
    sent.completed(tim, 'tutup').thenHappened('step-completed', 'case-closed');
  });

  test('reaches whom the sending names word for word, and nobody by likeness', () => {
    const done = ordered.when(tim, signed(1));
    expect(stateOf(done.when(tim, sending({ to: ['Pemilik'], reaches: [] })))).toBe('sent');
    expect(stateOf(done.when(tim, sending({ to: ['pemilik sistem'], reaches: [] })))).toBe('owed');
    done.when(tim, sending({ reaches: ['BSSN'] })).thenRefused('unknown-recipient');
  });

  test('is owed again when it is revoked, until what replaces it is sent', () => {
    const revoked = ordered
      .when(tim, signed(1))
      .when(tim, sending())
      .when(tim, { type: 'revoke-paper', ...minutes, reason: 'Salah' })
      .thenHappened('paper-revoked');
    expect(stateOf(revoked)).toBe('again');
    revoked.completed(tim, 'tutup').thenRefused('sending-owed');
    const anew = revoked.when(tim, signed(2));
    expect(stateOf(anew)).toBe('again');
    expect(stateOf(anew.when(tim, sending()))).toBe('sent');
  });

  test('is owed again of a closed case too, which then takes what became of it', () => {
    const closed = ordered
      .when(tim, signed(1))
      .when(tim, sending())
      .completed(tim, 'tutup')
      .when(tim, { type: 'revoke-paper', ...minutes, reason: 'Salah' });
    if (closed.state.status !== 'closed') throw new Error('the case goes on');
    expect(owedSendings(closed.state)).toHaveLength(1);
    closed
      .when(ketua, { type: 'waive-sending', sending: 1, reason: 'Tidak diganti' })
      .thenHappened('sending-waived');
  });
});

describe('a sending that is recorded', () => {
  test('says to whom, in truth to whom, by whom, by which way and how it is known', () => {
    const done = ordered.when(tim, record).thenHappened('sending-recorded');
    expect(done.events.at(-1)).toMatchObject({
      purpose: 'send',
      outputs: ['berita-acara'],
      addressee: 'Dinas Contoh',
      sentBy: 'Kurir Contoh',
      way: 'courier',
      note: 'Resi 12',
    });
    expect(told(done).at(-1)).toBe(
      'Disampaikan kepada Pemilik (Dinas Contoh) melalui kurir oleh Kurir Contoh – Berita Acara',
    );
    expect(stateOf(done)).toBe('sent');
    done.completed(tim, 'tutup').thenHappened('step-completed', 'case-closed');
  });

  test('rests on proof or on words that lead to it', () => {
    ordered.when(tim, { ...record, note: ' ' }).thenRefused('sending-unproven');
    ordered
      .when(tim, { ...record, note: '', proof: [file('resi.png')] })
      .thenHappened('sending-recorded');
  });

  test.each([
    [{ sending: 2 }, 'unknown-sending'],
    [{ recipients: [] }, 'empty-text'],
    [{ recipients: ['BSSN'] }, 'unknown-recipient'],
    [{ sentBy: ' ' }, 'empty-text'],
    [{ addressee: 'x'.repeat(501) }, 'too-long'],
    [{ note: 'x'.repeat(5_001) }, 'too-long'],
  ] as const)('is not taken with %j', (more, code) => {
    ordered.when(tim, { ...record, ...more }).thenRefused(code);
  });

  test('happened since its step began, and long ago only with the reason', () => {
    const later = ordered.at('2026-11-20T10:00:00+07:00');
    later
      .when(tim, { ...record, happenedAt: instant('2026-11-17T09:00:00+07:00') })
      .thenRefused('happened-before-report');
    const happenedAt = instant('2026-11-17T11:00:00+07:00');
    later
      .when(tim, { ...record, note: '', proof: [file('resi.png')], happenedAt })
      .thenRefused('backdating-reason-needed');
    expect(later.when(tim, { ...record, happenedAt }).events.at(-1)).toMatchObject({ happenedAt });
  });

  test('counts until a version that stood then is revoked', () => {
    const done = ordered.when(tim, signed(1)).when(tim, record);
    expect(stateOf(done)).toBe('sent');
    expect(stateOf(done.when(tim, { type: 'revoke-paper', ...minutes, reason: 'Salah' }))).toBe(
      'again',
    );
  });

  test('is recorded once for each recipient', () => {
    ordered.when(tim, record).when(tim, record).thenRefused('nothing-owed');
  });
});

describe('a sending that is waived', () => {
  const waive = { type: 'waive-sending', sending: 1, reason: ' Sudah dibicarakan ' } as const;

  test('is answered for by a controller, for whom it was owed to, and the case can close', () => {
    ordered.when(tim, waive).thenRefused('not-permitted');
    const done = ordered.when(ketua, waive).thenHappened('sending-waived');
    expect(done.events.at(-1)).toMatchObject({
      recipients: ['Pemilik'],
      reason: 'Sudah dibicarakan',
    });
    expect(told(done).at(-1)).toBe(
      'Pengiriman ditiadakan: Pemilik – Berita Acara: Sudah dibicarakan',
    );
    expect(stateOf(done)).toBe('waived');
    done.completed(tim, 'tutup').thenHappened('step-completed', 'case-closed');
  });

  test('needs a reason, and something that is owed', () => {
    ordered.when(ketua, { ...waive, reason: ' ' }).thenRefused('empty-text');
    ordered.when(tim, record).when(ketua, waive).thenRefused('nothing-owed');
  });

  test('and sent all the same, is told as sent', () => {
    const done = ordered.when(ketua, waive).when(tim, signed(1)).when(tim, sending());
    expect(stateOf(done)).toBe('sent');
  });
});

test('an escalation that was ordered is one only once it has left', () => {
  const looped = new Scenario(smallSop)
    .reported()
    .completed(meja, 'lanjut')
    .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } })
    .involving('pemilik', 'dinas-contoh')
    .completed(pemilik, 'lanjut')
    .completed(tim, 'belum');
  expect(told(looped)).toContain('Eskalasi diperintahkan, belum dikirim: kepada BSSN');
  expect(escalationsOf(looped.open)).toEqual([]);
  const done = looped.when(tim, { ...record, recipients: ['BSSN'], addressee: '' });
  expect(told(done).at(-1)).toBe('Dieskalasi kepada BSSN melalui kurir oleh Kurir Contoh');
  expect(escalationsOf(done.open)).toEqual([{ to: 'BSSN', at: done.now }]);
});
