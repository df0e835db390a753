import { describe, expect, test } from 'vitest';
import { defaultDutySettings, dutyFindings } from '#core/oversight/duties/duty-settings.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { widerSop } from '#test/support/wider-sop.ts';
import {
  controlName,
  dutiesOf,
  dutyProblems,
  mostRows,
  recipientParts,
  rowsOf,
} from './duties-form.ts';

const [duty] = widerSop.duties;
if (duty === undefined) throw new Error('no duty');
const form = (texts: Readonly<Record<string, string>>): SentForm => ({
  ...noForm,
  texts: Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, [one]])),
});
const asShown = Object.fromEntries(
  duty.recipients.flatMap((one, row) =>
    recipientParts.map((part) => [controlName(duty.id, row, part), one[part]]),
  ),
);

describe('whom legal duties are told to, as a form sends it', () => {
  test('is as the edition says while nothing was changed', () => {
    expect(dutiesOf(form(asShown), widerSop.duties)).toEqual(defaultDutySettings);
  });

  test('is what stands in the rows that were filled in', () => {
    const sent = form({
      ...asShown,
      'lapor-bssn.1.name': 'Komdigi',
      'lapor-bssn.1.copy': 'ya',
      'jam-balasan': '48',
    });
    const read = dutiesOf(sent, widerSop.duties);
    expect(read.replyHours).toBe(48);
    expect(read.recipients['lapor-bssn']).toMatchObject([
      { name: 'BSSN', copy: false },
      { name: 'Komdigi', copy: true },
    ]);
  });

  test('takes what was typed over several lines as one, for it stands on a line of papers', () => {
    const sent = form({
      ...asShown,
      'lapor-bssn.0.channel': 'Surel, lalu\r\n  telepon\n\nbila genting ',
    });
    expect(dutiesOf(sent, widerSop.duties).recipients['lapor-bssn']).toMatchObject([
      { channel: 'Surel, lalu telepon bila genting' },
    ]);
  });

  test('shows findings at the row they came from', () => {
    const sent = form({
      'lapor-bssn.2.name': 'Gov-CSIRT Indonesia',
      'lapor-bssn.2.email': 'bukan surel',
      'jam-balasan': 'dua hari',
    });
    expect(
      dutyProblems(sent, dutyFindings(dutiesOf(sent, widerSop.duties), widerSop)).map(
        ({ field }) => field,
      ),
    ).toEqual(['lapor-bssn.2.email', 'jam-balasan']);
  });

  test('offers a row for one more, as long as there is room', () => {
    expect(rowsOf(defaultDutySettings, duty)).toEqual([...duty.recipients, null]);
    const [one] = duty.recipients;
    if (one === undefined) throw new Error('no recipient');
    const full = Array.from({ length: mostRows }, () => one);
    expect(rowsOf({ recipients: { 'lapor-bssn': full }, replyHours: null }, duty)).toEqual(full);
  });
});
