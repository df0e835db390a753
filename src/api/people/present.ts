import type { z } from '@hono/zod-openapi';
import type { Body } from '#core/people/body.ts';
import type { bodySchema } from './schema.ts';

export const presentBody = ({
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
