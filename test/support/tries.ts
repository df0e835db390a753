import { unsaidMeasures } from '#core/cases/measures-said.ts';
import type { MeasureSaid } from '#core/cases/measure-event.ts';
import { occasionKey, paperId, paperOfTurn, type PaperId } from '#core/cases/paper-id.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Case, CasePaper, Sending } from '#core/cases/case.ts';
import type { CommandData, CommandType } from '#core/cases/command.ts';
import type { Answers } from '#core/cases/event.ts';
import { openReceivers, receiverOf } from '#core/cases/dispositions.ts';
import type { DispositionPlan, MeetingPlan, ReceiverId } from '#core/cases/office-event.ts';
import { correctable } from '#core/cases/report-corrections.ts';
import { measureKinds } from '#core/sops/measure-kinds.ts';
import { involved } from '#core/cases/parties.ts';
import {
  awaitedVersion,
  exportedVersion,
  paperOf,
  printedVersion,
  signedVersion,
} from '#core/cases/papers.ts';
import { canReply, owedBy, owedSendings, orderedRecipients } from '#core/cases/sendings.ts';
import { sidePapersOf } from '#core/cases/side-papers.ts';
import type { FileRef } from '#core/cases/report.ts';
import { isAsked } from '#core/sops/asked.ts';
import { dateIn } from '#core/time/instant.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import { file, instant, sampleReport, someBodies, tuesday } from './scenario.ts';
import { sampleAnswer, sampleAnswers } from './sample-answer.ts';
import { keptCheck } from '#test/support/kept-check.ts';

/** A number is reduced to whatever the list offers at that moment. */
export const choose = <T>(list: readonly T[], pick: number): T | undefined =>
  list[pick % Math.max(1, list.length)];

const currentOf = (state: Case) => (state.status === 'none' ? undefined : state.turns.at(-1));

const turnOf = (state: Case): number => currentOf(state)?.turn ?? 1;

/** Any of the options, so that every way that follows an answer comes about. */
const choices = (step: Step, outcome: string, pick: number): Answers =>
  Object.fromEntries(
    step.form.flatMap((field) => {
      const option = choose(field.choices, Math.floor(pick / 3))?.id;
      return field.type === 'choice' &&
        field.required &&
        isAsked(field, outcome) &&
        option !== undefined
        ? [[field.id, option] as const]
        : [];
    }),
  );

const completion = (sop: Sop, state: Case, pick: number): CommandData => {
  const turn = currentOf(state);
  const step = sop.steps.get(turn?.step ?? '') ?? sop.steps.get(sop.first);
  const outcome = choose(step?.outcomes ?? [], pick);
  if (step === undefined || outcome === undefined) throw new Error('an SOP without outcomes');
  const asked = step.outputs.filter(
    (output) => output.origin === 'berkas' && (output.when?.includes(outcome.id) ?? true),
  );
  return {
    type: 'complete-step',
    turn: turn?.turn ?? 1,
    step: step.id,
    outcome: outcome.id,
    form: sampleAnswers(step, outcome.id, choices(step, outcome.id, pick)),
    ...(pick % 4 === 0 ? {} : { leavingOpen: 'Alasan contoh' }),
    ...(pick % 5 === 0 ? {} : { measures: someSaid(state, pick) }),
    // One time in eight the files are forgotten.
    outputs:
      pick % 8 === 0
        ? []
        : asked.map((output) => ({ output: output.id, files: [file(output.id)] })),
  };
};

/** What became of each measure that was ordered. */
const someSaid = (state: Case, pick: number): readonly MeasureSaid[] =>
  state.status === 'none'
    ? []
    : unsaidMeasures(state).map(({ measure, kind }) => ({
        measure,
        became: pick % 2 === 0 ? 'withdrawn' : 'executed',
        note: 'Sudah diperiksa',
        proof: [file(`bukti-${kind}.png`)],
      }));

const anOutcome = (sop: Sop, pick: number): string =>
  choose(
    [...sop.steps.values()].flatMap((step) => step.outcomes),
    pick,
  )?.id ?? '';

/** Ways on from the current step that somebody has to approve. */
const guarded = (sop: Sop, state: Case): readonly string[] =>
  (sop.steps.get(currentOf(state)?.step ?? '')?.outcomes ?? [])
    .filter(({ gates }) =>
      gates.some(({ type }) => type === 'approval' || type === 'follows-answer'),
    )
    .map(({ id }) => id);

