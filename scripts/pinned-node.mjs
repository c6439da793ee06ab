// Finds the Node that the project is pinned to (an npm package), or a system Node that is new enough.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OLDEST_MAJOR = 24;

/** The path of a Node >= 24; leaves the program with a clear message when there is none. */
export function pinnedNode() {
  const packaged = findPackagedNode();
  if (packaged) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) return process.execPath;
  console.error(
    `信桥需要 Node ${OLDEST_MAJOR} 或更新版本；当前是 ${process.version}，且本平台（${process.platform}-${process.arch}）没有可用的 npm 内置版本。请安装 Node ${OLDEST_MAJOR} 后重试。\n` +
      `Xinqiao needs Node ${OLDEST_MAJOR} or newer; this is ${process.version}, and npm has no packaged Node for ${process.platform}-${process.arch}. Install Node ${OLDEST_MAJOR} and run the command again.`,
  );
  process.exit(1);
}

function findPackagedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`);
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}
