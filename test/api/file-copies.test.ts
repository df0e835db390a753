import { expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { FileCopier } from '#app/ports.ts';
import { handSigned, scans, team } from '#test/support/hand-signed.ts';

test('a file copy that cannot be set, or waits behind too many others, is answered with 503 and when to ask again', async () => {
  const waiting: FileCopier = { copy: () => Promise.resolve('busy') };
  for (const more of [{ fileCopier: waiting }, {}]) {
    let unset = false;
    const at = await handSigned(memoryDatabase(), {
      ...more,
      typesetter: {
        pdf: () =>
          unset
            ? Promise.reject(new TypesettingFailed('busy', 'uji'))
            : Promise.resolve(new Uint8Array(scans.pdf)),
        close: () => Promise.resolve(),
      },
    });
    const paper = await at.make();
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
    expect(signed).toHaveProperty('events');
    unset = !('fileCopier' in more);
    const token = at.token('batam', 'tim-internal');
    const address = `/api/v1/batam/cases/${paper.caseId}/papers/${paper.output}/turn-${String(paper.of.number)}`;
    const answer = await at.call('GET', `${address}/file-copy`, { token });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ type: '/api#not-set', code: 'busy' });
  }
});
