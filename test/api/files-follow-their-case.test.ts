import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { apiDriver } from '#test/support/api-driver.ts';
import {
  type AgencyId,
  apiProduct,
  formWith,
  reportBody,
  textFile,
} from '#test/support/api-product.ts';
import { bodiesOf, officer } from '#test/support/scenario.ts';
import { filesOfEvents } from '#app/cases/files-in-case.ts';
import { paperOccasions, paperPath } from '#core/cases/paper-id.ts';
import type { FileRef } from '#core/cases/report.ts';

type Setting = Awaited<ReturnType<typeof apiProduct>>;

const receipt = z.object({ number: z.string(), links: z.object({ messages: z.string() }) });
const occasion = z.object({ kind: z.enum(paperOccasions), number: z.int() });
const stored = z.object({ files: z.array(z.record(z.string(), z.unknown())).length(1) });

const said = async (answer: Promise<Response>): Promise<unknown> => {
  const response = await answer;
  if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
  return response.status === 204 ? null : response.json();
};

/** Makes the agency ready to print its papers, and prints all that can be. */
const printed = async (setting: Setting, agency: AgencyId, number: string): Promise<void> => {
  const { product, call, token } = setting;
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error('no agency');
  const holder = { position: 'Jabatan', name: 'Pejabat Contoh', rank: null, nip: null };
  await product.papers.changeSettings(
    agency,
    {
      ...view.agency.papers,
      place: 'Tempat',
      signers: Object.fromEntries(
        view.sop.roles.map(({ id }) => [id, { officeholder: holder, delegation: null }]),
      ),
    },
    'Uji coba',
    officer(...view.sop.controllers),
  );
  const given = { token: token(agency, view.sop.controllers[0] ?? '') };
  const { items } = z
    .object({ items: z.array(z.object({ output: z.string(), of: occasion })) })
    .parse(await said(call('GET', `/api/v1/${agency}/cases/${number}/papers`, given)));
  for (const paper of items)
    await call('POST', `/api/v1/${agency}/cases/${number}/papers/${paperPath(paper)}/print`, given);
};

/** A case that has been through everything a file can come by. */
const fullCase = async (agency: AgencyId) => {
  const stores = memoryDatabase();
  const setting = await apiProduct([agency], stores);
  const { call, token, tokensOf, product } = setting;
  const report = async () =>
    receipt.parse(
      await said(
        call('POST', `/api/v1/${agency}/reports`, {
          form: formWith({
            report: JSON.stringify(reportBody()),
            evidence: [textFile('laporan.txt', crypto.randomUUID())],
          }),
        }),
      ),
    );
  const upload = async (address: string, name: string, by?: string) =>
    stored.parse(
      await said(
        call('POST', address, {
          token: by,
          form: formWith({ files: [textFile(name, crypto.randomUUID())] }),
        }),
      ),
    ).files;
  const [{ number, links }, twin] = [await report(), await report()];
  const self = `/api/v1/${agency}/cases/${number}`;
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error('no agency');
  const team = token(agency, view.sop.controllers[0] ?? '');
  const command = (json: unknown) => said(call('POST', `${self}/commands`, { token: team, json }));
  await said(
    call('POST', links.messages, {
      json: {
        text: 'Terlampir.',
        files: await upload(`/api/v1/${agency}/reports/evidence`, 'pesan.txt'),
      },
    }),
  );
  await command({
    type: 'attach-evidence',
    files: await upload(`${self}/evidence`, 'bukti.txt', team),
    note: '',
  });
  await said(
    call('POST', `/api/v1/${agency}/cases/${twin.number}/merge`, {
      token: team,
      json: { into: number },
    }),
  );
  // The owner comes in with the system; the others when the team names them.
  for (const { id, outside } of view.sop.roles)
    if (outside !== null && outside !== 'owner')
      await command({ type: 'involve-party', role: id, body: bodiesOf[outside] });
  const row = await stores.cases.byNumber(agency, number);
  if (row === null) throw new Error('no case');
  const always = [...view.sop.steps.values()].flatMap(({ outputs }) =>
    outputs.filter(({ when }) => when === null).map(({ id }) => id),
  );
  const driver = apiDriver(call, agency, tokensOf(agency), undefined, { outputs: always });
  await driver.drive(row.caseId);
  await printed(setting, agency, number);
  const record = await stores.cases.load(agency, row.caseId);
  const parties = view.sop.roles
    .filter(({ outside }) => outside !== null)
    .map(({ id }) => token(agency, id));
  return { setting, self, parties, files: filesOfEvents(record.map(({ event }) => event)) };
};

describe.each(['maluku-utara', 'denpasar', 'batam'] as const)(
  'a file of a case of %s',
  (agency) => {
    let setting: Setting;
    let self: string;
    let parties: readonly string[];
    let files: readonly FileRef[];

    beforeAll(async () => {
      ({ setting, self, parties, files } = await fullCase(agency));
    });

    test('came by every way there is', () => {
      const names = files.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(['laporan.txt', 'pesan.txt', 'bukti.txt', 'keluaran.pdf']),
      );
      expect(names.some((name) => name.endsWith('.pdf'))).toBe(true);
    });

    test('lies in a case that every outside party of the SOP sees', async () => {
      const seen = parties.map((token) => setting.call('GET', self, { token }));
      expect((await Promise.all(seen)).map(({ status }) => status)).toEqual(parties.map(() => 200));
    });

    test('is handed to exactly those who are told of it', async () => {
      for (const token of setting.tokensOf(agency)) {
        const given = { token };
        const doors = await Promise.all(
          [self, `${self}/events`, `${self}/papers`].map(async (door) =>
            (await setting.call('GET', door, given)).text(),
          ),
        );
        for (const { id, name } of files) {
          const told = doors.some((door) => door.includes(id));
          const { status } = await setting.call('GET', `${self}/files/${id}`, given);
          // Pages that say who reported are listed for an auditor, and stay shut.
          const shut = token === setting.token(agency, 'auditor') && name.endsWith('.pdf');
          const open = told && !(shut && status === 404);
          expect({ name, status }).toEqual({ name, status: open ? 200 : 404 });
        }
      }
    });

    test('is in the case file, which only those get who are told of every file and of who reported', async () => {
      for (const token of setting.tokensOf(agency)) {
        const record = await (await setting.call('GET', `${self}/events`, { token })).text();
        const all =
          files.every(({ id }) => record.includes(id)) &&
          token !== setting.token(agency, 'auditor');
        const { status } = await setting.call('POST', `${self}/file`, { token });
        expect(status === 200).toBe(all);
      }
    });

    test('is told of nowhere in the list of cases', async () => {
      for (const token of setting.tokensOf(agency)) {
        const list = await (
          await setting.call('GET', `/api/v1/${agency}/cases?limit=200`, { token })
        ).text();
        expect(files.filter(({ id }) => list.includes(id))).toEqual([]);
      }
    });
  },
);
