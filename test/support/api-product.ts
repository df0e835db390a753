import { readFileSync } from 'node:fs';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { formReader } from '#adapters/form/index.ts';
import { memoryCheckpoints } from '#adapters/data-folder/memory-checkpoints.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { memoryIdentity } from '#adapters/identity/memory.ts';
import { memoryLog } from '#adapters/log/memory.ts';
import { mailReader } from '#adapters/mail/index.ts';
import { paperParts } from './paper-parts.ts';
import { readingOnce } from './reading-once.ts';
import { testWorld } from '#adapters/world/test-world.ts';
import { api } from '#api/index.ts';
import { plainLimit, uploadLimit } from '#config.ts';
import type { Held } from '#app/people/people.ts';
import type { Ports } from '#app/ports.ts';
import { createProduct, type Product } from '#app/product.ts';
import { plainHolding } from '#core/people/person.ts';
import { pdfOf } from './files-that-open.ts';
import { instant, someBodies } from './scenario.ts';

export const origin = 'https://tanggap.invalid';

/** The three agencies' SOP files. */
export const sopFiles = {
  'maluku-utara': 'sop/maluku-utara/2025-08/sop.yaml',
  denpasar: 'sop/denpasar/tanpa-tanggal/sop.yaml',
  batam: 'sop/batam/2025-08/sop.yaml',
} as const;

export type AgencyId = keyof typeof sopFiles;

/** A request to the API, answered in this process. */
export type Call = (
  method: string,
  address: string,
  given?: {
    readonly token?: string | undefined;
    readonly headers?: Readonly<Record<string, string>>;
    readonly json?: unknown;
    readonly form?: FormData;
    readonly body?: string;
  },
) => Promise<Response>;

/** The stores that share one database. */
export type Stores = Pick<
  Ports,
  | 'record'
  | 'tree'
  | 'cases'
  | 'sops'
  | 'reminders'
  | 'setAside'
  | 'figures'
  | 'papers'
  | 'backups'
  | 'alteredFiles'
  | 'people'
  | 'security'
>;

/** The body that the officer of each outside role is of. */
const bodyFor = {
  pemilik: 'dinas-contoh',
  pengembang: 'pt-contoh',
  lainnya: 'provinsi-contoh',
} as const;

/** Roles held from now on, outside ones for a body. */
export const holding = (roles: readonly string[], body: string | null = null): Held => ({
  holdings: roles.map(plainHolding),
  body,
});

/** Gives an agency the register of the tests, once: a second product may stand on the same stores. */
export const registerBodies = async (product: Product, agency: AgencyId): Promise<void> => {
  const by = { kind: 'machine', id: 'uji', name: 'Uji', roles: ['administrator'] } as const;
  const now = await product.bodies.read(agency, by);
  if ('notFound' in now) throw new Error(`no agency ${agency}`);
  if (now.version > 0) return;
  const registered = await product.bodies.change(agency, someBodies, 'Pengaturan awal uji', by, 0);
  if (!('version' in registered) || 'stale' in registered)
    throw new Error(`no bodies: ${JSON.stringify(registered)}`);
};