/** Mostly an approval that still waits for its answer, sometimes one that may not exist. */
const anApproval = (state: Case, pick: number): number => {
  const open =
    state.status === 'none' ? [] : state.approvals.filter(({ decided }) => decided === null);
  return (pick % 8 === 0 ? undefined : open.at(-1)?.approval) ?? (pick % 2) + 1;
};

/** One time in eight the proof is forgotten. */
const proofs = (pick: number): readonly FileRef[] => (pick % 8 === 0 ? [] : [file('bukti.png')]);

const plan = (sop: Sop): MeetingPlan => ({
  from: tuesday,
  until: instant('2026-11-17T12:00:00+07:00'),
  venue: 'Ruang rapat',
  agenda: 'Insiden',
  invited: [{ name: 'Dinas Contoh', role: null, body: null }],
  caller: sop.roles.find((role) => role.outside === null)?.id ?? '',
});

const usualDisposition = {
  instructions: ['Tindak lanjuti'],
  note: '',
  agendaNumber: null,
};

/** Somebody received something; now and then it is nobody the case knows. */
const aReceiver = (state: Case, pick: number): ReceiverId => {
  const given =
    state.status === 'none' ? undefined : choose(state.dispositions, Math.floor(pick / 3));
  return {
    disposition: given?.disposition ?? 1,
    receiver: (pick % ((given?.plan.to.length ?? 0) + 1)) + 1,
  };
};

/** Every second one passes on what somebody received, where anybody did. */
const disposition = (sop: Sop, state: Case, pick: number): DispositionPlan => {
  const inside = sop.roles.filter((role) => role.outside === null);
  const from =
    pick % 2 === 0 || state.status === 'none' || state.dispositions.length === 0
      ? null
      : aReceiver(state, pick);
  const received =
    from === null || state.status === 'none' ? undefined : receiverOf(state.dispositions, from);
  return {
    ...usualDisposition,
    to: [
      { name: '', role: choose(inside, pick)?.id ?? '' },
      { name: 'Kepala Bidang', role: null },
    ],
    giver: received?.role ?? inside[0]?.id ?? '',
    from,
  };
};

/** Whether the version of a paper in force was sent to a body that reads it here. */
const sentHere = (paper: CasePaper): boolean =>
  signedVersion(paper)?.sent.some(({ bodies }) => bodies.length > 0) === true;

/** Mostly a version that was sent to a body. */
const sentPaper = (state: Case, pick: number): PaperId & { readonly version: number } => {
  const sent = state.status === 'none' ? undefined : state.papers.find(sentHere);
  return {
    ...(sent === undefined ? aPaper(state, pick) : paperId(sent)),
    version: signedVersion(sent)?.version ?? 1,
  };
};

/** Mostly a paper the case has come to make, the newest ones more often. */
const aPaper = (state: Case, pick: number): PaperId => {
  const made =
    state.status === 'none'
      ? []
      : [...state.outputs.map(paperOfTurn), ...sidePapersOf(state)].slice(-3);
  return paperId(choose(made, pick) ?? paperOfTurn({ output: 'tidak-ada', turn: 1 }));
};

/** What a paper to be signed or printed now is signed with. */
/** When the paper meant was printed; undefined where it lies nowhere to be signed by hand. */
const printedAt = (state: Case, pick: number) =>
  state.status === 'none'
    ? undefined
    : printedVersion(paperOf(state.papers, aPaper(state, pick)))?.printed?.at;

const making = (state: Case, pick: number) => {
  const meant = aPaper(state, pick);
  const paper = state.status === 'none' ? undefined : paperOf(state.papers, meant);
  const current = signedVersion(paper);
  const next = (paper?.versions.at(-1)?.version ?? 0) + 1;
  return {
    ...meant,
    version: current?.version ?? awaitedVersion(paper)?.version ?? next,
    code: `KODE-${String(next)}`,
    number: `${meant.output} / ${occasionKey(meant.of)} / ${String(next)}`,
    title: 'Naskah',
    file: file(`${meant.output}-${String(pick)}.pdf`),
    edits: paper?.edits ?? {},
    over: current?.file.sha256 ?? null,
  };
};

/** Mostly an order of which something is owed, sometimes one that may be settled or not exist. */
const someSending = (state: Case, pick: number): Sending | undefined => {
  if (state.status === 'none') return undefined;
  return choose(pick % 8 === 0 ? state.sendings : owedSendings(state), pick);
};

