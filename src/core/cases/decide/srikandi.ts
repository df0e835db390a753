import { say } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { paperId } from '#core/cases/paper-id.ts';
import { exportedVersion } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, type Decision } from './ground.ts';
import { atPaper, fixed } from './paper-ground.ts';
import { nextVersion, sameEdits } from './signing.ts';

/** Longest number somebody else gives a paper. */
const longestNumber = 150;

/** A paper was set as a DOCX with its code, to be numbered and signed in SRIKANDI; its words are fixed from here on. */
export const exportPaper = (
  sop: Sop,
  state: Case,
  command: CommandOf<'export-paper'>,
): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const shut = fixed(at);
  if (shut !== undefined) return shut;
  if (command.version !== nextVersion(at) || !sameEdits(at.paper?.edits ?? {}, command.edits))
    return refuse('paper-changed');
  const { version, code, title, file, signatories } = command;
  return [
    stamp(command.meta, {
      type: 'paper-exported',
      ...paperId(command),
      version,
      code,
      title,
      file,
      signatories,
      ...(command.letter === undefined ? {} : { letter: command.letter }),
    }),
  ];
};

/**
 * The PDF that came back from SRIKANDI: its number and date, and whose signatures were found in it.
 * When they were made, each says itself; that it happened is known since it was recorded.
 */
export const returnPaper = (
  sop: Sop,
  state: Case,
  command: CommandOf<'return-paper'>,
): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const exported = exportedVersion(at.paper);
  if (exported === undefined || exported.version !== command.version)
    return refuse('paper-not-exported');
  if (command.signers.length === 0) return refuse('empty-text', say('Penanda tangan', 'Signer'));
  const bad = badText([
    {
      field: 'number',
      name: say('Nomor surat', 'Letter number'),
      text: command.number,
      max: longestNumber,
    },
  ]);
  if (bad !== undefined) return bad;
  const { version, number, file, register } = command;
  const { code, title } = exported;
  return command.signers.map(({ found, frozen, ...signer }, index) =>
    stamp(command.meta, {
      type: 'paper-signed',
      ...paperId(command),
      version,
      code,
      number: number.trim(),
      title,
      file,
      signer,
      via: 'srikandi',
      found,
      frozen,
      ...(index === 0 ? { register } : {}),
    }),
  );
};
