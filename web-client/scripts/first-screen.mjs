// Fails when the JavaScript that the first screen needs has grown too large for a school laptop on a slow network.
import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 200_000;
const FIRST_SCREEN = ['index.html', 'src/app/layout/menus.tsx', 'src/features/home/home-screen.tsx'];
const site = 'target/classes/META-INF/resources/';

const manifest = JSON.parse(readFileSync(`${site}.vite/manifest.json`, 'utf8'));
const files = new Set(FIRST_SCREEN.flatMap(withImports));
const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(site + file)).length, 0);

console.log(`JavaScript of the first screen: ${Math.round(bytes / 1000)} kB gzipped in ${files.size} files`);
if (bytes > LIMIT) {
  console.error(`It has to be at most ${LIMIT / 1000} kB.`);
  process.exit(1);
}
rmSync(`${site}.vite`, { recursive: true });

function withImports(key) {
  const { file, imports = [] } = manifest[key];
  return [file, ...imports.flatMap(withImports)];
}
