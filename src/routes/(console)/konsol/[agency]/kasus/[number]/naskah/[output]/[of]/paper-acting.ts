import { readPaper, samePaper } from '#core/cases/paper-id.ts';
import { error, type RequestEvent } from '@sveltejs/kit';
import { TypesettingFailed } from '#app/ports.ts';
import type { CommandAnswer } from '#app/cases/answers.ts';
import type { PrintAnswer } from '#app/papers/answers.ts';
import type { PrintOptions } from '#app/papers/print.ts';
import type { ReturnFound } from '#app/papers/return-paper.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Language } from '#core/text/bilingual.ts';
import { isForbidden } from '#core/cases/refusal.ts';
import { inkTexts, type PaperActionName } from '#ui/texts/papers.ts';
import { srikandiTexts } from '#ui/texts/srikandi.ts';
import type { CommandOptions } from '#app/cases/answers.ts';
import { formAction } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import type { FieldProblem, SentForm } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { overtakenBy } from '#routes/(console)/konsol/[agency]/kasus/[number]/actions/overtaken.ts';
import { inkSigners } from './ink-signers.ts';
import {
  paperControl,
  type PaperCommand,
  type PaperPrepare,
  type SentReturn,
  type Problems,
} from './paper-forms.ts';

export type PaperEvent = RequestEvent<{
  agency: string;
  number: string;
  output: string;
  of: string;
}>;

/** Who asks, the case, and the paper of the address. @throws 404 when there is none for this officer */
export const atPaper = async (event: PaperEvent) => {
  const {
    officer,
    actor,
    view: { agency, sop },
  } = await atWork(event);
  const { product } = event.locals;
  const both = await product.papers.withCase(agency.id, event.params.number, actor);
  const meant = readPaper(event.params.output, event.params.of);
  if ('notFound' in both || meant === undefined) error(404, 'paper');
  const { view: found, papers } = both;
  const paper = papers.find(samePaper(meant));
  if (paper === undefined) error(404, 'paper');
  const signers = inkSigners(paper);
  return { officer, actor, agency, sop, found, paper, signers };
};

type AtPaper = Awaited<ReturnType<typeof atPaper>>;

const printed = async (
  product: Product,
  { agency, found, paper }: AtPaper,
  actor: Actor,
  options: PrintOptions,
): Promise<PrintAnswer | Problems> => {
  try {
    return await product.papers.print(agency.id, found.row.caseId, paper, actor, options);
  } catch (failure) {
    if (failure instanceof TypesettingFailed) return { problems: [{ message: inkTexts.notSet }] };
    throw failure;
  }
};

/** What was read of a PDF that came back, to be confirmed. */
interface Offered {
  readonly offered: ReturnFound;
}

/** The PDF that came back: looked into first, recorded once number and date are confirmed. */
const returned = async (
  product: Product,
  { actor, agency, found, paper }: AtPaper,
  { given, ...sent }: SentReturn,
  options: CommandOptions,
): Promise<CommandAnswer | Offered> => {
  const { caseId } = found.row;
  if (given !== null)
    return product.papers.recordReturn(
      agency.id,
      caseId,
      paper,
      { ...sent, given },
      actor,
      options,
    );
  const read = await product.papers.readReturn(agency.id, caseId, paper, sent.file, actor);
  return 'signers' in read ? { offered: read } : read;
};

/** The form again with what was read, for the officer to confirm or correct. */
const withOffer = (
  form: SentForm,
  { number, date, signers }: ReturnFound,
  language: Language,
): SentForm => ({
  ...form,
  texts: {
    ...form.texts,
    nomor: [number ?? ''],
    tanggal: [date ?? ''],
    temuan: signers.flatMap(({ name, finding, notes }) =>
      [srikandiTexts.found(name, finding), ...notes].map((words) => words[language]),
    ),
  },
});

const carried = (
  product: Product,
  at: AtPaper,
  command: Exclude<PaperCommand, Problems>,
  options: CommandOptions,
): Promise<CommandAnswer | PrintAnswer | Problems | Offered> => {
  const { actor, agency, found, paper } = at;
  if ('print' in command) return printed(product, at, actor, { ...options, ...command.print });
  if ('export' in command)
    return product.papers.export(agency.id, found.row.caseId, paper, actor, options);
  if ('returned' in command) return returned(product, at, command.returned, options);
  return 'scan' in command
    ? product.papers.recordScan(agency.id, found.row.caseId, paper, command.scan, actor, options)
    : product.cases.command(agency.id, found.row.caseId, command, actor, options);
};

/** The control of a field that a refusal names; the file of each form has a name of its own. */
const controlIn =
  (name: PaperActionName) =>
  (field: string): string =>
    name === 'kembali' && field === 'file' ? 'berkas' : paperControl(field);

/** What stood in the way, each at its control; undefined when nothing did. */
const hindrances = (
  name: PaperActionName,
  answer: CommandAnswer | PrintAnswer | Problems,
): readonly FieldProblem[] | undefined => {
  if ('problems' in answer) return answer.problems;
  if ('missing' in answer) return answer.missing.map((message) => ({ message }));
  if ('printed' in answer) return undefined;
  const field =
    'refused' in answer && answer.refused === 'backdating-reason-needed' ? 'keterangan' : undefined;
  return problemsOf(answer, controlIn(name))?.problems.map((problem) =>
    field === undefined ? problem : { ...problem, field },
  );
};

/** A file that was refused is not offered again. */
const withoutBadFile = (form: SentForm, problems: readonly FieldProblem[]): SentForm =>
  problems.some(({ field }) => field === 'pindaian' || field === 'berkas')
    ? { ...form, files: {} }
    : form;

/** An action of a paper’s page: carried out once, then back to the page. */
export const ofPaper =
  (name: PaperActionName, prepare: PaperPrepare) => async (event: PaperEvent) => {
    const at = await atPaper(event);
    const { officer, agency, found, paper, signers } = at;
    const place = { agency: agency.id, officer, place: found.row.caseId };
    return formAction(event, place, async ({ form, options }) => {
      const command = prepare(form, paper, { zone: agency.calendar.zone, signers });
      if ('problems' in command) return command;
      const answer = await carried(event.locals.product, at, command, options);
      if ('offered' in answer)
        return {
          problems: [],
          confirm: true,
          form: withOffer(form, answer.offered, event.locals.language),
        };
      const problems = hindrances(name, answer);
      if (problems === undefined) return { onward: `${event.url.pathname}?sudah=${name}#isi` };
      return {
        problems,
        overtaken:
          'stale' in answer
            ? await overtakenBy(event.locals.product, {
                view: found,
                actor: at.actor,
                officer,
                since: options.version ?? found.row.version,
              })
            : null,
        forbidden: 'refused' in answer && isForbidden(answer.refused),
        form: withoutBadFile(form, problems),
      };
    });
  };
