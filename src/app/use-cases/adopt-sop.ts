import { defaultPaperSettings } from '../../core/documents/paper-settings.ts';
import { defaultReminderRules } from '../../core/reminders/default-rules.ts';
import { compile } from '../../core/sop/compile.ts';
import type { SopDocument } from '../../core/sop/document.ts';
import { indonesianCalendar } from '../../core/time/indonesia/indonesian-calendar.ts';
import type { Ground } from '../ground.ts';
import type { Product } from '../product.ts';

/** An agency that takes over another's file gives it its own name. */
const forAgency = (document: SopDocument, agency?: { readonly id: string; readonly name: string }): SopDocument =>
  agency === undefined ? document : { ...document, instansi: { ...document.instansi, kode: agency.id, nama: agency.name } };

/** Adds an agency or a new edition of its SOP. A flawed file is refused whole, with all findings. */
export const adoptSop = async (ground: Ground, source: string, agency?: { readonly id: string; readonly name: string }): ReturnType<Product['adoptSop']> => {
  const { document: read, findings } = ground.reader.read(source);
  if (read === null) return { findings };
  const document = forAgency(read, agency);
  const { kode: id, nama: name, zona: zone } = document.instansi;
  if (await ground.sops.agency(id) === null) {
    const sop = compile(document);
    await ground.sops.saveAgency({ id, name, calendar: indonesianCalendar(zone), reminders: defaultReminderRules(sop), papers: defaultPaperSettings(sop) });
  }
  const record = {
    agency: id, edition: document.edisi.kode, document, source,
    sha256: ground.world.hash(source), adoptedAt: ground.world.now(),
  };
  const result = await ground.sops.adopt(record);
  if (result === 'different-content') return { differentContent: true };
  ground.catalogue.forget();
  return { adopted: { ...record, current: true }, changed: result === 'adopted' };
};
