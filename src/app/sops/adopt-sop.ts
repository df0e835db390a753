import { defaultPaperSettings } from '#core/papers/settings/paper-settings.ts';
import { defaultAccessSettings } from '#core/people/access-settings.ts';
import { defaultDutySettings } from '#core/oversight/duties/duty-settings.ts';
import { defaultReminderRules } from '#core/oversight/reminders/default-rules.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { compile } from '#core/sops/compile.ts';
import type { SopDocument } from '#core/sops/document.ts';
import type { Sop } from '#core/sops/model.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import type { Ground } from '#app/ground.ts';
import type { Asked, EditionRecord, GivenMapping, NewEdition, PlacedFinding } from '#app/ports.ts';
import type { AdoptAnswer, MappingAnswer } from './answers.ts';
import { BrokenSop } from './broken-sop.ts';

/** An agency that takes over another's file gives it its own name. */
const forAgency = (
  document: SopDocument,
  agency?: { readonly id: string; readonly name: string },
): SopDocument =>
  agency === undefined
    ? document
    : { ...document, instansi: { ...document.instansi, kode: agency.id, nama: agency.name } };

/** SOPs are adopted at the command line and at a start: no officer asks for it. */
const byTheInstallation = (ground: Ground): Asked => ({
  command: ground.world.newId(),
  by: { kind: 'system' },
});

/** A mapping read for an SOP, ready to be kept, or everything that is wrong with it. */
const mappingFor = (
  ground: Ground,
  source: string,
  sop: Sop,
): GivenMapping | { readonly mappingFindings: readonly PlacedFinding[] } => {
  const { mapping, findings } = ground.reader.readMapping(source, sop);
  if (mapping === null) return { mappingFindings: findings };
  return { mapping, source, sha256: ground.world.hash(source), adoptedAt: ground.world.now() };
};

/** Computes anew what follows from the cases of an edition. Safe to call again. */
export type Reproject = (agency: string, edition: string) => Promise<void>;

/** What adopting works with: the cases lie in another wing. */
interface Adopting {
  readonly ground: Ground;
  readonly reproject: Reproject;
}

/** The edition as it was kept, with the mapping it has now. */
const kept = async (ground: Ground, { agency, edition }: NewEdition): Promise<EditionRecord> => {
  const record = await ground.sops.edition(agency, edition);
  if (record === null)
    throw new Error(`the edition ${edition} of ${agency} was adopted and is not there`);
  return record;
};

/**
 * Lets the cases of an agency follow mappings their editions were given afterwards. What is broken
 * off on the way is done by the next call.
 */
const followMapping = async ({ ground, reproject }: Adopting, agency: string): Promise<void> => {
  for (const edition of await ground.sops.notFollowed(agency)) {
    await reproject(agency, edition);
    await ground.sops.noteFollowed(agency, edition);
  }
};

/** Makes up for mappings given to editions by a process that ended before their cases followed them; quick when there are none. */
export const followMappings = async (adopting: Adopting): Promise<void> => {
  const { ground } = adopting;
  for (const { id: agency } of await ground.sops.agencies())
    try {
      await followMapping(adopting, agency);
    } catch (error) {
      if (!(error instanceof BrokenSop)) throw error;
      // The others start; this one is made up for at a start that can read it.
      ground.log.failed({ work: 'follow-mapping', about: { agency }, error });
    }
};

/**
 * Adds an agency or a new edition of its SOP, with the mapping that says which output becomes which
 * paper. A flawed file is refused whole, with all findings.
 */
export const adoptSop = async (
  { ground, reproject }: Adopting,
  source: string,
  agency?: { readonly id: string; readonly name: string },
  mappingSource?: string,
): Promise<AdoptAnswer> => {
  const { document: read, findings } = ground.reader.read(source);
  if (read === null) return { findings };
  const document = forAgency(read, agency);
  const sop = compile(document);
  const mapping = mappingSource === undefined ? null : mappingFor(ground, mappingSource, sop);
  if (mapping !== null && 'mappingFindings' in mapping) return mapping;
  const { kode: id, nama: name, zona: zone } = document.instansi;
  if ((await ground.sops.agency(id)) === null) {
    await ground.sops.saveAgency({
      id,
      name,
      calendar: indonesianCalendar(zone),
      reminders: defaultReminderRules(sop),
      duties: defaultDutySettings,
      papers: defaultPaperSettings(
        sop,
        mapping === null ? {} : compileMapping(mapping.mapping, sop).office,
      ),
      bodies: [],
      access: defaultAccessSettings,
    });
  }
  const record: NewEdition = {
    agency: id,
    edition: document.edisi.kode,
    document,
    source,
    sha256: ground.world.hash(source),
    adoptedAt: ground.world.now(),
    mapping,
  };
  const result = await ground.sops.adopt(record, byTheInstallation(ground));
  if (result === 'different-content') return { differentContent: true };
  if (result === 'different-mapping') return { differentMapping: true };
  ground.catalogue.forget();
  await followMapping({ ground, reproject }, record.agency);
  return { adopted: await kept(ground, record), changed: result === 'adopted' };
};

/** Gives an edition that was adopted without a mapping the one it lacks; one it has never changes. */
export const giveMapping = async (
  { ground, reproject }: Adopting,
  agency: string,
  edition: string,
  source: string,
): Promise<MappingAnswer> => {
  const view = await ground.catalogue.edition(agency, edition).catch((error: unknown) => {
    if (error instanceof BrokenSop) return { brokenSop: true } as const;
    throw error;
  });
  if ('notFound' in view || 'brokenSop' in view) return view;
  const mapping = mappingFor(ground, source, view.sop);
  if ('mappingFindings' in mapping) return mapping;
  const result = await ground.sops.giveMapping(agency, edition, mapping, byTheInstallation(ground));
  ground.catalogue.forget();
  await followMapping({ ground, reproject }, agency);
  switch (result) {
    case 'no-edition':
      return { notFound: 'edition' };
    case 'different-mapping':
      return { differentMapping: true };
    case 'given':
      return { given: true };
    case 'unchanged':
      return { given: false };
  }
};
