import { causeWords } from '#core/cases/cause-words.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { Measure } from '#core/cases/case.ts';
import type { OfCase } from '#core/papers/content/material.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { elapsed, timeIn, titleWithZone } from './time.ts';

const measureNames: Readonly<Record<Measure['kind'], string>> = {
  block: 'Blokir',
  'disable-domain': 'Nonaktif domain',
  'maintenance-page': 'Halaman pemeliharaan',
  backup: 'Pencadangan data',
};

const measureStates: Readonly<Record<Measure['state'], string>> = {
  ordered: 'Diperintahkan',
  'in-force': 'Berlaku',
  done: 'Selesai',
  lifted: 'Dicabut',
  withdrawn: 'Perintah dibatalkan',
};

/**
 * Every visit of a step: when it began and ended, how long that was, its standard time and result.
 *
 * @param told `inside` also tells how each visit ended and which steps the SOP does not name, in the
 *   product's own words; a paper tells neither
 */
export const turnsTable = (
  material: OfCase,
  told: 'inside' | 'on-paper' = 'on-paper',
): readonly Block[] => {
  const inside = told === 'inside';
  const { sop, state, settings } = material;
  if (state.turns.length === 0) return [];
  const time = timeIn(settings.zone);
  return [
    {
      type: 'table',
      columns: [
        { title: 'No', share: 0.9 },
        { title: 'Langkah', share: 4 },
        { title: titleWithZone('Mulai', material), share: 3.1 },
        { title: titleWithZone('Selesai', material), share: 3.1 },
        // On the clock, nights and days off included; the standard time counts working time.
        { title: 'Lama (kalender)', share: 2.2 },
        { title: 'Waktu baku', share: 1.9 },
        ...(inside ? [{ title: 'Hasil', share: 3.3 }] : []),
      ],
      rows: state.turns.map((turn) => {
        const step = sop.steps.get(turn.step);
        const part = sop.document.langkah.find(({ kode }) => kode === turn.step);
        const end = turn.completed?.at ?? turn.left;
        const outcome = step?.outcomes.find(({ id }) => id === turn.completed?.outcome)?.label.id;
        return [
          step?.no ?? '-',
          `${step?.title.id ?? turn.step}${step?.addition === null || !inside ? '' : ' (tambahan)'}`,
          time(turn.startedAt),
          time(end),
          end === null ? '-' : elapsed(turn.startedAt, end),
          part?.mutu_baku.waktu?.teks ?? '-',
          ...(inside ? [outcome ?? (turn.left === null ? 'Berjalan' : 'Ditinggalkan')] : []),
        ];
      }),
    },
  ];
};

/** By whom each order was taken back that nobody carried out, because of which outcome, and why. */
const withdrawnOrders = ({ sop, state }: OfCase): readonly Block[] =>
  state.measures.flatMap(({ measure, withdrawal }): readonly Block[] => {
    if (withdrawal === null) return [];
    const { by, reason, cause } = withdrawal;
    const who = actorName(by);
    const words = cause === null ? '' : causeWords(sop, cause).id;
    // Before it was asked for, the outcome stood there as the reason.
    const why = reason === words ? '' : ` Alasan: ${reason}`;
    return [
      {
        type: 'paragraph',
        text: `Perintah tindakan nomor ${String(measure)} dibatalkan${who === '' ? '' : ` oleh ${who}`} sebelum dilaksanakan${words === '' ? '' : ` (${words})`}.${why}`,
      },
    ];
  });

/** Temporary measures and whether they still hold; nothing when there were none. */
export const measuresTable = (material: OfCase): readonly Block[] => {
  const { state, settings } = material;
  if (state.measures.length === 0) return [];
  const time = timeIn(settings.zone);
  return [
    {
      type: 'table',
      columns: [
        { title: 'No', share: 1 },
        { title: 'Tindakan', share: 3 },
        { title: 'Sistem', share: 4 },
        { title: titleWithZone('Diperintahkan', material), share: 3 },
        { title: titleWithZone('Dilaksanakan', material), share: 3 },
        { title: titleWithZone('Dicabut', material), share: 3 },
        { title: 'Keadaan', share: 2.5 },
      ],
      rows: state.measures.map((measure) => [
        String(measure.measure),
        measureNames[measure.kind],
        measure.system.name,
        time(measure.orderedAt),
        time(measure.executedAt),
        time(measure.liftedAt),
        measureStates[measure.state],
      ]),
    },
    ...withdrawnOrders(material),
  ];
};

/** Times in which outside parties were waited for; nothing when there were none. */
export const waitsTable = (material: OfCase): readonly Block[] => {
  const { sop, state, settings } = material;
  const time = timeIn(settings.zone);
  const rows = state.turns.flatMap((turn) =>
    turn.waits.map((wait) => [
      sop.steps.get(turn.step)?.title.id ?? turn.step,
      wait.party,
      wait.reason,
      time(wait.since),
      wait.ended === null ? 'masih menunggu' : time(wait.ended.at),
      wait.ended?.result ?? '-',
    ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { title: 'Langkah', share: 3 },
        { title: 'Pihak', share: 3 },
        { title: 'Sebab', share: 4 },
        { title: titleWithZone('Sejak', material), share: 3 },
        { title: titleWithZone('Sampai', material), share: 3 },
        { title: 'Jawaban', share: 4 },
      ],
      rows,
    },
  ];
};

/** Legal duties that ran beside the flow; nothing when there were none. */
export const dutiesTable = (material: OfCase): readonly Block[] => {
  const { sop, state, settings } = material;
  if (state.duties.length === 0) return [];
  const time = timeIn(settings.zone);
  return [
    {
      type: 'table',
      columns: [
        { title: 'Kewajiban', share: 5 },
        { title: 'Dasar', share: 4 },
        { title: titleWithZone('Sejak', material), share: 3 },
        { title: titleWithZone('Batas', material), share: 3 },
        { title: titleWithZone('Dipenuhi', material), share: 3 },
        { title: 'Kepada', share: 4 },
      ],
      rows: state.duties.map((duty) => {
        const known = sop.duties.find(({ id }) => id === duty.duty);
        return [
          known?.name.id ?? duty.duty,
          known?.source ?? duty.basis,
          time(duty.since),
          time(duty.due),
          time(duty.fulfilled?.at ?? null),
          (duty.fulfilled?.told ?? [])
            .map(({ to, way }) => `${to} (${sendingWays[way].id})`)
            .join('; '),
        ];
      }),
    },
  ];
};

/** Blocks, or one sentence where there is nothing to tell: for papers that have every section. */
export const orSaid = (blocks: readonly Block[], otherwise: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [{ type: 'paragraph', text: otherwise }];
