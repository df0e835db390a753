/** The part of JSON Schema (draft 2020-12) that describes a step's form. Closed: nothing else is emitted. */
export type JsonSchema = StringSchema | NumberSchema | ChoiceSchema | ArraySchema | ObjectSchema;

interface Described {
  readonly title?: string;
  readonly description?: string;
}

export interface StringSchema extends Described {
  readonly type: 'string';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: 'date-time' | 'uri';
  readonly pattern?: string;
}

export interface NumberSchema extends Described {
  readonly type: 'number' | 'integer';
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One of several codes; `title` is what people read. */
export interface ChoiceSchema extends Described {
  readonly type: 'string';
  readonly oneOf: readonly { readonly const: string; readonly title: string }[];
}

export interface ArraySchema extends Described {
  readonly type: 'array';
  readonly items: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

export interface ObjectSchema extends Described {
  readonly $schema?: 'https://json-schema.org/draft/2020-12/schema';
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
  /** What an answer demands besides: that field says something else, or this one is filled in. */
  readonly allOf?: readonly {
    readonly anyOf: readonly [
      {
        readonly properties: Readonly<
          Record<string, { readonly not: { readonly enum: readonly string[] } }>
        >;
      },
      {
        readonly required: readonly string[];
        readonly properties: Readonly<Record<string, JsonSchema>>;
      },
    ];
  }[];
}
