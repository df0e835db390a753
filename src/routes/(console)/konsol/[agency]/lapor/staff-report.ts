import {
  capacities,
  channels,
  type Capacity,
  type Channel,
  type Report,
} from '#core/cases/report.ts';
import type { Language } from '#core/text/bilingual.ts';
import { vitalOf } from '#routes/forms/answers.ts';
import { parseLocal, type Instant } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { bilingual } from '#ui/texts/common.ts';
import { sentFiles, textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** Channels through which a report can reach an officer's desk; web and API report for themselves. */
export const staffChannels: readonly Channel[] = channels.filter(
  (channel) => channel !== 'web' && channel !== 'api',
);

const channelOf = (text: string): Channel | undefined =>
  staffChannels.find((channel) => channel === text);
const capacityOf = (text: string): Capacity =>
  capacities.find((capacity) => capacity === text) ?? 'individual';

const given = <K extends string>(
  form: SentForm,
  names: readonly K[],
): Partial<Record<K, string>> => {
  const texts: Partial<Record<K, string>> = {};
  for (const name of names) {
    const text = textOf(form, name);
    if (text !== '') texts[name] = text;
  }
  return texts;
};

/** The moment in a control: absent when empty, a problem when unreadable. */
const when = (form: SentForm, name: string, zone: string): Instant | FieldProblem | undefined => {
  const text = textOf(form, name);
  return text === ''
    ? undefined
    : (parseLocal(text, zone) ?? { field: name, message: caseActions.badTime });
};

const isProblem = (value: Instant | FieldProblem | undefined): value is FieldProblem =>
  typeof value === 'object';
const isInstant = (value: Instant | FieldProblem | undefined): value is Instant =>
  typeof value === 'string';

interface Desk {
  readonly zone: string;
  readonly now: Instant;
  readonly language: Language;
}

const textParts = (form: SentForm): Pick<Report, 'reporter' | 'system' | 'consent'> => ({
  reporter: {
    name: textOf(form, 'name'),
    anonymous: textOf(form, 'anonymous') !== '',
    capacity: capacityOf(textOf(form, 'capacity')),
    ...given(form, ['organisation', 'email', 'phone', 'idNumber']),
  },
  system: {
    name: textOf(form, 'systemName'),
    ...given(form, ['url', 'unit', 'serverLocation', 'vendor']),
    ...vitalOf(form, 'vital'),
  },
  consent: textOf(form, 'consent') !== '',
});

/** The report an officer took down; the moment left as offered means now. Core checks the rest. */
export const staffReport = (
  form: SentForm,
  { zone, now, language }: Desk,
): Report | { readonly problems: readonly FieldProblem[] } => {
  const channel = channelOf(textOf(form, 'channel'));
  const unchanged = textOf(form, 'receivedAt') === textOf(form, 'receivedAt-offered');
  const [receivedAt, occurredAt, foundAt, replyDue] = [
    unchanged ? now : when(form, 'receivedAt', zone),
    when(form, 'occurredAt', zone),
    when(form, 'foundAt', zone),
    when(form, 'replyDue', zone),
  ];
  const problems: readonly FieldProblem[] = [
    ...(channel === undefined
      ? [
          {
            field: 'channel',
            message: bilingual('Pilih cara laporan masuk.', 'Choose how the report came in.'),
          },
        ]
      : []),
    ...[receivedAt, occurredAt, foundAt, replyDue].filter(isProblem),
  ];
  if (problems.length > 0 || channel === undefined) return { problems };
  const letterDate = textOf(form, 'letterDate');
  return {
    channel,
    receivedAt: isInstant(receivedAt) ? receivedAt : now,
    language,
    ...textParts(form),
    category: textOf(form, 'category'),
    description: textOf(form, 'description'),
    ...given(form, [
      'chronology',
      'impact',
      'reportedSeverity',
      'vulnerability',
      'proofOfConcept',
      'reference',
      'subject',
    ]),
    ...(isInstant(occurredAt) ? { occurredAt } : {}),
    ...(isInstant(foundAt) ? { foundAt } : {}),
    ...(isInstant(replyDue) ? { replyDue } : {}),
    ...(letterDate === '' ? {} : { letterDate }),
    evidence: sentFiles(form, 'evidence'),
  };
};