/** Everybody still owed it, or one of them. */
const someOwed = (sending: Sending | undefined, pick: number): readonly string[] => {
  if (sending === undefined) return ['BSSN'];
  const owed = owedBy(sending);
  return pick % 3 === 0 ? owed.slice(0, 1) : owed;
};

const someSigner = { role: null, name: 'Petugas Contoh', position: 'Kepala' } as const;

/** Mostly a body that can come in, sometimes one that cannot. */
const aParty = (sop: Sop, _state: Case, pick: number) => ({
  role:
    choose(
      sop.roles.filter(({ outside }) => outside !== null || pick % 8 === 0),
      pick,
    )?.id ?? 'tidak-ada',
  body: choose(someBodies, pick)?.id ?? '',
});

type Generator = (sop: Sop, state: Case, pick: number) => CommandData;

/** One generator for each command: a new command does not compile until it is tried here. */
export const generators = {
  'receive-report': (_sop, _state, pick) => ({
    type: 'receive-report',
    caseId: 'case-1',
    number: `X-${String(pick)}`,
    report: sampleReport(),
    trackingHash: 'h',
  }),
  'start-step': (_sop, state) => ({ type: 'start-step', turn: turnOf(state) }),
  'assign-step': (sop, state) => ({
    type: 'assign-step',
    turn: turnOf(state),
    to: { id: 'p', name: 'Petugas', roles: sop.roles.map((role) => role.id) },
  }),
  'complete-step': completion,
  wait: (_sop, state) => ({
    type: 'wait',
    turn: turnOf(state),
    party: 'Vendor',
    reason: 'Tambalan',
  }),
  resume: (_sop, state) => ({ type: 'resume', turn: turnOf(state), result: 'Diterima' }),
  'request-approval': (sop, state, pick) => ({
    type: 'request-approval',
    turn: turnOf(state),
    outcome:
      choose(guarded(sop, state), pick) ??
      choose(sop.steps.get(currentOf(state)?.step ?? '')?.outcomes ?? [], pick)?.id ??
      anOutcome(sop, pick),
    reason: 'Sudah',
  }),
  'request-lifting': (_sop, _state, pick) => ({
    type: 'request-lifting',
    measure: (pick % 4) + 1,
    reason: 'Sudah aman',
  }),
  'give-approval': (_sop, state, pick) => ({
    type: 'give-approval',
    approval: anApproval(state, pick),
    note: '',
  }),
  'refuse-approval': (_sop, state, pick) => ({
    type: 'refuse-approval',
    approval: anApproval(state, pick),
    note: 'Belum',
  }),
  'record-decision': (_sop, state, pick) => ({
    type: 'record-decision',
    approval: anApproval(state, pick),
    given: pick % 3 !== 0,
    number: pick % 2 === 0 ? '800/12/2026' : '',
    date: dateIn('Asia/Jakarta', currentOf(state)?.startedAt ?? tuesday),
    name: 'Pejabat Contoh',
    note: 'Sesuai naskah',
    proof: proofs(pick),
  }),
  'withdraw-decision': (_sop, state, pick) => ({
    type: 'withdraw-decision',
    approval:
      (pick % 4 === 0 || state.status === 'none'
        ? undefined
        : state.approvals.findLast(({ decided }) => decided !== null && decided.onPaper !== null)
            ?.approval) ?? (pick % 3) + 1,
    reason: 'Salah baca',
  }),
  'order-measure': (_sop, _state, pick) => ({
    type: 'order-measure',
    kind: choose(measureKinds, pick) ?? 'block',
    system: { name: 'Portal' },
    reason: 'Darurat',
  }),
  'execute-measure': (_sop, _state, pick) => ({
    type: 'execute-measure',
    measure: (pick % 4) + 1,
    note: 'Terpasang',
    proof: proofs(pick),
  }),
  'lift-measure': (_sop, _state, pick) => ({
    type: 'lift-measure',
    measure: (pick % 4) + 1,
    note: 'Catatan contoh',
    proof: proofs(pick),
  }),
  'withdraw-measure': (_sop, _state, pick) => ({
    type: 'withdraw-measure',
    measure: (pick % 4) + 1,
    reason: 'Tidak jadi',
  }),
  'correct-report': (_sop, _state, pick) => ({
    type: 'correct-report',
    changes: { [choose(correctable, pick) ?? 'name']: `Pembetulan ${String(pick)}` },
    reason: 'Salah catat',
  }),
  'involve-party': (sop, state, pick) => ({ type: 'involve-party', ...aParty(sop, state, pick) }),
  'release-party': (sop, state, pick) => ({
    type: 'release-party',
    ...(choose(state.status === 'none' ? [] : involved(state), pick) ?? aParty(sop, state, pick)),
    reason: 'Alasan contoh',
  }),
  'release-outside-view': (_sop, state, pick) => ({
    type: 'release-outside-view',
    texts: {
      description: `Uraian ${String(pick)}`,
      chronology: '',
      impact: '',
      proofOfConcept: '',
    },
    files: state.status === 'none' ? [] : state.evidence.map(({ id }) => id),
  }),
  'assess-severity': () => ({
    type: 'assess-severity',
    severity: 'tinggi',
    reason: 'Alasan contoh',
  }),
  'attach-evidence': () => ({ type: 'attach-evidence', files: [file('log')], note: '' }),
  send: (_sop, _state, pick) => ({
    type: 'send',
    to: ['BSSN'],
    cc: [],
    outputs: [],
    way: 'email',
    note: pick % 8 === 0 ? '' : 'Surel',
    proof: [],
  }),
  escalate: () => ({
    type: 'escalate',
    to: 'BSSN',
    outputs: [],
    way: 'email',
    note: 'Surel 12',
    proof: [],
  }),
  'record-sending': (_sop, state, pick) => {
    const sending = someSending(state, pick);
    return {
      type: 'record-sending',
      sending: sending?.sending ?? 1,
      recipients: someOwed(sending, pick),
      addressee: '',
      sentBy: 'Petugas Contoh',
      way: 'post',
      note: 'Resi',
      proof: [],
    };
  },
  'waive-sending': (_sop, state, pick) => ({
    type: 'waive-sending',
    sending: someSending(state, pick)?.sending ?? 1,
    reason: 'Sudah dibicarakan',
  }),
  'record-reply': (_sop, state, pick) => {
    const sending = state.status === 'none' ? undefined : choose(state.sendings, pick);
    const sent = sending?.recipients.filter((one) => canReply(one) || pick % 8 === 0) ?? [];
    return {
      type: 'record-reply',
      sending: sending?.sending ?? 1,
      recipient: choose(sent, pick)?.name ?? 'BSSN',
      repliedBy: '',
      way: 'email',
      number: '12/BSSN',
      dated: '',
      text: 'Perbarui pengaya.',
      note: 'Dibacakan petugas BSSN lewat telepon',
      files: [],
    };
  },
  note: () => ({ type: 'note', text: 'x' }),
  'tell-reporter': () => ({ type: 'tell-reporter', text: 'x' }),
  'write-as-reporter': () => ({ type: 'write-as-reporter', text: 'x', files: [] }),
  'join-duplicate': () => ({
    type: 'join-duplicate',
    duplicate: { caseId: 'case-2', number: 'X-2', report: sampleReport() },
  }),
  close: (_sop, _state, pick) => ({
    type: 'close',
    reason: 'withdrawn',
    note: 'Catatan contoh',
    ...(pick % 2 === 0 ? { leavingOpen: 'Alasan contoh' } : {}),
  }),
  reopen: (sop, _state, pick) => ({
    type: 'reopen',
    step: choose([...sop.steps.keys()], pick) ?? sop.first,
    reason: 'Alasan contoh',
  }),
  'recompute-due': () => ({ type: 'recompute-due', reason: 'Kalender berubah' }),
  'start-duty': (sop, _state, pick) => ({
    type: 'start-duty',
    duty: choose(sop.duties, pick)?.id ?? 'tidak-ada',
    since: tuesday,
    basis: 'Diketahui saat laporan diterima',
  }),
  'set-duty-aside': (sop, _state, pick) => ({
    type: 'set-duty-aside',
    duty: choose(sop.duties, pick)?.id ?? 'tidak-ada',
  }),
  'take-duty-up': (sop, _state, pick) => ({
    type: 'take-duty-up',
    duty: choose(sop.duties, pick)?.id ?? 'tidak-ada',
  }),
  'fulfil-duty': (sop, state) => {
    const running = state.status === 'none' ? undefined : state.duties[0];
    const fields = sop.duties.find((one) => one.id === running?.duty)?.form ?? [];
    return {
      type: 'fulfil-duty',
      number: 1,
      told: [{ to: 'BSSN', way: 'email' }],
      form: Object.fromEntries(
        fields.filter((field) => field.required).map((field) => [field.id, sampleAnswer(field)]),
      ),
      proof: [],
      note: 'Surat 12',
    };
  },
  'make-case-file': () => ({ type: 'make-case-file', manifest: 'ab'.repeat(32), files: 1 }),
  'call-meeting': (sop) => ({ type: 'call-meeting', plan: plan(sop) }),
  'change-meeting': (sop, _state, pick) => ({
    type: 'change-meeting',
    meeting: (pick % 2) + 1,
    plan: plan(sop),
  }),
  'record-meeting': (_sop, _state, pick) => ({
    type: 'record-meeting',
    meeting: (pick % 2) + 1,
    minutes: {
      chair: 'Ketua',
      secretary: 'Notulis',
      attendees: 'Petugas Contoh',
      discussion: 'x',
      conclusion: 'x',
      files: [],
    },
  }),
  'cancel-meeting': (_sop, _state, pick) => ({
    type: 'cancel-meeting',
    meeting: (pick % 2) + 1,
    reason: 'Alasan contoh',
  }),
  'give-disposition': (sop, state, pick) => ({
    type: 'give-disposition',
    plan: disposition(sop, state, pick),
  }),
  'answer-disposition': (_sop, state, pick) => ({
    type: 'answer-disposition',
    ...aReceiver(state, pick),
    answer: pick % 8 === 0 ? ' ' : 'Sudah dikerjakan',
    ...(pick % 4 === 0 ? {} : { known: 'Lembar disposisi yang kembali' }),
  }),
  'edit-paper': (_sop, state, pick) => ({
    type: 'edit-paper',
    ...aPaper(state, pick),
    edits: { judul: pick % 2 === 0 ? null : `Judul ${String(pick)}` },
  }),
  'initial-paper': (_sop, state, pick) => ({ type: 'initial-paper', ...aPaper(state, pick) }),
  'sign-paper': (sop, state, pick) => ({
    type: 'sign-paper',
    ...keptCheck,
    ...making(state, pick),
    // Mostly for a role, sometimes as a party whom nothing names.
    signer:
      pick % 8 === 0
        ? someSigner
        : { ...someSigner, role: choose(sop.roles, pick)?.id ?? 'tidak-ada' },
    via: 'certificate',
  }),
  'print-paper': (_sop, state, pick) => ({ type: 'print-paper', ...making(state, pick) }),
  'sign-on-paper': (_sop, state, pick) => ({
    type: 'sign-on-paper',
    ...making(state, pick),
    signers: [someSigner],
    place: 'Kota Contoh',
    note: 'Dipindai kemudian',
    happenedAt: printedAt(state, pick) ?? tuesday,
  }),
  'export-paper': (_sop, state, pick) => ({
    type: 'export-paper',
    ...making(state, pick),
    signatories: [],
  }),
  'return-paper': (_sop, state, pick) => ({
    type: 'return-paper',
    ...making(state, pick),
    signers: [
      {
        ...someSigner,
        frozen: keptCheck.frozen,
        found: { ...keptCheck.found, trusted: false, claimedAt: tuesday },
      },
    ],
    register: { name: 'nomor-srikandi', year: 2026, attempt: String(pick), datedAt: tuesday },
  }),
  'send-paper': (_sop, state, pick) => {
    const paper = aPaper(state, pick);
    return {
      type: 'send-paper',
      ...paper,
      to: ['Dinas Contoh'],
      // One time in four nobody says that it reaches whom the order names.
      reaches: state.status === 'none' || pick % 4 === 0 ? [] : orderedRecipients(state, paper),
      bodies: state.status === 'none' ? [] : involved(state).map(({ body }) => body),
      way: 'by-hand',
      note: 'Surel nomor 214 pada surat keluar',
      proof: [],
    };
  },
  'fetch-paper': (_sop, state, pick) => ({
    type: 'fetch-paper',
    ...sentPaper(state, pick),
  }),
  'revoke-paper': (_sop, state, pick) => ({
    type: 'revoke-paper',
    ...aPaper(state, pick),
    reason: 'Alasan contoh',
  }),
  'receive-paper': (_sop, state, pick) => ({
    type: 'receive-paper',
    ...aPaper(state, pick),
    receivedBy: 'Penerima Contoh',
    note: 'Tata usaha memberitahukan lewat telepon',
    proof: [],
  }),
} satisfies Readonly<Record<CommandType, Generator>>;

