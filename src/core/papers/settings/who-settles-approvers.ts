import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { Actor } from '#core/people/actor.ts';
import { administrator } from '#core/people/built-in-roles.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import { approversOf } from '#core/sops/walk.ts';
import { say } from '#core/text/bilingual.ts';
import type { Officeholder, OfficeSettings, Signer } from './settings.ts';

type Signers = OfficeSettings['signers'];

/** The roles whose approval something needs: at a step, of an exception, of a lifting elsewhere. */
const approving = ({ document, measures }: Sop): readonly RoleId[] => [
  ...new Set([
    ...approversOf(document),
    ...(measures.lift.only === null ? [] : [measures.lift.only.exception]),
  ]),
];

const told = ({ position, name, rank, nip, account }: Officeholder): readonly unknown[] => [
  position,
  name,
  rank,
  nip,
  account ?? null,
];

/** What a signer says, in whatever order and from whichever form or store it came. */
const words = (signer: Signer | undefined): string =>
  JSON.stringify(
    signer === undefined
      ? null
      : [
          told(signer.officeholder),
          signer.delegation === null
            ? null
            : [
                signer.delegation.kind,
                told(signer.delegation.by),
                signer.delegation.from,
                signer.delegation.until,
              ],
        ],
  );

const isSame = (one: Signer | undefined, other: Signer | undefined): boolean =>
  words(one) === words(other);

/** Whether a signer of a role is somebody's account: as its holder, or in its holder's place. */
const isHis = (signer: Signer | undefined, { id }: { readonly id: string }): boolean =>
  signer?.officeholder.account === id || signer?.delegation?.by.account === id;

/**
 * Who holds an office whose approval something needs is settled by administrators, and by nobody for
 * himself: what that office decided on a signed sheet is recorded in his name (decision 0099), and a
 * team that could name him would approve its own requests.
 */
export const approverFindings = (
  sop: Sop,
  before: Signers,
  after: Signers,
  actor: Actor,
): readonly SettingFinding[] =>
  approving(sop)
    .filter((role) => !isSame(before[role], after[role]))
    .flatMap((role): readonly SettingFinding[] => {
      const path = ['signers', role];
      if (!('roles' in actor) || !actor.roles.includes(administrator))
        return [
          {
            path,
            message: say(
              'Pejabat yang dimintai persetujuan menurut SOP hanya ditetapkan administrator.',
              'Who holds an office that the SOP asks for approval is settled by administrators alone.',
            ),
          },
        ];
      return isHis(after[role], actor) && !isHis(before[role], actor)
        ? [
            {
              path,
              message: say(
                'Tidak seorang pun menetapkan dirinya sebagai pejabat yang dimintai persetujuan. Mintalah administrator lain.',
                'Nobody settles himself as the holder of an office that is asked for approval. Ask another administrator.',
              ),
            },
          ]
        : [];
    });
