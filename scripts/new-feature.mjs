// `npm run new-feature -- NAME`: makes a feature that compiles and passes every check, to be filled with its own words and rules.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TEMPLATE = fileURLToPath(new URL('feature-template/', import.meta.url));

function main([name, root = fileURLToPath(new URL('..', import.meta.url))]) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) leave('用法 / usage: npm run new-feature -- NAME   (kebab-case, e.g. suggestion-box)');
  const folder = join(root, 'src', name);
  if (existsSync(folder)) leave(`已存在 / exists already: src/${name}`);
  const variable = name.replaceAll(/-(\w)/g, (_match, letter) => letter.toUpperCase());
  const fill = (text) => text.replaceAll('NAME', name).replaceAll('VARIABLE', variable);
  for (const path of listFiles()) {
    const target = join(folder, fill(path).replace(/\.txt$/, ''));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, fill(readFileSync(join(TEMPLATE, path), 'utf8')));
    console.log(`+ ${target.slice(root.length).replace(/^[/\\]/, '')}`);
  }
  console.log(nextSteps(name, variable));
}

// Templates end in .txt, so that no tool takes them for sources.
function listFiles() {
  return readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(TEMPLATE.length));
}

function nextSteps(name, variable) {
  return `
接下来 / What to do next
1. src/apps/server/features.ts      import { ${variable}Feature } from '../../${name}/server/index.ts';  and add it to the plan
2. .dependency-cruiser.cjs          add ${name} to \`features\` and, in \`allowed\`, what it may depend on
3. docs/architecture.md             one line for src/${name};  docs/glossary.md: its words
4. src/${name}/domain               put your first rule in the place of isOverdue, its test first
5. npm test -- --only types --only lint --only imports --only unused --only unit
`;
}

function leave(message) {
  console.error(message);
  process.exit(2);
}

main(process.argv.slice(2));
