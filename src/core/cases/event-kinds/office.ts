import { counted } from '#core/text/counted.ts';
import { say } from '#core/text/bilingual.ts';
import type { DispositionPlan } from '#core/cases/office-event.ts';
import type { EventKinds } from './kind.ts';

const namesOf = ({ to }: DispositionPlan): string => to.map(({ name }) => name).join(', ');

/** Events about meetings, dispositions and copies of the case. */
export const officeKinds = {
  'meeting-called': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ meeting, plan }) =>
      say(
        `Rapat ${String(meeting)} diundang: ${plan.agenda}`,
        `Meeting ${String(meeting)} called: ${plan.agenda}`,
      ),
  },
  'meeting-changed': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ meeting, plan }) =>
      say(
        `Rapat ${String(meeting)} diubah: ${plan.agenda}`,
        `Meeting ${String(meeting)} changed: ${plan.agenda}`,
      ),
  },
  'meeting-held': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ meeting, minutes }) =>
      say(
        `Rapat ${String(meeting)} terlaksana, dipimpin ${minutes.chair}${minutes.files.length === 0 ? '; daftar hadir bertanda tangan tidak dilampirkan' : ''}`,
        `Meeting ${String(meeting)} held, chaired by ${minutes.chair}${minutes.files.length === 0 ? '; no signed attendance list attached' : ''}`,
      ),
  },
  'meeting-cancelled': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ meeting, reason }) =>
      say(
        `Rapat ${String(meeting)} dibatalkan: ${reason}`,
        `Meeting ${String(meeting)} cancelled: ${reason}`,
      ),
  },
  'disposition-given': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ plan }) =>
      say(
        `Disposisi kepada ${namesOf(plan)}: ${plan.instructions.join(', ')}`,
        `Passed on to ${namesOf(plan)}: ${plan.instructions.join(', ')}`,
      ),
  },
  'disposition-answered': {
    audience: 'team',
    reporter: null,
    sign: 'done',
    ofCompletion: false,
    sentence: ({ disposition, answer, known }) =>
      known === undefined
        ? say(
            `Disposisi ${String(disposition)} dijawab: ${answer}`,
            `Disposition ${String(disposition)} answered: ${answer}`,
          )
        : say(
            `Jawaban disposisi ${String(disposition)} dicatat bagi penerimanya: ${answer} (diketahui dari: ${known})`,
            `Answer to disposition ${String(disposition)} entered for its receiver: ${answer} (known from: ${known})`,
          ),
  },
  'case-file-made': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    read: true,
    sentence: ({ files, manifest }) =>
      say(
        `Berkas kasus dibuat (${String(files)} berkas), SHA-256 daftar: ${manifest}`,
        `Case file made (${counted(files, 'file')}), SHA-256 of its list: ${manifest}`,
      ),
  },
} satisfies Partial<EventKinds>;
