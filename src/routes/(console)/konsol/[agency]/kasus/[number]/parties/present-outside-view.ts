import type { CaseView } from '#app/cases/answers.ts';
import { isReleased, writtenParts, type WrittenPart } from '#core/cases/outside-view.ts';
import { identityIn, withoutWords } from '#core/cases/reporter-identity.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { consoleTexts } from '#ui/texts/console.ts';
import { moment } from '#routes/(console)/case-rows.ts';

const partLabels: Readonly<Record<WrittenPart, Bilingual>> = {
  description: consoleTexts.description,
  chronology: consoleTexts.chronology,
  impact: consoleTexts.impact,
  proofOfConcept: consoleTexts.proofOfConcept,
};

/**
 * What outside parties see of the report, to be settled: what was released, else a copy of what the
 * report says in which the reporter's name, address and numbers are blackened already.
 */
export const presentOutsideView = ({ state, history, agency }: CaseView) => {
  const view = state.outsideView;
  const words = identityIn(history.map(({ stored: { event } }) => event));
  return {
    released:
      view === null
        ? null
        : {
            by: 'name' in view.by ? view.by.name : 'Tanggap',
            at: moment(view.at, agency.calendar.zone),
          },
    parts: writtenParts
      .filter((part) => part === 'description' || (state.report[part] ?? '') !== '')
      .map((part) => ({
        part,
        label: partLabels[part],
        text: view === null ? withoutWords(state.report[part] ?? '', words) : view.texts[part],
      })),
    files: state.evidence.map((file) => ({
      id: file.id,
      name: file.name,
      chosen: isReleased(view, file),
    })),
  };
};
