import { alike, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { OpenCase } from './case.ts';
import { openReceivers } from './dispositions.ts';
import type { LeftOpen, OpenPaper } from './event-parts.ts';
import { dutyName, paperTitle } from './names.ts';
import type { PaperId } from './paper-id.ts';
import { occasionAside, type Way } from './visits.ts';

/**
 * What a case would leave open if it closed as it stands: papers that wait for a signature, legal
 * duties that run, dispositions nobody has answered. Papers of the step that closes it are not
 * there yet, and not among them. What is owed to somebody is not either: no case closes with what
 * an earlier step ordered, and what the closing step orders stays owed by itself.
 *
 * @param unsigned papers of the case that wait for a signature; which they are, its mapping says
 */
export const openNow = (
  state: Pick<OpenCase, 'duties'> & Parameters<typeof openReceivers>[0],
  unsigned: readonly OpenPaper[],
): LeftOpen => ({
  papers: unsigned,
  duties: state.duties.filter(({ fulfilled }) => fulfilled === null).map(({ duty }) => duty),
  receivers: openReceivers(state).map(({ disposition, receiver, name }) => ({
    disposition,
    receiver,
    name,
  })),
});

/** How many things are open. */
export const countOpen = ({ papers, duties, receivers }: LeftOpen): number =>
  papers.length + duties.length + receivers.length;

/** What is open as an outside party is told of it, who may close a case by its step: how much, and nothing of what. */
export const openUntold = (count: number): Bilingual =>
  say(
    `${String(count)} hal yang belum diselesaikan tim`,
    `${String(count)} ${count === 1 ? 'thing' : 'things'} the team has not settled`,
  );

const isTwice = ({ papers }: LeftOpen, { output }: PaperId): boolean =>
  papers.filter((one) => one.output === output).length > 1;

const howFarSigned = ({ signed }: OpenPaper): Bilingual =>
  signed === undefined
    ? say('naskah belum ditandatangani', 'paper not signed')
    : say(
        `naskah baru ditandatangani ${String(signed.by)} dari ${String(signed.of)}`,
        `paper signed by ${String(signed.by)} of ${String(signed.of)}`,
      );

/** What is open, each in words; papers of one name by what they are of. Empty where nothing is. */
export const openWords = ({ sop, turns }: Way, open: LeftOpen): readonly Bilingual[] => [
  ...open.papers.map((paper) => {
    const name = paperTitle(sop, paper.output);
    const aside = isTwice(open, paper) ? occasionAside({ sop, turns }, paper.of) : undefined;
    const of = aside ?? alike('');
    const [id, en] = of.id === '' ? ['', ''] : [` (${of.id})`, ` (${of.en})`];
    const how = howFarSigned(paper);
    return say(`${how.id}: ${name.id}${id}`, `${how.en}: ${name.en}${en}`);
  }),
  ...open.duties.map((duty) => {
    const name = dutyName(sop, duty);
    return say(`kewajiban lapor masih berjalan: ${name.id}`, `duty still running: ${name.en}`);
  }),
  ...open.receivers.map(({ disposition, name }) =>
    say(
      `disposisi ke-${String(disposition)} belum dijawab: ${name}`,
      `disposition ${String(disposition)} not answered: ${named(name).en}`,
    ),
  ),
];
