import { paperPath } from '#core/cases/paper-id.ts';
import { z } from 'zod';
import type { FileRef } from '#core/cases/report.ts';
import { withFactorOn } from './authenticator.ts';
import type { Call } from './api-product.ts';
import { formWith, holding, reportBody, textFile } from './api-product.ts';
import { handSigned, scans } from './hand-signed.ts';
import type { Stores } from './api-product.ts';

/** One request that an endpoint can do. */
export interface Asked {
  /** The address behind `/api/v1`. */
  readonly address: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Batam with a case that has a paper, ready to be asked anything. */
export const readyToAsk = async (stores?: Stores) => {
  const at = await handSigned(stores);
  const paper = await at.make();
  const twin = await at.make();
  const evidence = await at.stored('pindaian.pdf', scans.pdf);
  const reported = z
    .object({ trackingCode: z.string() })
    .parse(await (await at.call('POST', '/api/v1/batam/reports', { json: reportBody() })).json());
  const record = await at.product.cases.view('batam', paper.caseId, {
    kind: 'officer',
    id: 'x',
    name: 'Petugas',
    roles: ['tim-internal'],
  });
  if ('notFound' in record) throw new Error('no case');
  const [file] = record.state.outputs.flatMap(({ files }) => files);
  if (file === undefined) throw new Error('no file');
  return { at, paper, twin, evidence, file, code: reported.trackingCode };
};

export type Ready = Awaited<ReturnType<typeof readyToAsk>>;

/** The settings as they are read, to be put back as they are. */
const settings = async (call: Call, token: string, address: string) => {
  const answer = await call('GET', `/api/v1${address}`, { token });
  return { json: await answer.json(), headers: { 'if-match': answer.headers.get('etag') ?? '' } };
};

const fileOf = ({ id, name, size, sha256, mediaType }: FileRef): FileRef => ({
  id,
  name,
  size,
  sha256,
  mediaType,
});

/** An administrator of Batam, by token. */
const administrator = async ({ product, identity }: Ready['at']): Promise<string> => {
  const account = await identity.createAccount({
    name: 'Admin Contoh',
    email: 'admin@batam.invalid',
    password: 'kata sandi percobaan',
  });
  await product.people.settle('batam', account, holding(['administrator']), 'Uji');
  return identity.createToken(account.id, 'uji');
};

/** Changes of people, one after the other: each names the version that the one before leaves. */
const peopleRequests = async ({ call, identity }: Ready['at'], token: string) => {
  const now = await call('GET', '/api/v1/batam/people', { token });
  const version = Number(now.headers.get('etag')?.replaceAll('"', ''));
  const { items } = z
    .object({ items: z.array(z.object({ id: z.string(), email: z.string() })) })
    .parse(await now.json());
  const desk = items.find(({ email }) => email === 'help-desk@batam.invalid')?.id ?? '';
  await withFactorOn(identity, { id: desk, email: 'help-desk@batam.invalid' });
  const holdings = [{ role: 'help-desk', decree: 'SK 1', from: '2026-01-01', until: null }];
  const asked = (address: string, json: unknown, after: number): Asked => ({
    token,
    address: `/batam/people${address}`,
    json,
    headers: { 'if-match': `"${String(version + after)}"` },
  });
  const somebody = { name: 'Orang Baru', email: 'baru@batam.invalid' };
  return {
    invitePerson: asked('', { ...somebody, holdings, body: null, reason: 'Alasan contoh' }, 0),
    changePerson: asked(`/${desk}/roles`, { holdings, body: null, reason: 'Alasan contoh' }, 1),
    changeProfile: asked(
      `/${desk}/profile`,
      { name: 'Petugas Contoh, S.Kom.', position: 'Petugas Layanan', reason: 'Alasan contoh' },
      2,
    ),
    makePersonLink: asked(`/${desk}/link`, { reason: 'Alasan contoh' }, 3),
    resetSecondFactor: asked(`/${desk}/second-factor/reset`, { reason: 'Alasan contoh' }, 4),
  };
};

/**
 * A good request to each endpoint, by its name in the description, in an order in which each can
 * be answered. Whoever adds an endpoint is told by the test that walks them.
 */
export const requestsTo = async ({ at, paper, twin, evidence, file, code }: Ready) => {
  const admin = await administrator(at);
  const team = at.token('batam', 'tim-internal');
  const desk = at.token('batam', 'help-desk');
  const of = (token: string, address: string, more: Partial<Asked> = {}): Asked => ({
    token,
    address: `/batam${address}`,
    ...more,
  });
  const self = `/cases/${paper.number}`;
  const paperAt = `${self}/papers/${paperPath(paper)}`;
  const put = async (address: string, part: string, who = team): Promise<Asked> => {
    const { json, headers } = await settings(at.call, who, `/batam${address}`);
    return of(who, address, { json: { [part]: json, reason: 'Alasan contoh' }, headers });
  };
  const form = () => formWith({ files: [textFile()] });
  const requests: Readonly<Record<string, Asked>> = {
    listAgencies: { address: '/agencies' },
    createReport: { address: '/batam/reports', json: reportBody() },
    uploadReportEvidence: { address: '/batam/reports/evidence', form: form() },
    trackReport: { address: `/batam/reports/${code}` },
    trackReportByHeader: { address: '/batam/reports', headers: { 'tracking-code': code } },
    writeMessage: {
      address: `/batam/reports/${code}/messages`,
      json: { text: 'Mohon kabar.', files: [fileOf(evidence)] },
    },
    listWork: of(desk, '/work'),
    listCases: of(desk, '/cases'),
    registerReport: of(desk, '/cases', { json: reportBody({ channel: 'letter' }) }),
    readCase: of(team, self),
    listEvents: of(team, `${self}/events`),
    commandCase: of(team, `${self}/commands`, {
      json: { type: 'attach-evidence', files: [fileOf(evidence)] },
    }),
    uploadEvidence: of(team, `${self}/evidence`, { form: form() }),
    readFile: of(team, `${self}/files/${file.id}`),
    listPapers: of(team, `${self}/papers`),
    previewPaper: of(team, `${self}/papers/preview`, {
      json: { turn: 4, outcome: 'lanjut', form: {}, output: 'berita-acara-kekritisan' },
    }),
    // Batam's minutes are numbered here, so that nothing of them is in SRIKANDI.
    exportPaper: of(team, `${paperAt}/export`),
    readCopySheet: of(team, `${paperAt}/copy-sheet`),
    readReturn: of(team, `${paperAt}/return/reading`, { json: { file: fileOf(evidence) } }),
    recordReturn: of(team, `${paperAt}/return`, {
      json: {
        version: 1,
        file: fileOf(evidence),
        given: { number: '000.6/88/KOMIN/2026', date: '2026-11-17' },
      },
    }),
    printPaper: of(team, `${paperAt}/print`),
    recordScan: of(team, `${paperAt}/scan`, {
      json: {
        version: 1,
        file: fileOf(evidence),
        signers: await at.signersOf(paper),
        place: 'Batam',
        happenedAt: '2026-11-17T10:00:00+07:00',
      },
    }),
    readFileCopy: of(team, `${paperAt}/file-copy`),
    readPaperPdf: of(team, `${paperAt}/pdf`),
    readExecutedSop: of(team, `${self}/executed-sop/pdf`),
    signPapers: of(team, '/signings', {
      json: {
        papers: [{ case: paper.number, output: paper.output, of: paper.of, fingerprint: 'x' }],
        nik: '0000000000000001',
        passphrase: 'percobaan',
      },
    }),
    mergeCase: of(team, `/cases/${twin.number}/merge`, {
      json: { into: paper.number, leavingOpen: 'Naskahnya ditandatangani kemudian' },
    }),
    makeCaseFile: of(team, `${self}/file`),
    readRegister: of(team, '/registers/berita-acara/2026'),
    readAgenda: of(team, '/agenda/2026'),
    readAgendaBook: of(team, '/agenda-book/2026'),
    checkPaper: { address: '/papers/TIDAKADA' },
    readInbox: of(desk, '/inbox'),
    markInboxRead: of(desk, '/inbox/read'),
    readCompliance: of(team, '/compliance'),
    simulate: of(team, '/simulation'),
    readCalendar: of(team, '/calendar'),
    changeCalendar: await put('/calendar', 'calendar'),
    readReminders: of(team, '/reminders'),
    changeReminders: await put('/reminders', 'reminders'),
    readDutySettings: of(team, '/settings/duties'),
    changeDutySettings: await put('/settings/duties', 'duties'),
    readBodies: of(team, '/settings/bodies'),
    changeBodies: await put('/settings/bodies', 'bodies'),
    readPeople: of(admin, '/people'),
    readSecurityRecord: of(admin, '/security'),
    readAccess: of(admin, '/settings/access'),
    changeAccess: await put('/settings/access', 'access', admin),
    ...(await peopleRequests(at, admin)),
    readPaperSettings: of(team, '/settings/papers'),
    changePaperSettings: await put('/settings/papers', 'papers'),
    listSettingsChanges: of(team, '/settings/changes'),
    listSops: of(team, '/sops'),
    readSop: of(team, '/sops/2025-08'),
    readSopPdf: { address: '/batam/sops/2025-08/pdf' },
  };
  return requests;
};
