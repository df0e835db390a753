import { say, type Bilingual } from '#core/text/bilingual.ts';
import { nameFit } from './certificate-name.ts';
import type { SignatureFinding } from './signature-finding.ts';
import { differenceSentence } from './time-difference.ts';

/** That a certificate's name fits only by a short form or a title that may be a name; null where it is the name itself. */
const shortNameSentence = (certificate: string, printed: string): Bilingual | null =>
  nameFit(certificate, printed) === 'short'
    ? say(
        `Sertifikat atas nama ${certificate}, naskah atas nama ${printed}: cocok hanya menurut singkatan atau gelar. Pastikan keduanya orang yang sama.`,
        `The certificate is ${certificate}’s, the paper goes out in the name of ${printed}: they fit only by a short form or a title. Make sure that they are the same person.`,
      )
    : null;

/** What whoever signs or records a signature is told of it, though it is taken. */
export const signingNotes = (finding: SignatureFinding, printed: string): readonly Bilingual[] =>
  [shortNameSentence(finding.signerName, printed), differenceSentence(finding)].filter(
    (note) => note !== null,
  );
