import { describe, expect, test } from 'vitest';
import { compileEffect, type Effect, type EffectPart } from './effect.ts';

describe('an effect is compiled word for word', () => {
  test.each<[what: string, part: EffectPart, effect: Effect]>([
    ['a ticket', 'issue-ticket', { type: 'issue-ticket' }],
    ['lifting measures', 'lift-measures', { type: 'lift-measures' }],
    [
      'an order the SOP names',
      { block: { tindakan: 'block', status: 'ordered' } },
      { type: 'block', measure: 'block', status: 'ordered' },
    ],
    [
      'a measure carried out at once',
      { block: { tindakan: 'backup', status: 'executed' } },
      { type: 'block', measure: 'backup', status: 'executed' },
    ],
    [
      'a measure chosen in a field',
      { block: { bidang: 'tindakan', status: 'ordered' } },
      { type: 'block', measure: { field: 'tindakan' }, status: 'ordered' },
    ],
    [
      'a letter to one',
      { send: { kepada: ['BSSN'] } },
      { type: 'send', to: ['BSSN'], cc: [], outputs: [] },
    ],
    [
      'papers to several, with copies',
      { send: { kepada: ['BSSN', 'Gubernur'], tembusan: ['Arsip'], output: ['laporan'] } },
      { type: 'send', to: ['BSSN', 'Gubernur'], cc: ['Arsip'], outputs: ['laporan'] },
    ],
    [
      'an escalation with nothing',
      { escalate: { kepada: 'BSSN' } },
      { type: 'escalate', to: 'BSSN', outputs: [] },
    ],
    [
      'an escalation with a paper',
      { escalate: { kepada: 'BSSN', output: ['nota'] } },
      { type: 'escalate', to: 'BSSN', outputs: ['nota'] },
    ],
    [
      'a message to the reporter',
      { 'notify-reporter': { pesan: 'Kasus {nomor}', pesan_en: 'Case {nomor}' } },
      { type: 'notify-reporter', text: { id: 'Kasus {nomor}', en: 'Case {nomor}' }, field: null },
    ],
    [
      'a message that adds an answer',
      { 'notify-reporter': { pesan: 'Tidak valid', pesan_en: 'Not valid', bidang: 'alasan' } },
      { type: 'notify-reporter', text: { id: 'Tidak valid', en: 'Not valid' }, field: 'alasan' },
    ],
    [
      'closing as completed',
      { close: { alasan: 'completed' } },
      { type: 'close', reason: 'completed' },
    ],
    ['closing as invalid', { close: { alasan: 'invalid' } }, { type: 'close', reason: 'invalid' }],
  ])('%s', (_what, part, effect) => {
    expect(compileEffect(part)).toEqual(effect);
  });
});

test('a block of nothing is a mistake of the program: the rules refuse such a document first', () => {
  expect(() => compileEffect({ block: { status: 'ordered' } })).toThrow('lint the document');
});

test('a block that names a measure and a field, which the rules refuse too, takes the measure', () => {
  expect(
    compileEffect({ block: { tindakan: 'block', bidang: 'tindakan', status: 'ordered' } }),
  ).toEqual({ type: 'block', measure: 'block', status: 'ordered' });
});
