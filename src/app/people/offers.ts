import type { Ground } from '#app/ground.ts';
import { changeAccess, readAccess } from './access.ts';
import { changeBodies, readBodies } from './bodies.ts';
import { callerOf } from './caller.ts';
import { officersIn } from './memberships.ts';
import {
  changeOwnPassword,
  endOwnSessions,
  makeOwnToken,
  readOwnAccess,
  revokeOwnToken,
} from './own-access.ts';
import { keepOwnLanguage, ownLanguage } from './own-language.ts';
import { forgetOwnNik, keepOwnNik, ownNik, ownNikEnding } from './own-nik.ts';
import {
  confirmOwnFactor,
  endOwnFactor,
  offerOwnFactor,
  proveAgain,
  readOwnFactor,
  renewRecoveryCodes,
} from './own-factor.ts';
import { changePerson, invitePerson, makeLink, peopleChanges, readPeople } from './people.ts';
import { changeProfile, keepOwnProfile, ownProfiles } from './profiles.ts';
import { resetFactor } from './reset-factor.ts';
import { readSecurityRecord } from './read-security.ts';
import { recordRead, recordRefused } from './watched.ts';
import { signIn, signInByCode, signOut, useLink } from './sign-in.ts';
import { settleAdministrator, settleFactorReset, settlePerson } from './settle.ts';

/** The agency's register of work units and other bodies. */
export const bodiesOffers = (ground: Ground) => ({
  read: readBodies.bind(null, ground),
  change: changeBodies.bind(null, ground),
});

/** What the agency asks of those who come in. */
export const accessOffers = (ground: Ground) => ({
  read: readAccess.bind(null, ground),
  change: changeAccess.bind(null, ground),
});

/** What somebody sees to himself, by his session. */
const ownOffers = (ground: Ground) => ({
  read: readOwnAccess.bind(null, ground),
  readFailures: ground.identity.readFailures,
  changePassword: changeOwnPassword.bind(null, ground),
  endSessions: endOwnSessions.bind(null, ground),
  makeToken: makeOwnToken.bind(null, ground),
  revokeToken: revokeOwnToken.bind(null, ground),
  prove: proveAgain.bind(null, ground),
  nik: {
    toSign: ownNik.bind(null, ground),
    ending: ownNikEnding.bind(null, ground),
    keep: keepOwnNik.bind(null, ground),
    forget: forgetOwnNik.bind(null, ground),
  },
  language: {
    read: ownLanguage.bind(null, ground),
    keep: keepOwnLanguage.bind(null, ground),
  },
  profiles: {
    read: ownProfiles.bind(null, ground),
    keep: keepOwnProfile.bind(null, ground),
  },
  factor: {
    read: readOwnFactor.bind(null, ground),
    offer: offerOwnFactor.bind(null, ground),
    confirm: confirmOwnFactor.bind(null, ground),
    end: endOwnFactor.bind(null, ground),
    renewCodes: renewRecoveryCodes.bind(null, ground),
  },
});

/** Accounts, and who is what in the agencies. */
export const peopleOffers = (ground: Ground) => {
  const { createAccount, createToken, count, linkOf } = ground.identity;
  return {
    signIn: signIn.bind(null, ground),
    signInByCode: signInByCode.bind(null, ground),
    signOut: signOut.bind(null, ground),
    own: ownOffers(ground),
    createAccount,
    createToken,
    count,
    linkOf,
    useLink: useLink.bind(null, ground),
    callerOf: callerOf.bind(null, ground),
    officers: officersIn.bind(null, ground),
    /** That somebody is given what is watched, or was refused. */
    recordRead: recordRead.bind(null, ground),
    recordRefused: recordRefused.bind(null, ground),
    /** Sign-ins, tokens, people, settings and SOPs of an agency, as they were recorded. */
    securityRecord: readSecurityRecord.bind(null, ground),
    read: readPeople.bind(null, ground),
    changes: peopleChanges.bind(null, ground),
    invite: invitePerson.bind(null, ground),
    change: changePerson.bind(null, ground),
    changeProfile: changeProfile.bind(null, ground),
    makeLink: makeLink.bind(null, ground),
    resetFactor: resetFactor.bind(null, ground),
    /** For commands on the server and the trial: no right is asked. */
    settle: settlePerson.bind(null, ground),
    settleAdministrator: settleAdministrator.bind(null, ground),
    settleFactorReset: settleFactorReset.bind(null, ground),
  };
};
