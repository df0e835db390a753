import type { Profiles } from '#core/people/profile.ts';
import type { OfficeSettings, Officeholder, Signer } from './settings.ts';

const profileOf = ({ account }: Officeholder, profiles: Profiles) =>
  account === undefined ? undefined : profiles[account];

/**
 * Somebody as papers print him: name, rank and NIP are those of his account's profile wherever it
 * has one, the position is the one he signs this role in, or where none is named that of the profile.
 */
export const asPrinted = (holder: Officeholder, profiles: Profiles): Officeholder => {
  const profile = profileOf(holder, profiles);
  if (profile === undefined) return holder;
  const { name, rank, nip, position } = profile;
  return { ...holder, name, rank, nip, position: holder.position.trim() || position };
};

/**
 * The same as settings keep it: nothing that its account's profile says is kept a second time, and a
 * position only where it is another one.
 */
export const asKept = (holder: Officeholder, profiles: Profiles): Officeholder => {
  const profile = profileOf(holder, profiles);
  if (profile === undefined) return holder;
  const position = holder.position.trim();
  return {
    ...holder,
    name: '',
    rank: null,
    nip: null,
    position: position === profile.position ? '' : position,
  };
};

/** All signers, each turned as one is. */
const eachHolder = <T extends Pick<OfficeSettings, 'signers'>>(
  settings: T,
  turn: (holder: Officeholder) => Officeholder,
): T => ({
  ...settings,
  signers: Object.fromEntries(
    Object.entries(settings.signers).map(
      ([role, { officeholder, delegation }]): [string, Signer] => [
        role,
        {
          officeholder: turn(officeholder),
          delegation: delegation === null ? null : { ...delegation, by: turn(delegation.by) },
        },
      ],
    ),
  ),
});

/** Settings with all their signers as papers print them; only such tell who signs. */
export const withPrinted = <T extends Pick<OfficeSettings, 'signers'>>(
  settings: T,
  profiles: Profiles,
): T & Pick<OfficeSettings, 'profiles'> => ({
  ...eachHolder(settings, (holder) => asPrinted(holder, profiles)),
  profiles,
});

/** Settings with all their signers as they are kept. */
export const withKept = <T extends Pick<OfficeSettings, 'signers'>>(
  settings: T,
  profiles: Profiles,
): T => eachHolder(settings, (holder) => asKept(holder, profiles));