const table: Readonly<Record<CommandType, Generator>> = generators;

/** Every kind of command, as the table of generators names them. */
export const commandTypes: readonly string[] = Object.keys(table);

/** What can follow on what the case holds already. */
const following = (sop: Sop, state: Case): readonly CommandType[] => {
  if (state.status === 'none') return [];
  const { meetings, measures, duties, approvals, papers } = state;
  const waits = currentOf(state)?.waits ?? [];
  return [
    ...(state.status === 'closed' ? (['reopen', 'reopen', 'reopen'] as const) : []),
    ...(waits.some(({ ended }) => ended === null) ? (['resume'] as const) : []),
    ...(guarded(sop, state).length > 0
      ? (['request-approval', 'request-approval', 'request-approval'] as const)
      : []),
    ...(meetings.some((one) => one.state === 'called')
      ? (['change-meeting', 'record-meeting', 'cancel-meeting'] as const)
      : []),
    ...(openReceivers(state).length > 0
      ? (['answer-disposition', 'give-disposition'] as const)
      : []),
    ...(owedSendings(state).length > 0 ? (['record-sending', 'waive-sending'] as const) : []),
    ...(state.sendings.some(({ recipients }) => recipients.some(canReply))
      ? (['record-reply'] as const)
      : []),
    ...(measures.length > 0
      ? (['execute-measure', 'lift-measure', 'request-lifting'] as const)
      : []),
    ...(duties.length > 0 ? (['fulfil-duty'] as const) : []),
    ...(state.dutiesAside.length > 0 ? (['take-duty-up'] as const) : []),
    ...(approvals.some(({ decided }) => decided === null)
      ? ([
          'give-approval',
          'record-decision',
          'record-decision',
          'record-decision',
          'refuse-approval',
          'refuse-approval',
          'refuse-approval',
        ] as const)
      : []),
    ...(approvals.some(({ decided }) => decided !== null && decided.onPaper !== null)
      ? Array.from({ length: 8 }, () => 'withdraw-decision' as const)
      : []),
    ...(papers.some((one) => printedVersion(one) !== undefined)
      ? (['sign-on-paper'] as const)
      : []),
    ...(papers.some((one) => exportedVersion(one) !== undefined)
      ? (['return-paper', 'return-paper', 'revoke-paper'] as const)
      : []),
    ...(papers.some((one) => signedVersion(one) !== undefined)
      ? (['send-paper', 'receive-paper', 'revoke-paper'] as const)
      : []),
    ...(papers.some((one) => sentHere(one))
      ? (['fetch-paper', 'fetch-paper', 'fetch-paper', 'fetch-paper'] as const)
      : []),
  ];
};

