import { fail, redirect } from '@sveltejs/kit';
import { failedForm } from '#routes/(portal)/failed-form.ts';
import { findAgency } from '#routes/(portal)/find-agency.ts';
import { textsIn } from '#routes/forms/form-parts.ts';
import { onceOfMessage } from '#routes/(portal)/once.ts';
import { readUpload } from '#routes/(portal)/read-upload.ts';
import {
  forgetTrackingCode,
  setTrackingCode,
  trackingCode,
} from '#routes/(portal)/tracking-cookie.ts';
import { uploadSize } from '#routes/(portal)/upload-size.ts';
import { portalReport } from '#ui/texts/portal-report.ts';
import { portalTrack } from '#ui/texts/portal-track.ts';
import { sentFiles, textOf } from '#routes/forms/sent-form.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { cleanText } from '#routes/(portal)/[agency]/lapor/parse-report.ts';
import { presentTrack } from './present-track.ts';
import type { Actions, PageServerLoad } from './$types';

/** Most characters of a message to the team. */
const longestMessage = 5_000;

/** Most characters of a case number that are told back. */
const longestNumber = 60;

/** The report of the code this browser has entered; null when it has entered none that fits. */
export const load: PageServerLoad = async ({
  locals: { product, language },
  params,
  cookies,
  url,
  setHeaders,
}) => {
  setHeaders({ 'cache-control': 'no-store' });
  const code = trackingCode(cookies);
  const found = code === undefined ? undefined : await product.cases.track(params.agency, code);
  return {
    track: found === undefined ? null : presentTrack(found, found.agency.calendar.zone, language),
    key: crypto.randomUUID(),
    note: url.searchParams.get('kabar'),
    longestMessage,
    files: product.limits.filesPerReport,
    fileBytes: product.limits.fileBytes,
    uploadBytes: uploadSize(product.limits.fileBytes),
  };
};

const problemsOf = (
  text: string,
  files: readonly FileRef[],
  most: number,
): readonly FieldProblem[] => [
  ...(text === '' ? [{ field: 'pesan', message: portalTrack.messageMissing }] : []),
  ...(text.length > longestMessage
    ? [{ field: 'pesan', message: portalTrack.messageTooLong(longestMessage) }]
    : []),
  ...(files.length > most ? [{ field: 'berkas', message: portalReport.tooManyFiles(most) }] : []),
];

export const actions: Actions = {
  /** Takes a tracking code. A message written before the page was closed comes along and stays. */
  buka: async ({ locals, params, request, cookies, url }) => {
    const { product, language } = locals;
    const { agency } = await findAgency(product, params.agency);
    const data = await textsIn({ locals, request });
    const text = (name: string): string => data.get(name)?.trim() ?? '';
    const code = text('kode');
    const message = text('pesan');
    const no = (why: string) =>
      fail(400, { kind: 'code' as const, code: code.slice(0, 100), message, why, expired: false });
    if (code === '') return no(portalTrack.codeMissing[language]);
    const found = await product.cases.track(agency.id, code);
    if (found === undefined) return no(portalTrack.wrongCode(agency.name)[language]);
    setTrackingCode(cookies, agency.id, url, code);
    if (message !== '') return { kind: 'moved' as const, message };
    redirect(303, `/${agency.id}/lacak`);
  },

  /** Writes to the team. */
  tulis: async ({ locals, params, request, cookies }) => {
    const { product, language } = locals;
    const { agency } = await findAgency(product, params.agency);
    const sent = await readUpload({ request, locals }, agency.id);
    const text = cleanText(textOf(sent, 'pesan'));
    const most = product.limits.filesPerReport;
    const files = sentFiles(sent, 'berkas');
    const kept = files.slice(0, most);
    const again = (status: number, problems: readonly FieldProblem[]) =>
      fail(status, {
        kind: 'message' as const,
        failed: failedForm(sent, kept, problems, language),
      });

    const problems = [...problemsOf(text, files, most), ...sent.problems];
    if (problems.length > 0) return again(400, problems);
    const askCode = (status: number, why: Bilingual) =>
      fail(status, {
        kind: 'code' as const,
        code: '',
        message: text,
        why: why[language],
        expired: true,
      });
    const code = trackingCode(cookies);
    const open = code === undefined ? undefined : await product.cases.track(agency.id, code);
    if (code === undefined || open === undefined) return askCode(403, portalTrack.expired);
    // Another tab may have opened another report since: the cookie then names that one.
    const meant = textOf(sent, 'kasus').slice(0, longestNumber);
    if (meant !== open.number) return askCode(409, portalTrack.otherReport(meant, open.number));
    const answer = await product.cases.writeAsReporter(
      agency.id,
      code,
      text,
      kept,
      onceOfMessage(sent, text, kept),
    );
    if (answer === undefined) return askCode(403, portalTrack.expired);
    if ('refused' in answer) return again(400, [{ message: answer.message }]);
    if ('keyReused' in answer) return again(409, [{ message: portalTrack.alreadySent }]);
    if (!('events' in answer)) return again(409, [{ message: portalReport.notTaken }]);
    redirect(303, `/${agency.id}/lacak?kabar=terkirim#percakapan`);
  },

  /** Forgets the code on this device. */
  keluar: ({ params, cookies }) => {
    forgetTrackingCode(cookies, params.agency);
    redirect(303, `/${params.agency}/lacak?kabar=keluar`);
  },
};
