import type { Approval } from '#core/cases/case.ts';
import { measureName, outcomeName } from '#core/cases/names.ts';
import { dateOf, paperOf, signedVersion } from '#core/cases/papers.ts';
import { requestPaperId } from '#core/cases/side-papers.ts';
import { letterDate } from '#core/papers/words/dates.ts';
import { terbilang } from '#core/papers/words/terbilang.ts';
import { gap } from '#core/papers/words/gap.ts';
import type { MissingData, PaperMaterial } from './material.ts';

/** Marks that only papers of a request for an approval may hold. */
export const requestMarks = [
  'permintaan',
  'alasan',
  'hitungan_laporan',
  'nomor_permintaan',
  'tanggal_permintaan',
  'keputusan',
  'catatan_keputusan',
] as const;

export type RequestMark = (typeof requestMarks)[number];

export const isRequestMark = (text: string): text is RequestMark =>
  requestMarks.some((mark) => mark === text);

/** What a mark says, and what was missing for it. */
interface Said {
  readonly text: string;
  readonly missing: readonly MissingData[];
}

const plain = (text: string): Said => ({ text, missing: [] });

/** What is asked for, in the mapping's words for a way out where it has some. */
const askedFor = ({ sop, state, step, own }: PaperMaterial, { about }: Approval): string => {
  if ('measure' in about)
    return `pencabutan tindakan sementara (${measureName(state.measures, about.measure).id.toLocaleLowerCase('id')})`;
  return (
    own.outcomeWords.get(about.outcome) ??
    `hasil "${outcomeName(sop, step.id, about.outcome).id}" pada langkah ${step.no ?? step.title.id}`
  );
};

/**
 * How many reports of the work unit made the SOP ask, as its gate counted them when the approval was
 * asked for, and of what time: the gate counts all that were ever recorded. undefined where reports
 * are not why it was asked, and in older records, which do not tell.
 */
export const countWords = (
  { settings }: Pick<PaperMaterial, 'settings'>,
  { reports, requestedAt }: Approval,
): string | undefined => {
  if (reports === undefined) return undefined;
  const which = reports.counting === 'valid' ? ' yang dinyatakan valid' : '';
  return `${String(reports.count)} (${terbilang(reports.count)}) laporan${which}, dihitung dari seluruh laporan yang tercatat sampai dengan tanggal ${letterDate(requestedAt, settings.zone)}`;
};

const notSigned: MissingData = {
  code: 'not-signed-yet',
  what: 'permintaan',
  message: {
    id: 'Naskah permintaannya belum bernomor dan ditandatangani, jadi belum dapat disebut dalam naskah ini.',
    en: 'The request has no number and signature yet, so this paper cannot cite it.',
  },
};

/** Number or day of the paper that asked; dots while it is not signed. */
const cited = (
  { state, settings }: PaperMaterial,
  { approval, role }: Approval,
  what: 'number' | 'date',
): Said => {
  const version = signedVersion(
    paperOf(state.papers, {
      output: requestPaperId('permintaan', role),
      of: { kind: 'request', number: approval },
    }),
  );
  const at = version === undefined ? undefined : dateOf(version);
  if (version === undefined || at === undefined) return { text: gap, missing: [notSigned] };
  return plain(what === 'number' ? version.number : letterDate(at, settings.zone));
};

/** What a mark of a request says: in the words it was asked and decided with. */
export const requestText = (
  mark: RequestMark,
  material: PaperMaterial,
  request: Approval,
): Said => {
  switch (mark) {
    case 'permintaan':
      return plain(askedFor(material, request));
    case 'alasan':
      return plain(request.reason);
    case 'hitungan_laporan':
      return plain(countWords(material, request) ?? gap);
    case 'nomor_permintaan':
      return cited(material, request, 'number');
    case 'tanggal_permintaan':
      return cited(material, request, 'date');
    case 'keputusan':
      return plain(request.decided?.given === true ? 'disetujui' : 'tidak disetujui');
    case 'catatan_keputusan':
      return plain(request.decided?.note ?? '');
  }
};
