import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const LIBRARY = 'node_modules/@mantine/core/styles';

describe('The styles of the component library', () => {
  it('are there for each component in use', () => {
    const styled = new Set(readdirSync(LIBRARY));
    const present = readFileSync('src/app/styles.css', 'utf8');

    const missing = [...usedComponents()].filter(
      (name) => styled.has(`${name}.css`) && !present.includes(`/styles/${name}.css`),
    );

    expect(missing).toEqual([]);
  });

  it('are all files of the library', () => {
    const named = [...readFileSync('src/app/styles.css', 'utf8').matchAll(/core\/styles\/(.+\.css)'/g)];

    const unknown = named.map((match) => match[1] ?? '').filter((file) => !readdirSync(LIBRARY).includes(file));

    expect(unknown).toEqual([]);
  });
});

function usedComponents(): Set<string> {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const imports = sources.flatMap((file) => [
    ...readFileSync(path.join('src', file), 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g),
  ]);
  return new Set(imports.flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim())));
}
