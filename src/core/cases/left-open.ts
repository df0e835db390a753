import { alike, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { OpenCase } from './case.ts';
import { openReceivers } from './dispositions.ts';
import type { LeftOpen } from './event-parts.ts';
import { dutyName, paperTitle } from './names.ts';
import { paperId, type PaperId } from './paper-id.ts';
import { occasionAside, type Way } from './visits.ts';

/**
 * What a case would leave open if it closed as it stands: papers that wait for a signature, legal
 * duties that run, dispositions nobody has answered. Papers of the step that closes it are not
 * there yet, and not among them. What is owed to somebody is not either: with that no case closes.
 *
 * @param unsigned papers of the case that wait for a signature; which they are, its mapping says
 */
export const openNow = (
  state: Pick<OpenCase, 'duties'> & Parameters<typeof openReceivers>[0],
  unsigned: readonly PaperId[],
): LeftOpen => ({
  papers: unsigned.map(paperId),
  duties: state.duties.filter(({ fulfilled }) => fulfilled === null).map(({ duty }) => duty),
  receivers: openReceivers(state).map(({ disposition, receiver, name }) => ({
    disposition,
    receiver,
    name,
  })),
});

const isTwice = ({ papers }: LeftOpen, { output }: PaperId): boolean =>
  papers.filter((one) => one.output === output).length > 1;

/** What is open, each in words; papers of one name by what they are of. Empty where nothing is. */
export const openWords = ({ sop, turns }: Way, open: LeftOpen): readonly Bilingual[] => [
  ...open.papers.map((paper) => {
    const name = paperTitle(sop, paper.output);
    const aside = isTwice(open, paper) ? occasionAside({ sop, turns }, paper.of) : undefined;
    const of = aside ?? alike('');
    const [id, en] = of.id === '' ? ['', ''] : [` (${of.id})`, ` (${of.en})`];
    return say(`naskah belum ditandatangani: ${name.id}${id}`, `paper not signed: ${name.en}${en}`);
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
