import { casePrefix } from '#core/cases/record/case-stream.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { peopleStream } from './people/event.ts';
import { readPeople } from './people/read.ts';
import type { Recorded } from './recorded.ts';
import { securityStream } from './security/event.ts';
import { readSecurity } from './security/read.ts';
import { settingPrefix } from './settings/event.ts';
import { readSetting } from './settings/read.ts';
import { sopsStream } from './sops/event.ts';
import { readSops } from './sops/read.ts';
import type { Reader } from '#core/record/reader.ts';

/** The kinds of streams there are. Closed. */
export type StreamKind = 'case' | 'settings' | 'sops' | 'people' | 'security';

/** A stream by its kind, and what it is the stream of: the case's id, the setting's kind; nothing where there is one alone. */
export interface StreamName {
  readonly kind: StreamKind;
  readonly of: string;
}

/** What the names of each kind begin with. */
const beginnings: Readonly<Record<StreamKind, string>> = {
  case: casePrefix,
  settings: settingPrefix,
  sops: sopsStream,
  people: peopleStream,
  security: securityStream,
};

const readers: Readonly<Record<StreamKind, Reader<Recorded>>> = {
  case: readEvent,
  settings: readSetting,
  sops: readSops,
  people: readPeople,
  security: readSecurity,
};

const isKind = (word: string): word is StreamKind => Object.hasOwn(beginnings, word);

/** What a stream is the stream of; null for a name nobody ever gave one. */
export const streamNamed = (stream: string): StreamName | null => {
  const [kind = ''] = stream.split('/', 1);
  if (!isKind(kind) || !stream.startsWith(beginnings[kind])) return null;
  const of = stream.slice(beginnings[kind].length);
  // A kind with one stream alone is named by itself.
  return (of === '') === (beginnings[kind] === kind) ? { kind, of } : null;
};

/**
 * Reads an event of any stream.
 *
 * @throws BrokenRecord when it is no event that was ever written, or in no stream that can be
 */
export const readRecorded: Reader<Recorded> = (text, place) => {
  const name = streamNamed(place.stream);
  if (name === null) throw new BrokenRecord(place, 'no stream is called so');
  return readers[name.kind](text, place);
};
