/** Makes something when it is first asked for, and keeps it: describing the API takes as long as starting it. */
export const whenAsked = <T>(make: () => T): (() => T) => {
  const kept: { made?: { readonly it: T } } = {};
  return () => {
    kept.made ??= { it: make() };
    return kept.made.it;
  };
};
