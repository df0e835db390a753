import { describe, expect, test } from 'vitest';
import { isForParties, sentence, signOf } from '#core/cases/event-kinds.ts';
import { compile } from '#core/sops/compile.ts';
import { openNow, openWords } from '#core/cases/left-open.ts';
import { eventWithout, stateWithout } from '#core/papers/access/withheld.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import { executedSop } from '#core/papers/sop/executed-sop.ts';
import { sampleSettings } from '#test/support/papers.ts';
import { officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallDocument, smallSop } from '#test/support/small-sop.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const minutes = (turn: number) =>
  ({ output: 'berita-acara', of: { kind: 'turn', number: turn } }) as const;
const given = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .when(ketua, {
    type: 'give-disposition',
    plan: {
      to: [{ name: '', role: 'meja' }],
      instructions: ['Periksa'],
      note: '',
      agendaNumber: null,
      giver: 'ketua',
      from: null,
    },
  })
  .thenHappened('disposition-given');
const unsigned = given.knowing({ unsigned: [minutes(2)] });
const early = { type: 'close', reason: 'withdrawn', note: 'Ditarik' } as const;
const why = { leavingOpen: ' Ditandatangani kemudian ' };

const leftBy = ({ last }: Scenario) => {
  if ('refused' in last) throw new Error(last.message.id);
  const event = last.find(({ type }) => type === 'left-open');
  if (event?.type !== 'left-open') throw new Error('nothing was left open');
  return event;
};

describe('a case with something open', () => {
  test('does not close early without a reason, and the refusal lists what is open', () => {
    const refused = unsigned.when(ketua, early).thenRefused('left-open');
    expect(refused.last).toMatchObject({
      message: {
        id: expect.stringContaining(
          'naskah belum ditandatangani: Berita Acara; disposisi ke-1 belum dijawab: Meja Bantu',
        ),
      },
    });
    unsigned.when(ketua, { ...early, leavingOpen: '  ' }).thenRefused('left-open');
    unsigned.when(ketua, { ...early, leavingOpen: 'x'.repeat(5_001) }).thenRefused('too-long');
  });

  test('closes early with one, and list and reason stand before the closing', () => {
    const closed = unsigned
      .when(ketua, { ...early, ...why })
      .thenHappened('left-open', 'case-closed');
    expect(leftBy(closed)).toMatchObject({
      reason: 'Ditandatangani kemudian',
      papers: [minutes(2)],
      duties: [],
      receivers: [{ disposition: 1, receiver: 1, name: 'Meja Bantu' }],
    });
    expect(closed.state).toMatchObject({
      status: 'closed',
      leftOpen: { reason: 'Ditandatangani kemudian', papers: [minutes(2)] },
    });
  });

  test('closes by its last step only so, and the events of the step stand before', () => {
    const last = unsigned.completed(tim, 'tidak-valid', { form: { alasan: 'Bukan insiden' } });
    last.completed(tim, 'tutup').thenRefused('left-open');
    last.completed(tim, 'tutup', why).thenHappened('step-completed', 'left-open', 'case-closed');
  });

  test('needs no reason for a step that does not close it, and tells none', () => {
    unsigned
      .completed(tim, 'tidak-valid', { form: { alasan: 'Bukan insiden' }, ...why })
      .thenHappened('step-completed', 'step-started');
  });

  test('once opened again has left nothing open', () => {
    const again = unsigned
      .when(ketua, { ...early, ...why })
      .when(ketua, { type: 'reopen', step: 'nilai', reason: 'Terulang' });
    expect(again.open.leftOpen).toBeNull();
  });
});

test('only a case that was handled to the end is told as done', () => {
  const closing = ({ last }: Scenario) => {
    const events = 'refused' in last ? [] : last;
    return events.flatMap((one) => (one.type === 'case-closed' ? [signOf(one)] : []));
  };
  expect(closing(unsigned.when(ketua, { ...early, ...why }))).toEqual(['stop']);
  const invalid = given
    .completed(tim, 'tidak-valid', { form: { alasan: 'Bukan insiden' } })
    .completed(tim, 'tutup', why);
  expect(closing(invalid)).toEqual(['stop']);
});

test('a case with nothing open closes as ever, and a reason that nothing needs is not kept', () => {
  const closed = new Scenario(smallSop)
    .reported()
    .when(ketua, { ...early, ...why })
    .thenHappened('case-closed');
  expect(closed.state).toMatchObject({ leftOpen: null });
});

