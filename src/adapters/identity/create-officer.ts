import { OfficerRefused } from '#app/ports.ts';
import type { Authentication } from './authentication.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Creates a person with a password, both or neither.
 *
 * @throws OfficerRefused when the e-mail address already has an account.
 */
export const createOfficer = async (
  auth: Authentication,
  officer: { readonly name: string; readonly email: string; readonly password: string },
): Promise<Person> => {
  const context = await auth.$context;
  const email = officer.email.trim().toLowerCase();
  if ((await context.internalAdapter.findUserByEmail(email)) !== null)
    throw new OfficerRefused('email-taken');
  const password = await context.password.hash(officer.password);
  const at = { createdAt: new Date(), updatedAt: new Date() };
  return context.adapter.transaction(async (transaction) => {
    const person = await transaction.create<
      {
        readonly name: string;
        readonly email: string;
        readonly emailVerified: boolean;
        readonly createdAt: Date;
        readonly updatedAt: Date;
      },
      Person
    >({
      model: 'user',
      data: { name: officer.name, email, emailVerified: false, ...at },
    });
    await transaction.create({
      model: 'account',
      data: { userId: person.id, accountId: person.id, providerId: 'credential', password, ...at },
    });
    return person;
  });
};
