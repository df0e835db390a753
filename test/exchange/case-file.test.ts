import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { memoryTypesetter } from '#adapters/pdf/memory.ts';
import { typesetter } from '#adapters/pdf/index.ts';
import { localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { FileStore, Ports } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import type { FileRef } from '#core/cases/report.ts';
import { manifestText } from '#core/exchange/case-file/manifest.ts';
import { apiProduct, type Stores } from '#test/support/api-product.ts';
import { freshDatabase } from '#test/support/database.ts';
import { pdfSignatures, pdfText } from '#test/support/poppler.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import { unpacked, type Unpacked } from '#test/support/unpacked.ts';
import { signSeen } from '#test/support/sign-seen.ts';
import { tiedRoles } from '#test/support/tied-officer.ts';

const nik = '9271012345670001';
const secret = { nik, passphrase: 'kunci percobaan' };
const team = officer('tim-internal');
const typesetting = typesetter({ root: resolve('.') });
afterAll(() => typesetting.close());

const ca = testCa();
const key = ca.p12({ name: 'Petugas Contoh tim-internal' }, secret.passphrase);
const signer = localSigner({
  keyOf: (of) => Promise.resolve(of === nik ? key : null),
  trust: trustAnchors([ca.rootPem]),
  check: verifyPdf,
  now: () => new Date('2026-11-17T03:00:00Z'),
});
const signing: Ports['signing'] = {
  of: () => ({ signer, via: 'certificate' }),
  anchors: () => [{ name: 'induk uji.pem', pem: ca.rootPem }],
};

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const put = (product: Product, name: string, text: string): Promise<FileRef> =>
  product.files.put('batam', {
    name,
    mediaType: 'text/plain',
    bytes: new Blob([text]).stream(),
    limit: 100_000,
  });

/** A case of Batam after step 3, with files of its reporter and of the team. */
const withCase = async (more: Partial<Ports> = {}, stores: Stores = memoryDatabase()) => {
  const setting = await apiProduct(['batam'], stores, { signing, ...more });
  const { product } = setting;
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const ties = await tiedRoles(product, 'batam', view.sop.roles);
  const signers = Object.fromEntries(
    view.sop.roles.map(({ id, name }) => [
      id,
      {
        officeholder: {
          position: name,
          name: `Petugas Contoh ${id}`,
          rank: null,
          nip: '000000000000000001',
          ...ties.get(id),
        },
        delegation: null,
      },
    ]),
  );
  await product.papers.changeSettings(
    'batam',
    { ...view.agency.papers, place: 'Batam', signers },
    'Uji coba',
    officer('administrator'),
  );
  const receipt = await product.cases.receive(
    'batam',
    sampleReport({
      description: 'Halaman depan berubah.\nTertulis "diretas".',
      evidence: [await put(product, 'tangkapan layar.txt', 'layar')],
    }),
    { kind: 'reporter' },
  );
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  const { caseId, trackingCode } = receipt;
  for (const actor of [officer('help-desk'), officer('help-desk'), team]) {
    const found = await product.cases.view('batam', caseId, actor);
    if ('notFound' in found || found.question === null) throw new Error('no case');
    const { question } = found;
    const [outcome] = question.outcomes;
    if (outcome === undefined) throw new Error('no outcome');
    const files = await Promise.all(
      outcome.missingOutputs.map(async (output) => ({
        output: output.id,
        files: [await put(product, 'keluaran.txt', 'keluaran')],
      })),
    );
    const answer = await product.cases.command(
      'batam',
      caseId,
      {
        type: 'complete-step',
        turn: question.turn.turn,
        step: question.step.id,
        outcome: outcome.id,
        form: sampleAnswers(question.step, outcome.id),
        outputs: files,
      },
      actor,
    );
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  }
  const evidence = [
    await put(product, 'akses.log', 'satu'),
    await put(product, 'AKSES.log', 'dua'),
    await put(product, '../../CON', 'tiga'),
  ];
  await product.cases.command(
    'batam',
    caseId,
    { type: 'attach-evidence', files: evidence, note: 'Log peladen' },
    team,
  );
  await product.cases.writeAsReporter('batam', trackingCode, 'Ini buktinya', [
    await put(product, 'akses.log', 'empat'),
  ]);
  return { ...setting, caseId, evidence };
};

const firstPaper = async (product: Product, caseId: string) => {
  const papers = await product.papers.list('batam', caseId, team);
  const paper =
    'notFound' in papers
      ? undefined
      : papers.find(({ waitsFor }) => waitsFor[0]?.role === 'tim-internal');
  if (paper === undefined) throw new Error('no paper');
  return { caseId, output: paper.output, of: paper.of };
};

const archiveOf = async (
  product: Product,
  caseId: string,
  actor: Actor = team,
  once?: Parameters<Product['exchange']['caseFile']>[3],
) => {
  const answer = await product.exchange.caseFile('batam', caseId, actor, once);
  if (!('bytes' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

const madeEvents = async (product: Product, caseId: string) => {
  const view = await product.cases.view('batam', caseId, team);
  return 'notFound' in view
    ? []
    : view.history.flatMap(({ stored: { event } }) =>
        event.type === 'case-file-made' ? [event] : [],
      );
};

/** One byte in the middle of a file changed; afterwards everything is as before. */
const altering = async (
  box: Unpacked,
  path: string,
  check: () => Promise<void> | void,
  at = 0.5,
): Promise<void> => {
  const whole = await box.read(path);
  const changed = Buffer.from(whole);
  const place = Math.floor(changed.length * at);
  changed[place] = (changed[place] ?? 0) ^ 1;
  await box.write(path, changed);
  await check();
  await box.write(path, whole);
};

/** The list made anew, as somebody would who wants to hide a change. */
const relisted = async (box: Unpacked): Promise<void> => {
  const entries = await Promise.all(
    box.paths
      .filter((path) => path !== 'MANIFES.sha256')
      .map(async (path) => ({ path, sha256: sha256(await box.read(path)) })),
  );
  await box.write('MANIFES.sha256', manifestText(entries));
};

describe('the file of a case', () => {
  test('holds everything, and is checked by sha256sum, Python and pdfsig without us', async () => {
    const { product, caseId } = await withCase({ typesetter: typesetting });
    const paper = await firstPaper(product, caseId);
    expect(await signSeen(product, 'batam', [paper], team, secret)).toMatchObject({
      failure: null,
    });
    await product.cases.command(
      'batam',
      caseId,
      { type: 'revoke-paper', output: paper.output, of: paper.of, reason: 'Salah tanggal' },
      team,
    );
    expect(await signSeen(product, 'batam', [paper], team, secret)).toMatchObject({
      failure: null,
    });
    const { name, bytes, manifest } = await archiveOf(product, caseId);
    expect(name).toMatch(/^berkas-kasus-.+\.zip$/u);
    const box = await unpacked(bytes);

    expect(box.paths.map((path) => path.replace(/^(bukti\/\d{3})-[0-9a-f]{8}-/u, '$1-'))).toEqual(
      [
        'BACA-SAYA.txt',
        'MANIFES.sha256',
        'bukti.json',
        'bukti/001-tangkapan layar.txt',
        'bukti/002-keluaran.txt',
        'bukti/003-akses.log',
        'bukti/004-AKSES.log',
        'bukti/005-_CON',
        'bukti/006-akses.log',
        'catatan/peristiwa.json',
        'catatan/peristiwa.pdf',
        ...box.paths.filter((path) => path.startsWith('formulir/')),
        'kepercayaan/induk uji.pem',
        ...box.paths.filter((path) => path.startsWith('naskah/')),
        ...box.paths.filter((path) => path.startsWith('pemeriksaan/')),
        'periksa-bukti.py',
        'periksa-catatan.py',
        'sop/naskah.yaml',
        'sop/dokumen-sop.pdf',
        'sop/sop-terlaksana.pdf',
        'sop/sop.yaml',
      ].toSorted(),
    );
    const papers = box.paths.filter((path) => path.startsWith('naskah/'));
    expect(
      papers.map((path) =>
        path
          .replace(/^naskah\/\d\d-[^_]+_langkah-[a-z\d-]+/u, '')
          .replace(/^(_versi-\d_000-6-\d).*?(_DIBATALKAN)?\.pdf$/u, '$1$2'),
      ),
    ).toEqual(expect.arrayContaining(['_versi-1_000-6-1_DIBATALKAN', '_versi-2_000-6-2']));
    expect(box.paths.filter((path) => path.startsWith('formulir/')).length).toBeGreaterThan(0);
    expect(
      box.paths
        .filter((path) => path.startsWith('pemeriksaan/'))
        .map((path) =>
          path.replace(/^.*_versi-(\d)_.*?(_DIBATALKAN)?_Petugas-Contoh.*_/u, '$1$2 '),
        ),
    ).toEqual([
      '1_DIBATALKAN laporan.txt',
      '1_DIBATALKAN sertifikat.pem',
      '2 laporan.txt',
      '2 sertifikat.pem',
    ]);

    expect(box.checkList()).toMatchObject({ code: 0 });
    const record = box.checkRecord();
    expect(record).toMatchObject({
      code: 0,
      text: expect.stringContaining('HASIL: semua sesuai.'),
    });
    expect(record.text).toContain(manifest);
    expect(sha256(await box.read('MANIFES.sha256'))).toBe(manifest);
    expect(await madeEvents(product, caseId)).toMatchObject([
      { manifest, files: box.paths.length - 1, by: { name: 'Petugas Contoh tim-internal' } },
    ]);

    const signed = papers.filter((path) => path.includes('_versi-'));
    expect(signed).toHaveLength(2);
    for (const path of signed)
      expect(pdfSignatures(await box.read(path))).toContain('Signature is Valid.');
    const report = pdfText(await box.read('catatan/peristiwa.pdf'));
    expect(report).toContain('Log peladen');
    expect(report).toContain('Salah tanggal');
    expect(report).toContain('Tertulis "diretas".');
    expect((await box.read('BACA-SAYA.txt')).toString()).toContain('sha256sum -c MANIFES.sha256');
    expect((await box.read('sop/sop.yaml')).toString()).toContain('Batam');

    const [paperPath = ''] = signed;
    await altering(
      box,
      paperPath,
      async () => {
        expect(box.checkList()).toMatchObject({
          code: 1,
          text: expect.stringContaining(`${paperPath}: FAILED`),
        });
        expect(box.checkRecord()).toMatchObject({
          code: 1,
          text: expect.stringContaining(paperPath),
        });
        expect(pdfSignatures(await box.read(paperPath))).not.toContain('Signature is Valid.');
      },
      0.2,
    );
    expect(box.checkRecord().code).toBe(0);
  });

  test('shows one changed byte of evidence or of an event, and a changed event even under a list made anew', async () => {
    const { product, caseId } = await withCase();
    const box = await unpacked((await archiveOf(product, caseId)).bytes);
    const evidence = box.paths.find((path) => path.startsWith('bukti/003')) ?? '';
    for (const path of [evidence, 'catatan/peristiwa.json', 'bukti.json', 'BACA-SAYA.txt']) {
      await altering(box, path, () => {
        expect(box.checkList()).toMatchObject({
          code: 1,
          text: expect.stringContaining(`${path}: FAILED`),
        });
        expect(box.checkRecord()).toMatchObject({
          code: 1,
          text: expect.stringContaining(`${path} berubah`),
        });
      });
    }
    const log = (await box.read('catatan/peristiwa.json')).toString();
    await box.write('catatan/peristiwa.json', log.replace('Log peladen', 'Log palsu'));
    await relisted(box);
    expect(box.checkList()).toMatchObject({ code: 0 });
    expect(box.checkRecord()).toMatchObject({
      code: 1,
      text: expect.stringMatching(/peristiwa ke-\d+: rantai putus/u),
    });

    await box.write('catatan/peristiwa.json', log);
    await box.write(evidence, 'lain');
    await relisted(box);
    expect(box.checkRecord()).toMatchObject({
      code: 1,
      text: expect.stringContaining(`${evidence}: isinya bukan yang dicatat`),
    });

    await box.write(evidence, 'satu');
    await box.write('bukti/tambahan.txt', 'diselipkan');
    await relisted(box);
    expect(box.checkRecord()).toMatchObject({
      code: 1,
      text: expect.stringContaining('bukti/tambahan.txt tidak tercantum'),
    });
  });

  test('tells of files the store has lost or that are no longer what they were, and holds the rest', async () => {
    const files = memoryFiles();
    const [lost, spoilt] = [sha256('satu'), sha256('dua')];
    const state = { failing: false };
    const store: FileStore = {
      ...files,
      get: (agency, hash) =>
        state.failing && hash === lost
          ? Promise.resolve(undefined)
          : files.get(agency, state.failing && hash === spoilt ? sha256('tiga') : hash),
    };
    const { product, caseId } = await withCase({ files: store });
    state.failing = true;
    const box = await unpacked((await archiveOf(product, caseId)).bytes);
    expect(box.checkList()).toMatchObject({ code: 0 });
    const about: {
      readonly berkas: readonly {
        readonly nama: string;
        readonly keadaan: string;
        readonly tempat: string | null;
        readonly sha256_sekarang?: string;
      }[];
    } = JSON.parse((await box.read('bukti.json')).toString());
    expect(about.berkas.filter(({ keadaan }) => keadaan !== 'utuh')).toMatchObject([
      { nama: 'akses.log', keadaan: 'hilang', tempat: null },
      {
        nama: 'AKSES.log',
        keadaan: 'berubah',
        tempat: expect.stringContaining('AKSES_ISI-BERUBAH.log'),
        sha256_sekarang: sha256('tiga'),
      },
    ]);
    const readMe = (await box.read('BACA-SAYA.txt')).toString();
    expect(readMe).toContain('PERHATIAN');
    expect(readMe).toContain('tidak lagi ada dalam simpanan');
    expect(box.checkRecord()).toMatchObject({
      code: 1,
      text: expect.stringContaining('HASIL: 2 hal TIDAK SESUAI.'),
    });
  });

  test('is for those who see all of the case', async () => {
    const { product, caseId } = await withCase();
    const view = await product.sops.agency('batam');
    const outside =
      'notFound' in view ? undefined : view.sop.roles.find((role) => role.outside !== null)?.id;
    expect(outside).toBeDefined();
    expect(await product.exchange.caseFile('batam', caseId, officer(outside ?? ''))).toEqual({
      notFound: 'case',
    });
    expect(await product.exchange.caseFile('batam', caseId, { kind: 'reporter' })).toEqual({
      notFound: 'case',
    });
    expect(
      await product.exchange.caseFile('batam', '00000000-0000-7000-8000-00000000dead', team),
    ).toEqual({ notFound: 'case' });
    expect(await madeEvents(product, caseId)).toEqual([]);
    // It is whole or not made, and who reported is not an auditor's to know.
    expect(await product.exchange.caseFile('batam', caseId, officer('auditor'))).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await madeEvents(product, caseId)).toEqual([]);
    await archiveOf(product, caseId, team);
    expect(await madeEvents(product, caseId)).toHaveLength(1);
  });

  test('comes from the API with the hash the record holds', async () => {
    const twin = memoryTypesetter();
    const state = { busy: false };
    const { product, caseId, call, token } = await withCase({
      typesetter: {
        ...twin,
        pdf: (paper) =>
          state.busy ? Promise.reject(new TypesettingFailed('busy', 'uji')) : twin.pdf(paper),
      },
    });
    const address = `/api/v1/batam/cases/${caseId}/file`;
    const answer = await call('POST', address, { token: token('batam', 'tim-internal') });
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.get('cache-control'),
    ]).toEqual([200, 'application/zip', 'private, no-store']);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="berkas-kasus-/u,
    );
    if (answer.body === null) throw new Error('no body');
    const box = await unpacked(answer.body);
    expect(sha256(await box.read('MANIFES.sha256'))).toBe(answer.headers.get('manifest-sha256'));
    expect(await madeEvents(product, caseId)).toMatchObject([
      { manifest: answer.headers.get('manifest-sha256') },
    ]);
    expect((await call('POST', address)).status).toBe(401);
    expect(
      (
        await call('POST', '/api/v1/batam/cases/BTM-2026-9999/file', {
          token: token('batam', 'auditor'),
        })
      ).status,
    ).toBe(404);
    state.busy = true;
    const busy = await call('POST', address, { token: token('batam', 'tim-internal') });
    expect([busy.status, await busy.json()]).toMatchObject([
      503,
      { type: '/api#not-set', code: 'busy' },
    ]);
  });

  test('asked for twice with one key is made once, and given again as it was', async () => {
    const { product, caseId, world } = await withCase();
    const once = { scope: 'uji', key: 'kunci', requestHash: 'h' };
    const both = await Promise.all([
      archiveOf(product, caseId, team, once),
      archiveOf(product, caseId, team, once),
    ]);
    await product.cases.command('batam', caseId, { type: 'note', text: 'Sesudahnya' }, team);
    world.pass('PT1H');
    const later = await archiveOf(product, caseId, team, once);
    expect(new Set([...both, later].map(({ manifest }) => manifest)).size).toBe(1);
    expect(await madeEvents(product, caseId)).toHaveLength(1);
    expect(sha256(await (await unpacked(later.bytes)).read('MANIFES.sha256'))).toBe(later.manifest);
    expect(
      await product.exchange.caseFile('batam', caseId, team, { ...once, requestHash: 'lain' }),
    ).toEqual({ keyReused: true });
  });

  test('is not made when the typesetter fails; a single paper that cannot be set is told', async () => {
    const twin = memoryTypesetter();
    const state: { reason: TypesettingFailed['reason'] | null } = { reason: null };
    const { product, caseId } = await withCase({
      typesetter: {
        ...twin,
        pdf: (paper) =>
          state.reason !== null && (state.reason !== 'refused' || ('draft' in paper && paper.draft))
            ? Promise.reject(new TypesettingFailed(state.reason, 'uji'))
            : twin.pdf(paper),
      },
    });
    state.reason = 'busy';
    expect(await product.exchange.caseFile('batam', caseId, team)).toEqual({ notSet: 'busy' });
    expect(await madeEvents(product, caseId)).toEqual([]);
    state.reason = 'refused';
    const box = await unpacked((await archiveOf(product, caseId)).bytes);
    expect((await box.read('BACA-SAYA.txt')).toString()).toContain(
      'tidak dapat disusun sebagai PDF',
    );
    expect(box.checkRecord().code).toBe(0);
  });

  test('holds the chain as PostgreSQL keeps it', async () => {
    const opened = database(await freshDatabase());
    onTestFinished(() => opened.close());
    const { product, caseId } = await withCase({}, opened);
    const box = await unpacked((await archiveOf(product, caseId)).bytes);
    expect(box.checkRecord()).toMatchObject({ code: 0 });
    const again = await unpacked((await archiveOf(product, caseId)).bytes);
    expect((await again.read('catatan/peristiwa.json')).toString()).toContain('case-file-made');
    expect(again.checkRecord()).toMatchObject({ code: 0 });
  });
});
