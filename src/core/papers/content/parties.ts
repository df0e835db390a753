import type { PaperId } from '#core/cases/paper-id.ts';
import { turnOfPaper } from '#core/cases/papers.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { Sop } from '#core/sops/model.ts';
import type { PaperMaterial } from './material.ts';
import { fieldAt } from './material.ts';
import type { OutputPaper, PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { ListedPerson } from '#core/people/listed.ts';
import { type Participant, participantsOf, peopleOf } from '#core/papers/sheet/people.ts';

/** The people a berita acara names as its parties, as the form's field lists them. */
export const partiesOf = (
  material: Pick<PaperMaterial, 'sop' | 'state' | 'step' | 'turn' | 'own'>,
): readonly Participant[] => {
  const found = material.own.parties === null ? undefined : fieldAt(material, material.own.parties);
  const answer = found?.turn?.completed?.form[found.field.id];
  if (found === undefined || typeof answer !== 'string') return [];
  // Only a field of people ties anybody to an account: elsewhere the sign is part of what was typed.
  return found.field.type === 'people'
    ? participantsOf(answer)
    : peopleOf(answer).map((person) => ({ ...person, account: null }));
};

/** What a party signs as. */
export const partyPosition = ({ position }: ListedPerson): string =>
  position === '' ? 'Peserta' : position;

/**
 * The reporter, where a form has a place for him to sign. One who asked not to be named is not: his
 * place stays free of any name.
 */
export const reporterWhoSigns = (
  { reporterSigns }: Pick<OutputPaper, 'reporterSigns'>,
  { report: { reporter } }: Pick<OpenCase | ClosedCase, 'report'>,
): readonly Participant[] =>
  reporterSigns === null || reporter.anonymous || reporter.name.trim() === ''
    ? []
    : [
        {
          name: reporter.name.trim(),
          position: reporterSigns,
          nip: null,
          unit: null,
          account: null,
        },
      ];

/** The parties of one paper of a case: those a berita acara names, and the reporter who signs a form. */
export const partiesOfPaper = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
  meant: PaperId,
): readonly Participant[] => {
  const own = mapping.outputs.get(meant.output);
  const turn = turnOfPaper(state, meant);
  const step = turn === undefined ? undefined : sop.steps.get(turn.step);
  if (own?.kind === 'formulir') return reporterWhoSigns(own, state);
  if (own?.kind !== 'berita-acara' || turn === undefined || step === undefined) return [];
  return partiesOf({ sop, state, step, turn, own });
};
