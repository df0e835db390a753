import type { FileRef } from '#core/cases/report.ts';
import { keptUnder } from '#app/cases/whole-file.ts';
import type { Ground } from '#app/ground.ts';
import type { BrokenFile } from '#app/keeping/answers.ts';

/** Looks at each content once, in whatever streams it is spoken of. */
export const fileCheck = (ground: Ground, agency: string) => {
  const seen = new Set<string>();
  const broken: BrokenFile[] = [];
  return {
    look: async (stream: string, files: readonly FileRef[]): Promise<void> => {
      for (const { sha256, name } of files) {
        if (seen.has(sha256)) continue;
        seen.add(sha256);
        const { state } = await keptUnder(ground, agency, sha256);
        if (state !== 'whole') broken.push({ sha256, name, state, stream });
      }
    },
    /** What is wrong alarms administrators, and what is whole again no longer does. */
    tell: async (): Promise<void> => {
      const since = ground.world.now();
      for (const { sha256, name, state } of broken)
        await ground.alteredFiles.raise(agency, { sha256, name, state, since });
      const wrong = new Set(broken.map(({ sha256 }) => sha256));
      for (const { sha256 } of await ground.alteredFiles.all(agency))
        if (seen.has(sha256) && !wrong.has(sha256)) await ground.alteredFiles.lower(agency, sha256);
    },
    verdict: () => ({ files: seen.size, brokenFiles: broken }),
  };
};
