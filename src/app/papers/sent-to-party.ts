import type { PaperVersion } from '#core/cases/case.ts';
import { paperId, type PaperId } from '#core/cases/paper-id.ts';
import { occasionInFileName } from '#core/cases/visits.ts';
import { asAsked, paperOf, rolesLacking, wholeVersion } from '#core/cases/papers.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { bodiesSent, sentToBodies } from '#core/cases/sent-to-bodies.ts';
import { maySeePaper } from '#core/papers/access/paper-access.ts';
import { scanEndings, scanTypeOf } from '#core/papers/record/scan-type.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Ground } from '#app/ground.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { runCommand } from '#app/cases/run-command.ts';
import { wholeFile } from '#app/cases/whole-file.ts';
import type { PaperPdf, PaperView } from './answers.ts';

/** Whether a version was sent to the actor's body with every signature it names, and is no restricted paper: those go to a person, whoever else is of his body. */
const wasSentTo = (
  { sop, mapping, state }: LoadedCase,
  actor: Actor,
  meant: PaperId,
  { version, ...of }: PaperVersion,
): boolean =>
  rolesLacking(of).length === 0 &&
  caseRights.may(actor, 'fetch-paper', {
    sop,
    parties: partiesOf(state),
    addressees: bodiesSent(state, meant, version),
  }) &&
  maySeePaper(sop, mapping, actor, meant.output, partiesOf(state));

/** Of a version what its sheet says: neither to whom else it went nor who took it, and of its end only that it came. */
const itsSheet = (version: PaperVersion): PaperVersion => ({
  ...version,
  sent: [],
  received: [],
  fetched: [],
  revoked: version.revoked === null ? null : { ...version.revoked, reason: '' },
});

/** A paper as people of a body see it that it was sent to: the signed versions that were, and nothing of how it came about. Empty for everybody else. */
export const asSentTo = (
  loaded: LoadedCase,
  actor: Actor,
  view: PaperView,
): readonly PaperView[] => {
  const versions = view.versions.filter((one) => wasSentTo(loaded, actor, view, one));
  const body = 'body' in actor ? actor.body : undefined;
  const [first] = versions
    .flatMap(({ version }) => sentToBodies(loaded.state, view, version))
    .filter(({ bodies }) => body !== undefined && bodies.includes(body))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return first === undefined
    ? []
    : [
        {
          ...view,
          numbering: null,
          missing: [],
          warnings: [],
          to: [],
          parts: [],
          edits: {},
          initials: [],
          initialsAwaited: [],
          leftUnsigned: null,
          signingWaits: false,
          mayInitial: false,
          mayKeep: false,
          waitsFor: [],
          parties: [],
          versions: versions.map(itsSheet),
          sentToYou: { at: first.at, way: first.way },
        },
      ];
};

/**
 * The signed file that was sent to the actor's body, as it lies: of a sheet signed by hand its scan.
 * Who takes it is on record before the first byte leaves, and only once all of it is there as it was
 * recorded. A revoked version is not handed out.
 *
 * @param version left out, the one in force
 */
export const fetchSent = async (
  ground: Ground,
  loaded: LoadedCase,
  meant: PaperId,
  actor: Actor,
  version: number | undefined,
): Promise<PaperPdf> => {
  const current = asAsked(wholeVersion(paperOf(loaded.state.papers, meant)), version);
  if (current === undefined || !wasSentTo(loaded, actor, meant, current))
    return { notFound: 'file' };
  const { agency, sop, state } = loaded;
  const stored = await wholeFile(ground, agency.id, current.file);
  if (stored === undefined) return { notFound: 'file' };
  const bytes = await new Response(stored).bytes();
  const recorded = await runCommand(
    ground,
    agency.id,
    state.id,
    { type: 'fetch-paper', ...paperId(meant), version: current.version },
    actor,
  );
  if (!('events' in recorded)) return { notFound: 'file' };
  // By its bytes: what it was called when it was uploaded says nothing.
  const mediaType = scanTypeOf(bytes) ?? 'application/pdf';
  const of = occasionInFileName({ sop, turns: state.turns }, meant.of);
  const name = `${state.number}-${meant.output}-${of}-v${String(current.version)}`;
  return { name: `${name}.${scanEndings[mediaType]}`, bytes, mediaType };
};
