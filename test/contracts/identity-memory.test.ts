import { memoryIdentity } from '#adapters/identity/memory.ts';
import { identityContract, optionsFor } from './identity.contract.ts';

identityContract('memory', async (secureCookies) => ({
  identity: memoryIdentity(optionsFor(secureCookies)),
  close: () => Promise.resolve(),
}));
