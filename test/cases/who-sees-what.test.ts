import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import type { Actor } from '#core/people/actor.ts';
import { apiProduct, sopFiles } from '#test/support/api-product.ts';
import { file, instant, officer, personOf, sampleReport } from '#test/support/scenario.ts';

const reporter: Actor = { kind: 'reporter' };
const team = officer('tim-internal');
const owner = personOf('dinas-contoh', 'penanggung-jawab-akun');

const withCase = async () => {
  const setting = await apiProduct(['batam', 'denpasar']);
  const receipt = await setting.product.cases.receive('batam', sampleReport(), reporter);
  if (!('trackingCode' in receipt)) throw new Error(JSON.stringify(receipt));
  return { ...setting, receipt };
};

describe('a tracking code', () => {
  test('finds its report however it is typed, in its own agency only', async () => {
    const { product, receipt } = await withCase();
    const typed = ` ${receipt.trackingCode.toLowerCase().replaceAll('-', ' ')} `;
    expect(await product.cases.track('batam', typed)).toMatchObject({
      number: receipt.number,
      status: 'open',
    });
    expect(await product.cases.track('denpasar', receipt.trackingCode)).toBeUndefined();
    expect(await product.cases.track('batam', receipt.number)).toBeUndefined();
    expect(await product.cases.track('batam', '')).toBeUndefined();
    expect(await product.cases.track('tidak-ada', receipt.trackingCode)).toBeUndefined();
  });

  test('shows no internal note and no officer’s name', async () => {
    const { product, receipt } = await withCase();
    await product.cases.command('batam', receipt.caseId, { type: 'note', text: 'RAHASIA' }, team);
    await product.cases.command(
      'batam',
      receipt.caseId,
      { type: 'tell-reporter', text: 'Mohon kirim log.' },
      team,
    );
    await product.cases.writeAsReporter('batam', receipt.trackingCode, 'Terlampir.', []);
    const seen = await product.cases.track('batam', receipt.trackingCode);
    expect(JSON.stringify(seen)).not.toContain('RAHASIA');
    expect(JSON.stringify(seen)).not.toContain('Petugas');
    expect(seen?.messages.map((message) => [message.from, message.text])).toEqual([
      ['team', 'Mohon kirim log.'],
      ['reporter', 'Terlampir.'],
    ]);
  });
});

describe('a case', () => {
  test('does not exist for officers of other agencies, nor for outside parties it has not reached', async () => {
    const { product, receipt } = await withCase();
    const stranger: Actor = { kind: 'officer', id: 'x', name: 'Petugas Lain', roles: [] };
    for (const actor of [stranger, owner, reporter]) {
      expect(await product.cases.view('batam', receipt.number, actor)).toEqual({
        notFound: 'case',
      });
      expect(
        (await product.cases.list('batam', { filter: {}, cursor: null, limit: 10 }, actor)).items,
      ).toEqual([]);
    }
    expect(
      await product.cases.command('batam', receipt.caseId, { type: 'note', text: 'x' }, stranger),
    ).toEqual({ notFound: 'case' });
    expect(await product.cases.view('denpasar', receipt.caseId, officer('dkis'))).toEqual({
      notFound: 'case',
    });
  });

  test('is read by an auditor, who can do nothing and is offered nothing', async () => {
    const { product, receipt } = await withCase();
    const auditor = officer('auditor');
    expect(await product.cases.view('batam', receipt.number, auditor)).toMatchObject({
      may: { work: false, team: false, coordinate: false, commands: [] },
    });
    expect(
      await product.cases.command('batam', receipt.caseId, { type: 'note', text: 'x' }, auditor),
    ).toMatchObject({ refused: 'not-permitted' });
  });

  test('offers each what the table of rights gives him', async () => {
    const { product, receipt } = await withCase();
    const offered = async (actor: Actor) => {
      const view = await product.cases.view('batam', receipt.number, actor);
      return 'notFound' in view ? [] : view.may.commands;
    };
    const coordinating = ['join-duplicate', 'close', 'order-measure'] as const;
    const ofTeam = await offered(officer('help-desk'));
    expect(ofTeam).toEqual(expect.arrayContaining(['note', 'correct-report', 'attach-evidence']));
    expect(ofTeam.filter((command) => coordinating.some((one) => one === command))).toEqual([]);
    const view = await product.sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    expect(await offered(officer(...view.sop.controllers))).toEqual(
      expect.arrayContaining([...coordinating]),
    );
  });

  test('holds only files whose bytes were stored', async () => {
    const { product, receipt } = await withCase();
    expect(
      await product.cases.command(
        'batam',
        receipt.caseId,
        { type: 'attach-evidence', files: [file('palsu')], note: '' },
        team,
      ),
    ).toMatchObject({ refused: 'invalid-answer' });
    expect(
      await product.cases.receive('batam', sampleReport({ evidence: [file('palsu')] }), reporter),
    ).toMatchObject({ refused: 'invalid-answer' });
  });
});

