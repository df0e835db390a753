import { describe, expect, test } from 'vitest';
import { dutyChanges } from '#core/oversight/duties/duty-changes.ts';
import {
  defaultDutySettings,
  dutyFindings,
  recipientsOf,
} from '#core/oversight/duties/duty-settings.ts';
import type { DutyRecipient } from '#core/sops/model.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';
import { widerSop } from '#test/support/wider-sop.ts';

const recipient = (more: Partial<DutyRecipient> = {}): DutyRecipient => ({
  name: 'Gov-CSIRT Indonesia',
  copy: false,
  address: '',
  email: '',
  channel: '',
  ground: 'Keputusan Kepala BSSN 722/2024',
  since: '2024',
  note: '',
  ...more,
});
const set = (...recipients: readonly DutyRecipient[]) => ({
  recipients: { 'lapor-bssn': recipients },
  replyHours: null,
});
const [duty] = widerSop.duties;
if (duty === undefined) throw new Error('no duty');

describe('whom a legal duty is told to', () => {
  test('is as the edition says until the agency says otherwise', () => {
    expect(recipientsOf(defaultDutySettings, duty).map(({ name }) => name)).toEqual(['BSSN']);
    expect(recipientsOf(set(recipient()), duty)).toEqual([recipient()]);
  });

  test.each([
    ['a duty there is not', { recipients: { lain: [recipient()] }, replyHours: null }, ['lain']],
    ['nobody but for copies', set(recipient({ copy: true })), ['lapor-bssn']],
    ['a recipient without a name', set(recipient({ name: ' ' })), ['lapor-bssn', 0, 'name']],
    [
      'an address no mail reaches',
      set(recipient(), recipient({ email: 'kontak' })),
      ['lapor-bssn', 1, 'email'],
    ],
  ])('%s is found where it stands', (_what, settings, path) => {
    expect(dutyFindings(settings, widerSop).map((one) => one.path)).toEqual([
      ['recipients', ...path],
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN, 8_761])('an answer is not given %d hours', (replyHours) => {
    expect(dutyFindings({ recipients: {}, replyHours }, widerSop)).toMatchObject([
      { path: ['replyHours'] },
    ]);
  });

  test('with a good address and a default for answers can be used', () => {
    expect(
      dutyFindings(
        { ...set(recipient({ email: 'kontak@contoh.invalid' })), replyHours: 48 },
        widerSop,
      ),
    ).toEqual([]);
  });

  test('changes in words, against the edition', () => {
    expect(dutyChanges(defaultDutySettings, defaultDutySettings, widerSop)).toEqual([]);
    expect(
      dutyChanges(
        defaultDutySettings,
        { ...set(recipient({ email: 'kontak@contoh.invalid' })), replyHours: 48 },
        widerSop,
      ),
    ).toMatchObject([
      {
        what: { en: 'Recipients: Incident report to BSSN' },
        from: { id: 'BSSN, Peraturan BSSN 1/2024' },
        to: { id: expect.stringContaining('kontak@contoh.invalid') },
      },
      { from: { id: '–' }, to: { id: '48 jam' } },
    ]);
  });
});

describe('the three editions', () => {
  test('name no sectoral team without a name, and no address that is not known', async () => {
    const { product } = await apiProduct(['batam', 'denpasar', 'maluku-utara']);
    for (const agency of ['batam', 'denpasar', 'maluku-utara']) {
      const view = await product.sops.agency(agency);
      if ('notFound' in view) throw new Error('no agency');
      const all = view.sop.duties.flatMap(({ recipients }) => recipients);
      expect(all.map(({ name }) => name)).toContain(
        'Gov-CSIRT Indonesia (TTIS Sektor Administrasi Pemerintahan)',
      );
      expect(all.filter(({ name }) => /sektoral/iu.test(name))).toEqual([]);
      expect(
        all.every(({ email, address, ground }) => `${email}${address}` === '' && ground !== ''),
      ).toBe(true);
    }
  });
});

test('an agency’s default for answers holds for the next notification', async () => {
  const { product } = await apiProduct(['batam']);
  const head = officer('tim-internal');
  expect(
    await product.oversight.changeDuties(
      'batam',
      { recipients: {}, replyHours: 5 },
      'Kesepakatan',
      0,
      head,
    ),
  ).toEqual({ version: 1 });
  expect(
    await product.oversight.changeDuties(
      'batam',
      { recipients: {}, replyHours: 6 },
      'Kesepakatan',
      0,
      head,
    ),
  ).toMatchObject({ stale: true });
  const receipt = await product.cases.receive('batam', sampleReport({ channel: 'bssn' }), head);
  if (!('number' in receipt)) throw new Error(JSON.stringify(receipt));
  const view = await product.cases.view('batam', receipt.number, head);
  expect(view).toMatchObject({
    state: {
      duties: [{ duty: 'balas-notifikasi', dueBy: 'default', due: '2026-11-17T08:00:00.000Z' }],
    },
  });
});
