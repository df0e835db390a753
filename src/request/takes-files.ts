/** Where a request goes, as far as files are concerned. */
export interface Destination {
  readonly url: URL;
  readonly route: { readonly id: string | null };
}

/** Whose files an address takes. */
export type TakesFiles = 'everybody' | 'officers' | 'nobody';

/** Pages of the portal with a form for files, without the folders that only group routes. */
const openPages = new Set(['/[agency]/lapor', '/[agency]/lacak', '/periksa']);

/** Endpoints of the API that read files; those for officers ask who calls before they read anything. */
const endpoints = /^\/api\/v1\/[^/]+\/(?:reports|reports\/evidence|cases|cases\/[^/]+\/evidence)$/u;

const pageOf = ({ route }: Pick<Destination, 'route'>): string =>
  route.id?.replaceAll(/\/\([^()]+\)/gu, '') ?? '';

/** Whether files sent here are kept; those at the page that checks papers lie on the disk only while they are looked at. */
export const keepsFiles = (to: Destination): boolean =>
  takesFiles(to) === 'everybody' && pageOf(to) !== '/periksa';

/** Tells where files may be sent to. Everywhere else a form is small. */
export const takesFiles = ({ url, route }: Destination): TakesFiles => {
  if (endpoints.test(url.pathname)) return 'everybody';
  const page = pageOf({ route });
  if (openPages.has(page)) return 'everybody';
  return page.startsWith('/konsol/[agency]') ? 'officers' : 'nobody';
};