describe('a mail as it arrived', () => {
  test('whose clock runs ahead is taken as received now', async () => {
    const { product, world } = await withCase();
    const answer = await product.mail.importReport(
      'batam',
      new Uint8Array(readFileSync('test/fixtures/reports/batam-kerentanan.eml')),
      { kind: 'system' },
    );
    expect(answer).toMatchObject({ receivedAt: world.now() });
  });

  test('becomes a report with its attachments as evidence, once', async () => {
    const { product, world } = await withCase();
    world.setClock(instant('2026-11-20T08:00:00+07:00'));
    const mail = new Uint8Array(readFileSync('test/fixtures/reports/batam-kerentanan.eml'));
    const setting = { kind: 'system' } as const;
    const first = await product.mail.importReport('batam', mail, setting);
    expect(await product.mail.importReport('batam', mail, setting)).toEqual(first);
    if (!('number' in first)) throw new Error(JSON.stringify(first));
    const view = await product.cases.view('batam', first.number, team);
    if ('notFound' in view) throw new Error('no case');
    expect(view.state.report).toMatchObject({ channel: 'email', reportedSeverity: 'Tinggi' });
    expect(view.state.report.evidence.map((one) => one.name)).toEqual(['cuplikan-log.txt']);
  });
});

describe('an SOP', () => {
  test('is refused whole, with all findings, when it is flawed', async () => {
    const { product } = await withCase();
    const flawed = readFileSync(sopFiles.batam, 'utf8')
      .replace('ke: tiket', 'ke: tikte')
      .replaceAll('pengendali: [tim-internal]', 'pengendali: [tim-lain]');
    const answer = await product.sops.adopt(flawed);
    expect(
      'findings' in answer
        ? answer.findings.filter((one) => one.level === 'error').map((one) => one.rule)
        : answer,
    ).toEqual(expect.arrayContaining(['unknown-next-step']));
  });

  test('is taken over by another agency without code, and never changes once adopted', async () => {
    const { product } = await withCase();
    const source = readFileSync(sopFiles.batam, 'utf8');
    expect(await product.sops.adopt(source, { id: 'tidore', name: 'Kota Contoh' })).toMatchObject({
      changed: true,
    });
    expect(await product.sops.adopt(source, { id: 'tidore', name: 'Kota Contoh' })).toMatchObject({
      changed: false,
    });
    expect(
      await product.sops.adopt(source.replace('Penanganan Insiden', 'Penanganan  Insiden'), {
        id: 'tidore',
        name: 'Kota Contoh',
      }),
    ).toEqual({ differentContent: true });
    const receipt = await product.cases.receive('tidore', sampleReport(), reporter);
    expect(receipt).toMatchObject({ number: expect.stringContaining('-2026-0001') });
  });
});

test('the record shows where it was altered', async () => {
  const stores = memoryDatabase();
  const { product } = await apiProduct(['batam'], stores);
  const receipt = await product.cases.receive('batam', sampleReport(), reporter);
  if (!('caseId' in receipt)) throw new Error('no receipt');
  expect(await product.keeping.verify('batam')).toMatchObject({ cases: 1, broken: [] });
  const altered = await apiProduct(['batam'], {
    ...stores,
    record: {
      ...stores.record,
      links: async (agency, stream) =>
        (await stores.record.links(agency, stream)).map((one) =>
          one.version === 2 && stream === `case/${receipt.caseId}`
            ? {
                ...one,
                text: one.text.replaceAll(
                  /"happenedAt":"[^"]+"/gu,
                  `"happenedAt":"${instant('2026-11-17T09:00:00+07:00')}"`,
                ),
              }
            : one,
        ),
    },
  });
  expect(await altered.product.keeping.verify('batam')).toMatchObject({
    broken: [{ stream: `case/${receipt.caseId}`, version: 2 }],
  });
});
