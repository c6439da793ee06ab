import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderJob, RenderReply, RendererOptions } from './pdf-renderer.ts';

const FONT_PACKAGE = '@expo-google-fonts/noto-serif-sc';
const FONTS = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];
// How many renders a memoised part of a page stays unused before it is dropped.
const CACHE_AGE = 10;

const { fontsDirectory } = workerData as RendererOptions;
const compiler = createCompiler();

parentPort?.on('message', (job: RenderJob) => parentPort?.postMessage(answer(job), []));

function answer(job: RenderJob): RenderReply {
  try {
    return { id: job.id, pdf: render(job) };
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

// What people wrote goes in as JSON text and comes out as text: it is never read as markup or code.
function render(job: RenderJob): Uint8Array {
  const mapped = job.picture && fileURLToPath(new URL(`../templates${job.picture.path}`, import.meta.url));
  if (job.picture && mapped !== undefined) compiler.mapShadow(mapped, Buffer.from(job.picture.bytes));
  try {
    const compiled = compiler.compile({
      mainFilePath: fileURLToPath(new URL(`../templates/${job.template}.typ`, import.meta.url)),
      inputs: { data: JSON.stringify(job.input) },
    });
    const document = compiled.result;
    if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no diagnostics'));
    return compiler.pdf(document, { pdfStandard: job.standard });
  } finally {
    if (mapped !== undefined) compiler.unmapShadow(mapped);
    // Pages of a case file come once and may be large.
    compiler.evictCache(job.standard === '1.7' ? 0 : CACHE_AGE);
  }
}
