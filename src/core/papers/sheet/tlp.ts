import type { Tlp } from './paper.ts';

const byChoice: Readonly<Record<string, Tlp>> = {
  red: 'TLP:RED',
  'amber-strict': 'TLP:AMBER+STRICT',
  amber: 'TLP:AMBER',
  green: 'TLP:GREEN',
  clear: 'TLP:CLEAR',
};

/** The label for a choice of a form's TLP field; undefined when it is none. */
export const tlpOfChoice = (choice: string): Tlp | undefined => byChoice[choice];

/** Codes a form's TLP field may offer. */
export const tlpCodes: readonly string[] = Object.keys(byChoice);

/** All labels of TLP 2.0, strictest first. */
export const tlpLabels: readonly Tlp[] = Object.values(byChoice);

/** What an officer may choose under the edit key `tlp`: a label, or that the paper carries none. */
export const tlpChoices: readonly string[] = [...tlpLabels, 'none'];

/** The label an officer chose for a paper; null for none, undefined when he left it to the case. */
export const tlpOfEdits = ({ tlp }: Readonly<Record<string, string>>): Tlp | null | undefined =>
  tlp === 'none' ? null : tlpLabels.find((label) => label === tlp);
