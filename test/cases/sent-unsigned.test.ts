import { describe, expect, test } from 'vitest';
import type { CommandData } from '#core/cases/command.ts';
import { sentence } from '#core/cases/event-kinds.ts';
import { leftUnsigned } from '#core/cases/left-unsigned.ts';
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { eventForParties } from '#core/papers/access/withheld.ts';
import { sendingsTable } from '#core/papers/content/facts/sendings.ts';
import { sampleSettings } from '#test/support/papers.ts';
import { file, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';

const [meja, tim] = [officer('meja'), officer('tim')];
const minutes = paperOfTurn({ output: 'berita-acara', turn: 2 });

/** At the last step: the minutes were ordered to be sent to the owner, and nobody has signed them. */
const draft = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } })
  .involving('pemilik', 'dinas-contoh')
  .completed(personOf('dinas-contoh', 'pemilik'), 'lanjut')
  .completed(tim, 'sudah')
  .completed(tim, 'lanjut')
  .knowing({ unsigned: [minutes] });

const how = { way: 'courier', note: 'Resi 123', proof: [file('pindaian.pdf')] } as const;
const record = {
  type: 'record-sending',
  sending: 1,
  recipients: ['Pemilik'],
  addressee: '',
  sentBy: 'Kurir Contoh',
  ...how,
} as const satisfies CommandData;
const outputs = ['berita-acara'];
const ways: readonly (readonly [string, Extract<CommandData, { readonly proof: unknown }>])[] = [
  ['an order', record],
  ['what no step ordered', { type: 'send', to: ['BSSN'], cc: [], outputs, ...how }],
  ['an escalation', { type: 'escalate', to: 'BSSN', outputs, ...how }],
];
const sign = {
  type: 'sign-paper',
  ...keptCheck,
  ...minutes,
  version: 1,
  code: 'KODE-1',
  number: '1 / BA',
  title: 'Berita Acara',
  file: file('v1.pdf'),
  signer: { role: 'tim', name: 'Petugas Contoh', position: 'Tim' },
  via: 'certificate',
  edits: {},
  over: null,
  signatories: [{ role: 'tim', person: { name: 'Petugas Contoh', position: 'Tim' } }],
} as const satisfies CommandData;

const told = (story: Scenario): string => {
  const event = story.events.at(-1);
  if (event === undefined) throw new Error('nothing happened');
  return sentence(event, { sop: smallSop, measures: [], parties: [], turns: [] }).id;
};
const words = 'Berita Acara (tidak ditandatangani di Tanggap, bukti dilampirkan)';

describe.each(ways)('a paper nobody signed here, recorded as sent by %s', (_name, command) => {
  test('is refused on words alone, says what to do, and at which control', () => {
    const { refusal } = draft.when(tim, { ...command, proof: [] }).thenRefused('sending-unsigned');
    expect(refusal?.message.id).toContain('Belum ditandatangani di Tanggap: Berita Acara');
    expect(refusal?.fields?.map(({ field }) => field)).toEqual(['proof']);
    expect(draft.when(tim, { ...command, proof: [] }).open.sendings).toEqual(draft.open.sendings);
  });

  test('is taken with a file that shows what was sent, and the record says that it was not signed here', () => {
    const done = draft.when(tim, command);
    expect(done.events.at(-1)).toMatchObject({ unsignedHere: outputs });
    expect(told(done)).toContain(` – ${words}`);
  });

  test('is told of no more than that once it was signed here', () => {
    const done = draft.when(tim, sign).when(tim, { ...command, proof: [] });
    expect(done.refusal).toBeUndefined();
    expect(done.events.at(-1)).not.toHaveProperty('unsignedHere');
    expect(told(done)).not.toContain('ditandatangani');
  });

  test('is held against them again when what was signed is revoked', () => {
    draft
      .when(tim, sign)
      .when(tim, { type: 'revoke-paper', ...minutes, reason: 'Salah' })
      .when(tim, { ...command, proof: [] })
      .thenRefused('sending-unsigned');
  });

  test('is known by more than a letter', () => {
    const signed = draft.when(tim, sign);
    for (const note of ['x', '-', ' . ', 'ok!'])
      signed.when(tim, { ...command, note, proof: [] }).thenRefused('sending-unproven');
    expect(signed.when(tim, { ...command, note: 'Catatan contoh' }).refusal).toBeUndefined();
  });
});

describe('a paper that went out without a signature made here', () => {
  test('is told so until somebody signs it here', () => {
    expect(leftUnsigned(draft.open, minutes)).toBeNull();
    const gone = draft.when(tim, record).open;
    expect(leftUnsigned(gone, minutes)).toBe(gone.sendings[0]?.records[0]?.at);
    expect(leftUnsigned(draft.when(tim, record).when(tim, sign).open, minutes)).toBeNull();
    expect(leftUnsigned(draft.when(tim, sign).when(tim, record).open, minutes)).toBeNull();
    const other = paperOfTurn({ output: 'berita-acara', turn: 1 });
    expect(leftUnsigned(gone, other)).toBeNull();
  });
});

describe('what was sent and not signed here', () => {
  const cells = (story: Scenario): string =>
    sendingsTable({
      sop: smallSop,
      state: story.open,
      settings: sampleSettings(smallSop),
    })
      .flatMap((block) => (block.type === 'table' ? block.rows : []))
      .flat()
      .join('\n');

  test('is told so by every paper that lists sendings, until it is signed and sent from here', () => {
    const done = draft.when(tim, record);
    expect(cells(done)).toContain(
      'melalui kurir; Berita Acara tidak ditandatangani di Tanggap, bukti dilampirkan',
    );
    const sent = done.when(tim, sign).when(tim, {
      type: 'send-paper',
      ...minutes,
      to: ['Pemilik'],
      reaches: ['Pemilik'],
      way: 'email',
      note: 'Surel nomor 214 pada surat keluar',
      proof: [],
    });
    expect(sent.refusal).toBeUndefined();
    expect(cells(sent)).not.toContain('ditandatangani');
  });

  test('is not named to outside parties where the paper is kept from them', () => {
    const event = draft.when(tim, record).events.at(-1);
    if (event?.type !== 'sending-recorded') throw new Error('nothing was recorded');
    const none = { fields: new Set<never>(), files: new Set<string>() };
    const kept = { ...none, outputs: new Map([['berita-acara', 'Berita Acara']]) };
    const both = { ...event, outputs: ['berita-acara', 'laporan'] };
    expect(eventForParties(both, kept)).toMatchObject({ outputs: ['laporan'], unsignedHere: [] });
  });

  test('of forms and files, which nobody signs here, words are enough', () => {
    const ready = draft.knowing({ unsigned: [] });
    ready.when(tim, { ...record, proof: [] }).thenHappened('sending-recorded');
  });
});
