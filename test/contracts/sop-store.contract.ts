import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SettingEventData } from '#core/keeping/settings/event.ts';
import { readSops } from '#core/keeping/sops/read.ts';
import type {
  AgencyChange,
  AgencyRecord,
  Asked,
  GivenMapping,
  NewEdition,
  RecordStore,
  SopStore,
} from '#app/ports.ts';
import { openCalendar } from '#test/support/calendar.ts';
import { minute } from '#test/support/sample-case.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import { defaultDutySettings } from '#core/oversight/duties/duty-settings.ts';
import { defaultPaperSettings } from '#core/papers/settings/paper-settings.ts';
import { smallDocument, smallSop } from '#test/support/small-sop.ts';

/** What every store of agencies and editions does. */
export const sopStoreContract = (
  name: string,
  make: () => Promise<{
    readonly sops: SopStore;
    readonly record: RecordStore;
    close(): Promise<void>;
  }>,
): void => {
  describe(`the SOP store (${name})`, () => {
    let sops: SopStore;
    let kept: RecordStore;
    let close: () => Promise<void>;
    const asked: Asked = { command: 'perintah-1', by: { kind: 'system' } };
    const adopt = (edition: NewEdition) => sops.adopt(edition, asked);
    const giveMapping = (agency: string, edition: string, mapped: GivenMapping) =>
      sops.giveMapping(agency, edition, mapped, asked);
    /** The stream of an agency's SOPs, in short. */
    const recordedOf = async (agency: string): Promise<readonly string[]> =>
      (await kept.links(agency, 'sops')).map(({ text, version }) => {
        const event = readSops(text, { stream: 'sops', version });
        expect(event).toMatchObject(asked);
        const more = event.type === 'edition-adopted' ? (event.mapping ?? '-') : '';
        return `${event.type} ${event.edition} ${event.sha256} ${more}`.trimEnd();
      });
    let agencies = 0;
    const newAgency = (): AgencyRecord => {
      agencies += 1;
      return {
        id: `instansi-${String(agencies)}`,
        name: 'Instansi Contoh',
        calendar: openCalendar('Asia/Jakarta'),
        reminders: { half: true, eighty: true, due: true, rungs: [], urgent: [] },
        papers: defaultPaperSettings(smallSop),
        duties: defaultDutySettings,
        bodies: [],
        access: { secondFactorFor: [], proofMinutes: 15 },
      };
    };
    const record = (agency: string, more: Partial<NewEdition> = {}): NewEdition => ({
      agency,
      edition: '2025-08',
      document: smallDocument,
      source: 'judul: "é"\r\n# ekor \n',
      sha256: 'h1',
      adoptedAt: minute(1),
      mapping: null,
      ...more,
    });
    const mapping = (more: Partial<GivenMapping> = {}): GivenMapping => ({
      mapping: defaultMapping(smallSop),
      source: 'dokumen: "é"\r\n# ekor \n',
      sha256: 'm1',
      adoptedAt: minute(3),
      ...more,
    });
    beforeAll(async () => {
      ({ sops, record: kept, close } = await make());
    });
    afterAll(() => close());

    test('keeps agencies in the order of their ids; one that is there is renamed and keeps its settings', async () => {
      const [first, second] = [newAgency(), newAgency()];
      await sops.saveAgency(second);
      await sops.saveAgency(first);
      expect(await sops.agency(first.id)).toEqual(first);
      await sops.saveAgency({
        ...first,
        name: 'Nama Baru',
        calendar: { ...first.calendar, version: 2 },
      });
      expect(await sops.agency(first.id)).toEqual({ ...first, name: 'Nama Baru' });
      const ids = (await sops.agencies()).map((agency) => agency.id);
      expect(ids).toEqual(ids.toSorted());
      expect(ids).toEqual(expect.arrayContaining([first.id, second.id]));
      expect(await sops.agency('tiada')).toBeNull();
    });

    test('gives an adopted edition back with its file byte for byte, as the current one', async () => {
      const { id } = newAgency();
      expect(await adopt(record(id))).toBe('adopted');
      expect(await sops.edition(id, '2025-08')).toEqual({ ...record(id), current: true });
      expect(await sops.edition(id, '2099-01')).toBeNull();
      expect(await sops.edition(newAgency().id, '2025-08')).toBeNull();
    });

    test('makes the newly adopted edition the current one and keeps the old ones', async () => {
      const { id } = newAgency();
      await adopt(record(id));
      expect(
        await adopt(record(id, { edition: '2026-01', sha256: 'h2', adoptedAt: minute(2) })),
      ).toBe('adopted');
      expect((await sops.editions(id)).map(({ edition, current }) => [edition, current])).toEqual([
        ['2025-08', false],
        ['2026-01', true],
      ]);
    });

    test('changes nothing when the current edition is adopted again', async () => {
      const { id } = newAgency();
      await adopt(record(id));
      expect(await adopt(record(id, { adoptedAt: minute(9) }))).toBe('unchanged');
      expect(await sops.editions(id)).toEqual([{ ...record(id), current: true }]);
    });

    test('returns to an older edition when it is adopted again', async () => {
      const { id } = newAgency();
      await adopt(record(id));
      await adopt(record(id, { edition: '2026-01', sha256: 'h2', adoptedAt: minute(2) }));
      expect(await adopt(record(id))).toBe('adopted');
      expect((await sops.editions(id)).map(({ edition, current }) => [edition, current])).toEqual([
        ['2025-08', true],
        ['2026-01', false],
      ]);
    });

    test('records each adoption and each mapping given, and nothing else', async () => {
      const { id } = newAgency();
      expect([await sops.adoptions(id), await recordedOf(id)]).toEqual([0, []]);
      expect(await giveMapping(id, '2025-08', mapping())).toBe('no-edition');
      await adopt(record(id));
      await adopt(record(id));
      await adopt(record(id, { source: 'lain', sha256: 'h9' }));
      await giveMapping(id, '2025-08', mapping());
      await giveMapping(id, '2025-08', mapping());
      await adopt(record(id, { edition: '2026-01', sha256: 'h2', mapping: mapping() }));
      await adopt(record(id, { edition: '2026-02', sha256: 'h3' }));
      await adopt(record(id, { edition: '2026-02', sha256: 'h3', mapping: mapping() }));
      await adopt(record(id));
      expect(await recordedOf(id)).toEqual([
        'edition-adopted 2025-08 h1 -',
        'mapping-given 2025-08 m1',
        'edition-adopted 2026-01 h2 m1',
        'edition-adopted 2026-02 h3 -',
        'mapping-given 2026-02 m1',
        'edition-adopted 2025-08 h1 -',
      ]);
      expect(await sops.adoptions(id)).toBe(6);
    });

    test('refuses other content under the name of an adopted edition', async () => {
      const { id } = newAgency();
      await adopt(record(id));
      expect(await adopt(record(id, { source: 'lain', sha256: 'h2' }))).toBe('different-content');
      expect(await sops.editions(id)).toEqual([{ ...record(id), current: true }]);
    });

    test('keeps the mapping an edition comes with, byte for byte', async () => {
      const { id } = newAgency();
      expect(await adopt(record(id, { mapping: mapping() }))).toBe('adopted');
      expect(await sops.edition(id, '2025-08')).toEqual({
        ...record(id),
        mapping: { ...mapping(), came: 'with-edition' },
        current: true,
      });
      expect(await adopt(record(id, { mapping: mapping({ adoptedAt: minute(9) }) }))).toBe(
        'unchanged',
      );
      // Adopted again without a mapping beside it, an edition keeps the one it has.
      expect(await adopt(record(id))).toBe('unchanged');
      expect((await sops.edition(id, '2025-08'))?.mapping).toEqual({
        ...mapping(),
        came: 'with-edition',
      });
    });

    test('refuses another mapping for an edition that has one, whole', async () => {
      const { id } = newAgency();
      await adopt(record(id, { mapping: mapping() }));
      await adopt(record(id, { edition: '2026-01', sha256: 'h2', adoptedAt: minute(2) }));
      expect(await adopt(record(id, { mapping: mapping({ source: 'lain', sha256: 'm2' }) }))).toBe(
        'different-mapping',
      );
      expect(await giveMapping(id, '2025-08', mapping({ source: 'lain', sha256: 'm2' }))).toBe(
        'different-mapping',
      );
      expect(
        (await sops.editions(id)).map(({ edition, current, mapping: held }) => [
          edition,
          current,
          held?.sha256,
        ]),
      ).toEqual([
        ['2025-08', false, 'm1'],
        ['2026-01', true, undefined],
      ]);
    });

    test('gives an edition without a mapping one, once, and leaves which edition is in force', async () => {
      const { id } = newAgency();
      await adopt(record(id));
      await adopt(record(id, { edition: '2026-01', sha256: 'h2', adoptedAt: minute(2) }));
      expect(await giveMapping(id, '2025-08', mapping())).toBe('given');
      expect(await giveMapping(id, '2025-08', mapping({ adoptedAt: minute(9) }))).toBe('unchanged');
      expect(
        (await sops.editions(id)).map(({ edition, current, mapping: held }) => [
          edition,
          current,
          held,
        ]),
      ).toEqual([
        ['2025-08', false, { ...mapping(), came: 'afterwards' }],
        ['2026-01', true, null],
      ]);
      expect(await giveMapping(id, '2099-01', mapping())).toBe('no-edition');
      // Adopting the one in force once more, now with a mapping, is a change too.
      expect(
        await adopt(record(id, { edition: '2026-01', sha256: 'h2', mapping: mapping() })),
      ).toBe('adopted');
      expect((await sops.edition(id, '2026-01'))?.mapping?.came).toBe('afterwards');
    });

    test('tells which editions were given a mapping afterwards until their cases are noted to follow it', async () => {
      const { id } = newAgency();
      await adopt(record(id, { mapping: mapping() }));
      await adopt(record(id, { edition: '2026-01', sha256: 'h2' }));
      await adopt(record(id, { edition: '2026-02', sha256: 'h3' }));
      expect(await sops.notFollowed(id)).toEqual([]);
      await giveMapping(id, '2026-01', mapping());
      await adopt(record(id, { edition: '2026-02', sha256: 'h3', mapping: mapping() }));
      expect(await sops.notFollowed(id)).toEqual(['2026-01', '2026-02']);
      await sops.noteFollowed(id, '2026-01');
      await sops.noteFollowed(id, '2026-01');
      expect(await sops.notFollowed(id)).toEqual(['2026-02']);
    });

    test('keeps one of twenty mappings given at once', async () => {
      const { id } = newAgency();
      await adopt(record(id));
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          giveMapping(
            id,
            '2025-08',
            mapping({ source: String(index), sha256: `m${String(index)}` }),
          ),
        ),
      );
      expect(answers.filter((answer) => answer === 'given')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'different-mapping')).toHaveLength(19);
      expect((await sops.edition(id, '2025-08'))?.mapping?.sha256).toBe(
        `m${String(answers.indexOf('given'))}`,
      );
    });

    const changeOf = (
      agency: string,
      version: number,
      change: SettingEventData,
      reason = 'Surat edaran',
      at = minute(version),
    ): AgencyChange => ({
      agency,
      version,
      event: {
        ...change,
        v: 1,
        command: `perintah-${String(version)}`,
        reason,
        by: { kind: 'officer', id: 'p1', name: 'Petugas', roles: ['ketua'] },
        happenedAt: at,
        recordedAt: at,
      },
    });
    const reminders = {
      half: false,
      eighty: true,
      due: true,
      rungs: [{ afterMinutes: 30, roles: ['ketua'] }],
      urgent: ['lapor-bssn'],
    };

    test('puts changes of calendar and reminders into force and keeps them all, newest first', async () => {
      const agency = newAgency();
      await sops.saveAgency(agency);
      expect(await sops.changes(agency.id)).toEqual([]);
      const calendar = {
        ...agency.calendar,
        version: 2,
        closed: [
          { date: '2026-12-24', name: 'Hari jadi', kind: 'agency' as const, source: 'SK "1" é' },
        ],
      };
      const first = changeOf(agency.id, 1, { type: 'calendar-changed', calendar });
      const second = changeOf(
        agency.id,
        1,
        { type: 'reminders-changed', reminders },
        'Surat edaran',
        minute(2),
      );
      expect(await sops.change(first)).toBe(true);
      expect(await sops.agency(agency.id)).toEqual({ ...agency, calendar });
      expect(await sops.change(second)).toBe(true);
      expect(await sops.agency(agency.id)).toEqual({ ...agency, calendar, reminders });
      expect(await sops.changes(agency.id)).toEqual([second, first]);
      expect(await sops.changes(agency.id, 'calendar')).toEqual([first]);
      expect(await sops.changes(agency.id, 'papers')).toEqual([]);
      expect(await sops.settingVersions(agency.id)).toEqual({
        calendar: 1,
        reminders: 1,
        papers: 0,
        duties: 0,
        bodies: 0,
        access: 0,
      });
    });

    test('keeps nothing of a change that another came before, or that leaves a gap', async () => {
      const agency = newAgency();
      await sops.saveAgency(agency);
      expect(
        await sops.change(changeOf(agency.id, 2, { type: 'reminders-changed', reminders })),
      ).toBe(false);
      expect(
        await sops.change(changeOf(agency.id, 1, { type: 'reminders-changed', reminders })),
      ).toBe(true);
      const late = changeOf(agency.id, 1, {
        type: 'reminders-changed',
        reminders: { ...reminders, half: true },
      });
      expect(await sops.change(late)).toBe(false);
      expect(await sops.agency(agency.id)).toEqual({ ...agency, reminders });
      expect(await sops.changes(agency.id)).toHaveLength(1);
      await expect(
        sops.change(changeOf('tiada', 1, { type: 'reminders-changed', reminders })),
      ).rejects.toThrow('tiada');
      expect(await sops.changes('tiada')).toEqual([]);
    });

    test('lets one of twenty changes of the same version win', async () => {
      const agency = newAgency();
      await sops.saveAgency(agency);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          sops.change(
            changeOf(
              agency.id,
              1,
              { type: 'calendar-changed', calendar: { ...agency.calendar, version: index + 2 } },
              `alasan ${String(index)}`,
            ),
          ),
        ),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
      const [winner] = await sops.changes(agency.id);
      expect(winner?.event.reason).toBe(`alasan ${String(answers.indexOf(true))}`);
      expect((await sops.agency(agency.id))?.calendar.version).toBe(answers.indexOf(true) + 2);
    });

    test('adopts once when the same edition is adopted twenty times at once', async () => {
      const { id } = newAgency();
      const answers = await Promise.all(Array.from({ length: 20 }, () => adopt(record(id))));
      expect(answers.filter((answer) => answer === 'adopted')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'unchanged')).toHaveLength(19);
    });
  });
};
