// Messages of the start scripts: Indonesian first, English below. Plain JavaScript for Node 20.

/** @typedef {{ readonly id: string, readonly en: string }} Bilingual */

/** @param {Bilingual} message */
export const say = ({ id, en }) => {
  process.stdout.write(`${id}\n  ${en}\n`);
};

/** A failure that is explained in a sentence; its stack helps nobody. */
export class Explained extends Error {
  /** @param {Bilingual} message */
  constructor(message) {
    super(message.en);
    this.bilingual = message;
  }
}

/**
 * Runs a script's work; an explained failure is printed as its sentences.
 *
 * @param {() => Promise<number>} work gives the exit code
 */
export const main = async (work) => {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Explained)) throw error;
    process.stderr.write(`\n${error.bilingual.id}\n  ${error.bilingual.en}\n`);
    process.exitCode = 1;
  }
};
