import type { AccessSettings } from '#core/people/access-settings.ts';
import type { Bodies } from '#core/people/body.ts';
import type { Recorded } from '#core/keeping/recorded.ts';
import type { SettingEvent, SettingKind } from '#core/keeping/settings/event.ts';
import type { MappingFile } from '#core/papers/mapping/mapping-file.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { DutySettings } from '#core/oversight/duties/duty-settings.ts';
import type { ReminderRules } from '#core/oversight/reminders/rules.ts';
import type { Sop } from '#core/sops/model.ts';
import type { SopDocument } from '#core/sops/document.ts';
import type { Finding } from '#core/sops/findings.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Instant } from '#core/time/instant.ts';

/** What an agency is set to, by kind; each kind changes as a whole. */
export interface AgencySettings {
  readonly calendar: Calendar;
  readonly reminders: ReminderRules;
  readonly papers: PaperSettings;
  readonly duties: DutySettings;
  /** Work units and other bodies that cases concern. */
  readonly bodies: Bodies;
  /** What is asked of those who come in. */
  readonly access: AccessSettings;
}

export interface AgencyRecord extends AgencySettings {
  readonly id: string;
  readonly name: string;
}

/** A change of a setting, in the stream of that setting. */
export interface AgencyChange {
  readonly agency: string;
  /** How often the setting was changed: counts from 1 without a gap. */
  readonly version: number;
  readonly event: SettingEvent;
}

/** Which output becomes which paper, as an edition was given it. Never changes either. */
export interface MappingRecord {
  readonly mapping: MappingFile;
  /** `naskah.yaml` as it was adopted, byte for byte. */
  readonly source: string;
  readonly sha256: string;
  readonly adoptedAt: Instant;
  /** Together with its edition, or to an edition that was adopted without one. */
  readonly came: 'with-edition' | 'afterwards';
}

/** A mapping to be kept; how it came, the store knows. */
export type GivenMapping = Omit<MappingRecord, 'came'>;

export interface EditionRecord {
  readonly agency: string;
  readonly edition: string;
  readonly document: SopDocument;
  /** The file as it was adopted, byte for byte. */
  readonly source: string;
  readonly sha256: string;
  readonly adoptedAt: Instant;
  /** null while it has none; its papers follow the plain mapping made from the SOP then. */
  readonly mapping: MappingRecord | null;
  readonly current: boolean;
}

/** An edition to be adopted. */
export type NewEdition = Omit<EditionRecord, 'current' | 'mapping'> & {
  readonly mapping: GivenMapping | null;
};

/** By which command something is recorded, and who asked for it. */
export type Asked = Pick<Recorded, 'command' | 'by'>;

/** Agencies and the SOP editions they have run under. An adopted edition never changes. */
export interface SopStore {
  agencies(): Promise<readonly AgencyRecord[]>;
  agency(id: string): Promise<AgencyRecord | null>;
  /** Adds an agency with what it begins with, or renames it: settings are changed by `change` alone. */
  saveAgency(agency: AgencyRecord): Promise<void>;
  /**
   * Records a change and puts it into force in one, if the setting still is at the version before.
   * @returns false when another change of it came first; nothing is recorded then.
   */
  change(change: AgencyChange): Promise<boolean>;
  /** From the record, newest first; of one setting, or of all. */
  changes(agency: string, kind?: SettingKind): Promise<readonly AgencyChange[]>;
  /** How often each setting in force was changed. */
  settingVersions(agency: string): Promise<Readonly<Record<SettingKind, number>>>;
  editions(agency: string): Promise<readonly EditionRecord[]>;
  edition(agency: string, edition: string): Promise<EditionRecord | null>;
  /**
   * Makes the edition the one new cases start under. The same edition with other content or another
   * mapping is refused whole; an edition that has no mapping yet is given the one it comes with.
   *
   * @returns `adopted` when the edition in force or its mapping changed by it; that is recorded in the stream `sops`
   */
  adopt(
    record: NewEdition,
    by: Asked,
  ): Promise<'adopted' | 'unchanged' | 'different-content' | 'different-mapping'>;
  /** Gives an adopted edition the mapping it has not, and records it; which edition is in force stays as it is. */
  giveMapping(
    agency: string,
    edition: string,
    mapping: GivenMapping,
    by: Asked,
  ): Promise<'given' | 'unchanged' | 'different-mapping' | 'no-edition'>;
  /** How often an edition was adopted or given its mapping: as many events the stream `sops` has. */
  adoptions(agency: string): Promise<number>;
  /** Editions given their mapping afterwards of which it was not noted yet that their cases follow it. */
  notFollowed(agency: string): Promise<readonly string[]>;
  /** Notes that the cases of an edition follow the mapping it was given afterwards. */
  noteFollowed(agency: string, edition: string): Promise<void>;
}

/** A finding with the place in the file it speaks of; line and column count from 1. */
export interface PlacedFinding extends Finding {
  readonly line: number;
  readonly column: number;
}

/** Reads the files of an edition, or says everything that is wrong with them. */
export interface SopReader {
  read(text: string): {
    readonly document: SopDocument | null;
    readonly findings: readonly PlacedFinding[];
  };
  /** `naskah.yaml`, held against the edition's SOP. */
  readMapping(
    text: string,
    sop: Sop,
  ): { readonly mapping: MappingFile | null; readonly findings: readonly PlacedFinding[] };
}
