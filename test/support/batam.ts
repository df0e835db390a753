import type { Actor } from '#core/people/actor.ts';
import type { Answers } from '#core/cases/event.ts';
import { involvementOf } from '#core/cases/parties.ts';
import { owedBy, owedSendings } from '#core/cases/sendings.ts';
import { compile } from '#core/sops/compile.ts';
import type { LiftingPart, SopDocument, StepPart } from '#core/sops/document.ts';
import type { Sop } from '#core/sops/model.ts';
import { edition } from './edition.ts';
import { sampleAnswers, sampleOutputs } from './sample-answer.ts';
import { holderOf, officer, personOf, Scenario } from './scenario.ts';

/** Batam's edition, its people, and how a case of it comes to the steps that its rules are about. */
export const batam: Sop = edition('batam/2025-08');

export const desk = officer('help-desk');
export const domain = officer('petugas-domain');
export const internal = officer('tim-internal');
export const sekda = officer('sekretaris-daerah');
export const owner = personOf('dinas-contoh', 'penanggung-jawab-akun');

const withSteps = (document: SopDocument, change: (step: StepPart) => StepPart): Sop =>
  compile({ ...document, langkah: document.langkah.map(change) });

const withoutSteps = ({ hanya_pada: _only, ...lifting }: LiftingPart): LiftingPart => lifting;

/** The same edition, but nobody may make an exception. */
export const strictBatam: Sop = withSteps(batam.document, (step) => ({
  ...step,
  hasil: step.hasil.map((outcome) => {
    if (outcome.mengikuti === undefined) return outcome;
    const { pengecualian: _pengecualian, ...follows } = outcome.mengikuti;
    return { ...outcome, mengikuti: follows };
  }),
}));

/** The same edition, but blocks are lifted at every step. */
export const looseBatam: Sop = compile({
  ...batam.document,
  ...(batam.document.tindakan_sementara === undefined
    ? {}
    : {
        tindakan_sementara: {
          memasang: batam.document.tindakan_sementara.memasang,
          mencabut: withoutSteps(batam.document.tindakan_sementara.mencabut),
        },
      }),
});

export const reportedIn = (sop: Sop): Scenario => new Scenario(sop).reported();

/** The body of somebody from outside is a party before he works. */
const withParty = (story: Scenario, role: string, holder: Actor): Scenario =>
  'body' in holder &&
  holder.body !== undefined &&
  involvementOf(story.open, { role, body: holder.body }) === undefined
    ? story.involving(role, holder.body)
    : story;

/** Completes the current step as its first executor, or as somebody else. */
export const goOn = (
  story: Scenario,
  outcome: string,
  answers: Answers = {},
  by?: Actor,
): Scenario => {
  const step = story.sop.steps.get(story.step);
  if (step === undefined) throw new Error(`no step ${story.step}`);
  const role = step.executors[0]?.role ?? '';
  const holder = by ?? holderOf(story.sop, role);
  return withParty(story, role, holder).completed(holder, outcome, {
    form: sampleAnswers(step, outcome, answers),
    outputs: sampleOutputs(step, outcome),
  });
};

export const atValidity = (sop = batam): Scenario =>
  goOn(goOn(reportedIn(sop), 'lanjut'), 'lanjut');

/** At step 5, its severity assessed. */
export const atBlocking = (answers: Answers, sop = batam): Scenario =>
  goOn(goOn(atValidity(sop), 'valid'), 'lanjut', answers);

/** At step 6, the system blocked at step 5. */
export const blockedIn = (sop = batam): Scenario =>
  goOn(atBlocking({ keparahan: 'tinggi' }, sop), 'tinggi');

/** From step 6 to the meeting of step 9. */
export const toMeeting = (story: Scenario): Scenario =>
  goOn(goOn(goOn(story, 'lanjut'), 'lanjut'), 'lanjut').thenAt('rapat');

/** The fourth report of the unit: more than three. */
export const often = { unitReports: { received: 4, valid: 4 } };
export const seldom = { unitReports: { received: 9, valid: 3 } };

/** Records what step 6 ordered as sent: no case closes while it is owed. */
export const sentIn = (story: Scenario): Scenario =>
  owedSendings(story.open).reduce(
    (now, sending) =>
      now.when(internal, {
        type: 'record-sending',
        sending: sending.sending,
        recipients: owedBy(sending),
        addressee: 'Dinas Contoh',
        sentBy: 'Petugas Contoh',
        way: 'office-system',
        note: 'Tanda terima ada pada arsip surat',
        proof: [],
      }),
    story,
  );
