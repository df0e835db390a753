import { documentKinds, type DocumentKind } from './document.ts';

/** The register all kinds count in together, where the number does not name the kind. */
export const sharedRegister = 'surat-keluar';

/** A register of outgoing letters: of one kind of paper, or of all. */
export type LetterRegister = DocumentKind | typeof sharedRegister;

/** Every register of outgoing letters, in the order of a choice. */
export const letterRegisters: readonly LetterRegister[] = [...documentKinds, sharedRegister];

/** Whether numbers of a pattern tell the kinds of papers apart. */
export const namesKind = (pattern: string): boolean => /\{jenis(?::\d)?\}/.test(pattern);

/**
 * In which register a paper is counted: its kind's own where the number names the kind, else the
 * one of all kinds, so that no two letters get one number.
 */
export const registerOf = (pattern: string, kind: DocumentKind): LetterRegister => (namesKind(pattern) ? kind : sharedRegister);
