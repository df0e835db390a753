import { describe, expect, test } from 'vitest';
import { inTruth } from '#core/cases/reply-words.ts';
import { sentence } from '#core/cases/event-kinds.ts';
import { officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim] = [officer('meja'), officer('tim')];

describe('the history tells in words, not in values of the file', () => {
  test('a severity by what it is called', () => {
    const story = new Scenario(smallSop)
      .reported()
      .completed(meja, 'lanjut')
      .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } });
    const told = story.events.flatMap((event) =>
      event.type === 'severity-assessed'
        ? [sentence(event, { sop: smallSop, measures: [], parties: [], turns: [] }).id]
        : [],
    );
    expect(told).toEqual(['Tingkat keparahan dinilai: Rendah']);
  });

  test('a recipient once, where who he was in truth is what the order calls him', () => {
    expect(inTruth('BSSN', 'BSSN')).toBe('BSSN');
    expect(inTruth('BSSN', '')).toBe('BSSN');
    expect(inTruth('Perangkat Daerah terkait', 'Dinas Contoh')).toBe(
      'Perangkat Daerah terkait (Dinas Contoh)',
    );
  });
});
