/** Every kind of measure that is taken against a system for a time. */
export const measureKinds = ['block', 'disable-domain', 'maintenance-page', 'backup'] as const;

export type MeasureKind = (typeof measureKinds)[number];
