import type { MemoryDatabase } from '#adapters/database/memory.ts';
import type { InboxEntry } from '#app/ports.ts';
import type { CaseView } from '#app/cases/answers.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Instant } from '#core/time/instant.ts';
import { apiProduct } from './api-product.ts';
import { sampleAnswers } from './sample-answer.ts';
import { instant, officer, sampleReport } from './scenario.ts';

const agency = 'maluku-utara';

/** A local time in Maluku Utara in November 2026: day, hours and minutes. */
export const wit = (day: number, time: string): Instant =>
  instant(`2026-11-${String(day)}T${time}:00+09:00`);

/** The product with Maluku Utara's SOP, and a clock the test moves. */
export const malukuUtara = async (stores: MemoryDatabase) => {
  const { product, world } = await apiProduct([agency], stores);

  const view = async (caseId: string): Promise<CaseView> => {
    const seen = await product.cases.view(agency, caseId, officer('ketua'));
    if ('notFound' in seen) throw new Error(`no case ${caseId}`);
    return seen;
  };

  const complete = async (caseId: string, actor: Actor): Promise<void> => {
    const { state, question } = await view(caseId);
    const turn = state.turns.at(-1);
    const [outcome] = question?.outcomes ?? [];
    if (turn === undefined || question === null || outcome === undefined)
      throw new Error('nothing to complete');
    const form = sampleAnswers(question.step, outcome.id);
    const answer = await product.cases.command(
      agency,
      caseId,
      {
        type: 'complete-step',
        turn: turn.turn,
        step: turn.step,
        outcome: outcome.id,
        form,
        outputs: [],
      },
      actor,
    );
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  };

  return {
    product,
    world,
    view,
    /** A report that came in now; its first step, five minutes long, has started. */
    received: async (): Promise<string> => {
      const receipt = await product.cases.receive(
        agency,
        sampleReport({ receivedAt: world.now() }),
        { kind: 'reporter' },
      );
      if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
      return receipt.caseId;
    },
    /** The first two steps are done now; the third, verifying in two working days, has started. */
    toVerifying: async (caseId: string): Promise<void> => {
      await complete(caseId, officer('diskominfosan'));
      await complete(caseId, officer('diskominfosan'));
    },
    /** What came to a role, oldest first. */
    inbox: async (role: string): Promise<readonly InboxEntry[]> =>
      (
        await product.oversight.inbox(agency, officer(role), { cursor: null, limit: 200 })
      ).items.toReversed(),
    /** Lets time pass in steps of some minutes; what is due is told at each. */
    live: async (until: Instant, minutes: number): Promise<void> => {
      while (world.now() < until) {
        world.pass(`PT${String(minutes)}M`);
        await product.chores['tell-reminders'].run(100);
      }
    },
  };
};
