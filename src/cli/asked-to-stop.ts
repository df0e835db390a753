import process from 'node:process';

/**
 * Resolves when somebody wants the program to end: Ctrl-C, SIGTERM, a closed terminal, or the
 * end of the process that started it. Asking again changes nothing; ending takes seconds at most.
 */
export const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
  });
