/** What is wrong with a template of the site; `file` is its name in the directory. */
export type TemplateFault =
  | { readonly kind: 'unknown_file'; readonly file: string; readonly known: readonly string[] }
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'broken_tag'; readonly file: string; readonly tag: string }
  | { readonly kind: 'unknown_tag'; readonly file: string; readonly tag: string }
  | { readonly kind: 'missing_field'; readonly file: string; readonly field: string }
  | { readonly kind: 'not_compiled'; readonly file: string; readonly reason: string };
