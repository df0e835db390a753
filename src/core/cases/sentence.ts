import type { OutcomeId, OutputId, Sop, StepId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Measure } from './case.ts';
import { categories } from '#core/sops/categories.ts';
import { channelNames } from './channels.ts';
import { closeReasons } from './close-reasons.ts';
import type { CaseEvent } from './event.ts';
import { roleName } from './gates.ts';
import { measureNames } from './measures.ts';
import { sendingWays } from './sending-ways.ts';
import { sidePaperName } from './side-papers.ts';

const say = (id: string, en: string): Bilingual => ({ id, en });

/** A step as people name it: its printed number and short title. */
export const stepName = (sop: Sop, id: StepId): Bilingual => {
  const step = sop.steps.get(id);
  if (step === undefined) return say(id, id);
  const number = step.no === null ? '' : `${step.no}. `;
  return say(`${number}${step.title.id}`, `${number}${step.title.en}`);
};

const outcomeName = (sop: Sop, step: StepId, outcome: OutcomeId): Bilingual =>
  sop.steps.get(step)?.outcomes.find((one) => one.id === outcome)?.label ?? say(outcome, outcome);

/** A paper by its name in the SOP, or its usual one when it lies beside the flow. */
export const outputName = (sop: Sop, id: OutputId): string =>
  sidePaperName(id) ??
  [...sop.steps.values()].flatMap((step) => step.outputs).find((output) => output.id === id)
    ?.name ??
  id;

const measureName = (measures: readonly Measure[], number: number): Bilingual => {
  const measure = measures.find((one) => one.measure === number);
  return measure === undefined
    ? say(`tindakan ${String(number)}`, `measure ${String(number)}`)
    : measureNames[measure.kind];
};

const categoryName = (id: string): Bilingual =>
  categories.find((one) => one.id === id)?.label ?? say(id, id);

const withNote = (text: Bilingual, note: string): Bilingual =>
  note === '' ? text : say(`${text.id}: ${note}`, `${text.en}: ${note}`);

/** Events about the flow in words. */
const flowSentence = (sop: Sop, event: CaseEvent): Bilingual | undefined => {
  switch (event.type) {
    case 'report-received': {
      const channel = channelNames[event.report.channel];
      return say(
        `Laporan diterima melalui ${channel.id} dengan nomor ${event.number}`,
        `Report received by ${channel.en} under number ${event.number}`,
      );
    }
    case 'step-started': {
      const step = stepName(sop, event.step);
      return say(`Langkah ${step.id} dimulai`, `Step ${step.en} started`);
    }
    case 'step-taken':
      return say('Mulai mengerjakan langkah ini', 'Started working on the step');
    case 'step-assigned':
      return withNote(
        say(`Langkah ditugaskan kepada ${event.to.name}`, `Step assigned to ${event.to.name}`),
        event.reason ?? '',
      );
    case 'step-completed': {
      const [step, outcome] = [
        stepName(sop, event.step),
        outcomeName(sop, event.step, event.outcome),
      ];
      return say(
        `Langkah ${step.id} selesai: ${outcome.id}`,
        `Step ${step.en} completed: ${outcome.en}`,
      );
    }
    case 'waiting-started':
      return say(
        `Menunggu ${event.party}: ${event.reason}`,
        `Waiting for ${event.party}: ${event.reason}`,
      );
    case 'waiting-ended':
      return say(`Tidak lagi menunggu: ${event.result}`, `No longer waiting: ${event.result}`);
    case 'approval-requested': {
      const who = roleName(sop, event.role);
      return say(
        `Persetujuan ${who} diminta: ${event.reason}`,
        `Approval of ${who} asked for: ${event.reason}`,
      );
    }
    case 'approval-given':
      return withNote(say('Persetujuan diberikan', 'Approval given'), event.note);
    case 'approval-refused':
      return withNote(say('Persetujuan ditolak', 'Approval refused'), event.note);
    default:
      return undefined;
  }
};

/** A paper's number after its title; papers of outside parties may have none. */
const numberOf = ({ number }: { readonly number: string }): Bilingual =>
  number === '' ? say('', '') : say(`, nomor ${number}`, `, number ${number}`);

