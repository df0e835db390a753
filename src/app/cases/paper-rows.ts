import { actorName } from '#core/people/actor-name.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { paperId, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { dateOf } from '#core/cases/papers.ts';
import type { PaperRow, PaperSent } from './kept-for-others.ts';

/** How a version left: by itself, among what an order to send was fulfilled with, or without an order. */
const sentOf = (
  { sendings, sentByHand }: OpenCase | ClosedCase,
  meant: PaperId & { readonly version: number },
  own: readonly PaperSent[],
): readonly PaperSent[] =>
  [
    ...own,
    ...sendings.flatMap(({ records }) =>
      records
        .filter(({ versions }) =>
          versions.some((one) => samePaper(meant)(one) && one.version === meant.version),
        )
        .map(({ addressee, recipients, way, at, sentBy }) => ({
          to: addressee === '' ? recipients : [addressee],
          way,
          at,
          by: sentBy,
        })),
    ),
    ...sentByHand
      .filter(({ versions }) =>
        versions.some((one) => samePaper(meant)(one) && one.version === meant.version),
      )
      .map((one) => ({ ...one, by: actorName(one.by) })),
  ]
    .map(({ to, way, at, by }) => ({ to, way, at, by }))
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

/** Every version of every paper of a case, as the check page and the registers ask for it. */
export const paperRows = (state: OpenCase | ClosedCase): readonly PaperRow[] =>
  state.papers.flatMap((paper) =>
    paper.versions.map((version): PaperRow => ({
      agency: state.agency,
      code: version.code,
      caseId: state.id,
      caseNumber: state.number,
      ...paperId(paper),
      version: version.version,
      title: version.title,
      number: version.number,
      signedAt: dateOf(version) ?? version.exported?.at ?? state.openedAt,
      signers: version.signatures.map(({ name, position }) => ({ name, position })),
      sha256: version.file.sha256,
      printSha256: version.printed?.file.sha256 ?? null,
      revokedAt: version.revoked?.at ?? null,
      attempt: version.register?.attempt ?? null,
      sent: sentOf(
        state,
        { ...paperId(paper), version: version.version },
        version.sent.map((one) => ({ ...one, by: actorName(one.by) })),
      ),
      received: version.received.map(({ by, at }) => ({ by, at })),
      letter: version.letter ?? null,
    })),
  );
