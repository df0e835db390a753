import type { RequestEvent } from '@sveltejs/kit';
import { ownAccessTexts } from '#ui/texts/own-access.ts';
import { proofTexts } from '#ui/texts/proof.ts';
import { factorTexts } from '#ui/texts/second-factor.ts';
import type { ProofAsked } from '#routes/forms/proof-fields.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';
import { codeSaid, within } from '#routes/(console)/konsol/saya/own-account.ts';

/** What a form asks for beside its own, so that it is not sent from a desk left open; null while the last proof holds. */
export const proofAsked = async (event: RequestEvent): Promise<ProofAsked | null> => {
  const { locals, request } = event;
  if (locals.proven) return null;
  const { on } = within(event, await locals.product.people.own.factor.read(request.headers));
  return { withCode: on !== null };
};

/**
 * Has whoever sent a form prove who he is by what he filled in beside its own fields. It holds from
 * then on as a proof on its own page does.
 *
 * @returns what was wrong, at its field; nothing once it is proven, or where the last proof holds
 */
export const proveHere = async (
  event: RequestEvent,
  given: { readonly password: string; readonly code: string },
): Promise<readonly FieldProblem[]> => {
  const { locals, request } = event;
  if (locals.proven) return [];
  if (given.password === '') return [{ field: 'password', message: proofTexts.missing }];
  const answer = within(event, await locals.product.people.own.prove(request.headers, given));
  if (answer === true) {
    locals.proven = true;
    return [];
  }
  const { of, why } = answer;
  if (of === 'code') return [{ field: 'kode-verifikasi', message: codeSaid[why] }];
  return [
    { field: 'password', message: why === 'wrong' ? ownAccessTexts.wrong : factorTexts.held },
  ];
};