describe('a case that an outside party closes by its step', () => {
  const owner = personOf('dinas-contoh', 'pemilik');
  const sop = compile({
    ...smallDocument,
    langkah: smallDocument.langkah.map((step) =>
      step.kode === 'tolak' ? { ...step, pelaksana: [{ kode: 'pemilik', dugaan: null }] } : step,
    ),
  });
  const theirs = new Scenario(sop)
    .reported()
    .completed(meja, 'lanjut')
    .completed(tim, 'tidak-valid', { form: { alasan: 'Bukan insiden' } })
    .involving('pemilik', 'dinas-contoh')
    .knowing({ unsigned: [minutes(2), { ...minutes(1), signed: { by: 1, of: 2 } }] });

  test('asks it for a reason as well, and tells it how much the team has open, and nothing of what', () => {
    const { refusal } = theirs.completed(owner, 'tutup').thenRefused('left-open');
    expect(refusal?.message.id).toContain('2 hal yang belum diselesaikan tim');
    expect(refusal?.message.id).not.toMatch(/Berita Acara|naskah/u);
  });

  test('closes with its reason; what was open stands on record for the team alone', () => {
    const closed = theirs
      .completed(owner, 'tutup', { leavingOpen: 'Sudah kami kerjakan' })
      .thenHappened('step-completed', 'left-open', 'case-closed');
    const event = leftBy(closed);
    expect(event).toMatchObject({
      papers: [minutes(2), { ...minutes(1), signed: { by: 1, of: 2 } }],
      by: { body: 'dinas-contoh' },
    });
    expect(isForParties(event)).toBe(false);
    expect(openWords({ sop, turns: [] }, event).map(({ id }) => id)[1]).toContain(
      'naskah baru ditandatangani 1 dari 2: Berita Acara',
    );
  });
});

describe('what was left open', () => {
  const closed = unsigned.when(ketua, { ...early, ...why });
  const event = leftBy(closed);

  test('is a sentence of the history with its reason', () => {
    const told = sentence(event, { sop: smallSop, measures: [], parties: [], turns: [] });
    expect(told).toEqual({
      id: 'Ditutup dengan yang masih terbuka (naskah belum ditandatangani: Berita Acara; disposisi ke-1 belum dijawab: Meja Bantu): Ditandatangani kemudian',
      en: 'Closed with open ends (paper not signed: "Berita Acara"; disposition 1 not answered: "Meja Bantu"): Ditandatangani kemudian',
    });
  });

  test('tells papers of one name apart by the visits they are of', () => {
    const two = openNow(given.open, [minutes(2), minutes(4)]);
    const [second] = [...smallSop.steps.keys()].slice(1);
    const turns = [2, 4].map((turn) => ({ turn, step: second ?? '' }));
    expect(openWords({ sop: smallSop, turns }, two).map(({ id }) => id)).toEqual([
      'naskah belum ditandatangani: Berita Acara',
      'naskah belum ditandatangani: Berita Acara (langkah 2, ke-2 kalinya)',
      'disposisi ke-1 belum dijawab: Meja Bantu',
    ]);
  });

  test('keeps its reason from whoever may not see one of the papers', () => {
    const kept = (output: string) => ({
      outputs: new Map([[output, output]]),
      fields: new Set<never>(),
      files: new Set<string>(),
    });
    if (closed.state.status === 'none') throw new Error('no case');
    expect(eventWithout(event, kept('berita-acara'))).toMatchObject({ reason: '' });
    expect(stateWithout(closed.state, kept('berita-acara')).leftOpen?.reason).toBe('');
    expect(eventWithout(event, kept('sanksi'))).toBe(event);
    expect(stateWithout(closed.state, kept('sanksi')).leftOpen).toEqual(closed.state.leftOpen);
  });

  test.each([
    [new Set<string>(), /Berita Acara.*Ditandatangani kemudian/u],
    [new Set(['berita-acara']), /^(?!.*Berita Acara)(?!.*kemudian).*Meja Bantu/u],
  ])('stands in the SOP as carried out, without papers kept off it', (keptOff, words) => {
    if (closed.state.status === 'none') throw new Error('no case');
    const { sections } = executedSop(
      {
        sop: smallSop,
        mapping: compileMapping(defaultMapping(smallSop), smallSop),
        state: closed.state,
        settings: sampleSettings(smallSop),
        madeAt: closed.now,
        keptOff,
      },
      [],
    );
    const section = sections.find(({ title }) => title === 'Masih terbuka waktu kasus ditutup');
    expect(JSON.stringify(section)).toMatch(words);
  });
});
