import { commands } from './commands.ts';
import type { Io } from './io.ts';

/**
 * Tells what can be typed.
 *
 * @returns 0 when help was asked for, 2 when something unknown was typed.
 */
export const help = (args: readonly string[], io: Io): number => {
  const asked = args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '');
  const say = asked ? io.out : io.err;
  if (!asked) say(`Perintah tidak dikenal / unknown command: ${args.join(' ')}\n`);
  say('tanggap <perintah>\n');
  for (const { name, usage, does } of commands)
    say(`  tanggap ${name} ${usage}`.trimEnd() + `\n      ${does.id}\n      ${does.en}`);
  say('\nPengaturan / settings: PORT, HOST, TANGGAP_DATA, DATABASE_URL, DATABASE_OWNER_URL,');
  say('TANGGAP_ORIGIN, TANGGAP_PROXIES,');
  say('TANGGAP_SECRET, TANGGAP_FILE_LIMIT_MB, TANGGAP_RATE_LIMIT, TANGGAP_UPLOAD_KBS,');
  say('TANGGAP_STRANGER_MB, TANGGAP_STRANGERS_MB, TANGGAP_DISK_FLOOR_MB, TANGGAP_WORK,');
  say('TANGGAP_BACKUP, TANGGAP_BACKUP_AT, TANGGAP_BACKUP_KEY_FILE, TANGGAP_BACKUP_WITH_KEYS,');
  say('TANGGAP_METRICS_TOKEN, TANGGAP_SECURITY_CONTACT, TANGGAP_LOG (docs/).');
  return asked ? 0 : 2;
};
