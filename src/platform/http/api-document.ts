import { z } from 'zod';

/** A JSON Schema, as far as the reference shows it. */
export interface ShownSchema {
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly format?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly items?: ShownSchema | undefined;
  readonly properties?: Readonly<Record<string, ShownSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly anyOf?: readonly ShownSchema[] | undefined;
  readonly oneOf?: readonly ShownSchema[] | undefined;
}

const schema: z.ZodType<ShownSchema> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    format: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    items: schema.optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
  }),
);

const content = z.record(z.string(), z.object({ schema: schema.optional() }));

const operation = z.object({
  summary: z.string(),
  'x-summary-zh': z.string(),
  'x-access': z.string(),
  tags: z.array(z.string()),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), description: z.string().optional(), required: z.boolean().optional(), schema: schema.optional() })).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});

/** The OpenAPI document of this program, as far as the reference shows it. */
export const ApiDocument = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });
export type ApiDocument = z.infer<typeof ApiDocument>;
export type ApiOperation = z.infer<typeof operation>;
