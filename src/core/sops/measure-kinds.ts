import type { MeasureKind } from './document.ts';

/** Every kind of measure; the compiler refuses a list that forgets one. */
const all: Readonly<Record<MeasureKind, true>> = {
  block: true,
  'disable-domain': true,
  'maintenance-page': true,
  backup: true,
};

const isKind = (text: string): text is MeasureKind => Object.hasOwn(all, text);

export const measureKinds: readonly MeasureKind[] = Object.keys(all).filter(isKind);
