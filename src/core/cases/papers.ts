import type { Instant } from '#core/time/instant.ts';
import { samePaper, type PaperId } from './paper-id.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { CasePaper, PaperVersion, Turn } from './case.ts';

/** The turn a paper is of; undefined for one beside the flow. */
export const turnOfPaper = (
  { turns }: { readonly turns: readonly Turn[] },
  { of }: PaperId,
): Turn | undefined =>
  of.kind === 'turn' ? turns.find(({ turn }) => turn === of.number) : undefined;

/** What became of a paper; undefined while it is but a draft nobody touched. */
export const paperOf = (papers: readonly CasePaper[], meant: PaperId): CasePaper | undefined =>
  papers.find(samePaper(meant));

/** The signed version that counts; undefined when there is none or it was revoked. */
export const signedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const last = paper?.versions.at(-1);
  return last === undefined || last.revoked !== null || last.signatures.length === 0
    ? undefined
    : last;
};

/** Roles a version names that have not signed it; a hand-signed scan is whole as it is, and records of old do not tell. */
export const rolesLacking = ({
  signatories,
  signatures,
  printed,
}: Pick<PaperVersion, 'signatories' | 'signatures' | 'printed'>): readonly RoleId[] =>
  printed === null
    ? [...new Set((signatories ?? []).map(({ role }) => role))].filter(
        (role) => !signatures.some((one) => one.role === role),
      )
    : [];

/** The signed version that counts, once every role it names has signed it: before that it leaves for nobody. */
export const wholeVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const signed = signedVersion(paper);
  return signed === undefined || rolesLacking(signed).length > 0 ? undefined : signed;
};

/** The version in force as somebody from elsewhere asks for it: by its number, or whichever it is. An earlier one is handed out to none of them. */
export const asAsked = (
  inForce: PaperVersion | undefined,
  version: number | undefined,
): PaperVersion | undefined =>
  version === undefined || version === inForce?.version ? inForce : undefined;

/** The version that lies outside to be signed, by hand or in SRIKANDI: its words are fixed. */
export const awaitedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const last = paper?.versions.at(-1);
  return last === undefined || last.revoked !== null || last.signatures.length > 0
    ? undefined
    : last;
};

/** The version that lies printed and waits for its hand-signed scan. */
export const printedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const awaited = awaitedVersion(paper);
  return awaited?.exported === null ? awaited : undefined;
};

/** The version that was exported and waits for what comes back from SRIKANDI. */
export const exportedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const awaited = awaitedVersion(paper);
  return awaited?.exported === null ? undefined : awaited;
};

/** The day a version bears: the one given with its number, else when it was printed or first signed; undefined while it bears none. */
export const dateOf = ({
  register,
  printed,
  signatures,
}: Pick<PaperVersion, 'register' | 'printed' | 'signatures'>): Instant | undefined =>
  register?.datedAt ?? printed?.at ?? signatures[0]?.at;
