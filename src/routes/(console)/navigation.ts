import type { Bilingual } from '#core/text/bilingual.ts';
import { accessTexts } from '#ui/texts/access.ts';
import { alarmTexts } from '#ui/texts/alarms.ts';
import { bodyTexts } from '#ui/texts/bodies.ts';
import { calendarTexts, reminderTexts } from '#ui/texts/calendar.ts';
import { consoleTexts } from '#ui/texts/console.ts';
import { dutyTexts } from '#ui/texts/duty-settings.ts';
import { figureTexts, simulationTexts } from '#ui/texts/figures.ts';
import { inboxTexts } from '#ui/texts/inbox.ts';
import { paperSettingsTexts, registerTexts } from '#ui/texts/paper-settings.ts';
import { peopleTexts } from '#ui/texts/people.ts';
import { securityTexts } from '#ui/texts/security.ts';
import { signingTexts } from '#ui/texts/signing.ts';

/** What of an officer's place decides on the ways through the console. */
export interface Here {
  readonly id: string;
  /** May be named by papers and sign them. */
  readonly signs: boolean;
  /** Registers reports that came by letter, phone or mail. */
  readonly registers: boolean;
  /** Sees how the whole agency stands. */
  readonly inside: boolean;
  /** Sees who is what in the agency. */
  readonly seesPeople: boolean;
  /** Reads the security record. */
  readonly seesSecurity: boolean;
  readonly unread: number;
  readonly toSign: number;
}

/** What waits on a page: how much, and in words for screen readers. */
export interface Waiting {
  readonly count: number;
  readonly words: Bilingual;
}

interface ConsolePage {
  /** Below the agency's own page; empty for that page itself. */
  readonly part: string;
  readonly label: Bilingual;
  /** The pages below it count as this one. */
  readonly whole?: true;
  readonly group: 'work' | 'oversight';
  readonly shown: (here: Here) => boolean;
  readonly waiting?: (here: Here) => Waiting;
}

const everybody = (): boolean => true;
const registers = (here: Here): boolean => here.registers;
const inside = (here: Here): boolean => here.inside;
const seesSecurity = (here: Here): boolean => here.seesSecurity;
const seesPeople = (here: Here): boolean => here.seesPeople;

/** The console's pages in the order of its menu. A page that is not listed is reached from another. */
const pages: readonly ConsolePage[] = [
  { part: '', label: consoleTexts.myWork, group: 'work', shown: everybody },
  {
    part: 'kotak-masuk',
    label: inboxTexts.title,
    group: 'work',
    shown: everybody,
    waiting: ({ unread }) => ({ count: unread, words: inboxTexts.unread(unread) }),
  },
  {
    part: 'tanda-tangan',
    label: signingTexts.title,
    group: 'work',
    // A party that is no signer of the team sees it when a paper waits for its signature.
    shown: (here) => here.signs || here.toSign > 0,
    waiting: ({ toSign }) => ({ count: toSign, words: signingTexts.waiting(toSign) }),
  },
  { part: 'kasus', label: consoleTexts.allCases, whole: true, group: 'work', shown: everybody },
  { part: 'lapor', label: consoleTexts.newReport, group: 'work', shown: registers },
  { part: 'sop', label: consoleTexts.sop, group: 'work', shown: everybody },
  { part: 'kepatuhan', label: figureTexts.title, group: 'oversight', shown: inside },
  { part: 'simulasi', label: simulationTexts.title, group: 'oversight', shown: inside },
  { part: 'kalender', label: calendarTexts.title, group: 'oversight', shown: inside },
  { part: 'pengingat', label: reminderTexts.title, group: 'oversight', shown: inside },
  { part: 'kewajiban', label: dutyTexts.title, group: 'oversight', shown: inside },
  { part: 'pihak', label: bodyTexts.title, whole: true, group: 'oversight', shown: inside },
  { part: 'petugas', label: peopleTexts.title, whole: true, group: 'oversight', shown: seesPeople },
  { part: 'pengaturan-masuk', label: accessTexts.title, group: 'oversight', shown: seesPeople },
  { part: 'catatan-keamanan', label: securityTexts.title, group: 'oversight', shown: seesSecurity },
  { part: 'keadaan', label: alarmTexts.title, group: 'oversight', shown: seesSecurity },
  { part: 'pengaturan-naskah', label: paperSettingsTexts.title, group: 'oversight', shown: inside },
  {
    part: 'pengaturan-naskah/register',
    label: registerTexts.menu,
    group: 'oversight',
    shown: inside,
  },
];

/** A way through the console as its menu shows it. */
export interface Way {
  readonly href: string;
  readonly label: Bilingual;
  readonly current: boolean;
  readonly waiting: Waiting | null;
}

export interface Navigation {
  /** Where the agency's name leads. */
  readonly base: string;
  readonly work: readonly Way[];
  readonly oversight: readonly Way[];
  /** All that waits, for the button that hides the menu on a phone. */
  readonly waiting: number;
}

/**
 * The ways through the console from a page.
 *
 * @param here undefined while no agency is chosen
 * @param pathname of the page that is shown
 */
export const navigation = (here: Here | undefined, pathname: string): Navigation => {
  if (here === undefined) return { base: '/konsol', work: [], oversight: [], waiting: 0 };
  const base = `/konsol/${here.id}`;
  const waysOf = (group: ConsolePage['group']): readonly Way[] =>
    pages
      .filter((page) => page.group === group && page.shown(here))
      .map(({ part, label, whole, waiting }) => {
        const href = part === '' ? base : `${base}/${part}`;
        const current = pathname === href || (whole === true && pathname.startsWith(`${href}/`));
        return { href, label, current, waiting: waiting?.(here) ?? null };
      });
  const work = waysOf('work');
  return {
    base,
    work,
    oversight: waysOf('oversight'),
    waiting: work.reduce((sum, { waiting }) => sum + (waiting?.count ?? 0), 0),
  };
};
