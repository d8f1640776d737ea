// Types of the API, one file per service, from the contracts that the services are built from as well.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const CONTEXTS = ['gateway', 'identity', 'license', 'group', 'progress', 'sync', 'notification'];
const contracts = new URL('../../contracts/openapi/', import.meta.url);
const generated = new URL('../src/api/generated/', import.meta.url);

await mkdir(generated, { recursive: true });
await Promise.all(CONTEXTS.map(generate));

async function generate(context) {
  const types = astToString(await openapiTS(new URL(`${context}.yaml`, contracts)));
  const file = new URL(`${context}.ts`, generated);
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present !== types) {
    await writeFile(file, types);
  }
}
