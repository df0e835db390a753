import type { Ground } from '#app/ground.ts';
import type { Projection } from '#app/ports.ts';
import { loadCase, type LoadedCase } from './load-case.ts';
import { project } from './project.ts';

/** What follows from a case, as its last event left it. */
export const projectionOf = (loaded: LoadedCase): Projection =>
  project(loaded, loaded.state, loaded.stored.at(-1)?.event.recordedAt ?? loaded.state.openedAt);

/** Projects a case anew, and again when it has moved on meanwhile: what others wrote must not be put back. */
export const reproject = async (ground: Ground, agency: string, caseId: string): Promise<void> => {
  let seen = -1;
  for (;;) {
    const loaded = await loadCase(ground, agency, caseId, { kind: 'system' });
    if ('notFound' in loaded || loaded.state.version === seen) return;
    seen = loaded.state.version;
    await ground.cases.reproject(projectionOf(loaded));
  }
};
