import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Actor } from '#core/people/actor.ts';
import type { Language } from '#core/text/bilingual.ts';
import type { Product } from '#app/product.ts';

/** What the steps before an endpoint have found out about the request. */
export interface ApiEnvironment {
  readonly Bindings: {
    /** The address by which a caller is counted, as the server around the API says it. */
    readonly stranger?: string;
  };
  readonly Variables: {
    /** The language the caller reads; Indonesian unless English is asked for. */
    language: Language;
    /** Who acts in the agency of the address. Set for endpoints behind `officersOnly`. */
    actor: Actor;
    /** Whether the caller has proven not long ago who he is; a token is its own proof. Set with the actor. */
    proven: boolean;
    /** Set once the answer says that what was asked for is not the caller's. */
    refusedToCaller: boolean;
  };
}

export type Api = OpenAPIHono<ApiEnvironment>;

/** Adds one endpoint to the API. */
export type Endpoint = (api: Api, product: Product) => void;
