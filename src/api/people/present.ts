import type { z } from '@hono/zod-openapi';
import type { Bodies, Body } from '#core/people/body.ts';
import type { bodiesSchema, bodySchema } from './schema.ts';

const presentBody = ({
  id,
  name,
  kind,
  head,
  address,
  email,
  formerNames,
  ended,
}: Body): z.infer<typeof bodySchema> => ({
  id,
  name,
  kind,
  head: { title: head.title, name: head.name, rank: head.rank, nip: head.nip },
  address: [...address],
  email,
  formerNames: [...formerNames],
  ended,
});

export const presentBodies = (bodies: Bodies): z.infer<typeof bodiesSchema> => ({
  items: bodies.map(presentBody),
});
