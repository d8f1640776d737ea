// Fails when the JavaScript that every screen needs has grown too large for a school laptop on a slow network.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 200_000;
const site = 'target/classes/META-INF/resources/';

const page = readFileSync(`${site}index.html`, 'utf8');
const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(site + file)).length, 0);

console.log(`JavaScript of the frame: ${Math.round(bytes / 1000)} kB gzipped in ${files.length} files`);
if (bytes === 0 || bytes > LIMIT) {
  console.error(`It has to be more than nothing and at most ${LIMIT / 1000} kB.`);
  process.exit(1);
}
