import { describe, expect, test } from 'vitest';
import { parseInstant } from '#core/time/instant.ts';
import { checkLogo, largestLogo } from '#core/papers/sheet/logo.ts';
import { peopleOf } from '#core/papers/sheet/people.ts';
import { anchorAt, isAnchor } from '#core/papers/sheet/anchors.ts';
import { holdsAt, signerLines, signsFor } from './signatures.ts';
import { sameName } from '#core/people/same-name.ts';
import { textBlocks } from '#core/papers/sheet/text-blocks.ts';

const at = (text: string) => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(text);
  return instant;
};

describe('a long text', () => {
  test('becomes paragraphs, and lines counted from one become a list', () => {
    expect(textBlocks('Satu.\r\n\r\nDua.\n1. pertama\n2. kedua\nTiga.')).toEqual([
      { type: 'paragraph', text: 'Satu.' },
      { type: 'paragraph', text: 'Dua.' },
      { type: 'list', items: ['pertama', 'kedua'] },
      { type: 'paragraph', text: 'Tiga.' },
    ]);
  });

  test('keeps numbers as written where they do not count from one', () => {
    expect(textBlocks('3. ketiga\n5. kelima\n- butir')).toEqual([
      { type: 'paragraph', text: '3. ketiga' },
      { type: 'paragraph', text: '5. kelima' },
      { type: 'paragraph', text: '- butir' },
    ]);
  });

  test('keeps counting across a gap as it was written', () => {
    expect(textBlocks('1. satu\n3. tiga')).toEqual([
      { type: 'list', items: ['satu'] },
      { type: 'paragraph', text: '3. tiga' },
    ]);
  });

  test('of several short lines is a list, also after a line that announces it', () => {
    expect(textBlocks('Perbarui sistem\nGanti sandi\n')).toEqual([
      { type: 'list', items: ['Perbarui sistem', 'Ganti sandi'] },
    ]);
    expect(textBlocks('- satu\n• dua')).toEqual([{ type: 'list', items: ['satu', 'dua'] }]);
    expect(textBlocks('Yang perlu:\nsatu\ndua')).toEqual([
      { type: 'paragraph', text: 'Yang perlu:' },
      { type: 'list', items: ['satu', 'dua'] },
    ]);
  });

  test('stays paragraphs where a line is long, alone, or parted by an empty one', () => {
    const long = 'kata '.repeat(21).trim();
    for (const text of [`Pendek\n${long}`, 'Satu baris', 'Satu\n\nDua', 'Satu:\nDua:\nTiga']) {
      expect(textBlocks(text).map(({ type }) => type)).toEqual(
        text
          .split('\n')
          .filter((line) => line !== '')
          .map(() => 'paragraph'),
      );
    }
  });

  test('that says nothing gives nothing', () => {
    expect(textBlocks(' \n\n')).toEqual([]);
  });
});

test('people are listed one a line, and no line is lost', () => {
  expect(
    peopleOf(
      '1. Nama Satu, Ketua, NIP. 00000000 000000 0 001, Dinas Contoh\n\n- Nama Dua\nNama Tiga, Analis',
    ),
  ).toEqual([
    { name: 'Nama Satu', position: 'Ketua', nip: '000000000000000001', unit: 'Dinas Contoh' },
    { name: 'Nama Dua', position: '', nip: null, unit: null },
    { name: 'Nama Tiga', position: 'Analis', nip: null, unit: null },
  ]);
});

describe('who signs', () => {
  const head = {
    position: 'Kepala Dinas Contoh',
    name: 'Nama Satu',
    rank: 'Pembina',
    nip: '000000000000000001',
  };
  const deputy = {
    position: 'Sekretaris',
    name: 'Nama Dua',
    rank: null,
    nip: '000000000000000002',
  };

  test('signs with position, name, rank and NIP', () => {
    expect(signerLines({ officeholder: head, delegation: null })).toEqual({
      position: ['Kepala Dinas Contoh,'],
      name: 'Nama Satu',
      rank: 'Pembina',
      nip: '000000000000000001',
    });
  });

  test('a.n. names the officeholder first and the own position below; Plt. and Plh. only the officeholder', () => {
    expect(
      signerLines({
        officeholder: head,
        delegation: { kind: 'a.n.', by: deputy, from: null, until: null },
      }),
    ).toEqual({
      position: ['a.n. Kepala Dinas Contoh', 'Sekretaris,'],
      name: 'Nama Dua',
      rank: null,
      nip: '000000000000000002',
    });
    expect(
      signerLines({
        officeholder: head,
        delegation: { kind: 'Plh.', by: deputy, from: null, until: null },
      }).position,
    ).toEqual(['Plh. Kepala Dinas Contoh,']);
  });

  test('a delegation holds within its dates only', () => {
    const bounded = {
      kind: 'Plt.' as const,
      by: deputy,
      from: at('2026-11-01T00:00:00Z'),
      until: at('2026-11-30T00:00:00Z'),
    };
    expect(holdsAt(bounded, at('2026-11-01T00:00:00Z'))).toBe(true);
    expect(holdsAt(bounded, at('2026-10-31T23:59:59Z'))).toBe(false);
    expect(holdsAt(bounded, at('2026-12-01T00:00:00Z'))).toBe(false);
    expect(holdsAt({ ...bounded, from: null, until: null }, at('2020-01-01T00:00:00Z'))).toBe(true);
  });
});

