import { paperRights } from '#core/papers/access/paper-rights.ts';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Product } from '#app/product.ts';
import { roleName } from '#core/cases/gates.ts';
import { checkLogo, largestLogo } from '#core/papers/sheet/logo.ts';
import { openItems } from '#core/papers/sop/sop-sheet.ts';
import type { Logo } from '#core/papers/sheet/paper.ts';
import { paperChanges } from '#core/papers/settings/paper-changes.ts';
import { paperFindings } from '#core/papers/settings/paper-settings.ts';
import { withKept, withPrinted } from '#core/papers/settings/profiled.ts';
import { patternFindings } from '#core/papers/numbers/number-pattern.ts';
import { momentOf } from '#core/time/instant.ts';
import { calendarTexts } from '#ui/texts/calendar.ts';
import { paperSettingsTexts } from '#ui/texts/paper-settings.ts';
import { failedForm, versionName } from '#routes/forms/failed-form.ts';
import { formIn } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import { sentFiles, textOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';
import { accountsOffered } from '#routes/(console)/accounts-offered.ts';
import { atWork, type AtWork } from '#routes/(console)/officer.ts';
import { accountIds } from '#core/people/account-words.ts';
import { settingsHistory } from '#routes/(console)/settings-history.ts';
import { exampleNumbers } from './example-numbers.ts';
import { presentSettings, profileLines } from './present-settings.ts';
import { settingsOf, settingsProblems } from './settings-form.ts';
import type { Actions, PageServerLoad } from './$types';

type SettingsEvent = RequestEvent<{ agency: string }>;

const monthIn = (
  product: Product,
  zone: string,
): { readonly month: number; readonly year: number } => {
  const { month, year } = momentOf(product.now()).toZonedDateTimeISO(zone);
  return { month, year };
};

/** Letterhead, numbers and signers, for those who see the whole agency. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  if (!paperRights.may(actor, 'read-paper-settings', { sop: view.sop })) error(404, 'papers');
  const { product } = event.locals;
  const now = await product.papers.settings(view.agency.id, actor);
  if ('notFound' in now) error(404, 'papers');
  return {
    settings: presentSettings({ ...view, agency: { ...view.agency, papers: now.papers } }),
    version: now.version,
    accounts: await accountsOffered(product, view),
    profiles: profileLines(now.profiles),
    examples: exampleNumbers(now.papers, monthIn(product, view.agency.calendar.zone)),
    changes: settingsHistory(
      await product.time.changes(view.agency.id, actor),
      'papers-changed',
      view,
      await product.people.officers(view.agency.id),
    ),
    saved: event.url.searchParams.has('sudah'),
  };
};

/** The logo to have: the one sent, none, or the one in force. */
const logoOf = async (
  form: SentForm,
  product: Product,
  { agency }: AtWork['view'],
): Promise<{ readonly logo: Logo | null } | FieldProblem> => {
  const [file] = sentFiles(form, 'logo');
  if (file === undefined)
    return { logo: textOf(form, 'hapus-logo') === '' ? agency.papers.letterhead.logo : null };
  const content =
    file.size > largestLogo ? undefined : await product.files.get(agency.id, file.sha256);
  const checked = checkLogo(
    content === undefined
      ? new Uint8Array(largestLogo + 1)
      : new Uint8Array(await new Response(content).arrayBuffer()),
  );
  return 'logo' in checked ? checked : { field: 'logo', message: checked.message };
};

/** A picture that can be no logo is not sent along again. */
const withoutLogo = (form: SentForm): SentForm => ({ ...form, files: {} });

const read = async (event: SettingsEvent) => {
  const at = await atWork(event);
  const { product } = event.locals;
  const { agency, sop } = at.view;
  // The right comes first: nothing is read or kept of what nobody may put into force.
  const no = await product.papers.mayNotChangeSettings(agency.id, at.actor);
  if (no !== undefined)
    error(
      'refused' in no ? 403 : 404,
      'refused' in no ? no.message[event.locals.language] : 'papers',
    );
  const form = await formIn(event, agency.id);
  const logo = await logoOf(form, product, at.view);
  const settings = settingsOf(form, {
    roles: sop.roles.map((role) => role.id),
    sop: { edition: sop.edition, open: openItems(sop.document) },
    zone: agency.calendar.zone,
    logo: 'logo' in logo ? logo.logo : null,
  });
  const problems = [
    'message' in logo ? [logo] : [],
    'problems' in settings ? settings.problems : [],
  ].flat();
  return { at, form: 'message' in logo ? withoutLogo(form) : form, settings, problems };
};

const wrong = (status: number, form: SentForm, problems: readonly FieldProblem[]) =>
  fail(status, { failed: failedForm(form, problems), examples: null });

export const actions: Actions = {
  /** Shows what numbers would look like; saves nothing. */
  contoh: async (event) => {
    const {
      at: { view },
      form,
      settings,
      problems,
    } = await read(event);
    if ('problems' in settings) return wrong(400, form, problems);
    const { numbers, archive } = settings.settings;
    const found = patternFindings(numbers.pattern).map((one) => ({
      field: 'pola',
      message: one.message,
    }));
    if (found.length > 0) return wrong(400, form, found);
    return fail(422, {
      failed: failedForm(form, []),
      examples: exampleNumbers(
        { numbers, archive },
        monthIn(event.locals.product, view.agency.calendar.zone),
      ),
    });
  },

  simpan: async (event) => {
    const {
      at: {
        actor,
        view: { agency, sop },
      },
      form,
      settings,
      problems,
    } = await read(event);
    const nameOf = (role: string): string => roleName(sop, role);
    const reason = textOf(form, 'alasan');
    const found =
      'problems' in settings
        ? []
        : settingsProblems(
            paperFindings(withPrinted(settings.settings, agency.profiles), sop),
            nameOf,
          );
    const all = [
      ...problems,
      ...found,
      ...(reason === '' ? [{ field: 'alasan', message: calendarTexts.reasonMissing }] : []),
    ];
    if ('problems' in settings || all.length + form.problems.length > 0)
      return wrong(400, form, all);
    if (
      paperChanges(agency.papers, withKept(settings.settings, agency.profiles), {
        zone: agency.calendar.zone,
        nameOf,
        accountOf: accountIds,
      }).length === 0
    )
      return wrong(400, form, [{ message: paperSettingsTexts.nothingChanged }]);
    const seen = Number(textOf(form, versionName)) || 0;
    const answer = await event.locals.product.papers.changeSettings(
      agency.id,
      settings.settings,
      reason,
      actor,
      { version: seen },
    );
    // What is left to find are accounts of nobody here, and a picture that cannot be drawn.
    if ('findings' in answer)
      return wrong(400, withoutLogo(form), settingsProblems(answer.findings, nameOf));
    if ('stale' in answer)
      return fail(409, { failed: failedForm(form, [], { staleSince: seen }), examples: null });
    if (!('version' in answer)) return wrong(400, form, problemsOf(answer)?.problems ?? []);
    redirect(303, `/konsol/${agency.id}/pengaturan-naskah?sudah=1#isi`);
  },
};
