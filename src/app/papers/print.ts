import { paperId, type PaperId } from '#core/cases/paper-id.ts';
import type { Actor } from '#core/people/actor.ts';
import type { CommandData } from '#core/cases/command.ts';
import type { CaseEvent, EventOf } from '#core/cases/event.ts';
import { paperOf } from '#core/cases/papers.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import type { NumberTyped } from '#core/papers/numbers/given-number.ts';
import type { PaperKey } from '#core/papers/numbers/registers.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer, CommandOptions } from '#app/cases/answers.ts';
import type { PrintAnswer } from './answers.ts';
import { loadCase, type LoadedCase } from '#app/cases/load-case.ts';
import { runCommand } from '#app/cases/run-command.ts';
import { withCase } from '#app/cases/with-case.ts';
import { giveBack, heldUnder, keepOut } from './held-numbers.ts';
import { issuePaper, paperFileName, type IssuedPaper, type Missing } from './issue.ts';
import { leavingHindrance } from './leaving.ts';
import { recordWhileSo } from './record-while-so.ts';
import { printWithdrawn } from './register-access.ts';

/** With number and date, where somebody else gave them. */
export interface PrintOptions extends CommandOptions {
  readonly given?: NumberTyped;
}

const printIn = (events: readonly CaseEvent[]): EventOf<'paper-printed'> | undefined =>
  events.find((event) => event.type === 'paper-printed');

const printAnswer = (answer: CommandAnswer | Missing): PrintAnswer => {
  if (!('events' in answer)) return answer;
  const print = printIn(answer.events);
  // The key was used for another command of this case.
  if (print === undefined) return { keyReused: true };
  const { version, number, code } = print;
  return { version: answer.version, printed: { ...paperId(print), version, number, code } };
};

/** Keeps the bytes and records the print. */
const recorded = async (
  ground: Ground,
  { agency, state }: LoadedCase,
  meant: PaperId,
  issued: IssuedPaper,
  actor: Actor,
  options: CommandOptions,
): Promise<CommandAnswer> => {
  const { version, code, number, title, edits, bytes, letter } = issued;
  const file = await ground.files.put(agency.id, {
    name: paperFileName({ number, output: meant.output }),
    mediaType: 'application/pdf',
    bytes: new Blob([new Uint8Array(bytes)]).stream(),
    limit: bytes.byteLength,
  });
  return recordWhileSo(
    ground,
    agency.id,
    state.id,
    issued,
    {
      type: 'print-paper',
      ...paperId(meant),
      version,
      code,
      number,
      title,
      file,
      edits,
      ...(letter === undefined ? {} : { letter }),
      ...heldUnder(issued.register),
    },
    actor,
    options,
  );
};

/**
 * After a fault nobody knows whether the print was written. A number that is in the record stays
 * used; one that is not is kept out of use, because the record may still be about to hold it.
 */
const afterFault = async (
  ground: Ground,
  { agency, state }: LoadedCase,
  meant: PaperId,
  issued: IssuedPaper,
  actor: Actor,
): Promise<void> => {
  const now = await loadCase(ground, agency.id, state.id, actor);
  const versions = 'notFound' in now ? [] : (paperOf(now.state.papers, meant)?.versions ?? []);
  if (versions.some((one) => one.code === issued.code)) return;
  await keepOut(
    ground,
    agency.id,
    issued.register,
    'Gangguan saat mencatat cetakan; nomor tidak dipakai',
  );
};

const print = async (
  ground: Ground,
  checkBase: string,
  loaded: LoadedCase,
  meant: PaperId,
  actor: Actor,
  { given, ...options }: PrintOptions,
): Promise<CommandAnswer | Missing> => {
  const no = leavingHindrance('print-paper', loaded, meant, actor, ground.world.now());
  if (no !== undefined) return no;
  const issued = await issuePaper(ground, {
    checkBase,
    loaded,
    meant,
    way: 'ink',
    ...(given === undefined ? {} : { given }),
  });
  if (!('bytes' in issued)) return issued;
  const answer = await recorded(ground, loaded, meant, issued, actor, options).catch(
    async (error: unknown) => {
      await afterFault(ground, loaded, meant, issued, actor);
      throw error;
    },
  );
  // The same request sent twice at once is answered with the first one’s print, under its number.
  const ours = 'events' in answer && printIn(answer.events)?.code === issued.code;
  if (!ours) await giveBack(ground, loaded.agency.id, [issued.register]);
  return answer;
};

/**
 * Numbers, dates and sets a paper to be signed by hand. What is refused gives its number back.
 *
 * @throws TypesettingFailed; no number is held then
 */
export const printPaper = async (
  ground: Ground,
  checkBase: string,
  agency: string,
  caseId: string,
  meant: PaperId,
  actor: Actor,
  options: PrintOptions = {},
): Promise<PrintAnswer> =>
  printAnswer(
    await withCase(ground, agency, caseId, actor, options, (loaded) =>
      print(ground, checkBase, loaded, meant, actor, options),
    ),
  );

/** Keeps the number of a withdrawn print out of use. One that an outside party gave is in no register. */
const keepWithdrawn = async (
  ground: Ground,
  agency: string,
  caseId: string,
  meant: PaperId,
  { version, register }: PaperVersion,
): Promise<void> => {
  if (register === undefined) return;
  const { name, year, attempt } = register;
  const holder: PaperKey = { kind: 'paper', caseId, ...paperId(meant), version, attempt };
  await ground.papers.void(agency, name, year, holder, printWithdrawn);
};

/**
 * Revokes a paper. The number of a signed one stays used by it; that of a print nobody signed is
 * kept out of use with what became of it, so that its register has no gap without a reason.
 */
export const revokePaper = async (
  ground: Ground,
  agency: string,
  caseId: string,
  command: Extract<CommandData, { readonly type: 'revoke-paper' }>,
  actor: Actor,
  options: CommandOptions = {},
): Promise<CommandAnswer> => {
  const answer = await runCommand(ground, agency, caseId, command, actor, options);
  const revoked =
    'events' in answer ? answer.events.find((event) => event.type === 'paper-revoked') : undefined;
  const loaded = revoked === undefined ? undefined : await loadCase(ground, agency, caseId, actor);
  if (revoked === undefined || loaded === undefined || 'notFound' in loaded) return answer;
  const version = paperOf(loaded.state.papers, revoked)?.versions.find(
    (one) => one.version === revoked.version,
  );
  if (version === undefined || version.printed === null || version.signatures.length > 0)
    return answer;
  await keepWithdrawn(ground, agency, caseId, revoked, version);
  return answer;
};
