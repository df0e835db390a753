import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsAt, signerLines, signsFor } from '#core/papers/office/signatures.ts';
import type { Delegation, Issue, Officeholder, Signer } from '#core/papers/settings/settings.ts';
import { anchorAt } from '#core/papers/sheet/anchors.ts';
import { caseAt, hour, mappingWith, officeSop, paperIn } from '#test/support/office-papers.ts';
import { sampleIssue, sampleSettings } from '#test/support/papers.ts';

const holder: Officeholder = {
  position: 'Kepala Dinas',
  name: 'Pejabat Contoh',
  rank: 'Pembina Utama',
  nip: '000000000000000001',
};
const other: Officeholder = {
  position: 'Sekretaris',
  name: 'Pengganti Contoh',
  rank: 'Pembina',
  nip: '000000000000000002',
};

const delegation = (kind: Delegation['kind'], more: Partial<Delegation> = {}): Delegation => ({
  kind,
  by: other,
  from: null,
  until: null,
  ...more,
});
const signer = (of: Delegation | null): Signer => ({ officeholder: holder, delegation: of });

describe('who signs stands under a paper', () => {
  test.each<[string, Delegation | null, readonly string[], string]>([
    ['the officeholder himself', null, ['Kepala Dinas,'], 'Pejabat Contoh'],
    [
      'somebody on his behalf, with both positions',
      delegation('a.n.'),
      ['a.n. Kepala Dinas', 'Sekretaris,'],
      'Pengganti Contoh',
    ],
    [
      'who acts while the post is vacant',
      delegation('Plt.'),
      ['Plt. Kepala Dinas,'],
      'Pengganti Contoh',
    ],
    [
      'who acts while its holder is away',
      delegation('Plh.'),
      ['Plh. Kepala Dinas,'],
      'Pengganti Contoh',
    ],
  ])('as %s', (_, of, position, name) => {
    const lines = signerLines(signer(of));
    expect(lines.position).toEqual(position);
    expect(lines.name).toBe(name);
  });

  test('with rank and NIP of the one who signs, never of the one he signs for', () => {
    expect(signerLines(signer(delegation('Plh.')))).toMatchObject({
      rank: 'Pembina',
      nip: '000000000000000002',
    });
    expect(signerLines(signer(null))).toMatchObject({
      rank: 'Pembina Utama',
      nip: '000000000000000001',
    });
  });
});

describe('a delegation', () => {
  test.each([
    [null, null, 0, true],
    [hour(0), null, -1, false],
    [hour(0), null, 0, true],
    [null, hour(0), 0, true],
    [null, hour(0), 1, false],
    [hour(0), hour(2), 1, true],
    [hour(0), hour(2), 3, false],
  ])('from %s until %s holds after %d hours: %s', (from, until, hours, holds) => {
    expect(holdsAt(delegation('a.n.', { from, until }), hour(hours))).toBe(holds);
  });

  test('holds between its ends, both of them included, and nowhere else', () => {
    const some = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(fc.option(some), fc.option(some), some, (from, until, now) => {
        const of = delegation('Plh.', {
          from: from === null ? null : hour(from),
          until: until === null ? null : hour(until),
        });
        expect(holdsAt(of, hour(now))).toBe(
          (from === null || now >= from) && (until === null || now <= until),
        );
      }),
    );
  });
});

