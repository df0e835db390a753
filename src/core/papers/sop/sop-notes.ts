import { gateNotes } from '#core/sops/gate-kinds.ts';
import { deedName } from '#core/sops/beside.ts';
import { besideDeeds, type Sop } from '#core/sops/model.ts';
import { printedRole, printedStep } from '#core/sops/printed-names.ts';
import { timeMeaning } from '#core/sops/time-meaning.ts';
import type { Section } from '#core/papers/sheet/paper.ts';
import type { SopSheet } from '#core/papers/settings/settings.ts';

const confidenceNames = { tinggi: 'tinggi', sedang: 'sedang', rendah: 'rendah' } as const;

const inferred = (sop: Sop, confirmed: SopSheet['confirmed']): readonly Section[] => {
  // A row a step, and another where it is not equally sure of all.
  const rows = [...sop.steps.values()].flatMap((step) =>
    [...Map.groupBy(step.executors, ({ inferred: sure }) => sure)].flatMap(([sure, executors]) =>
      sure === null
        ? []
        : [
            [
              printedStep(step),
              executors.map(({ role }) => printedRole(sop, role)).join(', '),
              confidenceNames[sure],
            ],
          ],
    ),
  );
  if (rows.length === 0) return [];
  return [
    {
      title: 'Pelaksana yang disimpulkan',
      blocks: [
        {
          type: 'paragraph',
          text:
            confirmed === null
              ? 'Naskah tidak menyebut pelaksana langkah berikut. Pelaksana disimpulkan dan perlu dipastikan oleh pejabat yang berwenang; simbolnya bergaris putus-putus.'
              : `Naskah tidak menyebut pelaksana langkah berikut. Pelaksananya dipastikan oleh ${confirmed.by}, ${confirmed.on}.`,
        },
        {
          type: 'table',
          columns: [
            { title: 'Langkah', share: 4 },
            { title: 'Pelaksana', share: 5 },
            { title: 'Keyakinan', share: 2 },
          ],
          rows,
        },
      ],
    },
  ];
};

const additions = (sop: Sop): readonly Section[] => {
  const roles = sop.roles.flatMap(({ name, addition }) =>
    addition === null ? [] : [`Pelaksana ${name}: ${addition}`],
  );
  const steps = [...sop.steps.values()].flatMap((step) => [
    ...(step.addition === null ? [] : [`Langkah "${step.title.id}": ${step.addition}`]),
    ...step.outputs.flatMap(({ name, addition }) =>
      addition === null ? [] : [`Keluaran "${name}" (${printedStep(step)}): ${addition}`],
    ),
    ...step.outcomes.flatMap(({ label, addition }) =>
      addition === null ? [] : [`Hasil "${label.id}" (${printedStep(step)}): ${addition}`],
    ),
  ]);
  const items = [...roles, ...steps];
  return items.length === 0
    ? []
    : [
        {
          title: 'Tambahan',
          blocks: [
            {
              type: 'paragraph',
              text: 'Bagian berikut tidak ada dalam naskah; dalam tabel dan bagan alirnya berlatar kelabu.',
            },
            { type: 'list', items },
          ],
        },
      ];
};

/** Who carries temporary measures out and lifts them, as far as the edition says. */
const measureDeeds = (sop: Sop): readonly string[] =>
  (
    [
      ['Melaksanakan', sop.measures.install],
      ['Mencabut', sop.measures.lift],
    ] as const
  ).flatMap(([deed, { by, proof, inferred: sure, source }]) =>
    source === null
      ? []
      : [
          `${deed}: ${by.map((id) => printedRole(sop, id)).join(', ')}${sure === null ? '' : ` (dugaan, keyakinan ${confidenceNames[sure]})`}${proof ? ', dengan bukti' : ''}. ${source}.`,
        ],
  );

/** Who may do what beside the steps, as far as the edition says. */
const besideSteps = (sop: Sop): readonly string[] =>
  besideDeeds.flatMap((deed) => {
    const { by, inferred: sure, source } = sop.beside[deed];
    return source === null
      ? []
      : [
          `Yang boleh ${deedName(deed).id}: ${by.map((id) => printedRole(sop, id)).join(', ')}${sure === null ? '' : ` (dugaan, keyakinan ${confidenceNames[sure]})`}. ${source}.`,
        ];
  });

/** Who may approve at a step he works at himself, where the edition says so. */
const ownStepApproval = (sop: Sop): readonly string[] => {
  const { by, inferred: sure, source } = sop.approvesOwnStep;
  return source === null
    ? []
    : [
        `Yang boleh menyetujui pada langkah yang ikut ia kerjakan, tetapi tidak yang dimintanya sendiri: ${by.map((id) => printedRole(sop, id)).join(', ')}${sure === null ? '' : ` (dugaan, keyakinan ${confidenceNames[sure]})`}. ${source}.`,
      ];
};

const notes = (title: string, items: readonly string[]): readonly Section[] =>
  items.length === 0 ? [] : [{ title, blocks: [{ type: 'list', items }] }];

/** Everything about an edition that its source does not say, under headings of its own. */
export const sopNotes = (
  sop: Sop,
  footerPrinted: boolean,
  confirmed: SopSheet['confirmed'],
): readonly Section[] => {
  const { document } = sop;
  return [
    ...inferred(sop, confirmed),
    ...additions(sop),
    ...notes('Persetujuan dan pengecualian', [
      ...gateNotes(sop, 'approvals'),
      ...ownStepApproval(sop),
    ]),
    ...notes(
      'Pengiriman sebelum langkah berikutnya (tambahan, tidak ada dalam naskah)',
      gateNotes(sop, 'sendings'),
    ),
    ...notes('Tindakan sementara', measureDeeds(sop)),
    ...notes('Siapa boleh apa di luar langkah', besideSteps(sop)),
    ...notes(
      'Catatan langkah',
      [...sop.steps.values()].flatMap((step) =>
        step.note === null ? [] : [`${printedStep(step)}: ${step.note}`],
      ),
    ),
    ...notes('Arti waktu baku', [timeMeaning(sop.timeRules).id]),
    ...notes('Catatan edisi', document.edisi.catatan),
    ...(footerPrinted
      ? []
      : notes(
          'CATATAN pada kaki halaman naskah asli (tidak berlaku bagi cetakan ini)',
          document.catatan_kaki,
        )),
  ];
};
