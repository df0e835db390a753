/**
 * What was typed into a text area before its page's script arrived: on a weak line that can be
 * long. undefined on the server and where the text area does not exist yet.
 */
export const typedBefore = (id: string): string | undefined => {
  if (typeof document === 'undefined') return undefined;
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element.value : undefined;
};
