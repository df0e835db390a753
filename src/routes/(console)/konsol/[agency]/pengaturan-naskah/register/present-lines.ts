import type { BookLine, RegisterLine } from '#app/papers/answers.ts';
import {
  destination,
  expedition,
  filingWords,
  kindWords,
  receipts,
  registerStates,
  sentBeside,
  sentBy,
  sentTo,
} from '#app/papers/register-csv.ts';
import { paperPath } from '#core/cases/paper-id.ts';
import { sourceLabel } from '#core/papers/numbers/number-sources.ts';
import { day, moment } from '#routes/(console)/case-rows.ts';

/** A line of the agenda book as the page shows it. */
export const presentBookLine = (line: BookLine, zone: string) => {
  const { issued, paper, filing, state } = line;
  return {
    entry: line.entry,
    beside: sentBeside(issued),
    key: `${line.source}/${String(line.sequence)}/${line.number ?? ''}`,
    at: day(issued.datedAt, zone, 'short'),
    number: line.number,
    kind: kindWords(issued.letter),
    to: destination(issued),
    about: issued.letter?.hal ?? issued.title,
    caseNumber: issued.caseNumber,
    paper: paper === null ? null : paperPath(paper),
    expedition: expedition(issued.sent, zone),
    sentBy: sentBy(issued.sent),
    receipt: receipts(issued.received, zone),
    filing: filing === null ? null : filingWords(filing),
    state,
    words: registerStates[state],
  };
};

/** A line of a letter register as the page shows it. */
export const presentEntry = (
  { sequence, number, source, issued, at, state, paper, voidReason, filing }: RegisterLine,
  zone: string,
) => ({
  filing: filing === null ? null : filingWords(filing),
  sequence,
  state,
  words: registerStates[state],
  voidReason,
  paper,
  number,
  source: sourceLabel(source),
  title: issued?.title ?? null,
  caseNumber: issued?.caseNumber ?? null,
  sentTo: sentTo(issued?.sent ?? []),
  expedition: expedition(issued?.sent ?? [], zone),
  at: source === 'own' ? moment(issued?.datedAt ?? at, zone) : day(issued?.datedAt ?? at, zone),
});
