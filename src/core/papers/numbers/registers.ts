import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import type { NumberSource, OutsideSource } from './number-sources.ts';
import { paperKinds } from '#core/papers/record/paper-kinds.ts';

/** The register all kinds count in together, where the number does not name the kind. */
export const sharedRegister = 'surat-keluar';

/** Where numbers stand that are given elsewhere, by who gives them. */
export const outsideRegisters = {
  'records-office': 'nomor-tu',
  srikandi: 'nomor-srikandi',
} as const satisfies Readonly<Record<OutsideSource, string>>;

type OutsideRegister = (typeof outsideRegisters)[OutsideSource];

/** A register of outgoing letters: of one kind of paper, of all, or of numbers given elsewhere. */
export type LetterRegister = PaperKind | typeof sharedRegister | OutsideRegister;

/** Which attempt at issuing which version of a paper: attempts at once name the same version. */
export interface PaperKey extends PaperId {
  readonly kind: 'paper';
  readonly caseId: string;
  readonly version: number;
  readonly attempt: string;
}

/** What holds a number: a paper that is issued, or a letter that came in, known by its case. */
export type RegisterHolder = PaperKey | { readonly kind: 'letter'; readonly caseId: string };

/** Whether two hold a number as one. */
export const sameHolder = (one: RegisterHolder, other: RegisterHolder): boolean =>
  one.kind === 'paper' && other.kind === 'paper'
    ? samePaperVersion(one, other) && one.attempt === other.attempt
    : one.kind === other.kind && one.caseId === other.caseId;

/** Whether two mean the same version of the same paper. */
export const samePaperVersion = (one: PaperVersionKey, other: PaperVersionKey): boolean =>
  one.caseId === other.caseId && samePaper(one)(other) && one.version === other.version;

/** Whether two mean the same paper, in whatever version. */
export const isPaperOf = (one: PaperKey, other: PaperKey): boolean =>
  one.caseId === other.caseId && samePaper(one)(other);

type PaperVersionKey = Omit<PaperKey, 'kind' | 'attempt'>;

/** Every register of outgoing letters, in the order of a choice. */
export const letterRegisters: readonly LetterRegister[] = [
  ...paperKinds,
  sharedRegister,
  ...Object.values(outsideRegisters),
];

/** Who gives the numbers of a register. */
export const sourceOfRegister = (register: string): NumberSource => {
  if (register === outsideRegisters['records-office']) return 'records-office';
  return register === outsideRegisters.srikandi ? 'srikandi' : 'own';
};

/** Whether numbers of a pattern tell the kinds of papers apart. */
export const namesKind = (pattern: string): boolean => /\{jenis(?::\d)?\}/.test(pattern);

/**
 * In which register a paper is counted: its kind's own where the number names the kind, else the
 * one of all kinds, so that no two letters get one number.
 */
export const registerOf = (pattern: string, kind: PaperKind): LetterRegister =>
  namesKind(pattern) ? kind : sharedRegister;
