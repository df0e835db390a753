import type { CaseFacts } from '#core/cases/case.ts';
import { paperTitle } from '#core/cases/names.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { owedBy, owedSendings } from '#core/cases/sendings.ts';
import type { Sop } from '#core/sops/model.ts';
import { inRow, named, say } from '#core/text/bilingual.ts';

/**
 * No case closes while something it ordered to be sent has not left, whatever it is closed for:
 * where a duplicate or a withdrawn report makes the sending needless, somebody says so. What the
 * step that closes it orders by that is asked for after the closing, not before.
 *
 * @param state the case before it closes
 * @returns the refusal that names what is owed to whom; undefined when nothing is
 */
export const stillOwed = (sop: Sop, state: Pick<CaseFacts, 'sendings'>): Refusal | undefined => {
  const owed = owedSendings(state);
  return owed.length === 0
    ? undefined
    : refuse(
        'sending-owed',
        inRow(
          owed.map((sending) => {
            const what = inRow(sending.items.map(({ output }) => paperTitle(sop, output)));
            const to = inRow(owedBy(sending).map(named));
            return what.id === ''
              ? say(`kepada ${to.id}`, `to ${to.en}`)
              : say(`${what.id} kepada ${to.id}`, `${what.en} to ${to.en}`);
          }),
          '; ',
        ),
      );
};
