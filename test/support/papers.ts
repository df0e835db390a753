import { paperOfTurn } from '#core/cases/paper-id.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPaperMapping } from '#adapters/sop-file/paper-mapping.ts';
import { noCase, type CasePaper, type OpenCase, type Turn } from '#core/cases/case.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Answers } from '#core/cases/event.ts';
import type { Report } from '#core/cases/report.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { MappingFile } from '#core/papers/mapping/mapping-file.ts';
import type { OfficeSettings, Issue } from '#core/papers/settings/settings.ts';
import { isDemanded } from '#core/cases/decide/asked-outputs.ts';
import { compile } from '#core/sops/compile.ts';
import type { Output, Sop, Step } from '#core/sops/model.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { readingOnce } from './reading-once.ts';
import { sampleAnswers } from './sample-answer.ts';
import { file, instant, sampleReport, someBodies } from './scenario.ts';

const root = resolve(import.meta.dirname, '..', '..');

export const editions = [
  'batam/2025-08',
  'denpasar/tanpa-tanggal',
  'maluku-utara/2025-08',
] as const;

/** An edition that comes with the product, with its papers. */
export const editionAt = (
  edition: string,
): {
  readonly sop: Sop;
  readonly mapping: PaperMapping;
  readonly mappingFile: MappingFile;
  readonly mappingText: string;
} => {
  const read = readingOnce.read(readFileSync(resolve(root, 'sop', edition, 'sop.yaml'), 'utf8'));
  if (read.document === null)
    throw new Error(`${edition}: ${read.findings.map(({ message }) => message.en).join('\n')}`);
  const sop = compile(read.document);
  const mappingText = readFileSync(resolve(root, 'sop', edition, 'naskah', 'naskah.yaml'), 'utf8');
  const { mapping: mappingFile, findings } = readPaperMapping(mappingText, sop);
  if (mappingFile === null)
    throw new Error(
      `${edition}: ${findings.map(({ line, message }) => `${String(line)}: ${message.en}`).join('\n')}`,
    );
  return { sop, mapping: compileMapping(mappingFile, sop), mappingFile, mappingText };
};

/** Invented office; every role of the SOP has a signer. */
export const sampleSettings = (sop: Sop, more: Partial<OfficeSettings> = {}): OfficeSettings => ({
  size: 'a4',
  letterhead: {
    lines: ['PEMERINTAH DAERAH CONTOH', 'DINAS KOMUNIKASI DAN INFORMATIKA'],
    address: ['Jalan Contoh Nomor 1, Kota Contoh 00000'],
    contact: 'Telepon (000) 000000, Surel kantor@contoh.example, Laman contoh.example',
    logo: null,
  },
  place: 'Kota Contoh',
  zone: sop.document.instansi.zona,
  signers: Object.fromEntries(
    sop.roles.map(
      ({ id, name }, index) =>
        [
          id,
          {
            officeholder: {
              position: name,
              name: `Pejabat Contoh ${String(index + 1)}`,
              rank: 'Pembina',
              nip: String(index + 1).padStart(18, '0'),
            },
            delegation: null,
          },
        ] as const,
    ),
  ),
  lettering: { face: 'serif', size: '11.5' },
  stampPlace: false,
  sopSheet: null,
  legalBases: [
    'Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik',
  ],
  bsreFooter: [
    'Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE, BSSN.',
  ],
  bodies: someBodies,
  profiles: {},
  ...more,
});

export const sampleIssue = (more: Partial<Issue> = {}): Issue => ({
  draft: false,
  madeAt: instant('2026-11-21T03:00:00Z'),
  number: '000.6 / 231 / DKI / XI / 2026',
  datedAt: instant('2026-11-21T03:00:00Z'),
  signature: null,
  checkAddress: 'https://tanggap.contoh.example/periksa/ABCD-EFGH',
  typed: null,
  edits: {},
  ...more,
});

