import type { FrozenCheck, SignatureFound } from '#core/cases/event.ts';
import {
  certificateFile,
  checkReport,
  foundOf,
  type SoundFinding,
} from '#core/papers/signing/frozen-check.ts';
import type { Ground } from '#app/ground.ts';

/** What the record keeps of a signature that was checked. */
export interface KeptCheck {
  readonly found: SignatureFound;
  readonly frozen: FrozenCheck;
}

/** The signed file that was checked. */
export interface SignedFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

const keep = (
  { files }: Ground,
  agency: string,
  name: string,
  mediaType: string,
  text: string,
): ReturnType<Ground['files']['put']> => {
  const bytes = new TextEncoder().encode(text);
  return files.put(agency, {
    name,
    mediaType,
    bytes: new Blob([bytes]).stream(),
    limit: bytes.byteLength,
  });
};

/**
 * Keeps what checking a signature found as two files beside the paper: the certificates, and a
 * report. Certificates expire and authorities go; that the signature held when it was made is then
 * still to be read.
 */
export const freezeCheck = async (
  ground: Ground,
  agency: string,
  finding: SoundFinding,
  { name, sha256, size }: SignedFile,
): Promise<KeptCheck> => {
  const stem = name.replace(/\.pdf$/iu, '');
  const report = checkReport(finding, {
    name,
    sha256,
    bytes: size,
    checkedAt: ground.world.now(),
  });
  return {
    found: foundOf(finding),
    frozen: {
      certificates: await keep(
        ground,
        agency,
        `${stem}-sertifikat.pem`,
        'application/x-pem-file',
        certificateFile(finding),
      ),
      report: await keep(
        ground,
        agency,
        `${stem}-pemeriksaan.txt`,
        'text/plain; charset=utf-8',
        report,
      ),
    },
  };
};
