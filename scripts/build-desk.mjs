// Builds the desk (the staff's web app) when its sources have changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { runProcess } from './run-process.mjs';

const CONFIG = 'src/apps/desk/vite.config.ts';
const SOURCE = /\.(?:tsx?|css|html|svg)$/;
const NOT_IN_THE_DESK = /(?:^|\/)(?:server|cli|portal|testing)\/|\.test\.tsx?$/;

/** Answers vite's exit code, 0 when there was nothing to do. */
export async function buildDesk(root) {
  const stamp = join(root, 'dist', 'desk', '.sources');
  const sources = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return 0;
  console.log('正在构建工作台…… / Building the desk …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const exitCode = await runProcess(pinnedNode(), [vite, 'build', '--config', CONFIG, '--logLevel', 'warn'], { cwd: root });
  if (exitCode === 0) writeFileSync(stamp, sources);
  else console.error('工作台构建失败，见上方信息。 / The desk could not be built; see above.');
  return exitCode;
}

// By name, size and time: reading every file would make each start slower.
function fingerprint(root) {
  const hash = createHash('sha256');
  const source = join(root, 'src');
  const files = readdirSync(source, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  for (const path of files.filter((each) => SOURCE.test(each) && !NOT_IN_THE_DESK.test(each)).sort()) {
    const { size, mtimeMs } = statSync(join(source, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
