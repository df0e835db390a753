import type { BodyId } from '#core/people/body.ts';
import type { Instant } from '#core/time/instant.ts';
import type { CaseFacts } from './case.ts';
import { samePaper, type PaperId } from './paper-id.ts';
import { paperOf } from './papers.ts';
import type { SendingWay } from './sending-event.ts';

type WithPapers = Pick<CaseFacts, 'papers' | 'sendings' | 'sentByHand'>;

/** That something was sent to bodies which read it here. */
export interface SentToBodies {
  readonly bodies: readonly BodyId[];
  readonly way: SendingWay;
  readonly at: Instant;
}

/**
 * How a version of a paper was sent to bodies, as whoever recorded it named them: by a sending of its
 * own, by that of an order which held it, or by one that nobody ordered. Nothing is matched by names.
 */
export const sentToBodies = (
  { papers, sendings, sentByHand }: WithPapers,
  meant: PaperId,
  version: number,
): readonly SentToBodies[] => [
  ...(paperOf(papers, meant)
    ?.versions.filter((one) => one.version === version)
    .flatMap(({ sent }) => sent) ?? []),
  ...[...sendings.flatMap(({ records }) => records), ...sentByHand].filter(({ versions }) =>
    versions.some((one) => one.version === version && samePaper(meant)(one)),
  ),
];

/** The bodies a version of a paper was sent to. */
export const bodiesSent = (
  state: WithPapers,
  meant: PaperId,
  version: number,
): readonly BodyId[] => [
  ...new Set(sentToBodies(state, meant, version).flatMap(({ bodies }) => bodies)),
];

/** Whether any paper of the case was sent to a body. */
export const wasSentPapers = (
  { papers, sendings, sentByHand }: WithPapers,
  body: BodyId,
): boolean =>
  papers.some(({ versions }) =>
    versions.some(({ sent }) => sent.some(({ bodies }) => bodies.includes(body))),
  ) ||
  [...sendings.flatMap(({ records }) => records), ...sentByHand].some(
    ({ bodies, versions }) => versions.length > 0 && bodies.includes(body),
  );