/** Events about official papers in words. */
const paperSentence = (sop: Sop, event: CaseEvent): Bilingual | undefined => {
  switch (event.type) {
    case 'document-edited':
      return say(
        `Naskah disunting: ${outputName(sop, event.output)}`,
        `Paper edited: ${outputName(sop, event.output)}`,
      );
    case 'document-initialled':
      return say(
        `Naskah diparaf: ${outputName(sop, event.output)}`,
        `Paper initialled: ${outputName(sop, event.output)}`,
      );
    case 'document-signed':
      return say(
        `Naskah ditandatangani ${event.signer.position}: ${event.title}${numberOf(event).id}`,
        `Paper signed by ${event.signer.position}: ${event.title}${numberOf(event).en}`,
      );
    case 'document-printed':
      return say(
        `Naskah dicetak untuk ditandatangani basah: ${event.title}${numberOf(event).id}`,
        `Paper printed to be signed by hand: ${event.title}${numberOf(event).en}`,
      );
    case 'document-sent': {
      const [name, way] = [outputName(sop, event.output), sendingWays[event.way]];
      return withNote(
        say(
          `Naskah dikirim kepada ${event.to.join(', ')} melalui ${way.id}: ${name}`,
          `Paper sent to ${event.to.join(', ')} by ${way.en}: ${name}`,
        ),
        event.note,
      );
    }
    case 'document-revoked':
      return say(
        `Naskah dibatalkan: ${outputName(sop, event.output)} – ${event.reason}`,
        `Paper revoked: ${outputName(sop, event.output)} – ${event.reason}`,
      );
    case 'document-received':
      return withNote(
        say(
          `Naskah diterima ${event.receivedBy}: ${outputName(sop, event.output)}`,
          `Paper received by ${event.receivedBy}: ${outputName(sop, event.output)}`,
        ),
        event.note,
      );
    default:
      return undefined;
  }
};

/** Events about meetings, dispositions and copies of the case in words. */
const officeSentence = (event: CaseEvent): Bilingual | undefined => {
  switch (event.type) {
    case 'meeting-called':
      return say(
        `Rapat ${String(event.meeting)} diundang: ${event.plan.agenda}`,
        `Meeting ${String(event.meeting)} called: ${event.plan.agenda}`,
      );
    case 'meeting-changed':
      return say(
        `Rapat ${String(event.meeting)} diubah: ${event.plan.agenda}`,
        `Meeting ${String(event.meeting)} changed: ${event.plan.agenda}`,
      );
    case 'meeting-held':
      return say(
        `Rapat ${String(event.meeting)} terlaksana, dipimpin ${event.minutes.chair}`,
        `Meeting ${String(event.meeting)} held, chaired by ${event.minutes.chair}`,
      );
    case 'meeting-cancelled':
      return say(
        `Rapat ${String(event.meeting)} dibatalkan: ${event.reason}`,
        `Meeting ${String(event.meeting)} cancelled: ${event.reason}`,
      );
    case 'disposition-given':
      return say(
        `Disposisi kepada ${event.plan.to.join(', ')}: ${event.plan.instructions.join(', ')}`,
        `Passed on to ${event.plan.to.join(', ')}: ${event.plan.instructions.join(', ')}`,
      );
    case 'case-file-made':
      return say(
        `Berkas kasus dibuat (${String(event.files)} berkas), SHA-256 daftar: ${event.manifest}`,
        `Case file made (${String(event.files)} files), SHA-256 of its list: ${event.manifest}`,
      );
    default:
      return undefined;
  }
};

/** Events about legal duties in words. */
const dutySentence = (sop: Sop, event: CaseEvent): Bilingual | undefined => {
  switch (event.type) {
    case 'duty-started': {
      const name =
        sop.duties.find((one) => one.id === event.duty)?.name ?? say(event.duty, event.duty);
      return say(
        `Kewajiban lapor dimulai: ${name.id} (dasar: ${event.basis})`,
        `Duty started: ${name.en} (basis: ${event.basis})`,
      );
    }
    case 'duty-fulfilled':
      return withNote(say('Kewajiban lapor dipenuhi', 'Duty fulfilled'), event.note);
    default:
      return undefined;
  }
};

