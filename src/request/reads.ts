const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request only asks for something. */
export const reads = ({ method }: Request): boolean => reading.has(method);
