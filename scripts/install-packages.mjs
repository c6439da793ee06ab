// Installs the packages when they are missing or are not those of package-lock.json.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-process.mjs';

/** Leaves the program when the packages cannot be installed. */
export async function installPackages(root) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.xinqiao-installed');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (readIfThere(stamp) === wanted) return;
  if (!isInstalled(root, lock)) {
    console.log('正在安装依赖（首次需要几分钟）…… / Installing packages (the first time takes some minutes) …');
    const exitCode = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root });
    if (exitCode !== 0) {
      console.error('依赖安装失败：请检查网络后重试。 / The packages could not be installed: check the network and try again.');
      process.exit(exitCode);
    }
  }
  writeFileSync(stamp, wanted);
}

// npm keeps a copy of the lock of what it has installed; packages for other platforms are missing there by right.
function isInstalled(root, lock) {
  const hidden = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (hidden === undefined) return false;
  const installed = JSON.parse(hidden).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional === true));
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
