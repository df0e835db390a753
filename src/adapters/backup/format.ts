import { z } from 'zod';

/** Raised when older programs could no longer read what is written. */
export const format = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** Below a folder and not out of it. */
const path = z
  .string()
  .refine((text) =>
    text
      .split('/')
      .every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0:]/u.test(part)),
  );

/** Bytes as they are kept: cut into pieces, each known by the SHA-256 of its content. */
const keptSchema = z.object({
  size: z.number().int().nonnegative(),
  sha256: hash,
  pieces: z.array(hash),
});

export type Kept = Readonly<z.infer<typeof keptSchema>>;

const tableSchema = keptSchema.extend({
  name: z.string(),
  /** In the order of the values of a row. */
  columns: z.array(z.string()),
  rows: z.number().int().nonnegative(),
});

export type KeptTable = Readonly<z.infer<typeof tableSchema>>;

const fileSchema = keptSchema.extend({ path });

export type KeptFile = Readonly<z.infer<typeof fileSchema>>;

/** Everything a backup holds. Who has it and the pieces has everything. */
export const manifestSchema = z.object({
  format: z.literal(format),
  installation: z.object({ id: z.uuid(), kind: z.enum(['trial', 'real']).nullable() }),
  /** The version of Tanggap that took it. */
  program: z.string(),
  /** When the database was as the tables say. */
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: hash })),
  /** Each after those its rows refer to, as PostgreSQL's COPY writes them, in the order of the key. */
  tables: z.array(tableSchema),
  /** Below the data folder. */
  files: z.array(fileSchema),
  /** Secrets and keys below the data folder; null: left out. */
  keys: z.array(fileSchema).nullable(),
  /** Evidence that the record names and the data folder did not have whole, below the data folder. */
  lacking: z.array(path),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** What stands in a set's own file: where its manifest is. */
export const setSchema = z.object({ format: z.literal(format), manifest: keptSchema });

const encryptionSchema = z.object({
  salt: z.string(),
  /** Of scrypt. */
  cost: z.number().int().positive(),
  /** Tells a wrong key from a damaged piece. */
  check: z.string(),
});

export type Encryption = Readonly<z.infer<typeof encryptionSchema>>;

/** `tanggap-backup.json`: whose backups these are, and how they are encrypted. */
export const placeSchema = z.object({
  format: z.literal(format),
  installation: z.uuid(),
  encryption: encryptionSchema.nullable(),
});

/** Read first, so that a newer format is told from a damaged file. */
export const formatSchema = z.object({ format: z.number().int() });
