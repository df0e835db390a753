import type { PeopleEvent } from '#core/keeping/people/event.ts';
import type { People, Person } from '#core/people/person.ts';

/** Something that happened to somebody, in the stream of the agency's people. */
export interface PeopleChange {
  readonly agency: string;
  /** Counts from 1 without a gap. */
  readonly version: number;
  readonly event: PeopleEvent;
}

/** Who somebody is in one agency. */
export interface PersonIn {
  readonly agency: string;
  readonly person: Person;
}

/** The people of the agencies, as the stream of each says. */
export interface PeopleStore {
  /** Everybody an agency ever knew, by id, and how many events its stream has. */
  people(agency: string): Promise<{ readonly people: People; readonly version: number }>;
  /** Who somebody is in every agency that knows him, in the order of their ids. */
  of(id: string): Promise<readonly PersonIn[]>;
  /**
   * Records what happened and makes it so in one, if the stream still is at the version before.
   * @returns false when something else came first; nothing is recorded then.
   */
  change(change: PeopleChange): Promise<boolean>;
  /** From the record, newest first. */
  changes(agency: string): Promise<readonly PeopleChange[]>;
}
