import { isMailAddress } from '#core/text/mail-address.ts';
import { suggestion } from '#core/sops/closest.ts';
import type { Duty, DutyId, DutyRecipient, Sop } from '#core/sops/model.ts';
import { say } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';

/** What an agency has set of its legal duties to report. */
export interface DutySettings {
  /** Whom a duty is told to, where the agency knows better than the edition. */
  readonly recipients: Readonly<Record<DutyId, readonly DutyRecipient[]>>;
  /** Hours for answering a letter that sets no time; null: as the edition says. */
  readonly replyHours: number | null;
}

/** Everything as the edition says. */
export const defaultDutySettings: DutySettings = { recipients: {}, replyHours: null };

/** Whom a duty is told to in this agency. */
export const recipientsOf = (
  { recipients }: DutySettings,
  duty: Pick<Duty, 'id' | 'recipients'>,
): readonly DutyRecipient[] => recipients[duty.id] ?? duty.recipients;

/** Most hours an answer is given; the file format's limit of a duty. */
const mostHours = 8_760;

const ofRecipient = (
  { name, email }: DutyRecipient,
  path: readonly (string | number)[],
): readonly SettingFinding[] => [
  ...(isBlank(name)
    ? [
        {
          path: [...path, 'name'],
          message: say('Isi nama penerima.', 'Give the recipient’s name.'),
        },
      ]
    : []),
  ...(isBlank(email) || isMailAddress(email)
    ? []
    : [
        {
          path: [...path, 'email'],
          message: say(
            'Alamat surel tidak lengkap. Kosongkan bila belum pasti.',
            'The e-mail address is not complete. Leave it empty while it is not known for sure.',
          ),
        },
      ]),
];

/** What is wrong with settings of legal duties; empty when they can be used. */
export const dutyFindings = (
  { recipients, replyHours }: DutySettings,
  sop: Sop,
): readonly SettingFinding[] => {
  const duties = sop.duties.map(({ id }) => id);
  return [
    ...Object.entries(recipients).flatMap(([duty, all]): readonly SettingFinding[] => {
      const path = ['recipients', duty];
      const hint = suggestion(duty, duties);
      if (!duties.includes(duty))
        return [
          {
            path,
            message: say(
              `Tidak ada kewajiban berkode "${duty}". ${hint.id}`,
              `There is no duty with the code "${duty}". ${hint.en}`,
            ),
          },
        ];
      if (all.every(({ copy }) => copy))
        return [
          {
            path,
            message: say(
              'Sedikitnya satu penerima bukan tembusan.',
              'At least one recipient must get more than a copy.',
            ),
          },
        ];
      return all.flatMap((one, index) => ofRecipient(one, [...path, index]));
    }),
    ...(replyHours === null ||
    (Number.isInteger(replyHours) && replyHours > 0 && replyHours <= mostHours)
      ? []
      : [
          {
            path: ['replyHours'],
            message: say(
              `Isi jam bulat dari 1 sampai ${String(mostHours)}.`,
              `Give whole hours from 1 to ${String(mostHours)}.`,
            ),
          },
        ]),
  ];
};
