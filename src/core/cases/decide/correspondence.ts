import { filesKept } from '#core/cases/anonymous-report.ts';
import { say, named } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Case, OpenCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import { happened } from '#core/cases/happened.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { newestOf } from '#core/cases/sendings.ts';
import { stamp } from '#core/cases/stamp.ts';
import { badText, openCase, together, type Decision } from './ground.ts';
import { unproven } from './known-how.ts';
import { partlySigned, unsignedHere, unsignedNamed, unsignedUnproven } from './paper-ground.ts';
import { bodiesNamed, notInvolved } from './parties.ts';
import { outputTimes } from './rests-on.ts';

/** Files become evidence of the case. Outside parties may hand in evidence too. */
export const attachEvidence = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'attach-evidence'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  if (command.files.length === 0)
    return refuse('empty-text', say('Berkas bukti', 'Evidence files'), [
      {
        field: 'files',
        message: say('Pilih sedikitnya satu berkas.', 'Choose at least one file.'),
      },
    ]);
  return [
    stamp(command.meta, {
      type: 'evidence-attached',
      files: command.files,
      note: command.note.trim(),
    }),
  ];
};

/** What somebody says he sent that the case never came to, that not everybody has signed, that nobody has and no proof shows, or to a body that is none of its parties. */
const badContents = (
  sop: Sop,
  state: OpenCase,
  { outputs, bodies, proof, meta }: CommandOf<'send' | 'escalate'>,
): Refusal | undefined => {
  const missing = outputs.find((id) => !state.outputs.some((output) => output.output === id));
  if (missing !== undefined) return refuse('unknown-output', named(missing));
  const items = newestOf(state, outputs);
  return (
    partlySigned(sop, state, items) ??
    unsignedUnproven(sop, unsignedHere(state, items, meta.facts), proof) ??
    notInvolved(state, bodies)
  );
};

/** Which of what was sent nobody signed here. */
const unsignedOf = (
  state: OpenCase,
  { outputs, meta }: CommandOf<'send' | 'escalate'>,
): ReturnType<typeof unsignedNamed> =>
  unsignedNamed(unsignedHere(state, newestOf(state, outputs), meta.facts));

/** Something has been handed to somebody: to whom, by which way, and how that is known. It fulfils no order to send. */
export const send = (sop: Sop, before: Case, command: CommandOf<'send'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const to = command.to.map((one) => one.trim()).filter((one) => one !== '');
  const unproved = unproven(command.note, command.proof);
  const not =
    to.length === 0
      ? together(badText([{ field: 'to', name: say('Penerima', 'Addressee'), text: '' }]), unproved)
      : badContents(sop, state, command);
  if (not !== undefined) return not;
  const at = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
    restsOn: outputTimes(state, command.outputs),
  });
  if (typeof at === 'object') return at;
  if (unproved !== undefined) return unproved;
  return [
    stamp(
      command.meta,
      {
        type: 'sent',
        to,
        cc: command.cc,
        outputs: command.outputs,
        ...bodiesNamed(command.bodies),
        ...unsignedOf(state, command),
        way: command.way,
        note: command.note.trim(),
        proof: command.proof,
      },
      at,
    ),
  ];
};

/** What is wrong with whom a case was brought before and how that is known. */
const badLevel = ({ to, note, proof }: CommandOf<'escalate'>): Refusal | undefined =>
  together(
    badText([
      {
        field: 'to',
        name: say('Tujuan eskalasi', 'Whom it is escalated to'),
        text: to,
        max: 300,
      },
    ]),
    unproven(note, proof),
  );

/** The case has been brought before the next level (province, BSSN), by which way, and how that is known. */
export const escalate = (sop: Sop, before: Case, command: CommandOf<'escalate'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const bad = badLevel(command) ?? badContents(sop, state, command);
  if (bad !== undefined) return bad;
  const at = happened(command.happenedAt, command.note, {
    now: command.meta.at,
    reportReceived: state.report.receivedAt,
    restsOn: outputTimes(state, command.outputs),
  });
  if (typeof at === 'object') return at;
  return [
    stamp(
      command.meta,
      {
        type: 'escalated',
        to: command.to.trim(),
        ...(command.outputs.length === 0 ? {} : { outputs: command.outputs }),
        ...bodiesNamed(command.bodies),
        ...unsignedOf(state, command),
        way: command.way,
        note: command.note.trim(),
        proof: command.proof,
      },
      at,
    ),
  ];
};

/** A note for the team only. */
export const note = (_sop: Sop, before: Case, command: CommandOf<'note'>): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  return (
    badText([{ field: 'text', name: say('Catatan', 'Note'), text: command.text }]) ?? [
      stamp(command.meta, { type: 'noted', text: command.text.trim() }),
    ]
  );
};

/** A message to the reporter is placed on the tracking page, which is all that is known to happen. */
export const tellReporter = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'tell-reporter'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const text = command.text.trim();
  return (
    badText([{ field: 'text', name: say('Pesan', 'Message'), text }]) ?? [
      stamp(command.meta, {
        type: 'message-placed',
        text: { id: text, en: text },
        automatic: false,
      }),
    ]
  );
};

/** The reporter writes to the team, by the tracking page. */
export const writeAsReporter = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'write-as-reporter'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  return (
    badText([{ field: 'text', name: say('Pesan', 'Message'), text: command.text }]) ?? [
      stamp(command.meta, {
        type: 'reporter-wrote',
        text: command.text.trim(),
        files: filesKept(state.report, command.files, state.evidence.length),
      }),
    ]
  );
};
