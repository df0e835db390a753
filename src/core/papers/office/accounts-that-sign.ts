import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { OfficeSettings } from '#core/papers/settings/settings.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { signsFor } from './signatures.ts';
import { signingPlaces } from './signing-places.ts';

/** The accounts of who signs a paper at an instant, for its roles and as its parties; of who is tied to none, none. */
export const accountsThatSign = (
  {
    sop,
    mapping,
    state,
  }: {
    readonly sop: Sop;
    readonly mapping: PaperMapping;
    readonly state: OpenCase | ClosedCase;
  },
  paper: PaperId,
  settings: Pick<OfficeSettings, 'signers' | 'profiles'>,
  at: Instant,
): readonly string[] =>
  signingPlaces(sop, mapping, state, paper).flatMap(({ role, party }) => {
    const account = role === null ? party?.account : signsFor(settings, role, at)?.account;
    return account ?? [];
  });
