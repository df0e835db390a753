import type { PaperVersion, Recipient, Sending, SendingRecord } from '#core/cases/case.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import { paperOf } from '#core/cases/papers.ts';
import { signedOf } from '#core/cases/sendings.ts';
import type { Known } from './after.ts';

const versionsOf = (state: Known, item: PaperId): readonly PaperVersion[] =>
  paperOf(state.papers, item)?.versions ?? [];

/** How a version of a paper went to a recipient, whether the sending calls him as the order does or says that it reaches him. */
const sentTo = (
  version: PaperVersion | undefined,
  recipient: string,
): PaperVersion['sent'][number] | undefined =>
  version?.sent.find(({ to, reaches }) => to.includes(recipient) || reaches.includes(recipient));

/** A record counts until a version of what it sent is revoked. */
const stillCounts = (state: Known, { versions }: SendingRecord): boolean =>
  !versions.some((held) =>
    versionsOf(state, held).some(
      ({ version, revoked }) => version === held.version && revoked !== null,
    ),
  );

type Standing = Pick<Recipient, 'state' | 'at' | 'ways' | 'unsignedHere'>;

/** All papers of an order, as they count today, have gone to a recipient; undefined while one has not. */
const bySentPapers = (
  state: Known,
  { items }: Sending,
  recipient: string,
): Standing | undefined => {
  const sent = items.flatMap((item) => sentTo(signedOf(state, item), recipient) ?? []);
  const [last] = sent.map(({ at }) => at).toSorted((a, b) => (a < b ? 1 : -1));
  return last === undefined || sent.length < items.length
    ? undefined
    : { state: 'sent', at: last, ways: [...new Set(sent.map(({ way }) => way))], unsignedHere: [] };
};

const byRecord = (state: Known, records: readonly SendingRecord[]): Standing | undefined => {
  const last = records.findLast((one) => stillCounts(state, one));
  return last === undefined
    ? undefined
    : { state: 'sent', at: last.at, ways: [last.way], unsignedHere: last.unsignedHere };
};

const standing = (state: Known, sending: Sending, name: string): Standing => {
  const records = sending.records.filter(({ recipients }) => recipients.includes(name));
  const sent = bySentPapers(state, sending, name) ?? byRecord(state, records);
  if (sent !== undefined) return sent;
  const waived = sending.waivers.find(({ recipients }) => recipients.includes(name));
  if (waived !== undefined) return { state: 'waived', at: waived.at, ways: [], unsignedHere: [] };
  const revoked = sending.items.some((item) =>
    versionsOf(state, item).some(
      (version) => version.revoked !== null && sentTo(version, name) !== undefined,
    ),
  );
  return {
    state: revoked || records.length > 0 ? 'again' : 'owed',
    at: null,
    ways: [],
    unsignedHere: [],
  };
};

/** The case with every order told anew, after papers were sent or revoked, or a sending was recorded or waived. */
export const settleSendings = (state: Known): Known => ({
  ...state,
  sendings: state.sendings.map((sending) => ({
    ...sending,
    recipients: sending.recipients.map((one) => ({
      ...one,
      ...standing(state, sending, one.name),
    })),
  })),
});
