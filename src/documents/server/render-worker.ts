import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderJob, RenderReply, RendererOptions } from './pdf-renderer.ts';

const FONT_PACKAGE = '@expo-google-fonts/noto-serif-sc';
const FONTS = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];
// How many renders a memoised part of a page stays unused before it is dropped.
const CACHE_AGE = 10;

const { fontsDirectory, siteTemplates } = workerData as RendererOptions;
const compiler = createCompiler();
useSiteTemplates();

parentPort?.on('message', (job: RenderJob) => parentPort?.postMessage(answer(job), []));

function answer(job: RenderJob): RenderReply {
  try {
    return { id: job.id, made: render(job) };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function createCompiler(): NodeCompiler {
  const require = createRequire(import.meta.url);
  const fontBlobs = FONTS.map((file) => readFileSync(require.resolve(`${FONT_PACKAGE}/${file}`)));
  const own = fontsDirectory !== undefined && existsSync(fontsDirectory) ? [{ fontPaths: [fontsDirectory] }] : [];
  return NodeCompiler.create({ workspace: fileURLToPath(new URL('../templates', import.meta.url)), fontArgs: [{ fontBlobs }, ...own] });
}

// A template of the site lies over ours, so that it imports the others by their names.
function useSiteTemplates(): void {
  for (const [name, source] of siteTemplates ?? []) compiler.mapShadow(templatePath(name), Buffer.from(source));
}

function useOwnTemplates(): void {
  for (const name of siteTemplates?.keys() ?? []) compiler.unmapShadow(templatePath(name));
}

function templatePath(name: string): string {
  return fileURLToPath(new URL(`../templates/${name}.typ`, import.meta.url));
}

// What people wrote goes in as JSON text and comes out as text: it is never read as markup or code.
function render(job: RenderJob): Uint8Array {
  const mapped = job.picture && fileURLToPath(new URL(`../templates${job.picture.path}`, import.meta.url));
  if (job.picture && mapped !== undefined) compiler.mapShadow(mapped, Buffer.from(job.picture.bytes));
  if (job.edition === 'own') useOwnTemplates();
  try {
    const compiled = compiler.compile({
      mainFilePath: templatePath(job.template),
      inputs: { data: JSON.stringify(job.input) },
    });
    const document = compiled.result;
    if (!document) throw new Error(describeDiagnostics(compiled.takeDiagnostics()));
    return job.wants === 'pdf' ? compiler.pdf(document, { pdfStandard: job.standard }) : Buffer.from(textOn(compiler.svg(document)));
  } finally {
    if (mapped !== undefined) compiler.unmapShadow(mapped);
    if (job.edition === 'own') useSiteTemplates();
    // Pages of a case file come once and may be large.
    compiler.evictCache(job.standard === '1.7' ? 0 : CACHE_AGE);
  }
}

interface Diagnostic {
  readonly message: string;
  readonly path: string;
  readonly range: { readonly start: { readonly line: number } } | null;
}

/** Each with its file and line, as an editor counts them. */
function describeDiagnostics(error: NodeError | null): string {
  if (!error) return 'no diagnostics';
  const found = compiler.fetchDiagnostics(error) as readonly Diagnostic[];
  return found.map(({ message, path, range }) => `${basename(path)}${range ? `:${range.start.line + 1}` : ''}: ${message}`).join('; ');
}

// The drawing carries its text beside, so that it can be selected.
function textOn(svg: string): string {
  const text = [...svg.matchAll(/class="tsel"[^>]*>([^<]*)</g)].map((match) => match[1]).join('');
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/\s/g, '');
}
