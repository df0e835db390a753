import { paperPath } from '#core/cases/paper-id.ts';
import { isRestricted } from '#core/papers/access/paper-access.ts';
import { orderedRecipients } from '#core/cases/sendings.ts';
import { tlpChoices } from '#core/papers/sheet/tlp.ts';
import { localValue } from '#ui/due-words.ts';
import { paperTexts } from '#ui/texts/papers.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { presentPaper } from '#routes/(console)/konsol/[agency]/kasus/[number]/record/present-papers.ts';
import { atPaper, ofPaper } from './paper-acting.ts';
import {
  editPaper,
  followCase,
  initialPaper,
  labelPaper,
  exportPaper,
  printPaper,
  receivePaper,
  returnPaper,
  revokePaper,
  scanPaper,
  sendPaper,
  withdrawPrint,
} from './paper-forms.ts';
import {
  presentParties,
  presentParts,
  presentVersion,
  bodiesFor,
  noBodies,
  recipientsOf,
} from './present-paper-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** One official paper of a case: preview, free parts, how it is signed, sent and received. */
export const load: PageServerLoad = async (event) => {
  const { agency, actor, found, paper, signers } = await atPaper(event);
  const { product } = event.locals;
  const { zone } = agency.calendar;
  const edition = await product.sops.edition(agency.id, found.state.edition);
  const parts = presentParts(paper);
  if (!('notFound' in edition) && isRestricted(edition.mapping, paper.output))
    await product.people.recordRead(
      agency.id,
      actor,
      'restricted-paper',
      `${found.row.number}, ${paperPath(paper)}`,
    );
  return {
    number: found.row.number,
    version: found.row.version,
    paper: presentPaper(paper),
    keeps: paper.mayKeep,
    sends: found.may.commands.includes('send-paper'),
    fileCopy: paper.mayCopyForFile,
    parts,
    follow: Object.keys(paper.edits)
      .filter((key) => key !== 'tlp')
      .map((key) => ({
        key,
        label: parts.find((part) => part.key === key)?.label ?? { id: key, en: key },
      })),
    tlp: { chosen: paper.edits['tlp'] ?? '', choices: tlpChoices },
    files: paper.files.map(({ id, name }) => ({ id, name })),
    parties: presentParties(paper),
    initials: {
      given: paper.initials.map(({ name, as, at }) => ({ name, as, at: moment(at, zone) })),
      awaited: paper.initialsAwaited,
      signingWaits: paper.signingWaits,
      may: paper.mayInitial,
    },
    left:
      paper.leftUnsigned === null || paper.versions.length > 0
        ? null
        : paperTexts.noVersionsLeft(moment(paper.leftUnsigned, zone)),
    versions: paper.versions
      .toReversed()
      .map((version) => presentVersion(version, zone, agency.bodies)),
    signers,
    place: agency.papers.place,
    recipients: 'notFound' in edition ? [] : recipientsOf(paper, edition.mapping),
    ordered: orderedRecipients(found.state, paper),
    bodies: 'notFound' in edition ? noBodies : bodiesFor(paper, found, edition.mapping),
    zone,
    today: localValue(product.now(), zone).slice(0, 10),
    nowLocal: localValue(product.now(), zone),
    fileBytes: product.limits.fileBytes,
    done: event.url.searchParams.get('sudah'),
    once: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  ubah: ofPaper('ubah', editPaper),
  ikuti: ofPaper('ikuti', followCase),
  tlp: ofPaper('tlp', labelPaper),
  paraf: ofPaper('paraf', initialPaper),
  cetak: ofPaper('cetak', printPaper),
  siapkan: ofPaper('siapkan', exportPaper),
  kembali: ofPaper('kembali', returnPaper),
  pindai: ofPaper('pindai', scanPaper),
  tarik: ofPaper('tarik', withdrawPrint),
  batalkan: ofPaper('batalkan', revokePaper),
  kirim: ofPaper('kirim', sendPaper),
  terima: ofPaper('terima', receivePaper),
};
