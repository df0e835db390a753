import { memoryIdentity } from '#adapters/identity/memory.ts';
import { identityContract, optionsFor } from './identity.contract.ts';
import { secondFactorContract } from './second-factor.contract.ts';

const make = async (secureCookies: boolean) => ({
  identity: memoryIdentity(optionsFor(secureCookies)),
  close: () => Promise.resolve(),
});

identityContract('memory', make);
secondFactorContract('memory', make);