describe('in whose name a paper goes out', () => {
  const officeholder = {
    position: 'Kepala Dinas Contoh',
    name: 'Nama Satu',
    rank: null,
    nip: null,
  };
  const by = { position: 'Sekretaris', name: 'Nama Dua', rank: null, nip: null };
  const [from, until] = [at('2026-11-01T00:00:00Z'), at('2026-11-30T00:00:00Z')];
  const on = (kind: 'a.n.' | 'Plt.' | 'Plh.', day: string) =>
    signsFor(
      { profiles: {}, signers: { ketua: { officeholder, delegation: { kind, by, from, until } } } },
      'ketua',
      at(`2026-${day}T00:00:00Z`),
    );

  test('is the holder’s, and the delegate’s while a delegation is in force', () => {
    expect(
      signsFor(
        { profiles: {}, signers: { ketua: { officeholder, delegation: null } } },
        'ketua',
        from,
      ),
    ).toEqual({ name: 'Nama Satu', position: 'Kepala Dinas Contoh' });
    expect(on('a.n.', '11-15')).toEqual({
      name: 'Nama Dua',
      position: 'a.n. Kepala Dinas Contoh, Sekretaris',
    });
    expect(on('Plh.', '11-15')).toEqual({ name: 'Nama Dua', position: 'Plh. Kepala Dinas Contoh' });
    expect(on('Plh.', '12-15')).toEqual({ name: 'Nama Satu', position: 'Kepala Dinas Contoh' });
  });

  test('is nobody’s for a vacant post out of its Plt.’s dates, nor for a role nobody is entered for', () => {
    expect(on('Plt.', '11-15')).toMatchObject({ name: 'Nama Dua' });
    expect(on('Plt.', '12-15')).toBeUndefined();
    expect(signsFor({ signers: {}, profiles: {} }, 'ketua', from)).toBeUndefined();
  });

  test('is compared without regard to case, spaces and forms of letters, but with titles', () => {
    expect(sameName(' nama\u00A0 SATU', 'Nama Satu')).toBe(true);
    expect(sameName('Nama Satu, S.Kom.', 'Nama Satu')).toBe(false);
  });
});

test('anchors of signatures are single characters, each its own, that stay themselves, and end somewhere', () => {
  const anchors = Array.from({ length: 200 }, (_, place) => anchorAt(place)).filter(
    (anchor) => anchor !== null,
  );
  expect(anchors.length).toBeGreaterThan(40);
  expect(anchors.length).toBeLessThan(200);
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const anchor of anchors) {
    expect([anchor.length, anchor.normalize('NFKC'), isAnchor(anchor.codePointAt(0) ?? 0)]).toEqual(
      [1, anchor, true],
    );
    expect(anchor).not.toMatch(/[\p{Letter}\p{Number}\p{ASCII}]/u);
  }
});

describe('a logo', () => {
  const bytesOf = (text: string): Uint8Array =>
    Uint8Array.from(text, (character) => character.charCodeAt(0));
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

  test('is told by what it holds, not by its name', () => {
    expect(checkLogo(png)).toEqual({ logo: { mediaType: 'image/png', base64: 'iVBORw0KGgoB' } });
    expect(checkLogo(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toEqual({
      logo: { mediaType: 'image/jpeg', base64: '/9j/4A==' },
    });
    expect(checkLogo(bytesOf('<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="a"/>'))).toMatchObject(
      { logo: { mediaType: 'image/svg+xml' } },
    );
  });

  test.each(['', 'GIF89a', '<html><svg></svg></html>', 'MZ', '%PDF-1.7'])(
    'that is no picture is refused: %j',
    (text) => {
      expect(checkLogo(bytesOf(text))).toEqual({
        message: {
          id: 'Berkas ini bukan gambar PNG, JPEG, atau SVG.',
          en: 'This file is no PNG, JPEG or SVG picture.',
        },
      });
    },
  );

  test('that is too large is refused', () => {
    const large = new Uint8Array(largestLogo + 1);
    large.set(png);
    expect(checkLogo(large)).toMatchObject({
      message: { en: 'The logo is larger than 500 KB. Make the picture smaller.' },
    });
  });
});
