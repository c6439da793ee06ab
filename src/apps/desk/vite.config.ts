import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

const STYLE_INJECTORS = /@rc-component\/util\/(?:es|lib)\/Dom\/dynamicCSS\.js$|@ant-design\/icons\/(?:es|lib)\/cssUtils\.js$/;

/** The content security policy lets no script make <style> elements: see constructed-styles.ts. */
function constructStyles(): Plugin {
  return {
    name: 'construct-styles',
    enforce: 'pre',
    load: (id) => (STYLE_INJECTORS.test(id.split('?')[0] ?? '') ? `export * from ${JSON.stringify(`${here}constructed-styles.ts`)};` : undefined),
  };
}

export default defineConfig({
  root: here,
  base: '/desk/',
  publicDir: false,
  plugins: [constructStyles(), react()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    outDir: `${root}dist/desk`,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // A data: URL in a style sheet is fine for images, but files keep the pages cacheable and the policy narrow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Our own modules only define things: what no page uses (the schemas of the server, say) is left out.
      treeshake: { moduleSideEffects: [{ test: /\/src\/(?!apps\/desk\/main).*\.tsx?$/, sideEffects: false }] },
    },
  },
});
