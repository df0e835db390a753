import { expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct, formWith, reportBody, textFile } from '#test/support/api-product.ts';

const receipt = z.object({ number: z.string() });
const caseSeen = z.object({
  report: z.object({ evidence: z.array(z.object({ id: z.string(), name: z.string() })) }),
  evidence: z.array(z.object({ id: z.string(), name: z.string() })),
});
const stored = z.object({ files: z.array(z.record(z.string(), z.unknown())) });

test('an outside party sees files of others under names that name nobody, and its own under theirs', async () => {
  const { call, token } = await apiProduct(['batam']);
  const form = formWith({
    report: JSON.stringify(reportBody()),
    evidence: [textFile('Laporan Pelapor Contoh.TXT'), textFile('ponsel-pelapor.log', 'b')],
  });
  const { number } = receipt.parse(
    await (await call('POST', '/api/v1/batam/reports', { form })).json(),
  );
  const self = `/api/v1/batam/cases/${number}`;
  const team = { token: token('batam', 'tim-internal') };
  const party = { token: token('batam', 'penanggung-jawab-akun') };
  const done = async (answer: Promise<Response>): Promise<unknown> => {
    const response = await answer;
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  await done(
    call('POST', `${self}/commands`, {
      ...team,
      json: { type: 'involve-party', role: 'penanggung-jawab-akun', body: 'dinas-contoh' },
    }),
  );
  const attach = async (by: typeof team, name: string) => {
    const { files } = stored.parse(
      await done(
        call('POST', `${self}/evidence`, {
          ...by,
          form: formWith({ files: [textFile(name, name)] }),
        }),
      ),
    );
    await done(
      call('POST', `${self}/commands`, {
        ...by,
        json: { type: 'attach-evidence', files, note: '' },
      }),
    );
  };
  await attach(team, 'dari Pelapor Contoh.txt');
  await attach(party, 'tindakan kami.txt');
  const seenBy = async (given: typeof team) => caseSeen.parse(await done(call('GET', self, given)));
  const all = (await seenBy(team)).evidence.map(({ id }) => id);
  await done(
    call('POST', `${self}/commands`, {
      ...team,
      json: { type: 'release-outside-view', texts: { description: '' }, files: all },
    }),
  );
  const seen = await seenBy(party);
  expect(seen.evidence.map(({ name }) => name)).toEqual([
    'bukti-1.txt',
    'bukti-2.log',
    'bukti-3.txt',
    'tindakan kami.txt',
  ]);
  expect(seen.report.evidence.map(({ name }) => name)).toEqual(['bukti-1.txt', 'bukti-2.log']);
  const [first] = seen.evidence;
  const file = await call('GET', `${self}/files/${first?.id ?? ''}`, party);
  expect(file.headers.get('content-disposition')).toContain('bukti-1.txt');
  const events = await (await call('GET', `${self}/events`, party)).text();
  expect(events).not.toContain('Pelapor Contoh');
  expect(events).not.toContain('ponsel-pelapor');
  // The team sees what came.
  expect((await seenBy(team)).report.evidence.map(({ name }) => name)).toEqual([
    'Laporan Pelapor Contoh.TXT',
    'ponsel-pelapor.log',
  ]);
});
