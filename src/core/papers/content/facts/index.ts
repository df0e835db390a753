import { filesOf } from '#core/cases/answers/answer.ts';
import type { CaseFact } from '#core/papers/mapping/mapping.ts';
import type { PaperMaterial } from '#core/papers/content/material.ts';
import { answerLines, systemPairs } from '#core/papers/sheet/answer-text.ts';
import { outcomeWords } from '#core/papers/content/fill-marks.ts';
import { severitiesOf } from '#core/sops/severities.ts';
import { sopName } from '#core/papers/content/sop-name.ts';
import { fieldKey } from '#core/papers/mapping/paper-fields.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { paragraphsOf, textBlocks } from '#core/papers/sheet/text-blocks.ts';
import { approvalsTable } from './approvals.ts';
import { evidenceManifest } from './evidence.ts';
import { keptOffPaper } from './kept-off-paper.ts';
import { reporterFact, reportFact } from './report.ts';
import { sendingsTable, withoutItself } from './sendings.ts';
import { dutiesTable, measuresTable, turnsTable, waitsTable } from './tables.ts';

/** The severity a team assessed, in the words of the field that set it; nothing until it did. */
const severity = ({ sop, state }: PaperMaterial, title: string | null): readonly Block[] => {
  if (state.severity === null) return [];
  const label =
    severitiesOf(sop).find((choice) => choice.id === state.severity)?.label.id ?? state.severity;
  return [
    { type: 'paragraph', text: title === null ? `Tingkat keparahan: ${label}.` : `${label}.` },
  ];
};

/** Under which an officer writes the legal bases of a paper anew. */
export const basisKey = 'dasar';

/** Items as a list of laws ends: each with a semicolon, the last with a full stop, whatever the source has. */
const asLaws = (items: readonly string[]): readonly string[] =>
  items.map(
    (item, index) =>
      `${item.replace(/(?<![\s;.,])[\s;.,]+$/, '')}${index === items.length - 1 ? '.' : ';'}`,
  );

/**
 * The ground a case is handled on, one a line: the laws the office settled, then the SOP. Written
 * anew, the paper says what the officer wrote.
 */
const basis = (material: PaperMaterial): readonly Block[] => {
  const { sop, settings, issue } = material;
  const number = sop.document.identitas.butir.find(({ memuat }) => memuat === 'nomor')?.isi;
  const own = `${sopName(material)}${number === null || number === undefined ? '' : ` Nomor ${number}`}`;
  const edit = issue.edits[basisKey];
  const items = edit === undefined ? [...settings.legalBases, own] : paragraphsOf(edit);
  return items.length === 0 ? [] : [{ type: 'list', items: asLaws(items) }];
};

const outcome = (material: PaperMaterial): readonly Block[] => {
  const words = outcomeWords(material);
  if (words === undefined) return [];
  const own = material.own.outcomeWords.has(material.turn.completed?.outcome ?? '');
  const text = own ? words : `Hasil: ${words}`;
  return [{ type: 'paragraph', text: /[.!?]$/.test(text) ? text : `${text}.` }];
};

/** The tools that were answered to have been used so far, in the fields that hold them. */
const tools = (material: PaperMaterial): readonly Block[] => {
  const { sop, state, settings } = material;
  const kept = keptOffPaper(material);
  const lines = state.turns.flatMap(({ step, completed }) =>
    (sop.steps.get(step)?.form ?? [])
      .filter(({ id, holds }) => holds === 'tools' && !kept.fields.has(fieldKey(step, id)))
      .flatMap((field) => {
        const answer = completed?.form[field.id];
        return answer === undefined || filesOf(answer).length > 0
          ? []
          : answerLines(field, answer, settings.zone);
      }),
  );
  const [first, ...others] = [...new Set(lines)];
  if (first === undefined) return [];
  return others.length === 0
    ? [{ type: 'paragraph', text: first }]
    : [{ type: 'list', items: [first, ...others] }];
};

/** A system that has a part of its own is not told twice. */
const hasOwnSystem = ({ own }: PaperMaterial): boolean =>
  own.parts.some((part) => part.type === 'fact' && part.fact === 'system');

/**
 * A fact of the case as parts of a body; nothing where there is nothing to tell.
 *
 * @param title the heading it stands under, null for none
 */
export const factBlocks = (
  fact: CaseFact,
  material: PaperMaterial,
  title: string | null,
): readonly Block[] => {
  const { report, system } = material.state;
  switch (fact) {
    case 'report':
      return reportFact(material, !hasOwnSystem(material));
    case 'reporter':
      return reporterFact(material);
    case 'system':
      return [{ type: 'pairs', rows: systemPairs(system) }];
    case 'description':
      return textBlocks(report.description);
    case 'chronology':
      return textBlocks(report.chronology ?? '');
    case 'impact':
      return textBlocks(report.impact ?? '');
    case 'severity':
      return severity(material, title);
    case 'outcome':
      return outcome(material);
    case 'basis':
      return basis(material);
    case 'turns-table':
      return turnsTable(material);
    case 'measures-table':
      return measuresTable(material);
    case 'sendings-table':
      return sendingsTable(withoutItself(material), keptOffPaper(material).outputs);
    case 'evidence-manifest':
      return evidenceManifest(material);
    case 'approvals-table':
      return approvalsTable(material);
    case 'waits-table':
      return waitsTable(material);
    case 'duties-table':
      return dutiesTable(material);
    case 'tools':
      return tools(material);
  }
};