/** Flow first, so that cases come far; then anything at all, or what follows on something begun. */
export const tried = (sop: Sop, state: Case, what: number, pick: number): CommandData => {
  if (what % 5 < 2) return completion(sop, state, pick);
  const rare = Math.floor(what / 5);
  const follow = choose(following(sop, state), rare);
  const any = choose(Object.values(table), rare) ?? table.note;
  return (what % 5 === 2 && follow !== undefined ? table[follow] : any)(sop, state, pick);
};

/** Mostly whoever may: of the step, coordinating or approving; sometimes anybody. */
export const somebody = (sop: Sop, state: Case, command: CommandType, who: number): Actor => {
  if (command === 'recompute-due' && who % 4 !== 0) return { kind: 'system' };
  if (who === 0 || (command === 'write-as-reporter' && who % 4 !== 0)) return { kind: 'reporter' };
  // Papers are taken by people of a body the case involves; one time in eight somebody else tries.
  const party = state.status === 'none' ? undefined : choose(involved(state), who);
  if (command === 'fetch-paper' && party !== undefined && who % 8 !== 0)
    return {
      kind: 'officer',
      id: `p${String(who)}`,
      name: 'Petugas Contoh',
      roles: [party.role],
      body: party.body,
    };
  const asked = state.status === 'none' ? [] : state.approvals.map((one) => one.role);
  const approves = command.endsWith('-approval') || command.endsWith('-decision') ? asked : [];
  const roles =
    who % 3 === 0
      ? [choose(sop.roles, who)?.id ?? '']
      : [
          ...(currentOf(state)?.roles ?? []),
          ...sop.controllers,
          ...approves,
          ...(command.endsWith('-measure') || command === 'request-lifting'
            ? [...(sop.measures.install.by ?? []), ...(sop.measures.lift.by ?? [])]
            : []),
        ];
  return { kind: 'officer', id: `p${String(who)}`, name: 'Petugas Contoh', roles };
};
