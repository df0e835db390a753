import { formDataOf } from '#routes/forms/form-data.ts';
import { error } from '@sveltejs/kit';
import { checkLogo, largestLogo } from '#core/papers/sheet/logo.ts';
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

/** What was typed, and the picture chosen just now, if any: it is looked at and not kept. */
const typed = (
  data: FormData,
): { readonly texts: FormData; readonly picture: File | undefined } => {
  const texts = new FormData();
  let picture: File | undefined;
  for (const [name, value] of data)
    if (typeof value === 'string') texts.append(name, value);
    else if (name === 'logo' && value.size > 0) picture = value;
  return { texts, picture };
};

const logoOf = async (
  picture: File | undefined,
  removed: boolean,
  now: Logo | null,
): Promise<{ readonly logo: Logo | null } | { readonly message: Bilingual }> => {
  if (picture === undefined) return { logo: removed ? null : now };
  return checkLogo(
    picture.size > largestLogo
      ? new Uint8Array(largestLogo + 1)
      : new Uint8Array(await picture.arrayBuffer()),
  );
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
  const { texts: sent, picture } = typed(await formDataOf(event.request));
  const form = await readForm(sent, {
    files: product.files,
    agency: agency.id,
    limit: product.limits.fileBytes,
  });
  const logo = await logoOf(
    picture,
    textOf(form, 'hapus-logo') !== '',
    agency.papers.letterhead.logo,
  );
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
