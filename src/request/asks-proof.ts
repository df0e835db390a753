const agency = '/(console)/konsol/[agency]';

/** What of a page asks for proof: all its forms, some of them by name, or that it is fetched at all. */
type Asking = 'forms' | 'fetching' | readonly string[];

/**
 * What must not be done at a desk left open: changes of settings and people, and whatever takes much
 * out of the house at once. Named by its route, as SvelteKit does.
 */
const asking: Readonly<Record<string, Asking>> = {
  [`${agency}/petugas/[person]`]: 'forms',
  [`${agency}/pengaturan-masuk`]: 'forms',
  [`${agency}/pihak/[body]`]: 'forms',
  [`${agency}/kalender`]: 'forms',
  [`${agency}/pengingat`]: 'forms',
  [`${agency}/kewajiban`]: 'forms',
  [`${agency}/pengaturan-naskah`]: 'forms',
  [`${agency}/catatan-keamanan/unduh`]: 'fetching',
  [`${agency}/pengaturan-naskah/register/csv`]: 'fetching',
  [`${agency}/kasus/[number]/berkas-kasus/unduh`]: 'fetching',
  // A token would be a way round all of this; a profile is what papers print.
  '/(console)/konsol/saya': ['token', 'profil'],
};

/** The routes that ask for proof. */
export const routesAsking: readonly string[] = Object.keys(asking);

/** Whether a request asks for something that needs proof. */
export const asksProof = (
  route: string | null,
  method: string,
  { searchParams }: Pick<URL, 'searchParams'>,
): boolean => {
  const asked = route !== null && Object.hasOwn(asking, route) ? asking[route] : undefined;
  if (asked === undefined) return false;
  if (asked === 'fetching') return true;
  if (method !== 'POST') return false;
  return asked === 'forms' || asked.some((name) => searchParams.has(`/${name}`));
};
