/** Something broke while papers were signed or recorded, rather than being refused. What could be recorded is; each cause is in the log. */
export class SigningBroke extends AggregateError {
  override readonly name = 'SigningBroke';

  constructor(causes: readonly unknown[]) {
    super(causes, 'not every paper could be signed and recorded');
  }
}
