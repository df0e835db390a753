import { recorded } from '#core/keeping/recorded.ts';
import { readerOf, type Vocabulary } from '#core/record/reader.ts';
import type { Upcast } from '#core/record/upcast.ts';
import { text } from '#core/record/shape.ts';
import type { SettingEvent, SettingEventType } from './event.ts';
import { access, bodies, calendar, duties, papers, reminders } from './parts.ts';

type Of<T extends SettingEventType> = Extract<SettingEvent, { readonly type: T }>;

/** No paper left a place for a stamp before agencies were asked. */
const withoutStampPlace: Upcast = (stored) => {
  const { papers: before } = stored;
  return typeof before === 'object' && before !== null
    ? { ...stored, papers: { ...before, stampPlace: false } }
    : stored;
};

/** How changes of settings are written and read; whoever changes a type raises its version. */
export const settingWords: Vocabulary<SettingEvent> = {
  versions: {
    'calendar-changed': 1,
    'reminders-changed': 1,
    'papers-changed': 2,
    'duties-changed': 1,
    'bodies-changed': 1,
    'access-changed': 1,
  },
  upcasts: { 'papers-changed': [withoutStampPlace] },
  shapes: {
    'calendar-changed': recorded<Of<'calendar-changed'>>('calendar-changed', {
      reason: text,
      calendar,
    }),
    'reminders-changed': recorded<Of<'reminders-changed'>>('reminders-changed', {
      reason: text,
      reminders,
    }),
    'papers-changed': recorded<Of<'papers-changed'>>('papers-changed', { reason: text, papers }),
    'duties-changed': recorded<Of<'duties-changed'>>('duties-changed', { reason: text, duties }),
    'bodies-changed': recorded<Of<'bodies-changed'>>('bodies-changed', { reason: text, bodies }),
    'access-changed': recorded<Of<'access-changed'>>('access-changed', { reason: text, access }),
  },
};

/** Reads a change of a setting from the record. */
export const readSetting = readerOf(settingWords);
