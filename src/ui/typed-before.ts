/** Whether the page that came from the server has its script; pages gone to afterwards are drawn anew. */
let arrived = false;

/** Told once by the root layout, when everything on the first page has its script. */
export const scriptArrived = (): void => {
  arrived = true;
};

/**
 * What was typed into a text area before its page's script arrived: on a weak line that can be
 * long. undefined on the server and on every later page, where nothing can have been typed yet.
 */
export const typedBefore = (id: string): string | undefined => {
  if (arrived || typeof document === 'undefined') return undefined;
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element.value : undefined;
};
