import type { TrackView } from '#app/cases/answers.ts';
import { categories } from '#core/sops/categories.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Language } from '#core/text/bilingual.ts';
import { formatInstant } from '#core/time/format.ts';
import type { Instant } from '#core/time/instant.ts';
import { stepMeasures } from '#ui/texts/portal-track.ts';
import { fileSize } from '#core/text/file-size.ts';

/** A report's state as its page shows it: words only, times in the agency's zone. */
export interface PresentedTrack {
  readonly number: string;
  readonly open: boolean;
  readonly closeReason: string | null;
  /** Name of the step being worked at; null when closed. */
  readonly current: string | null;
  readonly receivedAt: string;
  /** SHA-256 by which the report stands in the record. */
  readonly hash: string;
  readonly steps: readonly {
    readonly title: string;
    readonly state: 'done' | 'now';
    readonly at: string;
    /** What a step about measures did, where its title does not say it; null for other steps. */
    readonly measures: string | null;
  }[];
  readonly measures: readonly {
    readonly name: string;
    readonly happened: readonly { readonly words: string; readonly at: string }[];
  }[];
  readonly messages: readonly {
    readonly from: 'reporter' | 'team';
    readonly text: string;
    readonly at: string;
    readonly files: readonly string[];
  }[];
  readonly report: {
    readonly system: string;
    readonly category: string;
    readonly description: string;
    readonly evidence: readonly string[];
  };
}

/** What the reporter sees of the case, in a language and with the times of a zone. */
export const presentTrack = (
  track: Omit<TrackView, 'agency'>,
  zone: string,
  language: Language,
): PresentedTrack => {
  const when = (at: Instant): string => formatInstant(at, zone, language);
  const fileName = (file: FileRef): string => `${file.name} (${fileSize(file.size, language)})`;
  const { report } = track;
  return {
    number: track.number,
    open: track.status === 'open',
    closeReason: track.closeReason?.[language] ?? null,
    current: track.steps.find((step) => step.state === 'now')?.title[language] ?? null,
    receivedAt: when(track.receivedAt),
    hash: track.hash,
    steps: track.steps.map(({ title, state, at, measures }) => ({
      title: title[language],
      state,
      at: when(at),
      measures: measures === null ? null : stepMeasures[measures][language],
    })),
    measures: track.measures.map(({ name, happened }) => ({
      name: name[language],
      happened: happened.map(({ words, at }) => ({ words: words[language], at: when(at) })),
    })),
    messages: track.messages.map(({ from, text, at, files }) => ({
      from,
      text,
      at: when(at),
      files: files.map(fileName),
    })),
    report: {
      system: report.system.name,
      category:
        categories.find(({ id }) => id === report.category)?.label[language] ?? report.category,
      description: report.description,
      evidence: report.evidence.map(fileName),
    },
  };
};
