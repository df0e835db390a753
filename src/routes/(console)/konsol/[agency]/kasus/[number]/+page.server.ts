import { error } from '@sveltejs/kit';
import type { CaseView } from '#app/cases/answers.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { proofAsked } from '#routes/(console)/proof-here.ts';
import { commanding } from './actions/acting.ts';
import * as ofCase from './actions/case-actions.ts';
import { complete, stepControl } from './actions/complete.ts';
import {
  fulfilDuty,
  noticeControl,
  setDutyAside,
  startDuty,
  takeDutyUp,
} from './actions/duty-actions.ts';
import { merge } from './actions/merge.ts';
import * as ofSending from './actions/sending-actions.ts';
import * as ofDecision from './actions/decision-actions.ts';
import * as ofStep from './actions/step-actions.ts';
import { involveParty, releaseOutsideView, releaseParty } from './parties/party-actions.ts';
import { presentCase } from './present-case.ts';
import { presentPapers, presentReceived } from './record/present-papers.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whether the step asks its executor for people; whom the agency knows is for its team alone. */
const asksPeople = ({ may, question }: CaseView): boolean =>
  may.team && question?.fields.some(({ type }) => type === 'people') === true;

/** The case page: everything of one case, and what this officer can do there. */
export const load: PageServerLoad = async (event) => {
  const { officer, actor, view: agency } = await atWork(event);
  const { product } = event.locals;
  const found = await product.papers.withCase(agency.agency.id, event.params.number, actor, {
    shown: true,
  });
  if ('notFound' in found) error(404, 'case');
  const { view, papers, agendaNumber } = found;
  const officers =
    view.question?.mayAssign === true || asksPeople(view)
      ? await product.people.officers(agency.agency.id)
      : [];
  const edition =
    view.question === null
      ? null
      : await product.sops.edition(agency.agency.id, view.state.edition);
  return {
    ...presentCase({
      view,
      agendaNumber,
      officerId: officer.id,
      officers,
      now: product.now(),
      mapping: edition === null || 'notFound' in edition ? null : edition.mapping,
      wholeHistory: event.url.searchParams.get('riwayat') === 'semua',
    }),
    me: officer.name,
    proof: await proofAsked(event),
    papers: presentPapers(papers, { sop: view.sop, turns: view.state.turns }),
    received: presentReceived(papers, agency.agency.calendar.zone),
    done: event.url.searchParams.get('sudah'),
    once: crypto.randomUUID(),
    limits: product.limits,
  };
};

export const actions: Actions = {
  selesaikan: commanding('selesaikan', complete, stepControl),
  ambil: commanding('ambil', ofStep.take),
  tugaskan: commanding('tugaskan', ofStep.assign),
  tunggu: commanding('tunggu', ofStep.wait),
  lanjutkan: commanding('lanjutkan', ofStep.resume),
  mintaPersetujuan: commanding('mintaPersetujuan', ofStep.requestApproval),
  setujui: commanding('setujui', ofStep.approve),
  tolak: commanding('tolak', ofStep.refuseApproval),
  catatKeputusan: commanding('catatKeputusan', ofDecision.record),
  tarikKeputusan: commanding('tarikKeputusan', ofDecision.withdraw),
  perintahkan: commanding('perintahkan', ofCase.orderMeasure),
  laksanakan: commanding('laksanakan', ofCase.executeMeasure),
  cabut: commanding('cabut', ofCase.liftMeasure),
  mintaPencabutan: commanding('mintaPencabutan', ofCase.requestLifting),
  batalkanTindakan: commanding('batalkanTindakan', ofCase.withdrawMeasure),
  betulkan: commanding('betulkan', ofCase.correctReport),
  keparahan: commanding('keparahan', ofCase.assessSeverity),
  lampirkan: commanding('lampirkan', ofCase.attachEvidence),
  catat: commanding('catat', ofCase.note),
  sampaikan: commanding('sampaikan', ofCase.tellReporter),
  kirim: commanding('kirim', ofSending.send),
  eskalasi: commanding('eskalasi', ofSending.escalate),
  catatPengiriman: commanding('catatPengiriman', ofSending.recordSending),
  tiadakanPengiriman: commanding('tiadakanPengiriman', ofSending.waiveSending),
  catatJawaban: commanding('catatJawaban', ofSending.recordReply),
  tutup: commanding('tutup', ofCase.closeEarly),
  buka: commanding('buka', ofCase.reopen),
  mulaiKewajiban: commanding('mulaiKewajiban', startDuty),
  kesampingkanKewajiban: commanding('kesampingkanKewajiban', setDutyAside),
  tampilkanKewajiban: commanding('tampilkanKewajiban', takeDutyUp),
  penuhiKewajiban: commanding('penuhiKewajiban', fulfilDuty, noticeControl),
  libatkan: commanding('libatkan', involveParty),
  lepasPihak: commanding('lepasPihak', releaseParty),
  lepasLaporan: commanding('lepasLaporan', releaseOutsideView),
  gabung: merge,
};
