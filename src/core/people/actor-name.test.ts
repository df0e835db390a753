import { describe, expect, test } from 'vitest';
import { actorName } from './actor-name.ts';
import type { ActorRef } from './actor.ts';
import { administrator, auditor } from './built-in-roles.ts';

describe('who acted is told', () => {
  test.each<[by: ActorRef, name: string]>([
    [{ kind: 'officer', id: 'o-1', name: 'Sari Contoh', roles: ['tim'] }, 'Sari Contoh'],
    [{ kind: 'officer', id: 'o-1', name: 'Sari Contoh', roles: [] }, 'Sari Contoh'],
    [{ kind: 'machine', id: 'm-1', name: 'SIEM Contoh', roles: ['meja'] }, 'SIEM Contoh'],
    [{ kind: 'system' }, 'Tanggap'],
  ])('%j by name: %s', (by, name) => {
    expect(actorName(by)).toBe(name);
  });

  test('of a reporter only that it was the reporter: the name may be withheld', () => {
    expect(actorName({ kind: 'reporter' })).toBe('Pelapor');
  });
});

test('setting up an agency and checking its work are two roles', () => {
  expect(administrator).not.toBe(auditor);
});
