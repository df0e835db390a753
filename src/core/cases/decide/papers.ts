import { say, named } from '#core/text/bilingual.ts';
import type { OutputId, Sop } from '#core/sops/model.ts';
import { nameTooLong, overLines, tooLong } from '#core/text/too-long.ts';
import type { Case, PaperVersion } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import type { EventData } from '#core/cases/event.ts';
import { happened, type RestsOn } from '#core/cases/happened.ts';
import { paperId, type PaperId } from '#core/cases/paper-id.ts';
import { placeFor } from '#core/cases/initials.ts';
import { awaitedVersion, signedVersion } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef } from '#core/cases/report.ts';
import { paperTitle } from '#core/cases/names.ts';
import { orderedRecipients } from '#core/cases/sendings.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, together, type Decision } from './ground.ts';
import { unproven } from './known-how.ts';
import { bodiesNamed, notInvolved } from './parties.ts';
import { signingTimes } from './rests-on.ts';
import { atPaper, fixed, lacking, type AtPaper } from './paper-ground.ts';

/** Most characters of a part of a paper written anew: sixty pages. */
const longestPart = 200_000;

/** Most parts written anew at once, and most characters of a part's key. */
const mostParts = 200;

const badEdits = (edits: CommandOf<'edit-paper'>['edits']): Refusal | undefined => {
  const parts = Object.entries(edits);
  if (parts.length > mostParts || parts.some(([key]) => key.length > mostParts))
    return refuse('too-many', say('bagian naskah', 'parts of the paper'));
  const long = parts.find(([, text]) => text !== null && tooLong(text, longestPart) !== undefined);
  if (long === undefined) return undefined;
  const [key, text] = long;
  return refuse('too-long', nameTooLong(named(key), text ?? '', longestPart), [
    { field: key, message: tooLong(text ?? '', longestPart) ?? overLines },
  ]);
};

/** Most people or offices a paper goes to at once. */
const mostAddressees = 200;

const badAddressees = (to: readonly string[]): Refusal | undefined => {
  if (to.length === 0)
    return refuse('empty-text', say('Penerima', 'Addressee'), [
      { field: 'to', message: say('Isi penerimanya.', 'Give the recipients.') },
    ]);
  if (to.length > mostAddressees) return refuse('too-many', say('penerima', 'addressees'));
  return badText(
    to.map((text) => ({ field: 'to', name: say('Penerima', 'Addressee'), text, max: 500 })),
  );
};

/** A sending can reach only those whom an order to send names for the paper. */
const badReaches = (
  state: AtPaper['state'],
  paper: PaperId,
  reaches: readonly string[],
): Refusal | undefined => {
  const known = orderedRecipients(state, paper);
  const stranger = reaches.find((name) => !known.includes(name));
  return stranger === undefined ? undefined : refuse('unknown-recipient', named(stranger));
};

/** A form is what was filled in: there is no draft of it. */
const formOf = (sop: Sop, output: OutputId): Refusal | undefined =>
  [...sop.steps.values()].some(({ outputs }) =>
    outputs.some(({ id, origin }) => id === output && origin === 'formulir'),
  )
    ? refuse('form-is-final', paperTitle(sop, output))
    : undefined;

/** The team writes parts of a draft anew. Initials given before fall: they were for other words. */
export const editPaper = (sop: Sop, state: Case, command: CommandOf<'edit-paper'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  return (
    badEdits(command.edits) ??
    formOf(sop, command.output) ??
    fixed(at) ?? [
      stamp(command.meta, {
        type: 'paper-edited',
        ...paperId(command),
        edits: command.edits,
      }),
    ]
  );
};

/** Somebody of the team puts his initials (paraf) under a draft: where the agency has an order, whoever is next in it. */
export const initialPaper = (
  sop: Sop,
  state: Case,
  command: CommandOf<'initial-paper'>,
): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const shut = formOf(sop, command.output) ?? fixed(at);
  if (shut !== undefined) return shut;
  const { by, facts } = command.meta;
  const his = placeFor(
    sop,
    at.state,
    command,
    { places: facts.initialPlaces, signers: facts.paperSigners },
    by,
  );
  if ('refused' in his) return his;
  return [
    stamp(command.meta, {
      type: 'paper-initialled',
      ...paperId(command),
      ...(his.place === null ? {} : { place: his.place }),
    }),
  ];
};

