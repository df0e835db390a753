import { error } from '@sveltejs/kit';
import { paperId } from '#core/cases/paper-id.ts';
import { groupedCode } from '#core/papers/sheet/document-code.ts';
import { copySheetTexts as texts } from '#ui/texts/srikandi.ts';
import { atPaper } from '#routes/(console)/konsol/[agency]/kasus/[number]/naskah/[output]/[of]/paper-acting.ts';
import type { PageServerLoad } from './$types';

/** What is typed into SRIKANDI beside the DOCX of a paper, field by field. */
export const load: PageServerLoad = async (event) => {
  const { actor, agency, found, paper } = await atPaper(event);
  const sheet = await event.locals.product.papers.copySheet(
    agency.id,
    found.row.caseId,
    paper,
    actor,
  );
  if ('notFound' in sheet) error(404, 'paper');
  const { hal, ringkasan, klasifikasi, sifat, lampiran, recipients, copies, code } = sheet;
  return {
    number: found.row.number,
    ...paperId(paper),
    name: paper.name,
    fields: [
      { key: 'hal', label: texts.hal, text: hal },
      { key: 'ringkasan', label: texts.ringkasan, text: ringkasan },
      { key: 'klasifikasi', label: texts.klasifikasi, text: klasifikasi },
      { key: 'sifat', label: texts.sifat, text: sifat },
      { key: 'lampiran', label: texts.lampiran, text: lampiran },
      { key: 'tujuan', label: texts.recipients, text: recipients.join('\n') },
      { key: 'tembusan', label: texts.copies, text: copies.join('\n') },
      ...(code === null ? [] : [{ key: 'kode', label: texts.code, text: groupedCode(code) }]),
    ],
  };
};
