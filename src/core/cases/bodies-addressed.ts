import type { Sop } from '#core/sops/model.ts';
import { bodyOf, type Bodies, type BodyId } from '#core/people/body.ts';
import type { OpenCase } from './case.ts';
import { roleName } from './gates.ts';
import { involved } from './parties.ts';

/** The bodies a case involves, each once. */
export const bodiesInvolved = (state: Pick<OpenCase, 'parties'>): readonly BodyId[] => [
  ...new Set(involved(state).map(({ body }) => body)),
];

/**
 * The bodies of a case that a letter or an order names word for word: by a body's name, by what its
 * head is called, or by the outside role it is held for, where only one of them is. Offered to
 * whoever records a sending; his tick decides.
 */
export const bodiesAddressed = (
  sop: Sop,
  state: Pick<OpenCase, 'parties'>,
  bodies: Bodies,
  lines: readonly string[],
): readonly BodyId[] => {
  const names = (id: BodyId): readonly string[] => {
    const body = bodyOf(bodies, id);
    const roles = involved(state).filter((one) => one.body === id);
    return [
      ...(body === undefined ? [] : [body.name, body.head.title]),
      ...roles.flatMap(({ role }) => [
        roleName(sop, role),
        ...sop.roles.filter((one) => one.id === role).map(({ name }) => name),
      ]),
    ];
  };
  const called = (line: string): readonly BodyId[] =>
    bodiesInvolved(state).filter((id) => names(id).includes(line.trim()));
  return [
    ...new Set(
      lines.flatMap((line) => {
        const found = called(line);
        return found.length === 1 ? found : [];
      }),
    ),
  ];
};
