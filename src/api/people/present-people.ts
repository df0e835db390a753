import type { z } from '@hono/zod-openapi';
import type { AccessSettings } from '#core/people/access-settings.ts';
import type { PersonDone, ShownPerson } from '#app/people/people.ts';
import type { accessSchema } from './access-schema.ts';
import type { peopleSchema, personDoneSchema } from './people-schema.ts';

export const presentPeople = (people: readonly ShownPerson[]): z.infer<typeof peopleSchema> => ({
  items: people.map(({ id, name, email, holdings, body, profile, ready, secondFactor }) => ({
    id,
    name,
    email,
    holdings: holdings.map(({ role, decree, from, until }) => ({ role, decree, from, until })),
    body,
    profile: profile === undefined ? null : { ...profile },
    ready,
    secondFactor,
  })),
});

export const presentAccess = ({
  secondFactorFor,
  proofMinutes,
}: AccessSettings): z.infer<typeof accessSchema> => ({
  secondFactorFor: [...secondFactorFor],
  proofMinutes,
});

/** @param origin the address people use */
export const presentDone = (
  { person, link }: PersonDone,
  origin: string,
): z.infer<typeof personDoneSchema> => ({
  person,
  link:
    link === null
      ? null
      : { address: `${origin}/konsol/mulai?token=${link.token}`, until: link.until },
});