/** The whole product in memory behind its API, with the agencies asked for and an officer for each of their roles. */
export const apiProduct = async (
  agencies: readonly AgencyId[],
  stores: Stores = memoryDatabase(),
  more: Partial<Ports> = {},
  /** What the officer of a role is called. */
  nameOf: (agency: AgencyId, role: string, index: number) => string = (_agency, role) =>
    `Petugas ${role}`,
) => {
  const world = testWorld({ start: instant('2026-11-17T10:00:00+07:00') });
  const identity = memoryIdentity({ origin, secureCookies: true });
  const log = memoryLog();
  const product = createProduct(
    {
      world,
      log,
      identity,
      ...stores,
      checkpoints: memoryCheckpoints(),
      files: memoryFiles(),
      readForm: formReader({ textBytes: 1_048_576 }),
      mail: mailReader(),
      reader: readingOnce,
      ...paperParts(),
      ...more,
    },
    { limits: { fileBytes: 64 * 1024, filesPerReport: 5 }, trial: true, checkBase: origin },
  );
  const tokens = new Map<string, string>();
  const accounts = new Map<string, string>();
  const password = 'kata sandi percobaan';
  for (const agency of agencies) {
    const adopted = await product.sops.adopt(
      readFileSync(sopFiles[agency], 'utf8'),
      undefined,
      readFileSync(sopFiles[agency].replace('sop.yaml', 'naskah/naskah.yaml'), 'utf8'),
    );
    if (!('adopted' in adopted))
      throw new Error(`the SOP of ${agency} was not adopted: ${JSON.stringify(adopted)}`);
    const { document } = adopted.adopted;
    await registerBodies(product, agency);
    const roles = [...document.pelaksana.map((one) => one.kode), 'auditor'];
    for (const [index, role] of roles.entries()) {
      const officer = await identity.createAccount({
        name: nameOf(agency, role, index),
        email: `${role}@${agency}.invalid`,
        password,
      });
      const luar = document.pelaksana.find((one) => one.kode === role)?.luar;
      const body = luar === undefined ? null : bodyFor[luar];
      await product.people.settle(agency, officer, holding([role], body), 'Pengaturan awal uji');
      accounts.set(`${agency}/${role}`, officer.id);
      tokens.set(`${agency}/${role}`, await identity.createToken(officer.id, 'uji'));
    }
  }
  const app = api(product, { plain: plainLimit, upload: uploadLimit(product.limits.fileBytes) });
  const call: Call = async (method, address, given = {}) => {
    const headers = new Headers(given.headers);
    if (given.token !== undefined) headers.set('authorization', `Bearer ${given.token}`);
    if (given.json !== undefined) headers.set('content-type', 'application/json');
    const body =
      given.form ?? given.body ?? (given.json === undefined ? null : JSON.stringify(given.json));
    return app.request(new URL(address, origin).href, { method, headers, body });
  };
  return {
    app,
    call,
    identity,
    log,
    password,
    product,
    world,
    /** The bearer token of the officer who holds this role. */
    token: (agency: AgencyId, role: string): string => {
      const token = tokens.get(`${agency}/${role}`);
      if (token === undefined) throw new Error(`${agency} has no role ${role}`);
      return token;
    },
    /** The id of the account of the officer who holds this role; undefined where nobody does. */
    accountOf: (agency: AgencyId, role: string): string | undefined =>
      accounts.get(`${agency}/${role}`),
    /** Every token, by `agency/role`. */
    tokens,
    tokensOf: (agency: AgencyId): readonly string[] =>
      [...tokens].filter(([key]) => key.startsWith(`${agency}/`)).map(([, token]) => token),
  };
};

/** A report as a client writes it. */
export const reportBody = (more: Readonly<Record<string, unknown>> = {}) => ({
  reporter: { name: 'Pelapor Contoh', email: 'pelapor@contoh.invalid' },
  system: { name: 'Situs Dinas Contoh', url: 'https://contoh.invalid', unit: 'Dinas Contoh' },
  category: 'web-defacement',
  description: 'Halaman depan berubah.',
  consent: true,
  ...more,
});

/** A form with files, as a browser or curl sends it. */
export const formWith = (parts: Readonly<Record<string, string | readonly File[]>>): FormData => {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(name, part);
    else for (const file of part) form.append(name, file);
  }
  return form;
};

/** A PDF of one empty page, no two of them alike. */
export const onePage = (name = 'layar.pdf'): File =>
  new File([new Uint8Array(pdfOf(1)), `\n%${crypto.randomUUID()}\n`], name, {
    type: 'application/pdf',
  });

export const textFile = (name = 'akses.log', text = 'GET /judi 200'): File =>
  new File([text], name, { type: 'text/plain' });
