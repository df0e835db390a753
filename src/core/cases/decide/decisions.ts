import { named, say } from '#core/text/bilingual.ts';
import type { Sop } from '#core/sops/model.ts';
import { dateIn, instantOf, momentOf, parseLocal, type Instant } from '#core/time/instant.ts';
import type { Approval, Case, OpenCase } from '#core/cases/case.ts';
import { currentTurn } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import type { NamedSigner } from '#core/cases/event.ts';
import { roleName } from '#core/cases/gates.ts';
import { sameName } from '#core/people/same-name.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { stamp } from '#core/cases/stamp.ts';
import { answerable, ownRequest, ownSheet } from './approvals.ts';
import { badText, together, openCase, type Decision } from './ground.ts';

/** Longest number and name of a sheet. */
const longest = 300;

/** When what an approval is about began: nobody decides on it before. */
const since = ({ turns, measures }: OpenCase, { turn, about }: Approval): Instant | undefined =>
  'measure' in about
    ? measures.find(({ measure }) => measure === about.measure)?.orderedAt
    : turns.find((one) => one.turn === turn)?.startedAt;

/** The end of the day a sheet is dated, or now; a refusal of a day that cannot be right. */
const signedBy = (
  state: OpenCase,
  approval: Approval,
  { date, meta }: CommandOf<'record-decision'>,
): Instant | Refusal => {
  const { zone } = meta.facts.calendar;
  const begins = /^\d{4}-\d\d-\d\d$/.test(date) ? parseLocal(`${date}T00:00`, zone) : undefined;
  const earliest = since(state, approval);
  if (
    begins === undefined ||
    date > dateIn(zone, meta.at) ||
    (earliest !== undefined && date < dateIn(zone, earliest))
  )
    return refuse('decision-date');
  const end = instantOf(
    momentOf(begins)
      .toZonedDateTimeISO(zone)
      .add({ days: 1 })
      .subtract({ milliseconds: 1 })
      .toInstant(),
  );
  return end < meta.at ? end : meta.at;
};

const badSheet = ({
  number,
  name,
  note,
  proof,
  given,
}: CommandOf<'record-decision'>): Refusal | undefined => {
  const asked = [
    {
      field: 'name',
      name: say('Nama yang memutuskan', 'Name of who decided'),
      text: name,
      max: longest,
    },
    {
      field: 'number',
      name: say('Nomor naskah', 'Number of the sheet'),
      text: number,
      max: longest,
    },
    {
      field: 'note',
      name: say('Isi keputusan', 'What was decided'),
      text: note,
      ...(given ? {} : { what: say('mengapa ditolak', 'why it was refused') }),
    },
  ];
  const optional = (field: string): boolean => field === 'number' || (given && field === 'note');
  return together(
    badText(asked.filter(({ field, text }) => !optional(field) || text.trim() !== '')),
    proof.length === 0
      ? refuse(
          'proof-needed',
          say('keputusan pada naskah bertanda tangan', 'a decision on a signed sheet'),
          [{ field: 'proof', message: say('Lampirkan pindaiannya.', 'Attach its scan.') }],
        )
      : undefined,
  );
};

/**
 * Who signed a sheet is who holds the office that was asked, as the agency's settings have it for
 * that day: nobody of the team can name another. He is bound like one who decides here.
 */
const signerOf = (
  sop: Sop,
  state: OpenCase,
  approval: Approval,
  { name, meta }: CommandOf<'record-decision'>,
): NamedSigner | Refusal => {
  const { decider } = meta.facts;
  if (decider === null) return refuse('decider-unset', named(roleName(sop, approval.role)));
  const holder = `${decider.name}, ${decider.position}`;
  if (!sameName(name, decider.name))
    return refuse('decider-other', named(holder), [
      {
        field: 'name',
        message: say(
          `Menurut pengaturan, pemegang jabatan itu pada tanggal naskah ${holder}.`,
          `By the settings, that office was held by ${holder} on the date of the sheet.`,
        ),
      },
    ]);
  return ownSheet(sop, state, approval, decider.account) ?? decider;
};

/**
 * What an approver decided on a sheet he signed counts as if he had decided it here; the record says
 * who recorded it. Nobody records it of what he asked for himself or works on.
 */
export const recordDecision = (
  sop: Sop,
  before: Case,
  command: CommandOf<'record-decision'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const approval = answerable(state, command);
  if ('refused' in approval) return approval;
  const own = ownRequest(state, approval, command.meta.by);
  if (own !== undefined) return own;
  const bad = badSheet(command);
  if (bad !== undefined) return bad;
  const noLaterThan = signedBy(state, approval, command);
  if (typeof noLaterThan === 'object') return noLaterThan;
  const signer = signerOf(sop, state, approval, command);
  if ('refused' in signer) return signer;
  return [
    stamp(command.meta, {
      type: 'decision-recorded',
      approval: command.approval,
      given: command.given,
      paper: {
        number: command.number.trim().replaceAll(/\s+/gu, ' '),
        date: command.date,
        noLaterThan,
        name: signer.name,
        position: signer.position,
      },
      note: command.note.trim(),
      proof: command.proof,
    }),
  ];
};

/** Whether something happened because of a decision: its step was completed, or a measure lifted since. */
const isReliedOn = (state: OpenCase, { turn, about }: Approval, at: Instant): boolean =>
  'measure' in about
    ? state.measures.some(
        ({ measure, state: now }) => measure === about.measure && now !== 'in-force',
      )
    : currentTurn(state)?.turn !== turn ||
      state.measures.some(({ liftedAt }) => liftedAt !== null && liftedAt >= at);

/** Whether a decision was recorded from a sheet and nothing rests on it yet. */
export const isWithdrawable = (state: OpenCase, approval: Approval): boolean =>
  approval.decided !== null &&
  approval.decided.onPaper !== null &&
  !isReliedOn(state, approval, approval.decided.at);

/** What was recorded from a sheet was wrong: it is withdrawn, and the request waits for its answer again. */
export const withdrawDecision = (
  _sop: Sop,
  before: Case,
  command: CommandOf<'withdraw-decision'>,
): Decision => {
  const state = openCase(before);
  if ('refused' in state) return state;
  const approval = state.approvals.find((one) => one.approval === command.approval);
  if (approval === undefined) return refuse('unknown-approval');
  const { decided } = approval;
  if (decided === null || decided.onPaper === null) return refuse('decision-not-on-paper');
  if (isReliedOn(state, approval, decided.at))
    return refuse('decision-relied-on', named(decided.onPaper.name));
  return (
    badText([
      {
        field: 'reason',
        name: say('Alasan penarikan', 'Reason for withdrawing'),
        text: command.reason,
        what: say('mengapa keputusan ini ditarik dari catatan', 'why this decision is taken back'),
      },
    ]) ?? [
      stamp(command.meta, {
        type: 'decision-withdrawn',
        approval: command.approval,
        reason: command.reason.trim(),
      }),
    ]
  );
};
