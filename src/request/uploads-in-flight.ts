/** How many large submissions of strangers may be under way. */
export interface UploadBounds {
  readonly atOnce: number;
  readonly fromOneAddress: number;
}

/** Lets a submission in and gives what to call when it is over; undefined when there is no room for it. */
export type Enter = (address: string) => (() => void) | undefined;

/** Counts large submissions while they are read, because each of them lies in memory until then. */
export const uploadsInFlight = ({ atOnce, fromOneAddress }: UploadBounds): Enter => {
  const byAddress = new Map<string, number>();
  let all = 0;
  const leave = (address: string): void => {
    all -= 1;
    const left = (byAddress.get(address) ?? 1) - 1;
    if (left === 0) byAddress.delete(address);
    else byAddress.set(address, left);
  };
  return (address) => {
    const before = byAddress.get(address) ?? 0;
    if (all >= atOnce || before >= fromOneAddress) return undefined;
    all += 1;
    byAddress.set(address, before + 1);
    return () => leave(address);
  };
};
