import type { Ground } from '#app/ground.ts';
import { changeBodies, readBodies } from './bodies.ts';
import { officerOf, officersIn } from './memberships.ts';
import { changePerson, invitePerson, makeLink, peopleChanges, readPeople } from './people.ts';
import { settleAdministrator, settlePerson } from './settle.ts';

/** The agency's register of work units and other bodies. */
export const bodiesOffers = (ground: Ground) => ({
  read: readBodies.bind(null, ground),
  change: changeBodies.bind(null, ground),
});

/** Accounts, and who is what in the agencies. */
export const peopleOffers = (ground: Ground) => {
  const { signIn, signOut, createAccount, createToken, count, linkOf, useLink } = ground.identity;
  return {
    signIn,
    signOut,
    createAccount,
    createToken,
    count,
    linkOf,
    useLink,
    officerOf: officerOf.bind(null, ground),
    officers: officersIn.bind(null, ground),
    read: readPeople.bind(null, ground),
    changes: peopleChanges.bind(null, ground),
    invite: invitePerson.bind(null, ground),
    change: changePerson.bind(null, ground),
    makeLink: makeLink.bind(null, ground),
    /** For commands on the server and the trial: no right is asked. */
    settle: settlePerson.bind(null, ground),
    settleAdministrator: settleAdministrator.bind(null, ground),
  };
};
