import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { diskFiles } from '#adapters/files/index.ts';
import { AlteredFile, type FileStore } from '#app/ports.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import { partiesOf } from '#core/cases/parties.ts';
import type { Actor } from '#core/people/actor.ts';
import { apiProduct, holding, type AgencyId, type Stores } from '#test/support/api-product.ts';
import { eachStore } from '#test/support/each-store.ts';
import { handSigned, scans, team } from '#test/support/hand-signed.ts';
import { instant, officer, personOf, sampleReport, Scenario } from '#test/support/scenario.ts';
import { openedHere } from '#test/support/opened-here.ts';
import { shownHere } from '#test/support/shown-here.ts';
import { smallSop } from '#test/support/small-sop.ts';

/** Every outside role of the three SOPs, the body whose people hold it here, and another like it. */
const outsideRoles = [
  { agency: 'batam', role: 'penanggung-jawab-akun', own: 'dinas-contoh', other: 'dinas-lain' },
  { agency: 'denpasar', role: 'perangkat-daerah', own: 'dinas-contoh', other: 'dinas-lain' },
  { agency: 'denpasar', role: 'pengembang', own: 'pt-contoh', other: 'pt-lain' },
  {
    agency: 'denpasar',
    role: 'bali-prov-csirt-bssn',
    own: 'provinsi-contoh',
    other: 'provinsi-lain',
  },
] as const satisfies readonly {
  agency: AgencyId;
  role: string;
  own: string;
  other: string;
}[];

type Outside = (typeof outsideRoles)[number];

const invitation = { output: 'rapat.undangan', of: { kind: 'meeting', number: 1 } } as const;

/** Names who signs for each role, so that papers can be printed and signed. */
const settle = async (
  product: Awaited<ReturnType<typeof apiProduct>>['product'],
  agency: AgencyId,
): Promise<Actor> => {
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error('no agency');
  const { sop } = view;
  const team = officer(...sop.roles.filter(({ outside }) => outside === null).map(({ id }) => id));
  const signers = Object.fromEntries(
    sop.roles.map(({ id, name }) => [
      id,
      {
        officeholder: { position: name, name: `Pejabat ${name}`, rank: null, nip: null },
        delegation: null,
      },
    ]),
  );
  const letterhead = { ...view.agency.papers.letterhead, lines: ['PEMERINTAH CONTOH'] };
  await product.papers.changeSettings(
    agency,
    { ...view.agency.papers, place: 'Kota Contoh', letterhead, signers },
    'Uji coba',
    officer('administrator'),
  );
  return team;
};