/** The outcome under which a step demands an output. */
const outcomeFor = (step: Step, output: Output | undefined): string =>
  step.outcomes.find(
    ({ id }) => output === undefined || isDemanded({ ...output, optional: false }, id),
  )?.id ??
  step.outcomes[0]?.id ??
  '';

const later = (minutes: number): Instant =>
  instantOf(momentOf(instant('2026-11-17T03:00:00Z')).add({ minutes }));

/** Every official paper of the turns but one, signed: papers cite the numbers of those before them. */
const signedPapers = (
  sop: Sop,
  turns: readonly Turn[],
  except: Output | undefined,
): readonly CasePaper[] =>
  turns.flatMap(({ turn, step, completed }) =>
    (sop.steps.get(step)?.outputs ?? [])
      .filter(({ id, origin }) => origin === 'naskah' && id !== except?.id)
      .map(({ id, name }): CasePaper => ({
        ...paperOfTurn({ output: id, turn }),
        edits: {},
        writers: [],
        initials: [],
        versions: [
          {
            version: 1,
            code: 'ABCD-EFGH',
            number: `000.6 / ${String(turn)} / CTH / XI / 2026`,
            title: name,
            file: file(id),
            signatures: [
              {
                role: null,
                name: 'Pejabat Contoh',
                position: 'Pejabat',
                via: 'ink',
                at: completed?.at ?? later(0),
                place: null,
              },
            ],
            printed: null,
            exported: null,
            revoked: null,
            sent: [],
            received: [],
            fetched: [],
          },
        ],
      })),
  );

/** A case that has been through every step of its SOP, so that every output's paper can be made; all others are signed. */
export const caseThroughAll = (
  sop: Sop,
  output?: Output,
  given: Readonly<Record<string, Answers>> = {},
  report: Partial<Report> = {},
): OpenCase => {
  const opened = evolve(noCase, {
    type: 'report-received',
    caseId: '00000000-0000-7000-8000-000000000001',
    number: 'CTH-2026-0001',
    agency: sop.agency,
    edition: sop.edition,
    report: sampleReport(report),
    trackingHash: 'f'.repeat(64),
    v: 1,
    command: 'command-1',
    by: { kind: 'reporter' },
    happenedAt: later(0),
    recordedAt: later(0),
  });
  if (opened.status !== 'open') throw new Error('a report opens a case');
  const turns = [...sop.steps.values()].map((step, index): Turn => {
    const own = step.outputs.find(({ id }) => id === output?.id);
    const outcome = outcomeFor(step, own);
    return {
      turn: index + 1,
      step: step.id,
      roles: step.executors.map(({ role }) => role),
      startedAt: later(60 * index),
      due: null,
      beyondKnownHolidays: false,
      dueChanges: [],
      calendarVersion: 1,
      taken: null,
      assignee: null,
      hands: [],
      waits: [],
      left: null,
      completed: {
        at: later(60 * index + 30),
        recordedAt: later(60 * index + 30),
        by: { kind: 'officer', id: 'o1', name: 'Petugas Contoh', roles: [] },
        outcome,
        form: sampleAnswers(step, outcome, given[step.id] ?? {}),
        backdatingReason: null,
        enteredFor: [],
        exception: null,
      },
    };
  });
  return { ...opened, ticket: 'CTH-T-2026-0001', turns, papers: signedPapers(sop, turns, output) };
};

/** Outputs an SOP makes from forms, or as official papers, with their steps. */
export const paperOutputs = (
  sop: Sop,
): readonly { readonly step: Step; readonly output: Output }[] =>
  [...sop.steps.values()].flatMap((step) =>
    step.outputs
      .filter(({ origin }) => origin === 'formulir' || origin === 'naskah')
      .map((output) => ({ step, output })),
  );

/** The number of a step's visit in `caseThroughAll`. */
export const visitOf = (state: OpenCase, step: Step): number =>
  state.turns.find((turn) => turn.step === step.id)?.turn ?? 0;