/** Events about the matter itself in words. */
const matterSentence = (measures: readonly Measure[], event: CaseEvent): Bilingual | undefined => {
  switch (event.type) {
    case 'ticket-issued':
      return say(
        `Nomor tiket diterbitkan: ${event.number}`,
        `Ticket number issued: ${event.number}`,
      );
    case 'measure-ordered':
      return say(
        `Tindakan diperintahkan: ${measureNames[event.kind].id} (${event.system.name})`,
        `Measure ordered: ${measureNames[event.kind].en} (${event.system.name})`,
      );
    case 'measure-executed': {
      const name = measureName(measures, event.measure);
      return say(`Tindakan dilaksanakan: ${name.id}`, `Measure carried out: ${name.en}`);
    }
    case 'measure-lifted': {
      const name = measureName(measures, event.measure);
      return say(`Tindakan dicabut: ${name.id}`, `Measure lifted: ${name.en}`);
    }
    case 'severity-assessed':
      return say(
        `Tingkat keparahan dinilai: ${event.severity}`,
        `Severity assessed: ${event.severity}`,
      );
    case 'system-identified':
      return say(`Sistem elektronik: ${event.system.name}`, `System: ${event.system.name}`);
    case 'category-set':
      return say(
        `Jenis insiden: ${categoryName(event.category).id}`,
        `Kind of incident: ${categoryName(event.category).en}`,
      );
    case 'evidence-attached':
      return withNote(
        say(
          `${String(event.files.length)} berkas bukti dilampirkan`,
          `${String(event.files.length)} evidence files attached`,
        ),
        event.note,
      );
    case 'case-closed': {
      const reason = closeReasons[event.reason];
      const into = event.into === undefined ? '' : ` (${event.into.number})`;
      return say(`Kasus ditutup: ${reason.id}${into}`, `Case closed: ${reason.en}${into}`);
    }
    case 'case-reopened':
      return say(`Kasus dibuka kembali: ${event.reason}`, `Case reopened: ${event.reason}`);
    case 'due-changed':
      return say(`Tenggat dihitung ulang: ${event.reason}`, `Due time recomputed: ${event.reason}`);
    case 'duplicate-joined':
      return say(
        `Laporan ${event.number} digabungkan ke kasus ini`,
        `Report ${event.number} merged into this case`,
      );
    default:
      return undefined;
  }
};

/** Events about words exchanged. */
const letterSentence = (sop: Sop, event: CaseEvent): Bilingual | undefined => {
  switch (event.type) {
    case 'sent': {
      const what = event.outputs.map((id) => outputName(sop, id)).join(', ');
      const cc = event.cc.length === 0 ? '' : `; tembusan ${event.cc.join(', ')}`;
      const ccEn = event.cc.length === 0 ? '' : `; copy to ${event.cc.join(', ')}`;
      return say(
        `Disampaikan kepada ${event.to.join(', ')}${cc}${what === '' ? '' : ` – ${what}`}`,
        `Sent to ${event.to.join(', ')}${ccEn}${what === '' ? '' : ` – ${what}`}`,
      );
    }
    case 'escalated':
      return withNote(say(`Dieskalasi kepada ${event.to}`, `Escalated to ${event.to}`), event.note);
    case 'noted':
      return say(`Catatan: ${event.text}`, `Note: ${event.text}`);
    case 'reporter-told':
      return say(
        `Pesan kepada pelapor: ${event.text.id}`,
        `Message to the reporter: ${event.text.en}`,
      );
    case 'reporter-wrote':
      return say(`Pesan dari pelapor: ${event.text}`, `Message from the reporter: ${event.text}`);
    default:
      return undefined;
  }
};

/** An event in a sentence, for histories and records. `measures` are those of the case. */
export const sentence = (sop: Sop, measures: readonly Measure[], event: CaseEvent): Bilingual =>
  flowSentence(sop, event) ??
  matterSentence(measures, event) ??
  letterSentence(sop, event) ??
  dutySentence(sop, event) ??
  paperSentence(sop, event) ??
  officeSentence(event) ??
  say(event.type, event.type);

/** Events outside parties do not see: what the team says among itself and to the reporter. */
export const isInternal = (event: CaseEvent): boolean =>
  event.type === 'noted' ||
  event.type === 'reporter-told' ||
  event.type === 'reporter-wrote' ||
  event.type === 'duty-started' ||
  event.type === 'duty-fulfilled' ||
  event.type.startsWith('document-') ||
  event.type.startsWith('meeting-') ||
  event.type === 'disposition-given' ||
  event.type === 'case-file-made' ||
  event.type === 'approval-requested' ||
  event.type === 'approval-given' ||
  event.type === 'approval-refused';
