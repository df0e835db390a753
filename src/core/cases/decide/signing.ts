import { say, named } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case, PaperVersion } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { sameAccount } from '#core/people/tied.ts';
import type { PaperSigner, RegisterHold } from '#core/cases/event.ts';
import { happened } from '#core/cases/happened.ts';
import { paperOf, printedVersion, signedVersion } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, type Decision } from './ground.ts';
import { atPaper, fixed, outside, type AtPaper } from './paper-ground.ts';

/** Whether parts written anew are the same. */
export const sameEdits = (
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};

/** One signs once for a role; a party that is no executor signs once with its account, or under its name. */
const hasSigned = (version: PaperVersion | undefined, signer: PaperSigner): boolean =>
  version?.signatures.some((one) =>
    signer.role === null
      ? one.role === null && (sameAccount(one, signer) || one.name === signer.name)
      : one.role === signer.role,
  ) === true;

/** The register entry, where the number is one of ours. */
const heldIn = ({
  register,
}: {
  readonly register?: RegisterHold;
}): { readonly register?: RegisterHold } => (register === undefined ? {} : { register });

/** The version of a paper that is not out yet. */
export const nextVersion = ({ paper }: AtPaper): number =>
  (paper?.versions.at(-1)?.version ?? 0) + 1;

/**
 * A signature that was made is recorded: by who holds the role, or by a party of the paper under
 * his own name, on the version that follows.
 */
export const signPaper = (sop: Sop, state: Case, command: CommandOf<'sign-paper'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const away = outside(at.paper);
  if (away !== undefined) return away;
  const current = signedVersion(at.paper);
  if (command.version !== (current?.version ?? nextVersion(at))) return refuse('paper-changed');
  if (!sameEdits(at.paper?.edits ?? {}, command.edits)) return refuse('paper-changed');
  // Bytes of a hand-signed scan hold no place for a certificate.
  if (current !== undefined && current.printed !== null) return refuse('paper-signed');
  if (hasSigned(current, command.signer))
    return refuse('already-signed', named(command.signer.position));
  // Somebody else signed meanwhile: these bytes do not hold his signature, and would push it out.
  if (command.over !== (current?.file.sha256 ?? null)) return refuse('paper-changed');
  const { output, of, version, code, number, title, file, signer, via, over, signatories } =
    command;
  const { found, frozen, letter } = command;
  const first =
    current !== undefined
      ? {}
      : {
          ...(signatories === undefined ? {} : { signatories }),
          ...(letter === undefined ? {} : { letter }),
          ...heldIn(command),
        };
  return [
    stamp(command.meta, {
      type: 'paper-signed',
      output,
      of,
      version,
      code,
      number,
      title,
      file,
      signer,
      via,
      over,
      found,
      frozen,
      ...first,
    }),
  ];
};

/** A paper was numbered, dated and set to be signed by hand; its words are fixed from here on. */
export const printPaper = (sop: Sop, state: Case, command: CommandOf<'print-paper'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const shut = fixed(at);
  if (shut !== undefined) return shut;
  if (command.version !== nextVersion(at) || !sameEdits(at.paper?.edits ?? {}, command.edits))
    return refuse('paper-changed');
  const { output, of, version, code, number, title, file } = command;
  return [
    stamp(command.meta, {
      type: 'paper-printed',
      output,
      of,
      version,
      code,
      number,
      title,
      file,
      ...(command.letter === undefined ? {} : { letter: command.letter }),
      ...heldIn(command),
    }),
  ];
};

const badSigners = (sop: Sop, signers: readonly PaperSigner[]): Refusal | undefined => {
  if (signers.length === 0) return refuse('empty-text', say('Penanda tangan', 'Signer'));
  const unknown = signers.find(
    ({ role }) => role !== null && !sop.roles.some(({ id }) => id === role),
  );
  if (unknown !== undefined) return refuse('invalid-answer', named(unknown.position));
  return badText(
    signers.map(({ name }) => ({
      field: 'signers',
      name: say('Nama penanda tangan', 'Name of the signer'),
      text: name,
      max: 300,
    })),
  );
};

/** The scan of a printed paper as signed by hand: who signed it, when and where. The team records it. */
export const signOnPaper = (
  sop: Sop,
  state: Case,
  command: CommandOf<'sign-on-paper'>,
): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const printed = printedVersion(paperOf(at.state.papers, command));
  if (printed === undefined || printed.version !== command.version)
    return refuse('paper-not-printed');
  const bad =
    badSigners(sop, command.signers) ??
    badText([
      {
        field: 'place',
        name: say('Tempat penandatanganan', 'Place of signing'),
        text: command.place,
        max: 300,
      },
    ]);
  if (bad !== undefined) return bad;
  const moment = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: at.state.report.receivedAt,
    restsOn:
      printed.printed === null
        ? []
        : [{ at: printed.printed.at, fact: say('naskahnya dicetak', 'the paper was printed') }],
  });
  if (typeof moment === 'object') return moment;
  const { output, of, version, file, place } = command;
  const { code, number, title } = printed;
  return command.signers.map((signer) =>
    stamp(
      command.meta,
      {
        type: 'paper-signed',
        output,
        of,
        version,
        code,
        number,
        title,
        file,
        signer: { ...signer, name: signer.name.trim() },
        via: 'ink',
        place: place.trim(),
      },
      moment,
    ),
  );
};
