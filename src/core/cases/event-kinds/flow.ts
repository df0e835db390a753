import { inRow, named, say } from '#core/text/bilingual.ts';
import { channelNames } from '#core/cases/channels.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import { roleName } from '#core/cases/gates.ts';
import { decisionWords } from '#core/cases/decision-words.ts';
import { exceptionWords } from '#core/cases/exception-words.ts';
import { openWords } from '#core/cases/left-open.ts';
import { measureName, outcomeName, stepName } from '#core/cases/names.ts';
import { ownStepWords } from '#core/cases/own-step-words.ts';
import type { EventKinds } from './kind.ts';
import { withTimes } from '#core/cases/visits.ts';
import { withNote } from './with-note.ts';

/** Events about the way of a case through its SOP. */
export const flowKinds = {
  'report-received': {
    audience: 'parties',
    reporter: null,
    sign: 'file',
    ofCompletion: false,
    sentence: ({ report, number }) => {
      const channel = channelNames[report.channel];
      return say(
        `Laporan diterima melalui ${channel.id} dengan nomor ${number}`,
        `Report received by ${channel.en} under number ${number}`,
      );
    },
  },
  'step-started': {
    audience: 'parties',
    reporter: null,
    sign: 'now',
    ofCompletion: false,
    sentence: (event, { sop, turns }) => {
      const step = withTimes(stepName(sop, event.step), turns, event.turn);
      return say(`Langkah ${step.id} dimulai`, `Step ${step.en} started`);
    },
  },
  'step-taken': {
    audience: 'parties',
    reporter: null,
    sign: 'person',
    ofCompletion: false,
    sentence: () => say('Mulai mengerjakan langkah ini', 'Started working on the step'),
  },
  'step-assigned': {
    audience: 'parties',
    reporter: null,
    sign: 'person',
    ofCompletion: false,
    sentence: ({ to, reason }) =>
      withNote(
        say(`Langkah ditugaskan kepada ${to.name}`, `Step assigned to ${to.name}`),
        reason ?? '',
      ),
  },
  'step-completed': {
    audience: 'parties',
    reporter: null,
    sign: 'done',
    ofCompletion: false,
    sentence: (event, { sop, turns }) => {
      const [step, outcome] = [
        withTimes(stepName(sop, event.step), turns, event.turn),
        outcomeName(sop, event.step, event.outcome),
      ];
      const others = inRow(
        (event.enteredFor ?? []).map((role) => named(roleName(sop, role))),
        ' / ',
      );
      return event.enteredFor === undefined
        ? say(
            `Langkah ${step.id} selesai: ${outcome.id}`,
            `Step ${step.en} completed: ${outcome.en}`,
          )
        : say(
            `Langkah ${step.id} selesai: ${outcome.id} (dicatat untuk ${others.id})`,
            `Step ${step.en} completed: ${outcome.en} (entered for ${others.en})`,
          );
    },
  },
  // Why the SOP was departed from, and who allowed it, is said within the team.
  'exception-made': {
    audience: 'team',
    reporter: null,
    sign: 'shield',
    ofCompletion: true,
    sentence: ({ step, outcome, answered, reason, approvedBy }, { sop }) => {
      const words = exceptionWords(sop, { answered, reason, approvedBy });
      const [name, chosen] = [stepName(sop, step), outcomeName(sop, step, outcome)];
      return say(
        `Langkah ${name.id} menyimpang dari SOP ("${chosen.id}"): ${words.id}`,
        `Step ${name.en} departed from the SOP ("${chosen.en}"): ${words.en}`,
      );
    },
  },
  'due-changed': {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ reason }) =>
      say(`Tenggat dihitung ulang: ${reason}`, `Due time recomputed: ${reason}`),
  },
  'waiting-started': {
    audience: 'parties',
    reporter: null,
    sign: 'wait',
    ofCompletion: false,
    sentence: ({ party, reason }) =>
      say(`Menunggu ${party}: ${reason}`, `Waiting for ${party}: ${reason}`),
  },
  'waiting-ended': {
    audience: 'parties',
    reporter: null,
    sign: 'now',
    ofCompletion: false,
    sentence: ({ result }) => say(`Tidak lagi menunggu: ${result}`, `No longer waiting: ${result}`),
  },
  'approval-requested': {
    audience: 'team',
    reporter: null,
    sign: 'shield',
    ofCompletion: false,
    sentence: ({ role, about, reason }, { sop, measures }) => {
      const who = roleName(sop, role);
      if ('outcome' in about)
        return say(
          `Persetujuan ${who} diminta: ${reason}`,
          `Approval of ${who} asked for: ${reason}`,
        );
      const what = measureName(measures, about.measure);
      return say(
        `Persetujuan ${who} untuk mencabut tindakan diminta (${what.id}): ${reason}`,
        `Approval of ${who} for lifting a measure asked for (${what.en}): ${reason}`,
      );
    },
  },
  'approval-given': {
    audience: 'team',
    reporter: null,
    sign: 'shield',
    ofCompletion: false,
    sentence: ({ note, atOwnStep }) =>
      withNote(
        atOwnStep === true
          ? say(`Persetujuan ${ownStepWords.id}`, `Approval ${ownStepWords.en}`)
          : say('Persetujuan diberikan', 'Approval given'),
        note,
      ),
  },
  'approval-refused': {
    audience: 'team',
    reporter: null,
    sign: 'shield',
    ofCompletion: false,
    sentence: ({ note }) => withNote(say('Persetujuan ditolak', 'Approval refused'), note),
  },
  'decision-recorded': {
    audience: 'team',
    reporter: null,
    sign: 'shield',
    ofCompletion: false,
    sentence: ({ given, paper, note }) =>
      withNote(
        say(
          `${given ? 'Persetujuan' : 'Penolakan'} dicatat ${decisionWords(paper).id}`,
          `${given ? 'Approval' : 'Refusal'} recorded ${decisionWords(paper).en}`,
        ),
        note,
      ),
  },
  'decision-withdrawn': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ reason }) =>
      say(
        `Catatan keputusan dari naskah bertanda tangan ditarik: ${reason}`,
        `Decision recorded from a signed sheet withdrawn: ${reason}`,
      ),
  },
  'left-open': {
    audience: 'team',
    reporter: null,
    sign: 'late',
    ofCompletion: true,
    sentence: ({ reason, ...open }, way) => {
      const what = inRow(openWords(way, open), '; ');
      return withNote(
        say(`Ditutup dengan yang masih terbuka (${what.id})`, `Closed with open ends (${what.en})`),
        reason,
      );
    },
  },
  'case-closed': {
    audience: 'parties',
    reporter: null,
    sign: ({ reason }) => (reason === 'completed' ? 'done' : 'stop'),
    ofCompletion: true,
    sentence: (event) => {
      const reason = closeReasons[event.reason];
      const into = event.into === undefined ? '' : ` (${event.into.number})`;
      return say(`Kasus ditutup: ${reason.id}${into}`, `Case closed: ${reason.en}${into}`);
    },
  },
  'case-reopened': {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ reason }) => say(`Kasus dibuka kembali: ${reason}`, `Case reopened: ${reason}`),
  },
} satisfies Partial<EventKinds>;
