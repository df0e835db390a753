/** How much is gathered. */
export interface Gathering {
  /** Batches under way at the same time. */
  readonly atOnce: number;
  /** Most items of one batch. */
  readonly most: number;
}

/**
 * Does the same for many callers together: an item goes at once while fewer than `atOnce` batches
 * are under way; items that come meanwhile go together in the next. Nobody waits for company.
 *
 * @param run answers every item of a batch, in order; when it fails, every caller of the batch is told
 */
export const gather = <Item, Answer>(
  run: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { atOnce, most }: Gathering,
): ((item: Item) => Promise<Answer>) => {
  interface Waiting {
    readonly item: Item;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (reason: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let underWay = 0;

  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await run(batch.map(({ item }) => item));
      if (answers.length !== batch.length)
        throw new Error(
          `${String(batch.length)} were asked for, ${String(answers.length)} answered`,
        );
      for (const [index, answer] of answers.entries()) batch[index]?.resolve(answer);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const go = (): void => {
    while (underWay < atOnce && waiting.length > 0) {
      underWay += 1;
      void settle(waiting.splice(0, most)).then(() => {
        underWay -= 1;
        go();
      });
    }
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      go();
    });
};
