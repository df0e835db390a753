import { error } from '@sveltejs/kit';
import { checkLogo, largestLogo } from '#core/papers/sheet/logo.ts';
import { wholeOf } from '#app/ports.ts';
import { openItems } from '#core/papers/sop/sop-sheet.ts';
import type { Logo } from '#core/papers/sheet/paper.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { paperSettingsTexts as texts } from '#ui/texts/paper-settings.ts';
import { readForm, textOf } from '#routes/forms/sent-form.ts';
import { pdfResponse } from '#routes/pdf-response.ts';
import { plainPage } from '#routes/plain-page.ts';
import { whileSet } from '#routes/while-set.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { settingsOf } from '#routes/(console)/konsol/[agency]/pengaturan-naskah/settings-form.ts';
import type { RequestHandler } from './$types';

/** The picture chosen just now, if any. */
const logoOf = (
  picture: Uint8Array | undefined,
  removed: boolean,
  now: Logo | null,
): { readonly logo: Logo | null } | { readonly message: Bilingual } => {
  if (picture === undefined) return { logo: removed ? null : now };
  return checkLogo(picture);
};

/** A letter as the settings in the form would print it; what keeps it from being set is told on a page. */
export const POST: RequestHandler = async (event) => {
  const {
    actor,
    view: { agency, sop },
  } = await atWork(event);
  const { product, language } = event.locals;
  const back = {
    href: `/konsol/${agency.id}/pengaturan-naskah`,
    text: texts.title[language],
  };
  const not = (sentences: readonly Bilingual[]): Response =>
    plainPage({
      language,
      status: 422,
      title: texts.noSample[language],
      sentences: sentences.map((one) => one[language]),
      back,
    });
  const no = await product.papers.mayNotChangeSettings(agency.id, actor);
  if (no !== undefined) return 'refused' in no ? not([no.message]) : error(404, 'papers');
  let picture: Uint8Array | undefined;
  const form = await readForm(event, {
    files: product.files,
    agency: agency.id,
    limit: product.limits.fileBytes,
    // It is looked at and not kept.
    instead: async (name, file) => {
      if (name === 'logo')
        picture = (await wholeOf(file, largestLogo)) ?? new Uint8Array(largestLogo + 1);
    },
  });
  const logo = logoOf(picture, textOf(form, 'hapus-logo') !== '', agency.papers.letterhead.logo);
  if ('message' in logo) return not([logo.message]);
  const read = settingsOf(form, {
    roles: sop.roles.map((role) => role.id),
    sop: { edition: sop.edition, open: openItems(sop.document) },
    zone: agency.calendar.zone,
    logo: logo.logo,
  });
  if ('problems' in read) return not(read.problems.map(({ message }) => message));
  return whileSet({ language, back }, async () => {
    const pdf = await product.papers.sampleLetter(agency.id, read.settings, actor);
    if ('notFound' in pdf) error(404, 'papers');
    if ('refused' in pdf) return not([pdf.message]);
    return pdfResponse(pdf, { download: false });
  });
};
