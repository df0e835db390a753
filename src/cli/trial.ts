import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { OfficerRefused } from '#app/ports.ts';
import type { Account } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { Tanggap } from '#compose.ts';
import type { Actor } from '#core/people/actor.ts';
import { administrator } from '#core/people/built-in-roles.ts';
import { plainHolding } from '#core/people/person.ts';
import type { Role, Sop } from '#core/sops/model.ts';
import { trialBodies, trialHolder, type TrialHead } from './trial-bodies.ts';
import { trialName, trialPost } from './trial-people.ts';

/** What somebody trying the product signs in with. */
export interface TrialAccount {
  readonly agency: string;
  readonly role: string;
  /** The body an outside role is held for; null for a role of the agency's own. */
  readonly body: string | null;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly apiToken: string;
  /** For signing papers: the passphrase is the password. Invented, like all of this. */
  readonly nik: string;
  /** Id of the account. */
  readonly id: string;
}

/**
 * Sets a new, empty installation up as a trial: an invented officer for every role of every
 * agency's SOP and an administrator of each, kept in `trial-accounts.json` (mode 0600) in the data folder.
 *
 * The trial is declared last: an attempt that broke off is made again.
 */
export const beginTrial = async ({
  product,
  installation,
  keepFile,
  makeTrialKeys,
}: Tanggap): Promise<readonly TrialAccount[]> => {
  const accounts: TrialAccount[] = [];
  for (const view of await product.sops.agencies()) {
    const own: TrialAccount[] = [];
    for (const role of view.sop.roles)
      own.push(await createAccount(product.people, view, role, accounts.length + own.length + 1));
    await registerBodies(product, view, own);
    await settlePapers(product, view, own);
    accounts.push(...own);
  }
  for (const view of await product.sops.agencies())
    accounts.push(await createAccount(product.people, view, keeper, accounts.length + 1));
  await makeTrialKeys(
    accounts.map(({ nik, name, password }) => ({ nik, name, passphrase: password })),
  );
  await keepFile(trialFileName, `${JSON.stringify(accounts, null, 2)}\n`);
  await installation.begin('trial');
  return accounts;
};

/** Each agency of a trial has an administrator too, who invites others. */
const keeper = { id: administrator, outside: null } as const;

const trialFileName = 'trial-accounts.json';

export const trialFile = (dataDir: string): string => join(dataDir, trialFileName);

const createAccount = async (
  people: Product['people'],
  { agency }: AgencyView,
  role: Pick<Role, 'id' | 'outside'>,
  count: number,
): Promise<TrialAccount> => {
  const name = trialName(count);
  const password = newPassword();
  const officer = await newAccount(people, {
    name,
    password,
    user: role.id,
    domain: `${agency.id}.contoh.example`,
  });
  const body = trialHolder(role.outside);
  await people.settle(
    agency.id,
    officer,
    { holdings: [plainHolding(role.id)], body },
    'Akun contoh untuk uji coba',
  );
  const apiToken = await people.createToken(officer.id, 'uji coba');
  return {
    id: officer.id,
    agency: agency.id,
    role: role.id,
    body,
    name,
    email: officer.email,
    password,
    apiToken,
    nik: String(count).padStart(16, '0'),
  };
};

const setter = (sop: Sop): Actor => ({
  kind: 'machine',
  id: 'uji-coba',
  name: 'Uji coba',
  roles: [...sop.controllers, administrator],
});

/** The trial's outside people head the bodies they are of. */
const headsOf = (accounts: readonly TrialAccount[], agency: string): readonly TrialHead[] =>
  accounts.flatMap(({ id, role, body, name, nik }) =>
    body === null
      ? []
      : [
          {
            body,
            account: id,
            name,
            nip: trialPost(agency, { id: role, name: role }).nip ? nik.padStart(18, '0') : null,
          },
        ],
  );

/** Registers invented bodies; an attempt before that broke off has done so already. */
const registerBodies = async (
  product: Product,
  { agency, sop }: AgencyView,
  accounts: readonly TrialAccount[],
): Promise<void> => {
  const actor = setter(sop);
  const now = await product.bodies.read(agency.id, actor);
  if ('notFound' in now) throw new Error(`the register of ${agency.id} cannot be read`);
  if (now.bodies.length > 0) return;
  const answer = await product.bodies.change(
    agency.id,
    trialBodies(sop, headsOf(accounts, agency.id)),
    'Unit dan pihak contoh untuk uji coba',
    actor,
    now.version,
  );
  if (!('version' in answer) || 'stale' in answer)
    throw new Error(`the bodies of ${agency.id} cannot be registered: ${JSON.stringify(answer)}`);
};

/** Lets the trial's officers sign: each stands for his role, in an invented post with an invented NIP. */
const settlePapers = async (
  product: Product,
  { agency, sop }: AgencyView,
  accounts: readonly TrialAccount[],
): Promise<void> => {
  const signers = Object.fromEntries(
    accounts.map(({ id, role, name, nik }) => {
      const post = trialPost(
        agency.id,
        sop.roles.find((one) => one.id === role) ?? { id: role, name: role },
      );
      return [
        role,
        {
          officeholder: {
            position: post.position,
            name,
            rank: null,
            nip: post.nip ? nik.padStart(18, '0') : null,
            account: id,
          },
          delegation: null,
        },
      ] as const;
    }),
  );
  const place = agency.papers.place === '' ? 'Ibu Kota Contoh' : agency.papers.place;
  const answer = await product.papers.changeSettings(
    agency.id,
    { ...agency.papers, place, signers },
    'Pengaturan awal uji coba',
    setter(sop),
  );
  if (!('version' in answer) || 'stale' in answer)
    throw new Error(`the papers of ${agency.id} cannot be settled: ${JSON.stringify(answer)}`);
};

interface Wanted {
  readonly name: string;
  readonly password: string;
  readonly user: string;
  readonly domain: string;
}

/** An address taken by an attempt that broke off is passed over. */
const newAccount = async (
  people: Product['people'],
  wanted: Wanted,
  attempt = 1,
): Promise<Account> => {
  const { name, password, user, domain } = wanted;
  const email = `${user}${attempt === 1 ? '' : String(attempt)}@${domain}`;
  try {
    return await people.createAccount({ name, email, password });
  } catch (error) {
    if (!(error instanceof OfficerRefused && error.reason === 'email-taken')) throw error;
    return newAccount(people, wanted, attempt + 1);
  }
};

/** Letters and digits that are not mistaken for one another, by hand or by eye. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 79 random bits in four groups, so that it can be typed from a screen. */
const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join(''),
  ).join('-');
