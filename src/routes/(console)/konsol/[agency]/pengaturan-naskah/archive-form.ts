import type { PaperKind } from '#core/papers/record/paper-data.ts';
import {
  accessClassOf,
  fateOf,
  type ArchiveRule,
  type ArchiveSettings,
  type Retention,
} from '#core/papers/settings/archive.ts';
import { registerKinds } from '#ui/texts/paper-settings.ts';
import { textOf, type SentForm } from '#routes/forms/sent-form.ts';

type Part = 'kode-arsip' | 'akses' | 'aktif' | 'inaktif' | 'nasib' | 'sumber-arsip';

/** The control of a part of how a kind is filed. */
export const archiveControl = (part: Part, kind: string): string => `${part}.${kind}`;

/** Kinds that are filed by a rule of their own. */
export const filedKinds: readonly PaperKind[] = registerKinds;

/** What is no number of years stays one that is found to be wrong. */
const yearsOf = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);

const retentionOf = (active: string, inactive: string, fate: string): Retention | null => {
  const known = fateOf(fate);
  if (known === undefined && active === '' && inactive === '') return null;
  // Years without what becomes of it then are no retention: they are found to be wrong.
  return known === undefined
    ? { active: Number.NaN, inactive: Number.NaN, fate: 'dinilai-kembali' }
    : { active: yearsOf(active), inactive: yearsOf(inactive), fate: known };
};

const ruleIn = (form: SentForm, kind: PaperKind): ArchiveRule | undefined => {
  const text = (part: Part): string => textOf(form, archiveControl(part, kind)).trim();
  const rule: ArchiveRule = {
    code: text('kode-arsip') === '' ? null : text('kode-arsip'),
    access: accessClassOf(text('akses')) ?? null,
    retention: retentionOf(text('aktif'), text('inaktif'), text('nasib')),
    source: text('sumber-arsip'),
  };
  const empty = rule.code === null && rule.access === null && rule.retention === null;
  return empty && rule.source === '' ? undefined : rule;
};

/** How papers of each kind are filed, as a form has it; kinds nothing was typed for have no rule. */
export const archiveIn = (form: SentForm): ArchiveSettings =>
  Object.fromEntries(
    filedKinds.flatMap((kind) => {
      const rule = ruleIn(form, kind);
      return rule === undefined ? [] : [[kind, rule] as const];
    }),
  );
