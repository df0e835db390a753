/**
 * The two bodies a report can come in, for the API description. Written out by reference: which
 * one it is shows only when the body is read, so the endpoint checks it itself.
 */
export const reportContent = (schema: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
  'multipart/form-data': {
    schema: {
      type: 'object' as const,
      required: ['report'],
      properties: {
        report: { $ref: `#/components/schemas/${schema}` },
        evidence: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } },
      },
    },
  },
});

/** The body of an upload. */
export const uploadContent = {
  'multipart/form-data': {
    schema: {
      type: 'object' as const,
      required: ['files'],
      properties: {
        files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } },
      },
    },
  },
};
