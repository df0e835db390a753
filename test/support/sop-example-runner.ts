import { unsaidMeasures } from '#core/cases/measures-said.ts';
import { currentTurn, noCase, type Case, type OpenCase } from '#core/cases/case.ts';
import type { Actor } from '#core/people/actor.ts';
import type { CommandData, Meta } from '#core/cases/command.ts';
import { decide } from '#core/cases/decide.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Facts } from '#core/cases/facts.ts';
import { involvementOf } from '#core/cases/parties.ts';
import { enteredFor } from '#core/cases/entered-for.ts';
import { isRefusal, type Refusal } from '#core/cases/refusal.ts';
import { owedSendings } from '#core/cases/sendings.ts';
import type { Sop } from '#core/sops/model.ts';
import { instantOf, momentOf, type Instant } from '#core/time/instant.ts';
import { openCalendar } from './calendar.ts';
import { sampleAnswers, sampleOutputs } from './sample-answer.ts';
import { file, holderOf, officer, sampleReport, someBodies, tuesday } from './scenario.ts';
import type { ExampleStep, SopExample } from './sop-example.ts';

/** What an example says about its end; the same keys as `akhir`. */
export interface ExampleEnd {
  readonly status: 'open' | 'closed';
  readonly alasan: string | null;
  readonly langkah: string | null;
  readonly tindakan_berlaku: number;
  readonly pengiriman_terutang: number;
  readonly putaran: number;
}

/** Every entry of an example happens ten minutes after the one before. */
const whenOf = (entry: number): Instant =>
  instantOf(momentOf(tuesday).add({ minutes: 10 * entry }));

const meta = (sop: Sop, entry: number, by: Actor, unitReports: Facts['unitReports']): Meta => ({
  id: `command-${String(entry)}`,
  at: whenOf(entry),
  by,
  facts: {
    calendar: openCalendar(sop.document.instansi.zona),
    bodies: someBodies,
    unitReports,
    replyHours: null,
    initialPlaces: [],
    paperSigners: [],
    unsigned: [],
    decider: null,
    ticketNumber: 'TIKET-0001',
  },
});

const inOrder = (sop: Sop, state: Case, command: CommandData, given: Meta): Case | Refusal => {
  const decided = decide(sop, state, { ...command, meta: given });
  return isRefusal(decided) ? decided : decided.reduce(evolve, state);
};

const opened = (sop: Sop, example: SopExample): Case => {
  const { unit, kategori, uraian } = example.laporan;
  const plain = sampleReport();
  const report = sampleReport({
    category: kategori ?? plain.category,
    description: uraian ?? plain.description,
    system: { ...plain.system, ...(unit === undefined ? {} : { unit }) },
  });
  const state = inOrder(
    sop,
    noCase,
    {
      type: 'receive-report',
      caseId: '00000000-0000-7000-8000-000000000001',
      number: 'CONTOH-0001',
      report,
      trackingHash: 'f'.repeat(64),
    },
    meta(sop, 0, { kind: 'reporter' }, example.laporan_unit),
  );
  if (isRefusal(state))
    throw new Error(`the report of the example was refused: ${state.message.id}`);
  return state;
};

const completion = (
  sop: Sop,
  state: OpenCase,
  entry: Extract<ExampleStep, { readonly selesai: string }>,
): CommandData => {
  const turn = currentTurn(state);
  if (turn?.step !== entry.selesai)
    throw new Error(`the case stands at "${turn?.step ?? '-'}", not at "${entry.selesai}"`);
  const step = sop.steps.get(entry.selesai);
  if (step === undefined) throw new Error(`the SOP has no step "${entry.selesai}"`);
  const forOthers = enteredFor(step, holderOf(sop, entry.oleh)).length > 0;
  return {
    type: 'complete-step',
    turn: turn.turn,
    step: step.id,
    outcome: entry.hasil,
    form: sampleAnswers(step, entry.hasil, entry.isian),
    outputs: sampleOutputs(step, entry.hasil, entry.tanpa_berkas, forOthers),
    measures: unsaidMeasures(state).map(({ measure }) => ({
      measure,
      became: 'executed' as const,
      note: '',
      proof: [file('tindakan.png')],
    })),
    // An example tells the flow; what stays open beside it does not hold it up.
    leavingOpen: 'Contoh perjalanan alur',
  };
};

