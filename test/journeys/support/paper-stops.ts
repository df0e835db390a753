import { paperOccasions, paperPath, type PaperId } from '#core/cases/paper-id.ts';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { formWith } from '#test/support/api-product.ts';
import { answered, callTo } from './api-call.ts';
import { accountOf, type People } from './browser.ts';
import { fixture } from './citizen.ts';

/** Where papers and meetings of the tour's cases are looked at, below `/konsol/batam`. */
export type PaperPath = readonly [name: string, path: string];

const agency = 'batam';
const listed = z.object({
  items: z.array(
    z.object({
      output: z.string(),
      of: z.object({ kind: z.enum(paperOccasions), number: z.number() }),
      source: z.string(),
      waitsFor: z.array(z.object({ role: z.string().nullable() })),
    }),
  ),
});
const stored = z.object({ files: z.array(z.unknown()) });
const scanned = new File([new Uint8Array(readFileSync(fixture('deface.png')))], 'pindaian.png', {
  type: 'image/png',
});
/** In an hour: a meeting is not held before the report it is about. */
const plan = () => ({
  from: new Date(Date.now() + 3_600_000).toISOString(),
  until: null,
  venue: 'Ruang Rapat Contoh',
  agenda: 'Pembahasan contoh',
  invited: [{ name: 'Help Desk', role: null, body: null }],
  caller: 'tim-internal',
});

/**
 * Brings papers of two cases into their states by the API, which costs less than the browser: a
 * draft and a print in one, a paper signed by hand and sent in the other; and calls a meeting.
 */
export const paperStops = async (
  { site }: People,
  { open, closed }: { readonly open: string; readonly closed: string },
): Promise<readonly PaperPath[]> => {
  const call = callTo(site.address);
  const { apiToken: token } = accountOf(site, agency, 'tim-internal');
  const ask = async (
    method: string,
    path: string,
    given: { readonly json?: unknown; readonly form?: FormData } = {},
  ): Promise<unknown> =>
    (
      await answered(
        call(method, `/api/v1/${agency}/cases/${path}`, {
          token,
          headers: { 'idempotency-key': crypto.randomUUID() },
          ...given,
        }),
      )
    ).json();
  const papersOf = async (number: string) =>
    listed.parse(await ask('GET', `${number}/papers`)).items;
  const [own, others] = [await papersOf(open), await papersOf(closed)];
  const [print, draft] = own.filter(({ source }) => source === 'agency');
  const form = own.find(({ source }) => source === 'form');
  const sent = others.find(({ source }) => source === 'agency');
  if (print === undefined || draft === undefined || form === undefined || sent === undefined)
    throw new Error('the tour’s cases lack papers');
  await ask('POST', `${open}/papers/${paperPath(print)}/print`);
  await ask('POST', `${closed}/papers/${paperPath(sent)}/print`);
  const [file] = stored.parse(
    await ask('POST', `${closed}/evidence`, { form: formWith({ files: [scanned] }) }),
  ).files;
  const signers = sent.waitsFor.map(({ role }) => ({ role, name: 'Pejabat Contoh', position: '' }));
  await ask('POST', `${closed}/papers/${paperPath(sent)}/scan`, {
    json: {
      version: 1,
      file,
      signers,
      place: 'Batam',
      note: '',
      happenedAt: new Date().toISOString(),
    },
  });
  await ask('POST', `${closed}/commands`, {
    json: {
      type: 'send-paper',
      output: sent.output,
      of: sent.of,
      to: ['Pelapor'],
      way: 'email',
      note: 'Surel nomor 214 pada surat keluar',
    },
  });
  await ask('POST', `${open}/commands`, { json: { type: 'call-meeting', plan: plan() } });
  const at = (number: string, paper: PaperId): string =>
    `/kasus/${number}/naskah/${paperPath(paper)}`;
  return [
    ['paper-draft', at(open, draft)],
    ['paper-printed', at(open, print)],
    ['paper-form', at(open, form)],
    ['paper-sent', at(closed, sent)],
    ['meeting-new', `/kasus/${open}/rapat/baru`],
    ['meeting', `/kasus/${open}/rapat/1`],
    ['disposition-new', `/kasus/${open}/disposisi/baru`],
    ['case-file', `/kasus/${open}/berkas-kasus`],
    ['registers', '/pengaturan-naskah/register'],
  ];
};
