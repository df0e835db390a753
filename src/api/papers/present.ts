import { tieOf } from '#core/people/tied.ts';
import { paperKindOf } from '#core/papers/record/paper-kinds.ts';
import { actorName } from '#core/people/actor-name.ts';
import { paperId, paperPath } from '#core/cases/paper-id.ts';
import { dateOf } from '#core/cases/papers.ts';
import { sourceOfRegister } from '#core/papers/numbers/registers.ts';
import type { z } from '@hono/zod-openapi';
import type {
  AgendaLine,
  BookLine,
  PaperCheck,
  PaperView,
  PrintAnswer,
  RegisterLine,
  SigningAnswer,
  WhyNotSigned,
} from '#app/papers/answers.ts';
import { usualJenis, type PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { Officeholder } from '#core/papers/settings/settings.ts';
import type { agendaSchema, bookSchema, registerSchema } from './schema/registers.ts';
import type { paperCheckSchema } from './schema/check.ts';
import type { paperListSchema } from './schema/list.ts';
import type { paperSettingsSchema } from './schema/settings.ts';
import type { printSchema, signingSchema } from './schema/signing.ts';
import { presentFile } from '#api/present/file-ref.ts';
import { links } from '#api/present/links.ts';

type PaperItem = z.infer<typeof paperListSchema>['items'][number];

const presentVersion = (version: PaperView['versions'][number]): PaperItem['versions'][number] => ({
  version: version.version,
  code: version.code,
  number: version.number,
  sha256: version.file.sha256,
  signatures: version.signatures.map(({ role, name, position, via, at, place, found }) => ({
    role,
    name,
    position,
    via,
    at,
    place,
    found: found ?? null,
  })),
  printedAt: version.printed?.at ?? null,
  exportedAt: version.exported?.at ?? null,
  source: version.register === undefined ? null : sourceOfRegister(version.register.name),
  datedAt: dateOf(version) ?? null,
  revoked:
    version.revoked === null ? null : { at: version.revoked.at, reason: version.revoked.reason },
  sent: version.sent.map(({ to, bodies, way, note, proof, at }) => ({
    to: [...to],
    bodies: [...bodies],
    way,
    note,
    proof: proof.map(presentFile),
    at,
  })),
  received: version.received.map(({ by, note, proof, at }) => ({
    receivedBy: by,
    note,
    proof: proof.map(presentFile),
    at,
  })),
  fetched: version.fetched.map(({ by, at }) => ({ by: actorName(by), at })),
});

/** A paper of a case. @param caseAddress the address of its case */
export const presentPaper = (caseAddress: string, paper: PaperView): PaperItem => ({
  ...paperId(paper),
  name: paper.name,
  kind: paper.kind,
  numbering: paper.numbering,
  source: paper.source,
  files: paper.files.map(presentFile),
  missing: [...paper.missing],
  warnings: [...paper.warnings],
  parts: paper.parts.map(({ key, label, text }) => ({ key, label, text })),
  edits: { ...paper.edits },
  initials: paper.initials.map(({ name, as, at }) => ({ name, as, at })),
  leftUnsigned: paper.leftUnsigned,
  initialsAwaited: [...paper.initialsAwaited],
  sentToYou: paper.sentToYou,
  versions: paper.versions.map(presentVersion),
  waitsFor: paper.waitsFor.map(({ role, name }) => ({ role, name })),
  parties: paper.parties.map(({ name, position, signed }) => ({ name, position, signed })),
  signed: { done: paper.signed.done, all: paper.signed.all },
  maySign: paper.maySign,
  mayEdit: paper.mayEdit,
  fingerprint: paper.fingerprint,
  links: {
    pdf: `${caseAddress}/papers/${paperPath(paper)}/pdf`,
  },
});

/** A print that waits for ink. @param caseAddress the address of its case */
export const presentPrint = (
  caseAddress: string,
  printed: Extract<PrintAnswer, { readonly printed: unknown }>['printed'],
): z.infer<typeof printSchema> => {
  const here = `${caseAddress}/papers/${paperPath(printed)}`;
  const { version, number, code } = printed;
  return {
    ...paperId(printed),
    version,
    number,
    code,
    links: { pdf: `${here}/pdf?version=${String(version)}`, scan: `${here}/scan` },
  };
};

const presentWhy = (why: WhyNotSigned): NonNullable<z.infer<typeof signingSchema>['failure']> =>
  'missing' in why
    ? {
        code: 'paper-incomplete',
        message: { id: 'Naskah belum lengkap.', en: 'The paper is not complete.' },
        missing: [...why.missing],
      }
    : { code: 'refused' in why ? why.refused : why.failure, message: why.message, missing: [] };

/**
 * What became of a signing.
 *
 * @param caseOf how the request named the case of a paper
 */
export const presentSigning = (
  answer: SigningAnswer,
  caseOf: (caseId: string) => string,
): z.infer<typeof signingSchema> => ({
  signed: answer.signed.map((one) => ({
    case: one.caseNumber,
    ...paperId(one),
    number: one.number,
    code: one.code,
    notes: [...one.notes],
  })),
  unsigned: answer.unsigned.map(({ paper, why }) => ({
    case: caseOf(paper.caseId),
    ...paperId(paper),
    ...presentWhy(why),
  })),
  failure: answer.failure === null ? null : presentWhy(answer.failure),
});

const presentHolder = ({ position, name, rank, nip, ...holder }: Officeholder) => ({
  position,
  name,
  rank,
  nip,
  ...tieOf(holder),
});

const presentArchive = (archive: PaperSettings['archive']) =>
  Object.fromEntries(
    Object.entries(archive).map(([kind, rule]) => [
      kind,
      { ...rule, retention: rule.retention === null ? null : { ...rule.retention } },
    ]),
  );

const presentSheet = ({
  edition,
  items,
  approver,
  confirmed,
}: NonNullable<PaperSettings['sopSheet']>) => ({
  edition,
  items: { ...items },
  approver: approver === null ? null : presentHolder(approver),
  confirmed: confirmed === null ? null : { ...confirmed },
});

export const presentPaperSettings = ({
  size,
  lettering,
  letterhead,
  place,
  signers,
  legalBases,
  bsreFooter,
  initials,
  archive,
  stampPlace,
  sopSheet,
  numbers,
}: PaperSettings): z.infer<typeof paperSettingsSchema> => ({
  size,
  lettering: { ...lettering },
  place,
  letterhead: {
    lines: [...letterhead.lines],
    address: [...letterhead.address],
    contact: letterhead.contact,
    logo: letterhead.logo === null ? null : { base64: letterhead.logo.base64 },
  },
  signers: Object.fromEntries(
    Object.entries(signers).map(([role, { officeholder, delegation }]) => [
      role,
      {
        officeholder: presentHolder(officeholder),
        delegation:
          delegation === null
            ? null
            : {
                kind: delegation.kind,
                by: presentHolder(delegation.by),
                from: delegation.from,
                until: delegation.until,
              },
      },
    ]),
  ),
  legalBases: [...legalBases],
  bsreFooter: [...bsreFooter],
  initials: { places: initials.places.map(({ role }) => ({ role })), required: initials.required },
  archive: presentArchive(archive),
  stampPlace,
  sopSheet: sopSheet === null ? null : presentSheet(sopSheet),
  numbers: {
    pattern: numbers.pattern,
    klasifikasi: numbers.klasifikasi,
    unit: numbers.unit,
    jenis: { ...usualJenis, ...numbers.jenis },
    outside: { ...numbers.outside },
  },
});

export const presentRegisterLine = ({
  sequence,
  source,
  number,
  at,
  state,
  issued,
  paper,
  voidReason,
}: RegisterLine): z.infer<typeof registerSchema>['items'][number] => ({
  sequence,
  source,
  at,
  state,
  number,
  title: issued?.title ?? null,
  case: issued?.caseNumber ?? null,
  sent: (issued?.sent ?? []).map(({ to, way, at }) => ({ to: [...to], way, at })),
  paper:
    paper === null ? null : { caseId: paper.caseId, ...paperId(paper), version: paper.version },
  voidReason,
});

export const presentBookLine = ({
  entry,
  number,
  source,
  issued,
  filing,
  state,
}: BookLine): z.infer<typeof bookSchema>['items'][number] => ({
  entry,
  datedAt: issued.datedAt,
  number,
  source,
  kind: paperKindOf(issued.letter?.kind ?? '') ?? null,
  to: [...(issued.letter?.to ?? [])],
  about: issued.letter?.hal ?? issued.title,
  case: issued.caseNumber,
  sent: issued.sent.map(({ to, way, at, by }) => ({ to: [...to], way, at, by })),
  received: issued.received.map(({ by, at }) => ({ receivedBy: by, at })),
  filing:
    filing === null
      ? null
      : { ...filing, retention: filing.retention === null ? null : { ...filing.retention } },
  state,
});

export const presentAgendaLine = (
  agency: string,
  {
    sequence,
    at,
    caseId,
    caseNumber,
    receivedAt,
    from,
    reference,
    letterDate,
    subject,
    about,
    dispositions,
  }: AgendaLine,
): z.infer<typeof agendaSchema>['items'][number] => ({
  sequence,
  at,
  case: caseNumber,
  receivedAt,
  from,
  reference,
  letterDate,
  subject,
  about,
  dispositions: dispositions.map((one) => ({
    ...one,
    to: [...one.to],
    answers: one.answers.map((answer) => ({ ...answer })),
  })),
  links: { case: links.case(agency, caseId) },
});

/** What strangers may know of a paper; undefined when there is none. */
export const presentCheck = ({
  paper,
  agencyName,
  byHand,
  signedAt,
}: PaperCheck): z.infer<typeof paperCheckSchema> | undefined =>
  paper === null
    ? undefined
    : {
        agency: agencyName,
        number: paper.number,
        version: paper.version,
        signedAt,
        signers: paper.signers.map(({ name, position }) => ({ name, position })),
        byHand,
        sha256: paper.sha256,
        revokedAt: paper.revokedAt,
      };
