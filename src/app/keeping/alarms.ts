import type { NotFound } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import { treeHead } from './tree-head.ts';
import { peopleRights } from '#app/people/people-rights.ts';
import type { AlteredContent } from '#app/ports.ts';
import {
  backupTrouble,
  type BackupStanding,
  type BackupTrouble,
} from '#core/keeping/backups/standing.ts';
import type { Actor } from '#core/people/actor.ts';

/** How it stands with what keeps the record safe. */
export interface Alarms {
  readonly backup: BackupStanding & {
    /** null: all is well, or a trial, which has nothing to lose. */
    readonly trouble: BackupTrouble | null;
  };
  /** Recorded files whose content was found lost or altered when somebody asked for them. */
  readonly files: readonly AlteredContent[];
  /**
   * Whether what was signed last over the tree of the record is what lies in the data folder
   * (decision 0085), with how many entries it is signed over; while it is not, nothing more is
   * taken into the tree.
   */
  readonly tree: { readonly sound: boolean; readonly entries: number | null };
}

/** What administrators must see to, for those who read the security record; to others it does not exist. */
export const alarms = async (
  ground: Ground,
  trial: boolean,
  agency: string,
  actor: Actor,
): Promise<Alarms | NotFound> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!peopleRights.may(actor, 'read-security', { sop: view.sop })) return { notFound: 'agency' };
  const now = ground.world.now();
  const standing = await ground.backups.standing();
  return {
    backup: {
      ...standing,
      trouble: trial ? null : backupTrouble(standing, now),
    },
    files: await ground.alteredFiles.all(agency),
    tree: treeOf(await treeHead(ground, agency)),
  };
};

const treeOf = (head: Awaited<ReturnType<typeof treeHead>>): Alarms['tree'] => ({
  sound: head !== 'unsound',
  entries: head === null || head === 'unsound' ? null : head.frontier.size,
});

/** How many things they are. */
export const countOf = ({ backup, files, tree }: Alarms): number =>
  (backup.trouble === null ? 0 : 1) + files.length + (tree.sound ? 0 : 1);
