import { describe, expect, test } from 'vitest';
import {
  archiveFindings,
  archiveLabel,
  retentionWords,
  ruleWords,
  type ArchiveRule,
} from './archive.ts';

const rule: ArchiveRule = {
  code: '000.6.2',
  access: 'terbatas',
  retention: { active: 2, inactive: 3, fate: 'dinilai-kembali' },
  source: 'JRA contoh',
};

describe('how papers of a kind are filed', () => {
  const numbers = { klasifikasi: '000.6' };

  test('is under the code of the kind, else under that of the agency', () => {
    expect(archiveLabel({ laporan: rule }, numbers, 'laporan').code).toBe('000.6.2');
    expect(archiveLabel({ laporan: { ...rule, code: null } }, numbers, 'laporan')).toEqual({
      code: '000.6',
      access: 'terbatas',
      retention: rule.retention,
      source: 'JRA contoh',
    });
  });

  test('makes nothing up where nothing is settled', () => {
    expect(archiveLabel({ laporan: rule }, numbers, 'notula')).toEqual({
      code: '000.6',
      access: null,
      retention: null,
      source: '',
    });
    expect(ruleWords(undefined)).toEqual({ id: '', en: '' });
    expect(ruleWords({ code: '1', access: null, retention: null, source: '' })).toEqual({
      id: '1',
      en: '1',
    });
  });

  test('is told in a line', () => {
    expect(ruleWords(rule)).toEqual({
      id: '000.6.2; Terbatas; Aktif 2 tahun, inaktif 3 tahun, dinilai kembali; (JRA contoh)',
      en: '000.6.2; Restricted (terbatas); 2 years active, 3 years inactive, appraised again (dinilai kembali); (JRA contoh)',
    });
    expect(retentionWords({ active: 0, inactive: 1, fate: 'permanen' }).en).toBe(
      '0 years active, 1 year inactive, kept for good (permanen)',
    );
  });
});

describe('a rule that cannot be', () => {
  const paths = (one: ArchiveRule) => archiveFindings({ laporan: one }).map(({ path }) => path[2]);

  test('has years that are none', () => {
    for (const active of [-1, 1.5, 101, Number.NaN])
      expect(paths({ ...rule, retention: { active, inactive: 0, fate: 'musnah' } })).toEqual([
        'retention',
      ]);
    expect(paths({ ...rule, retention: { active: 0, inactive: 101, fate: 'musnah' } })).toEqual([
      'retention',
    ]);
  });

  test('names nobody who says so, but for a code alone', () => {
    expect(paths({ ...rule, source: ' ' })).toEqual(['source']);
    expect(paths({ ...rule, access: null, source: '' })).toEqual(['source']);
    expect(paths({ code: '1', access: null, retention: null, source: '' })).toEqual([]);
    expect(paths(rule)).toEqual([]);
  });
});
