import { checkScript } from '#core/exchange/case-file/check-script.ts';
import { eventLog } from '#core/exchange/case-file/event-log.ts';
import { manifestName, manifestText } from '#core/exchange/case-file/manifest.ts';
import { distinct, safePart } from '#core/exchange/case-file/names.ts';
import { paperOrder, paperPaths } from '#core/exchange/case-file/paper-names.ts';
import { proofScript } from '#core/exchange/case-file/proof-script.ts';
import { readMe } from '#core/exchange/case-file/read-me.ts';
import { evidenceList, storedFiles, type HeldFile } from '#core/exchange/case-file/stored-files.ts';
import { caseReport } from '#core/papers/content/case-report.ts';
import { executedSop } from '#core/papers/sop/executed-sop.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';
import { turnTimes } from '#core/oversight/figures/turn-time.ts';
import type { Instant } from '#core/time/instant.ts';
import { filesOfEvents } from '#app/cases/files-in-case.ts';
import type { Ground } from '#app/ground.ts';
import type { ArchiveEntry, EditionRecord } from '#app/ports.ts';
import { officeOf } from '#app/papers/office.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { madePart } from './parts.ts';
import { draftsOf, formsOf, setPapers, type SetPaper, type ToSet } from './set-papers.ts';
import { heldFiles, heldPart, troubleOf, type PlacedFile } from './stored.ts';

/** What a case file is made of besides the case. */
export interface Making {
  readonly loaded: LoadedCase;
  readonly edition: EditionRecord;
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** Where codes of papers are asked for. */
  readonly checkAddress: string;
}

/** Everything of a case file, its list of hashes included. */
export interface Contents {
  readonly entries: readonly ArchiveEntry[];
  /** SHA-256 of the list of hashes, and how many files it lists. */
  readonly manifest: string;
  readonly files: number;
}

interface Placed {
  readonly files: readonly PlacedFile[];
  readonly drafts: readonly ToSet[];
  readonly forms: readonly ToSet[];
}

/** Every file and paper with a path of its own, whatever the files were called. */
const placed = (loaded: LoadedCase): Placed => {
  const { sop, mapping, state, stored } = loaded;
  const order = paperOrder([...papersOf(sop, mapping, state), ...state.papers]);
  const papers = paperPaths(
    sop,
    state,
    stored.map(({ event }) => event),
    order,
  );
  const files = storedFiles(stored, (event) => filesOfEvents([event]));
  const evidence = files.filter(({ ref }) => !papers.has(ref.id));
  const wanted = files.map(
    (file) =>
      papers.get(file.ref.id) ??
      `bukti/${String(evidence.indexOf(file) + 1).padStart(3, '0')}-${safePart(file.ref.id).slice(0, 8)}-${safePart(file.ref.name)}`,
  );
  const [drafts, forms] = [draftsOf(loaded, order), formsOf(loaded)];
  const paths = distinct([
    ...wanted,
    ...drafts.map(({ path }) => path),
    ...forms.map(({ path }) => path),
  ]);
  const at = (index: number, otherwise: string): string => paths[index] ?? otherwise;
  return {
    files: files.map((file, index) => ({ ...file, path: at(index, wanted[index] ?? file.ref.id) })),
    drafts: drafts.map((paper, index) => ({
      ...paper,
      path: at(files.length + index, paper.path),
    })),
    forms: forms.map((paper, index) => ({
      ...paper,
      path: at(files.length + drafts.length + index, paper.path),
    })),
  };
};

const sopParts = async (
  ground: Ground,
  { loaded, edition, madeAt }: Making,
): Promise<readonly ArchiveEntry[]> => {
  const { sop, mapping, state, agency } = loaded;
  const { typesetter } = ground;
  const document = await typesetter.pdf(
    sopDocumentData(sop, agency.papers, {
      madeAt: edition.adoptedAt,
      signature: null,
      checkAddress: null,
    }),
  );
  const executed = await typesetter.pdf(
    executedSop(
      { sop, mapping, state, settings: officeOf(agency), madeAt, keptOff: new Set() },
      turnTimes(state, agency.calendar, madeAt),
    ),
  );
  return [
    madePart(ground, 'sop/sop.yaml', edition.adoptedAt, edition.source),
    ...(edition.mapping === null
      ? []
      : [madePart(ground, 'sop/naskah.yaml', edition.mapping.adoptedAt, edition.mapping.source)]),
    madePart(ground, 'sop/dokumen-sop.pdf', edition.adoptedAt, document),
    madePart(ground, 'sop/sop-terlaksana.pdf', madeAt, executed),
  ];
};

