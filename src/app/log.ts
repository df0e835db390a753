import type { ChoreName } from './chore.ts';

/** What failed while nobody waited for it. */
export interface Failure {
  readonly work:
    | ChoreName
    | 'check-paper'
    | 'compile-sop'
    | 'follow-mapping'
    | 'hand-out-file'
    | 'prove-entry'
    | 'record-reading'
    | 'sign-papers';
  /** Of which agency, case or edition, where one thing was set aside and the rest goes on. */
  readonly about: Readonly<Record<string, string | number>>;
  readonly error: unknown;
}

/** What was done while nobody waited for it. */
export interface Done {
  readonly work: ChoreName;
  readonly count: number;
}

/** Where whoever runs the installation reads what failed, or was done, by itself. */
export interface Log {
  failed(failure: Failure): void;
  done(done: Done): void;
}
