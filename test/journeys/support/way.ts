import { expect } from 'vitest';
import type { People } from './browser.ts';
import { completeStep, executeMeasures, fillStep, openFromWork, recordSendings } from './desk.ts';
import type { Decision } from './desk.ts';

/** One step of a way through an SOP: who does it, what it is called, what is decided. */
export interface Leg extends Decision {
  readonly by: string;
  readonly step: string;
  /** How many measures are carried out before the step is completed. */
  readonly measures?: number;
  /** How many sendings are recorded before the step is completed; left out, those owed stay owed. */
  readonly sent?: number;
}

/** Walks a case from where it stands through steps, each taken from its officer's own list of work. */
export const walk = async (
  people: People,
  agency: string,
  number: string,
  legs: readonly Leg[],
): Promise<void> => {
  for (const leg of legs) {
    const page = await people.officer(agency, leg.by);
    await openFromWork(page, agency, number);
    expect(
      await page.locator('#langkah-sekarang').innerText(),
      `${leg.by} has the step to do`,
    ).toContain(leg.step);
    expect(await executeMeasures(page), `measures at ${leg.step}`).toBe(leg.measures ?? 0);
    if (leg.sent !== undefined)
      expect(await recordSendings(page), `sendings at ${leg.step}`).toBe(leg.sent);
    await fillStep(page, leg);
    await completeStep(page);
    expect(await page.locator('#isi').innerText(), `${leg.step} by ${leg.by}`).toContain(
      'Langkah diselesaikan dan dicatat.',
    );
  }
};
