// `npm ci`, but only when the lock file is another one than at the last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  if (npm.status !== 0) {
    console.error('npm ci failed. The web client is built with Node 20.19 or newer and its npm.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
