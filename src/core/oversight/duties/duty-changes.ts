import type { Duty, DutyRecipient, Sop } from '#core/sops/model.ts';
import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import { recipientsOf, type DutySettings } from './duty-settings.ts';

/** One difference between two settings of legal duties, in words; null where there was or is nothing. */
export interface DutyChange {
  readonly what: Bilingual;
  readonly from: Bilingual | null;
  readonly to: Bilingual | null;
}

const words = (all: readonly DutyRecipient[]): Bilingual => {
  const inWords = (copy: string): string =>
    all
      .map((one) =>
        [
          one.copy ? `${one.name} (${copy})` : one.name,
          one.address,
          one.email,
          one.channel,
          one.ground,
          one.since,
          one.note,
        ]
          .filter((part) => part !== '')
          .join(', '),
      )
      .join('; ');
  return say(inWords('tembusan'), inWords('copy'));
};

const hours = (set: number | null): Bilingual | null =>
  set === null ? null : say(`${String(set)} jam`, `${String(set)} hours`);

const ofDuty = (before: DutySettings, after: DutySettings, duty: Duty): readonly DutyChange[] => {
  const [from, to] = [words(recipientsOf(before, duty)), words(recipientsOf(after, duty))];
  return from.id === to.id
    ? []
    : [
        {
          what: say(`Penerima: ${duty.name.id}`, `Recipients: ${duty.name.en}`),
          from: from.id === '' ? null : from,
          to: to.id === '' ? null : to,
        },
      ];
};

/** What differs between two settings of legal duties, by duty. */
export const dutyChanges = (
  before: DutySettings,
  after: DutySettings,
  { duties }: Pick<Sop, 'duties'>,
): readonly DutyChange[] => [
  ...duties.flatMap((duty) => ofDuty(before, after, duty)),
  ...(before.replyHours === after.replyHours
    ? []
    : [
        {
          what: say(
            'Batas balasan bila surat tidak menyebutnya',
            'Time to answer where the letter sets none',
          ),
          from: hours(before.replyHours) ?? alike('–'),
          to: hours(after.replyHours) ?? alike('–'),
        },
      ]),
];
