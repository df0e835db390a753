import { error, type Rule } from '#core/sops/rule.ts';
import { outputsOf } from '#core/sops/walk.ts';

const name = 'form-output-without-form';

/** An output that is the step's form as filled in needs a form to fill in. */
export const formOutputWithoutForm: Rule = {
  name,
  check: (document) =>
    outputsOf(document)
      .filter(({ part, step }) => part.dari === 'formulir' && (step.formulir ?? []).length === 0)
      .map(({ part, path, step }) =>
        error(
          name,
          [...path, 'dari'],
          `Output "${part.kode}" berasal dari formulir, tetapi langkah "${step.kode}" tidak punya formulir. Tulis "formulir", atau pilih asal lain.`,
          `Output "${part.kode}" comes from the form, but step "${step.kode}" has no form. Write "formulir", or choose another origin.`,
        ),
      ),
};