describe('who signs for a role on a day', () => {
  const on = (of: Signer, hours: number) =>
    signsFor({ signers: { ketua: of }, profiles: {} }, 'ketua', hour(hours));
  const bound = { from: hour(0), until: hour(10) };

  test('is told with the position as the paper prints it, in one line', () => {
    expect(on(signer(null), 0)).toEqual({ name: 'Pejabat Contoh', position: 'Kepala Dinas' });
    expect(on(signer(delegation('a.n.', bound)), 5)).toEqual({
      name: 'Pengganti Contoh',
      position: 'a.n. Kepala Dinas, Sekretaris',
    });
    expect(on(signer(delegation('Plt.', bound)), 5)).toEqual({
      name: 'Pengganti Contoh',
      position: 'Plt. Kepala Dinas',
    });
  });

  test.each([-1, 11])(
    'is the holder of the post again outside a.n. and Plh. (after %d hours)',
    (hours) => {
      for (const kind of ['a.n.', 'Plh.'] as const)
        expect(on(signer(delegation(kind, bound)), hours)).toEqual({
          name: 'Pejabat Contoh',
          position: 'Kepala Dinas',
        });
    },
  );

  test.each([-1, 11])('is nobody outside a Plt.: the post is vacant (after %d hours)', (hours) => {
    expect(on(signer(delegation('Plt.', bound)), hours)).toBeUndefined();
  });

  test('is nobody where nobody is entered', () => {
    expect(signsFor({ signers: {}, profiles: {} }, 'ketua', hour(0))).toBeUndefined();
  });
});

describe('the place to sign of a paper', () => {
  const memo = (of: Signer | undefined, issue: Partial<Issue> = {}, roles = ['tim']) =>
    paperIn(caseAt([{ step: 'periksa', outcome: 'lanjut', form: { temuan: 'Ada.' } }]), 'memo', 1, {
      mapping: mappingWith({
        memo: { penanda_tangan: roles.map((peran) => ({ peran, sebagai: 'Mengetahui' })) },
      }),
      settings: sampleSettings(officeSop, { signers: of === undefined ? {} : { tim: of } }),
      issue: sampleIssue(issue),
    });

  test('names who signs on the date of the paper, whenever it is set', () => {
    const away = signer(delegation('Plh.', { from: hour(0), until: hour(10) }));
    const name = (datedAt: Issue['datedAt'], more: Partial<Issue> = {}) =>
      memo(away, { datedAt, madeAt: hour(100), ...more }).data?.signatures[0]?.name;
    expect(name(hour(5))).toBe('Pengganti Contoh');
    expect(name(hour(11))).toBe('Pejabat Contoh');
    expect(name(null, { asOf: hour(5) })).toBe('Pengganti Contoh');
    expect(name(null)).toBe('Pejabat Contoh');
  });

  test('holds a paper up while the post is vacant and nobody acts', () => {
    const vacant = signer(delegation('Plt.', { until: hour(10) }));
    expect(memo(vacant, { datedAt: hour(11) }).missing).toEqual([
      expect.objectContaining({ code: 'delegation-out-of-time', what: 'tim' }),
    ]);
    expect(memo(vacant, { datedAt: hour(9) }).missing).toEqual([]);
  });

  test('is called by the role where nobody is entered, and says where to enter him', () => {
    const { data, missing } = memo(undefined);
    expect(data?.signatures).toEqual([
      {
        role: 'Mengetahui',
        position: ['Tim Tanggap,'],
        name: null,
        rank: null,
        nip: null,
        note: null,
        anchor: null,
      },
    ]);
    expect(missing.map(({ message }) => message.id)).toEqual([
      'Belum ada penanda tangan untuk "Tim Tanggap". Isi jabatan, nama, dan NIP di Pengaturan, Penanda tangan.',
    ]);
  });

  test.each([
    ['bsre', true],
    ['certificate', true],
    ['ink', false],
    [null, false],
  ] as const)('signed through "%s" has words and an anchor of its own: %s', (signature, own) => {
    const [place] = memo(signer(null), { signature }).data?.signatures ?? [];
    expect(place?.note).toBe(own ? 'Ditandatangani secara elektronik oleh' : null);
    expect(place?.anchor).toBe(own ? anchorAt(0) : null);
  });

  test('has an anchor that no other place of the paper has', () => {
    const places = memo(signer(null), { signature: 'certificate' }, ['tim', 'ketua', 'tim']).data
      ?.signatures;
    const anchors = places?.map(({ anchor }) => anchor) ?? [];
    expect(new Set(anchors).size).toBe(3);
    expect(anchors).toEqual([0, 1, 2].map(anchorAt));
  });

  test('there are no more anchors than characters: a place beyond them has none', () => {
    expect(anchorAt(10_000)).toBeNull();
    expect(anchorAt(-1)).toBeNull();
  });
});
