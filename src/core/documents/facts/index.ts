import type { CaseFact } from '../mapping.ts';
import type { Ground } from '../ground.ts';
import { systemPairs } from '../answer-text.ts';
import type { Block } from '../paper.ts';
import { textBlocks } from '../text-blocks.ts';
import { reporterFact, reportFact } from './report.ts';
import { dutiesTable, evidenceManifest, measuresTable, turnsTable, waitsTable } from './tables.ts';

const written = (text: string | undefined, otherwise: string): readonly Block[] =>
  (text === undefined || text.trim() === '' ? [{ type: 'paragraph', text: otherwise }] : textBlocks(text));

/** The label of the severity a team assessed, from the field that set it. */
const severityName = ({ sop, state }: Ground): string => {
  const fields = [...sop.steps.values()].flatMap((step) => step.form).filter((field) => field.sets === 'severity');
  const label = fields.flatMap((field) => field.choices).find((choice) => choice.id === state.severity)?.label.id;
  return label ?? state.severity ?? 'belum dinilai';
};

/** The SOP the case is handled under, and the ground it stands on. */
const basis = ({ sop }: Ground): readonly Block[] => {
  const { identitas, bagian } = sop.document;
  const number = identitas.butir.find(({ label }) => /nomor/i.test(label))?.isi;
  return [
    { type: 'paragraph', text: `SOP ${identitas.judul}${number === null || number === undefined ? '' : ` Nomor ${number}`}.` },
    { type: 'list', items: bagian.dasar_hukum.butir },
  ];
};

const outcome = ({ step, turn }: Ground): readonly Block[] => {
  const label = step.outcomes.find(({ id }) => id === turn.completed?.outcome)?.label.id;
  return label === undefined ? [] : [{ type: 'paragraph', text: `Hasil: ${label}.` }];
};

/** What the SOP asks to have at hand for the steps taken so far; a follow-up report names its tools. */
const tools = ({ sop, state }: Ground): readonly Block[] => {
  const items = state.turns.flatMap((turn) => sop.steps.get(turn.step)?.completeness ?? []);
  return [{ type: 'list', items: [...new Set([...sop.document.bagian.peralatan.butir, ...items])] }];
};

/** A fact of the case as parts of a body. */
export const factBlocks = (fact: CaseFact, ground: Ground): readonly Block[] => {
  const { report, system } = ground.state;
  switch (fact) {
    case 'report': return reportFact(ground);
    case 'reporter': return reporterFact(ground);
    case 'system': return [{ type: 'pairs', rows: systemPairs(system) }];
    case 'description': return written(report.description, 'Tidak disebut dalam laporan.');
    case 'chronology': return written(report.chronology, 'Tidak disebut dalam laporan.');
    case 'impact': return written(report.impact, 'Tidak disebut dalam laporan.');
    case 'severity': return [{ type: 'paragraph', text: `Tingkat keparahan: ${severityName(ground)}.` }];
    case 'outcome': return outcome(ground);
    case 'basis': return basis(ground);
    case 'turns-table': return turnsTable(ground);
    case 'measures-table': return measuresTable(ground);
    case 'evidence-manifest': return evidenceManifest(ground);
    case 'waits-table': return waitsTable(ground);
    case 'duties-table': return dutiesTable(ground);
    case 'tools': return tools(ground);
  }
};
