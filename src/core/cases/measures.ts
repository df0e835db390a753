import { type MeasureKind, measureKinds } from '#core/sops/measure-kinds.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Measure } from './case.ts';

/** What each measure is called. */
export const measureNames: Readonly<Record<MeasureKind, Bilingual>> = {
  block: { id: 'Blokir sistem elektronik', en: 'Block the system' },
  'disable-domain': { id: 'Nonaktif domain', en: 'Disable the domain' },
  'maintenance-page': { id: 'Halaman pemeliharaan', en: 'Under construction / maintenance page' },
  backup: { id: 'Pencadangan data', en: 'Back up the data' },
};

export const isMeasureKind = (text: string): text is MeasureKind =>
  measureKinds.some((kind) => kind === text);

/** In force, or ordered and possibly about to be: it has to be lifted before the case can end. */
export const mustBeLifted = (measure: Measure): boolean =>
  measure.kind !== 'backup' && (measure.state === 'ordered' || measure.state === 'in-force');

/** It bore on the system at some time in the case, whatever became of it since. */
export const wasInForce = (measure: Measure): boolean =>
  measure.kind !== 'backup' && measure.executedAt !== null;

export const isInForce = (measure: Measure): boolean => measure.state === 'in-force';
