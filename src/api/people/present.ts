import type { z } from '@hono/zod-openapi';
import type { Bodies, Body, Head } from '#core/people/body.ts';
import { tieOf } from '#core/people/tied.ts';
import type { bodiesSchema, bodySchema, headSchema } from './schema.ts';

const presentHead = ({
  title,
  name,
  rank,
  nip,
  since,
  ...head
}: Head): z.infer<typeof headSchema> => ({
  title,
  name,
  rank,
  nip,
  since,
  ...tieOf(head),
});

const presentBody = ({
  id,
  name,
  kind,
  head,
  formerHeads,
  address,
  email,
  formerNames,
  ended,
}: Body): z.infer<typeof bodySchema> => ({
  id,
  name,
  kind,
  head: presentHead(head),
  formerHeads: formerHeads.map(presentHead),
  address: [...address],
  email,
  formerNames: [...formerNames],
  ended,
});

export const presentBodies = (bodies: Bodies): z.infer<typeof bodiesSchema> => ({
  items: bodies.map(presentBody),
});
