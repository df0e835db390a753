import { z } from 'zod';
import { apiDriver, type CaseAnswer } from '#test/support/api-driver.ts';
import { answered, callTo } from './api-call.ts';
import { accountOf, type Site } from './browser.ts';

const agency = 'batam';
const found = z.object({ items: z.array(z.object({ id: z.string() })).length(1) });

/** What is found out about a report: nothing else of it matters here. */
interface Found {
  readonly validity: 'valid' | 'tidak-valid';
  /** What the team says of the system; a sample when left out. */
  readonly system?: unknown;
}

/**
 * Works on a case of Batam by the API, which costs less than the browser, until it is as wanted.
 * A vulnerability that is one is judged severe.
 */
export const worked = async (
  site: Site,
  number: string,
  { validity, system }: Found,
  asWanted: (seen: CaseAnswer) => boolean,
): Promise<void> => {
  const call = callTo(site.address);
  const { apiToken: token } = accountOf(site, agency, 'tim-internal');
  const list = await answered(call('GET', `/api/v1/${agency}/cases?q=${number}`, { token }));
  const [row] = found.parse(await list.json()).items;
  const answers: Readonly<Record<string, unknown>> = { keparahan: 'tinggi', sistem: system };
  const driver = apiDriver(
    call,
    agency,
    site.accounts.filter((one) => one.agency === agency).map(({ apiToken }) => apiToken),
    (step) => (step === 'validasi' ? validity : undefined),
    { answer: (_, field) => answers[field] },
  );
  while (!asWanted(await driver.read(token, `/api/v1/${agency}/cases/${number}`)))
    if (!(await driver.workOnce(row?.id ?? '')))
      throw new Error(`nobody can go on with the case ${number}`);
};
