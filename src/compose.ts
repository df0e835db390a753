import { pino } from 'pino';
import type { Logger } from 'pino';
import { zipArchive } from './adapters/archive/index.ts';
import { checkpointsIn, dataFolder } from './adapters/data-folder/index.ts';
import type { DataFolder } from './adapters/data-folder/index.ts';
import { database, databaseFacts, isAway } from './adapters/database/index.ts';
import type { DatabaseFacts } from './adapters/database/index.ts';
import { diskFiles } from './adapters/files/index.ts';
import { passingFiles } from './adapters/files/passing.ts';
import { formReader } from './adapters/form/index.ts';
import { docxWriter } from './adapters/docx/index.ts';
import { identity } from './adapters/identity/index.ts';
import { installation } from './adapters/installation/index.ts';
import type { Installation } from './adapters/installation/index.ts';
import { linesOf } from './adapters/log/index.ts';
import { openings } from './adapters/files/opening/openings.ts';
import { shownTypes } from './adapters/files/shown-type.ts';
import { mailReaderApart } from './adapters/mail/reading-apart.ts';
import { typesetter, unshownCharacters } from './adapters/pdf/index.ts';
import { pictureReader } from './adapters/pictures/index.ts';
import { agencySigning } from './adapters/signature/agencies/index.ts';
import { pdfChecks } from './adapters/signature/checking/index.ts';
import type { PdfChecks } from './adapters/signature/checking/index.ts';
import { makeTrialKeys } from './adapters/signature/local/trial-keys.ts';
import type { TrialSigner } from './adapters/signature/local/trial-keys.ts';
import { sopFileReader } from './adapters/sop-file/index.ts';
import { pause, systemWorld } from './adapters/world/index.ts';
import { startBackground } from './app/background.ts';
import type { Background } from './app/background.ts';
import { createProduct } from './app/product.ts';
import type { InstallationKind, Signing } from './app/ports.ts';
import type { Product } from './app/product.ts';
import { countedAddress } from '#core/people/counted-address.ts';
import { addressHeader, filesPerReport, plainLimit } from './config.ts';
import type { Config } from './config.ts';

/** For commands that need no installation. */
export { sopFileReader } from './adapters/sop-file/index.ts';

/** The product and what must be done around it. */
export interface Tanggap {
  readonly product: Product;
  readonly installation: {
    /** null while nobody has set it up. */
    kind(): Promise<InstallationKind | null>;
    /**
     * Says once and for all what this installation is, in the database and the data folder.
     *
     * @returns false when that was said before.
     */
    begin(kind: InstallationKind): Promise<boolean>;
  };
  /** Begins with what goes on by itself. */
  startWork(): Background;
  /** Writes a small file into the data folder, whole or not at all, for nobody else to read. */
  keepFile(name: string, content: string): Promise<void>;
  /** Certificates for the officers of a trial. */
  makeTrialKeys(signers: readonly TrialSigner[]): Promise<void>;
  /** What the database says of itself. */
  databaseFacts(): Promise<DatabaseFacts>;
  /** Asks the database for as good as nothing; rejects while it cannot be reached. */
  databaseAnswers(): Promise<void>;
  /** Bytes that may still be written to the disk of the data folder. */
  freeBytes(): Promise<number>;
  /** Whether an error says that the database cannot be reached just now. */
  isAway(error: unknown): boolean;
  close(): Promise<void>;
}

/** Commands keep standard output for their own words. */
const toStandardError = ({ log }: Config): Logger =>
  pino({ level: log }, pino.destination({ dest: 2, sync: true }));

const signingIn = ({ dataDir }: Config, { check }: PdfChecks, logger: Logger): Promise<Signing> =>
  agencySigning({
    dataDir,
    check,
    now: () => new Date(),
    tell: (note) => logger.info(note, 'signing service'),
  });

/** Whatever takes apart what strangers have made, each in processes that can be killed. */
const strangersBytes = ({ root }: Config) => {
  const checking = pdfChecks({ root });
  const pictures = pictureReader({ root });
  const types = shownTypes({ root });
  const opening = openings({ root });
  const mail = mailReaderApart({ root });
  const closeAll = (): void => {
    for (const one of [checking, pictures, types, opening, mail]) one.close();
  };
  return { checking, pictures, types, opening, mail, closeAll };
};

/** What is kept in the data folder beside the database. */
const inDataFolder = (
  folder: string,
  origin: string,
  { types, opening }: Pick<ReturnType<typeof strangersBytes>, 'types' | 'opening'>,
) => ({
  files: diskFiles(`${folder}/files`, types.shownType, opening.openPath),
  passing: passingFiles(`${folder}/passing`),
  checkpoints: checkpointsIn(folder, origin),
});

/** What the installation is, said in the database first and then in the data folder. */
const installedIn = (folder: DataFolder, inDatabase: Installation): Tanggap['installation'] => {
  const kind = async () => (await inDatabase.belonging())?.kind ?? null;
  return {
    kind,
    begin: async (chosen) => {
      const first = await inDatabase.begin(chosen);
      await folder.noteKind((await kind()) ?? chosen);
      return first;
    },
  };
};

/**
 * Puts the adapters together with what the product does. The only place that knows all of them.
 *
 * @throws when the database cannot be reached or has not been migrated
 */
export const compose = async (
  config: Config & { readonly databaseUrl: string },
  logger: Logger = toStandardError(config),
): Promise<Tanggap> => {
  const { pool, close, migrate: _atInstalling, ...stores } = database(config.databaseUrl);
  const log = linesOf(logger);
  const typesetting = typesetter({ root: config.root });
  const { checking, pictures, types, opening, mail, closeAll } = strangersBytes(config);
  const folder = dataFolder(config.dataDir);
  const installed = installedIn(folder, installation(pool));
  const origin = config.origin ?? `http://localhost:${String(config.port)}`;
  const ports = {
    world: systemWorld(),
    log,
    ...stores,
    typesetter: typesetting,
    unshown: unshownCharacters(config),
    docxWriter: docxWriter(),
    pdfReader: checking,
    fileCopier: checking,
    pictures,
    signing: await signingIn(config, checking, logger),
    archive: zipArchive(),
    reader: sopFileReader(),
    ...inDataFolder(config.dataDir, origin, { types, opening }),
    readForm: formReader({ textBytes: plainLimit }),
    mail,
    identity: identity({
      pool,
      secret: config.secret ?? (await folder.secret()),
      origin,
      secureCookies: origin.startsWith('https:'),
      addressOf: (headers) => countedAddress(headers.get(addressHeader) ?? ''),
    }),
  };
  const trial = (await installed.kind()) === 'trial';
  const product = createProduct(ports, {
    trial,
    checkBase: origin,
    limits: { fileBytes: config.fileBytes, filesPerReport },
  });
  return {
    product,
    installation: installed,
    keepFile: (name, content) => folder.write(name, content),
    startWork: () => startBackground(product.chores, { sleep: pause, log }),
    makeTrialKeys: (signers) =>
      makeTrialKeys((name, content) => folder.write(name, content), signers, new Date()),
    isAway,
    freeBytes: () => folder.freeBytes(),
    databaseFacts: () => databaseFacts(pool),
    databaseAnswers: async () => {
      await pool.query('select 1');
    },
    close: async () => {
      closeAll();
      await Promise.all([typesetting.close(), close()]);
    },
  };
};