/** A signed paper is taken back, or what lies outside and nobody signed; it stays readable, marked as revoked, and a new version can be made. */
export const revokePaper = (
  sop: Sop,
  state: Case,
  command: CommandOf<'revoke-paper'>,
): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const signed = signedVersion(at.paper);
  const current = signed ?? awaitedVersion(at.paper);
  if (current === undefined) return refuse('paper-not-signed');
  return (
    badText([
      {
        field: 'reason',
        name: say('Alasan pembatalan', 'Reason for revoking'),
        text: command.reason,
        what: say('mengapa naskah ini dibatalkan', 'why this paper is revoked'),
      },
    ]) ?? [
      stamp(command.meta, {
        type: 'paper-revoked',
        ...paperId(command),
        version: current.version,
        reason: command.reason.trim(),
      }),
    ]
  );
};

/** What is told of a signed paper alike: which version, and how it is known. */
interface SignedTold extends PaperId {
  readonly version: number;
  readonly note: string;
  readonly proof?: readonly FileRef[];
}

/** Something that became of a signed paper, of the version everybody it names has signed; `bad` is what is wrong with the rest of the command. */
const becameOfSigned = (
  sop: Sop,
  state: Case,
  command: CommandOf<'send-paper'> | CommandOf<'receive-paper'>,
  bad: (at: AtPaper) => Refusal | undefined,
  restsOn: (version: PaperVersion) => readonly RestsOn[],
  event: (told: SignedTold) => EventData,
): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const current = signedVersion(at.paper);
  if (current === undefined) return refuse('paper-not-signed');
  const no = lacking(sop, current) ?? bad(at);
  if (no !== undefined) return no;
  const moment = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: at.state.report.receivedAt,
    restsOn: restsOn(current),
  });
  if (typeof moment === 'object') return moment;
  const told = {
    ...paperId(command),
    version: current.version,
    note: command.note.trim(),
    ...(command.proof.length === 0 ? {} : { proof: command.proof }),
  };
  return [stamp(command.meta, event(told), moment)];
};

/** Nothing arrives before it was signed; where its sending is recorded, not before the first time it left. */
const arrivalTimes = (version: PaperVersion): readonly RestsOn[] => [
  ...signingTimes(version),
  ...version.sent
    .map(({ at }) => ({ at, fact: say('naskahnya dikirim', 'the paper was sent') }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, 1),
];

/** A signed paper has left: to whom and by which way, and how that is known. */
export const sendPaper = (sop: Sop, state: Case, command: CommandOf<'send-paper'>): Decision => {
  const to = command.to.map((one) => one.trim()).filter((one) => one !== '');
  const reaches = [...new Set(command.reaches)];
  return becameOfSigned(
    sop,
    state,
    command,
    (at) =>
      together(badAddressees(to), unproven(command.note, command.proof)) ??
      badReaches(at.state, command, reaches) ??
      notInvolved(at.state, command.bodies),
    signingTimes,
    (told) => ({
      type: 'paper-sent',
      ...told,
      to,
      reaches,
      ...bodiesNamed(command.bodies),
      way: command.way,
    }),
  );
};

/** A signed paper has reached somebody: whom, and how that is known. */
export const receivePaper = (
  sop: Sop,
  state: Case,
  command: CommandOf<'receive-paper'>,
): Decision => {
  const { receivedBy } = command;
  const name = say('Penerima', 'Addressee');
  return becameOfSigned(
    sop,
    state,
    command,
    () =>
      together(
        badText([{ field: 'receivedBy', name, text: receivedBy, max: 300 }]),
        unproven(command.note, command.proof, 'receipt-unproven'),
      ),
    arrivalTimes,
    (told) => ({ type: 'paper-received', ...told, receivedBy: receivedBy.trim() }),
  );
};