const recordParts = async (
  ground: Ground,
  { loaded, madeAt, madeBy }: Making,
  files: readonly HeldFile[],
): Promise<readonly ArchiveEntry[]> => {
  const { sop, state, stored } = loaded;
  const report = caseReport({
    sop,
    state,
    settings: officeOf(loaded.agency),
    record: stored,
    madeAt,
    madeBy,
    files: files.map((file) => ({
      name: file.ref.name,
      size: file.ref.size,
      sha256: file.ref.sha256,
      version: file.first.version,
      trouble: { whole: null, missing: 'HILANG', altered: 'ISI BERUBAH' }[file.held.state],
    })),
  });
  return [
    madePart(ground, 'catatan/peristiwa.json', madeAt, eventLog(state, stored)),
    madePart(ground, 'catatan/peristiwa.pdf', madeAt, await ground.typesetter.pdf(report)),
  ];
};

const anchorParts = (ground: Ground, { loaded, madeAt }: Making): readonly ArchiveEntry[] => {
  const anchors = ground.signing.anchors?.(loaded.agency.id) ?? [];
  const paths = distinct(
    anchors.map(
      ({ name }) => `kepercayaan/${safePart(name.replace(/\.pem$/iu, ''), 'sertifikat')}.pem`,
    ),
  );
  return anchors.map(({ pem }, index) =>
    madePart(ground, paths[index] ?? `kepercayaan/${String(index)}.pem`, madeAt, pem),
  );
};

interface Parts {
  readonly files: readonly HeldFile[];
  readonly papers: readonly SetPaper[];
  readonly forms: readonly SetPaper[];
  readonly anchors: readonly ArchiveEntry[];
}

const readMeOf = (
  { loaded, madeAt, madeBy, checkAddress }: Making,
  { files, papers, forms, anchors }: Parts,
): string => {
  const { agency, state, stored } = loaded;
  const present = files.filter(({ path }) => path !== null);
  const set = (some: readonly SetPaper[]): number =>
    some.filter((paper) => 'bytes' in paper).length;
  return readMe({
    agencyName: agency.name,
    number: state.number,
    caseId: state.id,
    system: state.system.name,
    madeBy,
    madeAt,
    zone: agency.calendar.zone,
    events: stored.length,
    lastHash: stored.at(-1)?.hash ?? '',
    papers: {
      signed: present.filter(({ path }) => path?.startsWith('naskah/')).length,
      drafts: set(papers),
      forms: set(forms),
      frozen: present.filter(({ path }) => path?.startsWith('pemeriksaan/')).length,
    },
    evidence: present.filter(({ path }) => path?.startsWith('bukti/')).length,
    anchors: anchors.length,
    checkAddress,
    troubles: [
      ...files.flatMap((file) => troubleOf(file) ?? []),
      ...[...papers, ...forms].flatMap((paper) => ('refused' in paper ? [paper.refused] : [])),
    ],
  });
};

/**
 * Everything of a case, each part with its hash, and the list of them. Files of the store are read
 * through once here and again when they are packed; only what is made here is held in memory.
 *
 * @throws TypesettingFailed
 */
export const contentsOf = async (ground: Ground, making: Making): Promise<Contents> => {
  const { loaded, madeAt } = making;
  const { files: wanted, drafts, forms: asked } = placed(loaded);
  const files = await heldFiles(ground, loaded.agency.id, wanted);
  const [papers, forms] = [await setPapers(ground, drafts), await setPapers(ground, asked)];
  const set = [...papers, ...forms].flatMap((paper) =>
    'bytes' in paper ? [madePart(ground, paper.path, paper.data.madeAt, paper.bytes)] : [],
  );
  const anchors = anchorParts(ground, making);
  const entries = [
    madePart(ground, 'BACA-SAYA.txt', madeAt, readMeOf(making, { files, papers, forms, anchors })),
    madePart(ground, 'bukti.json', madeAt, evidenceList(loaded.state, files)),
    madePart(ground, 'periksa-catatan.py', madeAt, checkScript),
    madePart(ground, 'periksa-bukti.py', madeAt, proofScript),
    ...(await recordParts(ground, making, files)),
    ...[...set, ...files.flatMap((file) => heldPart(ground, loaded.agency.id, file))].toSorted(
      (one, other) => (one.path < other.path ? -1 : 1),
    ),
    ...(await sopParts(ground, making)),
    ...anchors,
  ];
  const list = madePart(ground, manifestName, madeAt, manifestText(entries));
  const [first, ...others] = entries;
  return {
    entries: first === undefined ? [list] : [first, list, ...others],
    manifest: list.sha256,
    files: entries.length,
  };
};
