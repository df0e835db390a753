import { describe, expect, test } from 'vitest';
import type { Meeting } from '#core/cases/case.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import type { Field } from '#core/sops/model.ts';
import { parseInstant, type Instant } from '#core/time/instant.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { prefillOf } from './prefill.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`"${text}" is no instant`);
  return instant;
};
const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  type: 'long-text',
  label: { id, en: id },
  required: true,
  requiredWhen: null,
  help: null,
  choices: [],
  max: null,
  kinds: null,
  when: null,
  sets: null,
  holds: null,
  remarkOn: null,
  ...more,
});
const mapping = compileMapping(
  {
    tanggap_naskah: 1,
    naskah: {
      'berita-acara-rapat': {
        jenis: 'berita-acara',
        judul: 'Hasil Rapat',
        isi: [],
        penanda_tangan: [],
        peserta: 'yang-hadir',
      },
    },
  },
  smallSop,
);
const meeting = (number: number, calledIn: number, heldAt: string | null): Meeting => ({
  meeting: number,
  turn: calledIn,
  state: heldAt === null ? 'called' : 'held',
  calledAt: at('2026-11-20T00:00:00Z'),
  plannedBy: [],
  plan: {
    from: at('2026-11-23T00:00:00Z'),
    until: null,
    venue: 'Ruang',
    agenda: 'Acara',
    invited: [{ name: 'Tim', role: null, body: null }],
    caller: 'tim',
  },
  held:
    heldAt === null
      ? null
      : {
          at: at(heldAt),
          by: { kind: 'system' },
          minutes: {
            chair: 'A',
            secretary: 'B',
            attendees: `Nama ${String(number)}, Ketua`,
            discussion: 'Dibahas.',
            conclusion: 'Setuju.',
            files: [],
          },
        },
});
const asked = {
  turn: { turn: 3, startedAt: at('2026-11-22T00:00:00Z') },
  outputs: [{ id: 'berita-acara-rapat' }, { id: 'lain' }],
  fields: [field('yang-hadir'), field('kesepakatan', { holds: 'discussion' }), field('catatan')],
};

describe('a step about which a meeting was held', () => {
  test('has who attended where its paper takes the parties from, and what was discussed', () => {
    expect(
      prefillOf(asked, [meeting(1, 3, '2026-11-23T00:00:00Z')], mapping, 'Asia/Jayapura'),
    ).toEqual({
      'yang-hadir': { text: 'Nama 1, Ketua', meeting: 1 },
      kesepakatan: { text: 'Dibahas.\n\nKesimpulan:\nSetuju.', meeting: 1 },
    });
  });

  test('has when it began and who met in the fields that hold these, for no paper at all', () => {
    const fields = [
      field('kapan', { type: 'date-time', holds: 'meeting-time' }),
      field('siapa', { type: 'people', holds: 'attendees' }),
    ];
    expect(
      prefillOf(
        { ...asked, outputs: [], fields },
        [meeting(1, 3, '2026-11-23T00:00:00Z')],
        mapping,
        'Asia/Jayapura',
      ),
    ).toEqual({
      kapan: { text: '2026-11-23T09:00', meeting: 1 },
      siapa: { text: 'Nama 1, Ketua', meeting: 1 },
    });
  });

  test('takes the last of several meetings held', () => {
    expect(
      prefillOf(
        asked,
        [
          meeting(1, 3, '2026-11-23T00:00:00Z'),
          meeting(2, 3, '2026-11-24T00:00:00Z'),
          meeting(3, 3, null),
        ],
        mapping,
        'Asia/Jayapura',
      ),
    ).toMatchObject({ 'yang-hadir': { meeting: 2 } });
  });

  test('counts a meeting called during the step before, held during this one', () => {
    expect(
      prefillOf(asked, [meeting(1, 2, '2026-11-23T00:00:00Z')], mapping, 'Asia/Jayapura'),
    ).toMatchObject({
      'yang-hadir': { meeting: 1 },
    });
    expect(
      prefillOf(asked, [meeting(1, 2, '2026-11-21T00:00:00Z')], mapping, 'Asia/Jayapura'),
    ).toEqual({});
  });

  test('is not filled in with more than its field takes', () => {
    expect(
      prefillOf(
        {
          ...asked,
          fields: [
            field('yang-hadir', { max: 5 }),
            field('kesepakatan', { type: 'text', holds: 'discussion' }),
          ],
        },
        [meeting(1, 3, '2026-11-23T00:00:00Z')],
        mapping,
        'Asia/Jayapura',
      ),
    ).toEqual({});
  });

  test('is asked as ever without a meeting', () => {
    expect(prefillOf(asked, [], mapping, 'Asia/Jayapura')).toEqual({});
  });
});
