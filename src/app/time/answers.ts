import type { SettingAnswer } from '#app/answers.ts';

/** What another calendar would do to the due times of open cases. */
export type CalendarPreview =
  | {
      readonly lookedAt: number;
      readonly changed: number;
      /** False when there are more open cases than were looked at. */
      readonly complete: boolean;
    }
  | Extract<SettingAnswer, { readonly findings: unknown }>;
