import type { Issue } from '#core/papers/settings/settings.ts';
import type { Instant } from '#core/time/instant.ts';

/** When a paper is issued, or would be: who signs and who heads a body depends on it. */
export const datedOf = ({ asOf, datedAt, madeAt }: Issue): Instant => asOf ?? datedAt ?? madeAt;
