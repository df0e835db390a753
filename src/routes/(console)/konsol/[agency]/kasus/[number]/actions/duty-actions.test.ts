import { describe, expect, test } from 'vitest';
import { Scenario, officer } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Sop } from '#core/sops/model.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { atControls, controlOfPart } from './at-controls.ts';
import { dutyFulfilment, dutyStart } from './duty-actions.ts';

const text = { id: 'x', en: 'x' };
const sop: Sop = {
  ...smallSop,
  duties: [
    {
      id: 'lapor-bssn',
      name: text,
      recipients: [
        {
          name: 'BSSN',
          copy: false,
          address: '',
          email: '',
          channel: '',
          ground: 'contoh',
          since: '',
          note: '',
        },
      ],
      suggestedBy: { categories: [], severities: [], vitalSystem: false },
      answers: null,
      trigger: text,
      hours: 24,
      from: 'terima',
      source: 'contoh',
      form: [
        {
          id: 'dampak',
          label: text,
          type: 'long-text',
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
        },
      ],
    },
  ],
};
const zone = 'Asia/Jayapura';
const sent = (texts: Readonly<Record<string, string>>): SentForm => ({
  ...noForm,
  texts: Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, [one]])),
});

describe('deciding that a legal duty applies', () => {
  test('takes the moment in the agency’s zone', () => {
    expect(
      dutyStart({
        form: sent({ kewajiban: 'lapor-bssn', mulai: '2026-11-17T09:00', dasar: 'Alasan contoh' }),
        zone,
      }),
    ).toEqual({
      type: 'start-duty',
      duty: 'lapor-bssn',
      since: '2026-11-17T00:00:00.000Z',
      basis: 'Alasan contoh',
    });
  });

  test('takes the time that the letter sets, and asks for one that can be read', () => {
    const texts = { kewajiban: 'balas', mulai: '2026-11-17T09:00', dasar: 'Notifikasi' };
    expect(dutyStart({ form: sent({ ...texts, batas: '2026-11-20T09:00' }), zone })).toMatchObject({
      due: '2026-11-20T00:00:00.000Z',
    });
    expect(dutyStart({ form: sent({ ...texts, batas: 'lusa' }), zone })).toMatchObject({
      problems: [{ field: 'batas' }],
    });
  });

  test('asks for a moment that can be read', () => {
    expect(
      dutyStart({
        form: sent({ kewajiban: 'lapor-bssn', mulai: 'kemarin', dasar: 'Alasan contoh' }),
        zone,
      }),
    ).toMatchObject({ problems: [{ field: 'mulai' }] });
  });

  test('shows a moment in the future at the moment, and a missing basis at the basis', () => {
    const future = refuse('happened-in-future');
    expect(
      atControls([{ message: future.message }], future.refused, 'mulaiKewajiban'),
    ).toMatchObject([{ field: 'mulai' }]);
    expect(controlOfPart('mulaiKewajiban')('basis')).toBe('dasar');
    expect(dutyStart({ form: sent({ mulai: 'kemarin', dasar: '' }), zone })).toMatchObject({
      problems: [{ field: 'mulai' }, { field: 'dasar' }],
    });
  });
});

describe('recording that a legal duty was fulfilled', () => {
  const state = new Scenario(sop).reported().when(officer('tim'), {
    type: 'start-duty',
    duty: 'lapor-bssn',
    since: new Scenario(sop).now,
    basis: 'Alasan contoh',
  }).open;
  const view = { sop, state };

  test('takes the content of the duty’s own form', () => {
    const form = sent({
      'nomor-kewajiban': '1',
      'jawab.dampak': 'Layanan berhenti',
      catatan: 'Surat 12',
      'kepada.0': 'Gov-CSIRT Indonesia',
      'lewat.0': 'email',
      'kepada.1': 'Komdigi',
      'lewat.1': '',
      terjadi: '2026-11-17T12:30',
      'terjadi-awal': '2026-11-17T13:00',
    });
    expect(dutyFulfilment({ form, view, zone })).toEqual({
      type: 'fulfil-duty',
      number: 1,
      told: [{ to: 'Gov-CSIRT Indonesia', way: 'email' }],
      form: { dampak: 'Layanan berhenti' },
      proof: [],
      note: 'Surat 12',
      happenedAt: '2026-11-17T03:30:00.000Z',
    });
  });

  test('asks who was told, and for a proof or a note', () => {
    expect(
      dutyFulfilment({ form: sent({ 'nomor-kewajiban': '1', 'jawab.dampak': 'x' }), view, zone }),
    ).toMatchObject({ problems: [{ field: 'lewat.0' }, { field: 'bukti' }] });
  });
});
