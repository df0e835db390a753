import type { Actor } from '#core/people/actor.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Ground } from '#app/ground.ts';
import type { KeyReused, NotFound } from '#app/answers.ts';
import type { Receipt } from '#app/cases/answers.ts';
import { receiveReport } from '#app/cases/receive-report.ts';
import { withAgendaNumber } from '#app/papers/agenda.ts';

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/**
 * A mail as it arrived becomes a report; its attachments become evidence. The same mail
 * imported twice opens one case.
 *
 * @throws UnreadableMail, FileTooLarge
 */
export const importMail = async (
  ground: Ground,
  fileLimit: number,
  agency: string,
  mail: Uint8Array,
  actor: Actor,
): Promise<Receipt | Refusal | NotFound | KeyReused> => {
  const { report, attachments } = await ground.mail.read(mail);
  const evidence: FileRef[] = [];
  for (const { name, mediaType, bytes } of attachments) {
    evidence.push(
      await ground.files.put(agency, { name, mediaType, bytes: streamOf(bytes), limit: fileLimit }),
    );
  }
  // The whole message, not its id alone: an id can be forged to make a report look known.
  const key = ground.world.hash(
    JSON.stringify([
      report.reference ?? '',
      report.reporter,
      report.description,
      evidence.map((file) => file.sha256),
    ]),
  );
  // A sender's clock may run ahead; a report cannot have come in later than now.
  const now = ground.world.now();
  const receivedAt = report.receivedAt > now ? now : report.receivedAt;
  return receiveReport(
    ground,
    withAgendaNumber.bind(null, ground),
    agency,
    { ...report, receivedAt, evidence },
    actor,
    {
      scope: 'mail',
      key,
      requestHash: key,
    },
  );
};
