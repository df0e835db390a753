import { expect, test } from 'vitest';
import type { accountWords } from '#core/people/account-words.ts';
import { settingsHistory } from '#routes/(console)/settings-history.ts';
import { team, withPaper } from '#test/support/paper-setting.ts';

test('changes of signers name their accounts, and tell nobody an id', async () => {
  const { product } = await withPaper();
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const tied = Object.values(view.agency.papers.signers).flatMap(
    ({ officeholder: { account } }) => account ?? [],
  );
  expect(tied).not.toEqual([]);
  const changes = await product.time.changes('batam', team);
  const told = (known: Parameters<typeof accountWords>[0]): string =>
    JSON.stringify(
      settingsHistory(changes, 'papers-changed', view, known).map(({ lines }) => lines),
    );
  const named = told(tied.map((id) => ({ id, name: 'Siti', email: 'siti@batam.invalid' })));
  expect(named).toContain('akun Siti (siti@batam.invalid)');
  const gone = told([]);
  expect(gone).toContain('akun yang tidak lagi di instansi ini');
  expect(tied.filter((id) => named.includes(id) || gone.includes(id))).toEqual([]);
});
