import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct, formWith, reportBody, textFile } from '#test/support/api-product.ts';

const receipt = z.object({ number: z.string() });
const seen = z.object({
  report: z.object({
    description: z.string(),
    chronology: z.string().optional(),
    evidence: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  evidence: z.array(z.object({ id: z.string(), name: z.string() })),
});

const jpeg = (): File => {
  const exif = [0xff, 0xe1, 0, 12, ...Buffer.from('Exif GPS -3')].slice(0, 14);
  const bytes = [0xff, 0xd8, ...exif, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
  return new File([new Uint8Array(bytes)], 'foto Sari.jpg', { type: 'image/jpeg' });
};

const begun = async (report: Readonly<Record<string, unknown>>, evidence: readonly File[]) => {
  const at = await apiProduct(['batam']);
  const form = formWith({ report: JSON.stringify(reportBody(report)), evidence });
  const { number } = receipt.parse(
    await (await at.call('POST', '/api/v1/batam/reports', { form })).json(),
  );
  const self = `/api/v1/batam/cases/${number}`;
  const team = { token: at.token('batam', 'tim-internal') };
  const party = { token: at.token('batam', 'penanggung-jawab-akun') };
  const command = async (json: unknown): Promise<void> => {
    const answer = await at.call('POST', `${self}/commands`, { ...team, json });
    if (!answer.ok) throw new Error(await answer.text());
  };
  await command({ type: 'involve-party', role: 'penanggung-jawab-akun', body: 'dinas-contoh' });
  const read = async (address: string): Promise<string> =>
    (await at.call('GET', address, party)).text();
  return { ...at, number, self, team, party, command, read };
};

describe('what an outside party sees of a report', () => {
  test('is nothing written freely and no evidence until an officer releases it, then just that', async () => {
    const { self, team, party, call, command, read } = await begun(
      {
        reporter: { name: 'Sari Contoh', email: 'sari@rahasia.invalid' },
        description: 'Saya Sari Contoh melihat halaman depan berubah.',
        chronology: 'Pagi, dari rumah.',
      },
      [jpeg(), textFile('catatan Sari.txt')],
    );
    const before = seen.parse(JSON.parse(await read(self)));
    expect(before.report.description).toContain('belum dilepas oleh tim');
    expect([before.report.chronology, before.report.evidence, before.evidence]).toEqual([
      undefined,
      [],
      [],
    ]);
    const whole = seen.parse(await (await call('GET', self, team)).json());
    const [photo, note] = whole.evidence;
    expect((await call('GET', `${self}/files/${photo?.id ?? ''}`, party)).status).toBe(404);
    await command({
      type: 'release-outside-view',
      texts: { description: 'Saya █████ melihat halaman depan berubah.' },
      files: [photo?.id],
    });
    const after = seen.parse(JSON.parse(await read(self)));
    expect(after).toMatchObject({
      report: {
        description: 'Saya █████ melihat halaman depan berubah.',
        evidence: [{ name: 'bukti-1.jpg' }],
      },
    });
    expect(after.report.chronology).toBeUndefined();
    const given = await call('GET', `${self}/files/${photo?.id ?? ''}`, party);
    const bytes = Buffer.from(await given.arrayBuffer());
    expect([given.status, bytes.includes('GPS'), bytes.subarray(0, 4).toString('hex')]).toEqual([
      200,
      false,
      'ffd8ffda',
    ]);
    const kept = await call('GET', `${self}/files/${photo?.id ?? ''}`, team);
    expect(Buffer.from(await kept.arrayBuffer()).includes('GPS')).toBe(true);
    // Settled anew: what was released can be taken back.
    await command({
      type: 'release-outside-view',
      texts: { description: '' },
      files: [note?.id],
    });
    const last = seen.parse(JSON.parse(await read(self)));
    expect(last.report.description).toContain('belum dilepas oleh tim');
    expect(last.evidence.map(({ name }) => name)).toEqual(['bukti-2.txt']);
  });

  test('holds what its own body attached, under its names', async () => {
    const { self, party, call, read } = await begun({}, [textFile()]);
    const form = formWith({ files: [textFile('tindakan kami.txt')] });
    const stored = await (await call('POST', `${self}/evidence`, { ...party, form })).json();
    const json = {
      type: 'attach-evidence',
      ...z.object({ files: z.unknown() }).parse(stored),
      note: '',
    };
    await call('POST', `${self}/commands`, { ...party, json });
    const { evidence } = seen.parse(JSON.parse(await read(self)));
    expect(evidence.map(({ name }) => name)).toEqual(['tindakan kami.txt']);
  });
});

test('no answer to an outside party holds a name its reporter typed, before anything is released', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}$/u), async (typed) => {
      // No word of the product itself is like it.
      const name = `${typed}qx`;
      const { self, command, read } = await begun(
        {
          reporter: { name, email: 'pelapor@contoh.invalid' },
          system: { name: 'Situs Contoh', url: 'https://contoh.invalid', unit: 'Dinas Contoh' },
          description: `Saya ${name} melapor.`,
          chronology: `Ditemukan ${name.toUpperCase()}.`,
          impact: name,
        },
        [textFile(`${name}.txt`)],
      );
      await command({ type: 'note', text: `Ditelepon ${name}` });
      await command({
        type: 'order-measure',
        kind: 'block',
        system: { name: `Situs ${name}` },
        reason: `Kata ${name}`,
      });
      for (const address of [self, `${self}/events`, '/api/v1/batam/work'])
        expect((await read(address)).toLowerCase()).not.toContain(name.toLowerCase());
    }),
    { numRuns: 5 },
  );
});