type PlainCommand = Extract<ExampleStep, { readonly perintah: object }>['perintah'];

/** Commands that concern a turn concern the current one; proof is named in the example. */
const atTurn = (command: PlainCommand, turn: number): CommandData => {
  switch (command.type) {
    case 'execute-measure':
    case 'lift-measure':
    case 'record-sending':
    case 'send':
    case 'escalate':
      return { ...command, proof: command.proof.map(file) };
    case 'record-reply':
      return { ...command, files: command.files.map(file) };
    case 'start-step':
    case 'assign-step':
    case 'wait':
    case 'resume':
    case 'request-approval':
      return { ...command, turn };
    default:
      return command;
  }
};

const commandOf = (sop: Sop, state: Case, entry: ExampleStep): CommandData => {
  const turn = state.status === 'none' ? 0 : (state.turns.at(-1)?.turn ?? 0);
  if ('perintah' in entry) return atTurn(entry.perintah, turn);
  if (state.status !== 'open')
    throw new Error(`the case is ${state.status}; "${entry.selesai}" cannot be completed`);
  return completion(sop, state, entry);
};

/** Examples speak of roles: of an outside one the team has let a body in. */
const involving = (sop: Sop, state: Case, role: string, by: Actor, given: Meta): Case => {
  if (state.status !== 'open' || !('body' in by)) return state;
  const party = { role, body: by.body };
  if (involvementOf(state, party) !== undefined) return state;
  const [inside] = sop.roles.filter(({ outside }) => outside === null);
  const next = inOrder(
    sop,
    state,
    { type: 'involve-party', ...party },
    { ...given, by: officer(inside?.id ?? '') },
  );
  if (isRefusal(next)) throw new Error(`${role} was not let in: ${next.message.id}`);
  return next;
};

const took = (
  sop: Sop,
  state: Case,
  entry: ExampleStep,
  index: number,
  example: SopExample,
): Case => {
  const said = 'selesai' in entry ? `${entry.selesai} → ${entry.hasil}` : entry.perintah.type;
  const where = `entry ${String(index + 1)} of jalan (${said})`;
  const facts = entry.laporan_unit ?? example.laporan_unit;
  const by = holderOf(sop, entry.oleh);
  const next = inOrder(
    sop,
    involving(sop, state, entry.oleh, by, meta(sop, index + 1, by, facts)),
    commandOf(sop, state, entry),
    meta(sop, index + 1, by, facts),
  );
  const refused = isRefusal(next) ? next.refused : undefined;
  if (refused !== entry.ditolak) {
    const why = isRefusal(next) ? `${next.refused}: ${next.message.id}` : 'accepted';
    throw new Error(`${where}: expected ${entry.ditolak ?? 'acceptance'}, got ${why}`);
  }
  return isRefusal(next) ? state : next;
};

const endOf = (state: Case): ExampleEnd => {
  if (state.status === 'none') throw new Error('no case came of the example');
  return {
    status: state.status,
    alasan: state.status === 'closed' ? state.closed.reason : null,
    langkah: state.status === 'open' ? (currentTurn(state)?.step ?? null) : null,
    tindakan_berlaku: state.measures.filter((measure) => measure.state === 'in-force').length,
    pengiriman_terutang: owedSendings(state).length,
    putaran: state.turns.length,
  };
};

/**
 * Takes an example through the pure core, entry by entry.
 *
 * @throws Error naming the entry that went otherwise than the example says.
 */
export const runExample = (sop: Sop, example: SopExample): ExampleEnd =>
  endOf(
    example.jalan.reduce(
      (state, entry, index) => took(sop, state, entry, index, example),
      opened(sop, example),
    ),
  );
