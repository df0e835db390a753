import { describe, expect, test } from 'vitest';
import { eachStore } from '#test/support/each-store.ts';
import { handSigned, scans, team } from '#test/support/hand-signed.ts';
import { checked } from '#test/support/checked.ts';

describe.each(eachStore)('a sheet printed to be signed by hand, in %s', (_name, open) => {
  test('stays known by its bytes when its scan has come, and is told from the scan', async () => {
    const { product, make, stored, signersOf, papers } = await handSigned(await open());
    const paper = await make();
    const answer = await product.papers.print('batam', paper.caseId, paper, team);
    if (!('printed' in answer)) throw new Error(JSON.stringify(answer));
    const { number, version } = answer.printed;
    const pdf = await product.papers.pdf('batam', paper.caseId, paper, team, version);
    if (!('bytes' in pdf)) throw new Error(JSON.stringify(pdf));
    expect(await checked(product, pdf.bytes)).toMatchObject({
      paper: { number, signers: [] },
      file: { ours: true, print: false },
    });

    const scan = {
      version,
      file: await stored('pindaian.pdf', scans.pdf),
      signers: await signersOf(paper),
      place: 'Batam',
      note: '',
      happenedAt: product.now(),
    };
    expect(
      await product.papers.recordScan('batam', paper.caseId, paper, scan, team),
    ).toHaveProperty('events');
    expect(await checked(product, scans.pdf)).toMatchObject({
      byHand: true,
      paper: { number },
      file: { ours: true, print: false },
    });
    expect(await checked(product, pdf.bytes)).toMatchObject({
      byHand: true,
      paper: { number, signers: [{}] },
      file: { ours: true, print: true },
    });
    const [shown] = await papers(paper.caseId);
    expect(shown?.versions).toMatchObject([{ number }]);
    const damaged = pdf.bytes.map((byte, index) => (index === 30 ? byte ^ 1 : byte));
    expect((await checked(product, damaged)).paper).toBeNull();

    await product.cases.command(
      'batam',
      paper.caseId,
      { type: 'revoke-paper', output: paper.output, of: paper.of, reason: 'Salah' },
      team,
    );
    for (const bytes of [pdf.bytes, scans.pdf])
      expect((await checked(product, bytes)).paper?.revokedAt).not.toBeNull();
  });
});
