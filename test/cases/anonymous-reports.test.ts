import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesKept, keptReport, notKeptParts } from '#core/cases/anonymous-report.ts';
import { channels, type FileRef, type Report, type Reporter } from '#core/cases/report.ts';
import { sampleReport } from '#test/support/scenario.ts';

const file = (name: string): FileRef => ({
  id: `id-${name.length}`,
  name,
  size: 1,
  sha256: '0'.repeat(64),
  mediaType: 'image/png',
});

const somebody: Reporter = {
  name: 'Xanadu Qwertyuiop',
  anonymous: true,
  capacity: 'researcher',
  organisation: 'Yayasan Zyxwvut',
  email: 'xanadu@zyxwvut.example',
  phone: '0899-7777-6666',
  idNumber: '990101200001019999',
};

const from = (more: Partial<Report>): Report =>
  sampleReport({ channel: 'web', reporter: somebody, evidence: [file('xanadu-hp.PNG')], ...more });

describe('a report sent without a name', () => {
  test.each(['web', 'api'] as const)('by %s holds nothing that names its sender', (channel) => {
    const { report, notKept } = keptReport(from({ channel }));
    expect(report.reporter).toEqual({ name: '', anonymous: true, capacity: 'researcher' });
    expect(report.evidence.map(({ name }) => name)).toEqual(['bukti-1.png']);
    expect(notKept).toEqual(notKeptParts);
    expect(JSON.stringify(report)).not.toMatch(/xanadu|qwertyuiop|zyxwvut|7777|990101/iu);
  });

  test('says nothing was dropped where nothing was typed', () => {
    const reporter: Reporter = { name: '  ', anonymous: true, capacity: 'individual' };
    expect(keptReport(from({ reporter, evidence: [] })).notKept).toEqual([]);
  });

  test('keeps what was written of the incident, and what the files hold', () => {
    const sent = from({});
    const { report } = keptReport(sent);
    expect({ ...report, reporter: sent.reporter, evidence: [] }).toEqual({ ...sent, evidence: [] });
    expect(report.evidence.map((one) => ({ ...one, name: '' }))).toEqual(
      sent.evidence.map((one) => ({ ...one, name: '' })),
    );
  });

  test('names files sent later by their number, going on from those before', () => {
    const { report } = keptReport(from({}));
    expect(
      filesKept(report, [file('Xanadu.jpg'), file('catatan')], 1).map(({ name }) => name),
    ).toEqual(['bukti-2.jpg', 'bukti-3']);
  });
});

describe('nothing is dropped', () => {
  test.each(channels.filter((channel) => channel !== 'web' && channel !== 'api'))(
    'of what officers took down from %s, where the name stays within the team',
    (channel) => {
      const sent = from({ channel });
      expect(keptReport(sent)).toEqual({ report: sent, notKept: [] });
      expect(filesKept(sent, sent.evidence, 0)).toEqual(sent.evidence);
    },
  );

  test('of a report whose sender gave his name', () => {
    const sent = from({ reporter: { ...somebody, anonymous: false } });
    expect(keptReport(sent)).toEqual({ report: sent, notKept: [] });
  });
});

test('a kept report is kept as it is when it is read again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...channels),
      fc.boolean(),
      fc.string(),
      (channel, anonymous, name) => {
        const { report } = keptReport(
          from({ channel, reporter: { ...somebody, anonymous, name } }),
        );
        expect(keptReport(report).report).toEqual(report);
      },
    ),
  );
});
