import type { Profile } from '#core/people/profile.ts';
import type { Bilingual } from '#core/text/bilingual.ts';

/** Names of the controls of a profile. */
export const profileControls = {
  name: 'nama-tercetak',
  position: 'jabatan',
  rank: 'pangkat',
  nip: 'nip',
} as const satisfies Readonly<Record<keyof Profile, string>>;

/** A profile as a form has it; what is empty is tidied and found out later. */
export const profileFrom = (textOf: (name: string) => string): Profile => ({
  name: textOf(profileControls.name),
  position: textOf(profileControls.position),
  rank: textOf(profileControls.rank),
  nip: textOf(profileControls.nip),
});

type Path = readonly (string | number)[];

const controls: Readonly<Record<string, string>> = profileControls;

/** The controls that findings about a profile speak of. */
export const profileProblems = (
  findings: readonly { readonly path: Path; readonly message: Bilingual }[],
): readonly { readonly field: string; readonly message: Bilingual }[] =>
  findings.map(({ path: [, part], message }) => ({
    field: controls[String(part)] ?? profileControls.name,
    message,
  }));
