import type { Ground } from '#app/ground.ts';
import { hoursSince, type BackupStanding } from '#core/keeping/backups/standing.ts';
import { treeHead } from './tree-head.ts';

/** How it stands with what keeps the record safe, of the whole installation and in numbers alone: no agency, no name. */
export interface InstallationStanding {
  readonly backup: BackupStanding & {
    /** Whole hours since the newest backup that lacks nothing; null: there never was one. */
    readonly hours: number | null;
  };
  /** Recorded files whose content was found lost or altered, and not yet whole again. */
  readonly alteredFiles: number;
  /** Agencies whose tree has a head that was not signed here. */
  readonly unsoundTrees: number;
  /** Events in the trees of all agencies. */
  readonly treeEntries: number;
}

/** For whoever watches over the installation from outside. */
export const installationStanding = async (ground: Ground): Promise<InstallationStanding> => {
  const standing = await ground.backups.standing();
  const found = { alteredFiles: 0, unsoundTrees: 0, treeEntries: 0 };
  for (const { id } of await ground.sops.agencies()) {
    const head = await treeHead(ground, id);
    found.alteredFiles += (await ground.alteredFiles.all(id)).length;
    if (head === 'unsound') found.unsoundTrees += 1;
    else found.treeEntries += head?.frontier.size ?? 0;
  }
  return {
    backup: { ...standing, hours: hoursSince(standing, ground.world.now()) },
    ...found,
  };
};
