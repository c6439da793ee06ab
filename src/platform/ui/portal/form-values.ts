import { html } from 'hono/html';
import { z } from 'zod';
import type { Markup } from '../markup.ts';

/** What was typed into a form, name by name, in the order of the page. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** Any form as `application/x-www-form-urlencoded` brings it; its fields are judged by the page, which can show them again. */
export const FormBody = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export function toFormValues(body: z.infer<typeof FormBody>): FormValues {
  return new Map(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
}

export function oneOf(values: FormValues, name: string): string {
  return values.get(name)?.[0] ?? '';
}

export function allOf(values: FormValues, name: string): readonly string[] {
  return values.get(name) ?? [];
}

/** Everything that was typed, to go along unseen with the next step. */
export function renderHiddenValues(values: FormValues, names: readonly string[]): readonly Markup[] {
  return names.flatMap((name) => allOf(values, name).map((value) => html`<input type="hidden" name="${name}" value="${value}">`));
}
