import { categories } from '#core/sops/categories.ts';
import { capacityNames, channelOnPaper } from '#core/cases/channels.ts';
import { formatDate, formatInstant } from '#core/time/format.ts';
import type { Reporter } from '#core/cases/report.ts';
import type { OfCase } from '#core/papers/content/material.ts';
import type { Block, Pair } from '#core/papers/sheet/paper.ts';

const pairs = (
  rows: readonly (readonly [label: string, value: string | null | undefined])[],
): readonly Pair[] =>
  rows.flatMap(([label, value]) =>
    value === null || value === undefined || value.trim() === '' ? [] : [{ label, value: [value] }],
  );

export const categoryName = (id: string): string =>
  categories.find((category) => category.id === id)?.label.id ?? id;

/** Number, ticket, when and how the report came, and about which system unless that is told elsewhere. */
export const reportFact = ({ state, settings }: OfCase, withSystem = true): readonly Block[] => {
  const { report } = state;
  const time = (at: typeof report.receivedAt | undefined): string | undefined =>
    at === undefined ? undefined : formatInstant(at, settings.zone, 'id');
  return [
    {
      type: 'pairs',
      rows: pairs([
        ['Nomor kasus', state.number],
        ['Nomor tiket', state.ticket],
        ['Diterima', time(report.receivedAt)],
        ['Melalui', channelOnPaper(report.channel)],
        ['Nomor surat / rujukan', report.reference],
        [
          'Tanggal surat',
          report.letterDate === undefined ? null : formatDate(report.letterDate, 'id'),
        ],
        ['Hal surat', report.subject],
        ['Jenis insiden', categoryName(state.category)],
        ['Sistem elektronik', withSystem ? state.system.name : null],
        ['Perangkat Daerah', withSystem ? state.system.unit : null],
        ['Waktu kejadian', time(report.occurredAt)],
        ['Waktu ditemukan', time(report.foundAt)],
        ['Tingkat keparahan menurut pelapor', report.reportedSeverity],
        ['Jenis kerentanan', report.vulnerability],
      ]),
    },
  ];
};

/** Why no name stands there: it was never given, or is withheld as the reporter asked. */
export const withheldName = ({ name }: Pick<Reporter, 'name'>): string =>
  name.trim() === '' ? 'tidak disebutkan oleh pelapor' : 'dirahasiakan atas permintaan pelapor';

/** Who reported; an anonymous reporter's name and contact stay off every paper. */
export const reporterFact = ({ state }: OfCase): readonly Block[] => {
  const { reporter } = state.report;
  if (reporter.anonymous)
    return [
      {
        type: 'pairs',
        rows: pairs([
          ['Nama', withheldName(reporter)],
          ['Sebagai', capacityNames[reporter.capacity].id],
        ]),
      },
    ];
  return [
    {
      type: 'pairs',
      rows: pairs([
        ['Nama', reporter.name],
        ['Sebagai', capacityNames[reporter.capacity].id],
        ['Instansi', reporter.organisation],
        ['Surel', reporter.email],
        ['Telepon', reporter.phone],
      ]),
    },
  ];
};
