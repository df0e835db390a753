import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AgencySigner, Signing, TrustAnchor } from '#app/ports.ts';
import { bsreSigner } from '#adapters/signature/bsre/index.ts';
import { wayTo } from '#adapters/signature/bsre/way-to-service.ts';
import type { ServiceNote } from '#adapters/signature/bsre/options.ts';
import { localSigner } from '#adapters/signature/local/index.ts';
import { keyFolder } from '#adapters/signature/local/key-folder.ts';
import type { PdfCheck } from '#adapters/signature/checking/index.ts';
import { trustAnchors } from '#adapters/signature/verify/trust.ts';

/** How agencies sign through BSrE: `bsre.json` in the data folder, by agency. */
const settings = z.record(
  z.string(),
  z.strictObject({
    base: z
      .url()
      .refine(
        (base) => wayTo(base) !== 'open',
        'without TLS (http:) only an address of the agency’s own network, for instance http://10.1.2.3:8080; anything else needs https:',
      ),
    version: z.enum(['v1', 'v2']),
    user: z.string().min(1),
    password: z.string().min(1),
    timeoutSeconds: z.number().positive().max(600).default(60),
  }),
);

const missing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const readOr = async (file: string, otherwise: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (missing(error)) return otherwise;
    throw error;
  }
};

const pemsIn = async (folder: string): Promise<readonly TrustAnchor[]> => {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).sort();
    return await Promise.all(
      names.map(async (name) => ({ name, pem: await readFile(join(folder, name), 'utf8') })),
    );
  } catch (error) {
    if (missing(error)) return [];
    throw error;
  }
};

export interface AgencySigningOptions {
  /** Holds `bsre.json`, `trust/*.pem` and `keys/<NIK>.p12`; each may be missing. */
  readonly dataDir: string;
  readonly check: PdfCheck;
  readonly now: () => Date;
  /** Hears how the service answered; nothing personal in it. */
  readonly tell: (note: ServiceNote) => void;
}

/**
 * The signing service of each agency: BSrE where `bsre.json` names the agency, its own PKCS#12
 * files elsewhere.
 *
 * @throws when `bsre.json` is no JSON of the form above, naming what is wrong
 */
export const agencySigning = async ({
  dataDir,
  check,
  now,
  tell,
}: AgencySigningOptions): Promise<Signing> => {
  const parsed = settings.safeParse(JSON.parse(await readOr(join(dataDir, 'bsre.json'), '{}')));
  if (!parsed.success) throw new Error(`bsre.json: ${z.prettifyError(parsed.error)}`);
  const pems = await pemsIn(join(dataDir, 'trust'));
  const trust = trustAnchors(pems.map(({ pem }) => pem));
  const local: AgencySigner = {
    via: 'certificate',
    signer: localSigner({ keyOf: keyFolder(join(dataDir, 'keys')), trust, check, now }),
  };
  const services = new Map(
    Object.entries(parsed.data).map(
      ([agency, { base, version, user, password, timeoutSeconds }]): [string, AgencySigner] => [
        agency,
        {
          via: 'bsre',
          ...(version === 'v2' ? { codes: true as const } : {}),
          ...(wayTo(base) === 'private-network' ? { unencrypted: true as const } : {}),
          signer: bsreSigner({
            base,
            version,
            user,
            password,
            timeout: timeoutSeconds * 1000,
            trust,
            check,
            tell,
          }),
        },
      ],
    ),
  );
  return { of: (agency) => services.get(agency) ?? local, anchors: () => pems };
};
