import type { OfficeSettings } from './settings.ts';

/** The names of all who may sign papers for an agency: officeholders, and who signs in their place. */
export const signerNames = ({
  signers,
}: Pick<OfficeSettings, 'signers' | 'profiles'>): readonly string[] => [
  ...new Set(
    Object.values(signers).flatMap(({ officeholder, delegation }) => [
      officeholder.name,
      ...(delegation === null ? [] : [delegation.by.name]),
    ]),
  ),
];
