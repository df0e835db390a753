import { compose } from '#compose.ts';
import type { Connected } from '#connect.ts';
import type { AgencyRecord } from '#app/ports.ts';
import { clocks } from './doctor/findings.ts';
import { loadEditions } from './editions.ts';
import type { Io } from './io.ts';
import { table } from './table.ts';
import { Stopped, tell } from './tell.ts';
import { beginTrial, trialFile } from './trial.ts';
import type { TrialAccount } from './trial.ts';

/** What a start found out and tells the caller. */
export interface SetUp {
  readonly agencies: readonly AgencyRecord[];
}

/**
 * Loads the editions.
 *
 * @param trial whether an installation that nobody has set up yet becomes a trial
 * @throws Stopped when nobody has set it up and it may not.
 */
export const setUp = async (config: Connected, io: Io, trial: boolean): Promise<SetUp> => {
  const tanggap = await compose(config);
  try {
    const kind = await tanggap.installation.kind();
    if (kind === null && !trial) throw new Stopped(notSetUp);
    await loadEditions(tanggap.product, io);
    if (kind === null) tellAccounts(io, await beginTrial(tanggap), config);
    else if (kind === 'trial') tell(io.out, again(trialFile(config.dataDir)));
    else if ((await tanggap.product.people.count()) === 0) tell(io.out, nobodyYet);
    const database = await tanggap.databaseFacts();
    for (const { level, message } of clocks({ database, now: new Date() }))
      if (level === 'mend') tell(io.err, message);
    for (const { agency, edition } of await tanggap.product.sops.stranded())
      tell(io.err, stranded(agency.name, edition));
    const agencies = await tanggap.product.sops.agencies();
    return { agencies: agencies.map(({ agency }) => agency) };
  } finally {
    await tanggap.close();
  }
};

const tellAccounts = (io: Io, accounts: readonly TrialAccount[], config: Connected): void => {
  io.out('');
  tell(io.out, {
    id: `UJI COBA: satu akun contoh untuk setiap peran, juga di ${trialFile(config.dataDir)}. Untuk pemakaian sesungguhnya: tanggap init.`,
    en: `TRIAL: one invented account for every role, also in ${trialFile(config.dataDir)}. For real use: tanggap init.`,
  });
  io.out('');
  const rows = accounts.map(({ agency, role, email, password }) => [agency, role, email, password]);
  for (const line of table(['instansi', 'peran', 'surel', 'kata sandi'], rows)) io.out(line);
  io.out('');
};

const again = (file: string) => ({
  id: `UJI COBA: akun contoh ada di ${file}.`,
  en: `TRIAL: the invented accounts are in ${file}.`,
});

const notSetUp = {
  id: 'Instalasi ini belum disiapkan. Untuk mulai sungguh-sungguh: tanggap init. Untuk mencoba dengan akun contoh: npm start -- --trial',
  en: 'This installation was not set up yet. To begin for real: tanggap init. To try it with invented accounts: npm start -- --trial',
};

const nobodyYet = {
  id: 'Belum ada pengguna. Buat tautan untuk administrator pertama dengan: tanggap init',
  en: 'Nobody can sign in yet. Make a link for the first administrator with: tanggap init',
};

const stranded = (name: string, edition: string) => ({
  id: `SOP ${name}, edisi ${edition}, tidak dapat dijalankan versi ini; sebabnya ada di log. Instansi lain tetap berjalan, catatan kasusnya tetap tersimpan. Muat edisi yang diperbaiki: tanggap sop adopt`,
  en: `The SOP of ${name}, edition ${edition}, cannot be run by this version; the log says why. Other agencies go on, its case records are kept. Adopt a mended edition: tanggap sop adopt`,
});