/** A case that involves both bodies in the role, with an invitation that was signed by hand; only what happens to that letter matters. */
const letter = async (
  { agency, role, own, other }: Outside,
  stores?: Stores,
  scan = scans.pdf,
  files?: FileStore,
) => {
  const setting = await apiProduct(
    [agency],
    stores ?? memoryDatabase(),
    files === undefined ? {} : { files },
  );
  const { product } = setting;
  const team = await settle(product, agency);
  const receipt = await product.cases.receive(agency, sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error('no case');
  const { caseId, number } = receipt;
  const command = (given: OfficerCommand, by = team) =>
    product.cases.command(agency, caseId, given, by);
  const done = async (given: OfficerCommand) => {
    const answer = await command(given);
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  };
  await done({ type: 'involve-party', role, body: own });
  await done({ type: 'involve-party', role, body: other });
  const [caller] = 'roles' in team ? team.roles : [];
  await done({
    type: 'call-meeting',
    plan: {
      from: product.now(),
      until: null,
      venue: 'Ruang Contoh',
      agenda: 'Koordinasi',
      invited: [{ name: 'Kepala Dinas Contoh', role: null, body: null }],
      caller: caller ?? '',
    },
  });
  const printed = await product.papers.print(agency, caseId, invitation, team);
  if (!('printed' in printed)) throw new Error(JSON.stringify(printed));
  const signed = async () => {
    const listed = await product.papers.list(agency, caseId, team);
    const waits =
      'notFound' in listed
        ? []
        : (listed.find(({ output }) => output === invitation.output)?.waitsFor ?? []);
    const file = await product.files.put(agency, {
      name: 'pindaian',
      mediaType: 'application/octet-stream',
      bytes: new Blob([new Uint8Array(scan)]).stream(),
      limit: 10_000,
    });
    const answer = await product.papers.recordScan(
      agency,
      caseId,
      invitation,
      {
        version: printed.printed.version,
        file,
        signers: waits.map(({ role: of, name }) => ({
          role: of,
          name: `Pejabat ${name}`,
          position: name,
        })),
        place: 'Kota Contoh',
        note: '',
        happenedAt: product.now(),
      },
      team,
    );
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  };
  const send = (bodies: readonly string[]) =>
    command({
      type: 'send-paper',
      ...invitation,
      to: ['Kepala Dinas Contoh', 'BSSN'],
      bodies,
      way: 'email',
      note: 'Surel dalam 7',
      proof: [],
    });
  const read = (who: Actor, version?: number) =>
    product.papers.pdf(agency, caseId, invitation, who, version);
  return {
    ...setting,
    agency,
    caseId,
    number,
    team,
    command,
    signed,
    send,
    read,
    listed: (who: Actor) => product.papers.list(agency, caseId, who),
    people: { own: personOf(own, role), other: personOf(other, role) },
  };
};

const nothing = { notFound: 'file' };

describe.each(outsideRoles)('a letter sent to a body that is $role of $agency', (outside) => {
  test('is read by its people once it was sent, and who took it stands in the history', async () => {
    const at = await letter(outside);
    const { own } = at.people;
    expect([await at.read(own), await at.listed(own)]).toEqual([nothing, []]);
    await at.signed();
    expect([await at.read(own), await at.listed(own)]).toEqual([nothing, []]);
    expect(await at.send([outside.own])).toMatchObject({ events: [{ type: 'paper-sent' }] });
    expect(await at.listed(own)).toMatchObject([
      {
        output: 'rapat.undangan',
        sentToYou: { way: 'email' },
        parts: [],
        versions: [{ version: 1, sent: [], received: [], fetched: [] }],
      },
    ]);
    const got = await at.read(own, 1);
    expect('bytes' in got && new Uint8Array(got.bytes)).toEqual(new Uint8Array(scans.pdf));
    await at.read(own);
    const team = await at.product.cases.view(at.agency, at.number, at.team);
    if ('notFound' in team) throw new Error('no case');
    const fetched = team.history.filter(({ stored }) => stored.event.type === 'paper-fetched');
    expect(fetched).toMatchObject([
      {
        who: 'name' in own ? own.name : '',
        stored: { event: { by: { body: outside.own }, version: 1 } },
      },
    ]);
    expect(fetched[0]?.sentence.id).toMatch(/^Naskah diunduh (?:Dinas|PT|Provinsi) Contoh: /u);
    // Taking it is not its sending: that stands once, as an officer recorded it.
    expect(team.history.filter(({ stored }) => stored.event.type === 'paper-sent')).toHaveLength(1);
  });

  test('is nobody else’s: not the other body’s of the case, nor of people of the same body in a case without it', async () => {
    const at = await letter(outside);
    await at.signed();
    await at.send([outside.own]);
    expect([await at.read(at.people.other), await at.listed(at.people.other)]).toEqual([
      nothing,
      [],
    ]);
    const elsewhere = await letter(outside);
    await elsewhere.signed();
    await elsewhere.send([outside.other]);
    expect([
      await elsewhere.read(elsewhere.people.own),
      await elsewhere.listed(elsewhere.people.own),
    ]).toEqual([nothing, []]);
    await at.command({
      type: 'release-party',
      role: outside.role,
      body: outside.own,
      reason: 'Selesai',
    });
    expect(await at.read(at.people.own)).toEqual({ notFound: 'case' });
  });
});

const [batam] = outsideRoles;

describe.each(eachStore)('kept in %s, a letter sent to a body', (_, store) => {
  test('is on record as taken once for each person, whatever else happens to the case', async () => {
    const at = await letter(batam, await store());
    await at.signed();
    await at.send([batam.own]);
    const colleague = personOf(batam.own, batam.role, 'auditor-lain');
    for (const who of [at.people.own, at.people.own, colleague]) await at.read(who);
    const [paper] = await at.listed(at.team).then((all) => ('notFound' in all ? [] : all));
    expect(paper?.versions.at(-1)?.fetched.map(({ by }) => ('id' in by ? by.id : ''))).toEqual(
      [at.people.own, colleague].map((who) => ('id' in who ? who.id : '')),
    );
  });
});

describe.each(eachStore)('kept in %s, the inbox of a body', (_, store) => {
  test('tells each of its people once that a letter was sent to it, and nobody else’s does', async () => {
    const at = await letter(batam, await store());
    const told = async (who: Actor) => {
      await at.product.chores['tell-reminders'].run(100);
      const { items } = await at.product.oversight.inbox('batam', who, { cursor: null, limit: 50 });
      return items.filter(({ kind }) => kind === 'letter');
    };
    await at.signed();
    expect(await told(at.people.own)).toEqual([]);
    await at.send([batam.own]);
    const sentAt = at.product.now();
    at.world.setClock(instant('2026-11-17T22:00:00+07:00'));
    const line = {
      number: at.number,
      code: 'rapat.undangan',
      due: expect.any(String),
      at: instant('2026-11-17T22:00:00+07:00'),
      summary: false,
    };
    const [first, ...more] = await told(at.people.own);
    expect([first, more]).toMatchObject([line, []]);
    expect((first?.due ?? '') <= sentAt).toBe(true);
    // What else happens to the case tells it to nobody again.
    await at.read(at.people.own);
    await at.send([batam.own]);
    expect(await told(at.people.own)).toHaveLength(1);
    expect(await told(at.people.other)).toEqual([]);
    expect(await told(at.team)).toEqual([]);
    await at.command({
      type: 'release-party',
      role: batam.role,
      body: batam.own,
      reason: 'Selesai',
    });
    expect(await told(at.people.own)).toEqual([]);
  });
});

describe('minutes whose sending was recorded without an order', () => {
  test('are read by the people of the body it names, by the API too, and by nobody of another', async () => {
    const at = await handSigned();
    const paper = await at.make();
    const done = async (given: OfficerCommand) => {
      const answer = await at.product.cases.command('batam', paper.caseId, given, team);
      if (!('events' in answer)) throw new Error(JSON.stringify(answer));
    };
    const { role } = batam;
    for (const body of [batam.own, batam.other]) await done({ type: 'involve-party', role, body });
    const [own, other] = [personOf(batam.own, role), personOf(batam.other, role)];
    const read = (who: Actor) => at.product.papers.pdf('batam', paper.caseId, paper, who);
    const printed = await at.product.papers.print('batam', paper.caseId, paper, team);
    if (!('printed' in printed)) throw new Error(JSON.stringify(printed));
    const signed = await at.product.papers.recordScan(
      'batam',
      paper.caseId,
      paper,
      {
        version: printed.printed.version,
        file: await at.stored('pindaian.pdf', scans.pdf),
        signers: await at.signersOf(paper),
        place: 'Batam',
        note: '',
        happenedAt: at.product.now(),
      },
      team,
    );
    if (!('events' in signed)) throw new Error(JSON.stringify(signed));
    expect(await read(own)).toEqual(nothing);
    const left = { way: 'by-hand', note: 'Tanda terima 3', proof: [] } as const;
    const outputs = [paper.output];
    await done({ type: 'escalate', to: 'Dinas Contoh', outputs, bodies: [batam.own], ...left });
    const got = await read(own);
    expect('bytes' in got && new Uint8Array(got.bytes)).toEqual(new Uint8Array(scans.pdf));
    expect(await at.product.papers.list('batam', paper.caseId, own)).toMatchObject([
      { output: paper.output, sentToYou: { way: 'by-hand' } },
    ]);
    expect(await read(other)).toEqual(nothing);
    await done({ type: 'send', to: ['PD'], cc: [], outputs, bodies: [batam.other], ...left });
    expect(await read(other)).toHaveProperty('bytes');
  });
});

describe('a letter sent to a body', () => {
  test('that was revoked is told as such and no longer handed out', async () => {
    const at = await letter(batam);
    await at.signed();
    await at.send([batam.own]);
    await at.command({ type: 'revoke-paper', ...invitation, reason: 'Rahasia kantor' });
    expect(await at.read(at.people.own)).toEqual(nothing);
    expect(await at.read(at.people.own, 1)).toEqual(nothing);
    expect(await at.listed(at.people.own)).toMatchObject([
      { versions: [{ revoked: { reason: '' } }] },
    ]);
  });

  test('whose sheet came back as a picture is handed out as that picture, never as its unsigned print', async () => {
    const at = await letter(batam, undefined, scans.png);
    await at.signed();
    await at.send([batam.own]);
    const got = await at.read(at.people.own);
    expect(got).toMatchObject({ mediaType: 'image/png', name: expect.stringMatching(/\.png$/u) });
    expect('bytes' in got && new Uint8Array(got.bytes)).toEqual(new Uint8Array(scans.png));
  });

  test('whose stored file was altered is handed out to nobody, and nobody is on record as having taken it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-files-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const at = await letter(batam, undefined, scans.pdf, diskFiles(folder, shownHere, openedHere));
    await at.signed();
    await at.send([batam.own]);
    const [paper] = await at.listed(at.team).then((all) => ('notFound' in all ? [] : all));
    const version = paper?.versions.at(-1);
    const sha256 = version?.file.sha256 ?? '';
    await appendFile(join(folder, 'batam', sha256.slice(0, 2), sha256.slice(2)), 'x');
    await expect(at.read(at.people.own)).rejects.toBeInstanceOf(AlteredFile);
    const [after] = await at.listed(at.team).then((all) => ('notFound' in all ? [] : all));
    expect(after?.versions.at(-1)?.fetched).toEqual([]);
  });

  test('is refused for a body the case does not involve', async () => {
    const at = await letter(batam);
    await at.signed();
    expect(await at.send(['pt-contoh'])).toMatchObject({ refused: 'not-involved' });
  });

  test('can be taken while somebody fills in a form of the case, who is not held up by it', async () => {
    const at = await letter(batam);
    await at.signed();
    await at.send([batam.own]);
    const seen = async () => {
      const view = await at.product.cases.view('batam', at.number, at.team);
      if ('notFound' in view) throw new Error('no case');
      return view.row.version;
    };
    const version = await seen();
    const noting = (text: string) =>
      at.product.cases.command('batam', at.caseId, { type: 'note', text }, at.team, { version });
    await at.read(at.people.own);
    expect(await seen()).toBe(version + 1);
    expect(await noting('Sedang diisi')).toMatchObject({ events: [{ type: 'noted' }] });
    // Whatever somebody did is a change, also behind a read.
    expect(await noting('Tertinggal')).toMatchObject({ stale: true });
  });

  test('taken by a party makes no If-Match of the API stale; what somebody does, does', async () => {
    const at = await letter(batam);
    await at.signed();
    await at.send([batam.own]);
    const token = at.token('batam', 'tim-internal');
    const address = `/api/v1/batam/cases/${at.caseId}`;
    const etag = (await at.call('GET', address, { token })).headers.get('etag') ?? '';
    await at.read(at.people.own);
    const note = (text: string) =>
      at.call('POST', `${address}/commands`, {
        token,
        headers: { 'if-match': etag },
        json: { type: 'note', text },
      });
    expect((await at.call('GET', address, { token })).headers.get('etag')).not.toBe(etag);
    expect((await note('Sedang diisi')).status).toBe(200);
    expect((await note('Tertinggal')).status).toBe(412);
    const ahead = { 'if-match': '"99"' };
    const early = await at.call('POST', `${address}/commands`, {
      token,
      headers: ahead,
      json: { type: 'note', text: 'Mendahului' },
    });
    expect(early.status).toBe(412);
  });

  test('comes through the API as well, and for the other body it is not there', async () => {
    const at = await letter(batam);
    await at.signed();
    await at.send([batam.own]);
    const tokenOf = async (who: Actor) => {
      if (!('body' in who) || who.body === undefined) throw new Error('nobody of a body');
      const account = await at.identity.createAccount({
        name: who.name,
        email: `${who.id}@contoh.invalid`,
        password: at.password,
      });
      await at.product.people.settle(at.agency, account, holding(who.roles, who.body), 'Uji');
      return at.identity.createToken(account.id, 'uji');
    };
    const address = `/api/v1/batam/cases/${at.caseId}/papers`;
    const own = await tokenOf(at.people.own);
    const other = await tokenOf(at.people.other);
    const pdf = `${address}/rapat.undangan/meeting-1/pdf`;
    const listed: unknown = await (await at.call('GET', address, { token: own })).json();
    expect(listed).toMatchObject({ items: [{ sentToYou: { way: 'email' } }] });
    const got = await at.call('GET', pdf, { token: own });
    expect([got.status, got.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect((await at.call('GET', pdf, { token: other })).status).toBe(404);
  });
});

test('the owner of the system sees the case from when a paper was sent to it, though the flow has not come to it', () => {
  const owner = {
    role: 'pemilik',
    body: 'dinas-contoh',
    name: 'Dinas Contoh',
    because: 'owner',
    since: instant('2026-11-17T10:00:00+07:00'),
    by: { kind: 'system' },
    ended: null,
  } as const;
  const story = new Scenario(smallSop).reported().completed(officer('meja'), 'lanjut');
  const before = { ...story.open, parties: [owner] };
  expect(partiesOf(before)).toEqual([]);
  const record = {
    recipients: ['PD'],
    addressee: '',
    bodies: ['dinas-contoh'],
    unsignedHere: [],
    sentBy: 'Petugas',
    way: 'email',
    note: '',
    proof: [],
    at: owner.since,
    versions: [{ output: 'ba', of: { kind: 'turn', number: 2 }, version: 1 }],
  } as const;
  const order = {
    sending: 1,
    turn: 1,
    purpose: 'send',
    recipients: [],
    items: [],
    orderedAt: owner.since,
    orderedBy: { kind: 'system' },
    waivers: [],
    replies: [],
  } as const;
  const sent = { ...before, sendings: [{ ...order, records: [record] }] };
  expect(partiesOf(sent)).toEqual([{ role: 'pemilik', body: 'dinas-contoh' }]);
  // What holds no signed paper shows nobody anything.
  const bare = { ...before, sendings: [{ ...order, records: [{ ...record, versions: [] }] }] };
  expect(partiesOf(bare)).toEqual([]);
});
