import { say } from '#core/text/bilingual.ts';
import type { PersonFinding } from '#core/people/person-findings.ts';
import type { Ground } from '#app/ground.ts';
import { begin, keepChange, worksElsewhere, type Asking, type PersonAnswer } from './people.ts';

const finding = (id: string, en: string): PersonFinding => ({ path: [], message: say(id, en) });

const notHere = finding(
  'Orang ini juga bekerja untuk instansi lain di instalasi ini, dan verifikasi dua langkahnya menjaga akunnya di sana juga. Hanya pengelola server yang dapat melepasnya: tanggap administrator.',
  'This person works for another agency on this installation too, and the second factor guards the account there as well. Only whoever keeps the server can take it off: tanggap administrator.',
);

const notOn = finding(
  'Verifikasi dua langkah orang ini tidak aktif.',
  'This person’s second factor is not on.',
);

/**
 * Takes somebody's second factor off, whose phone and recovery codes are lost: from then on the
 * password alone opens the account. Sessions end, and its owner is told when he next signs in.
 */
export const resetFactor = async (
  ground: Ground,
  agency: string,
  id: string,
  asking: Asking,
): Promise<PersonAnswer> => {
  const begun = await begin(ground, agency, asking);
  if (!('people' in begun)) return begun;
  const { people, version } = begun;
  const person = people.find((one) => one.id === id);
  if (person === undefined) return { notFound: 'agency' };
  if (await worksElsewhere(ground, agency, id)) return { findings: [notHere] };
  if ((await ground.identity.secondFactor(id)) === null) return { findings: [notOn] };
  const data = { type: 'second-factor-reset', person } as const;
  if (!(await keepChange(ground, agency, version + 1, data, asking)))
    return { stale: true, version: version + 1 };
  await ground.identity.resetFactor(id);
  return { version: version + 1, person: id, link: null };
};
