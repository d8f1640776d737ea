import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A platform of its own beside the one a developer may have running: other ports, other data. With `E2E_RUNNING` (its
 * data directory) the journeys walk through the one that runs there on the usual ports, which is quicker while writing.
 */
export const running = process.env.E2E_RUNNING;
const offset = running ? 0 : 10000;
const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dataDir = running ?? join(project, 'e2e', 'target', 'platform');

export const origin = `http://localhost:${8080 + offset}`;
export const inbox = `http://localhost:${8025 + offset}`;
export const demoPassword = 'Leerstroom-demo-2026';

const environment = {
  ...process.env,
  LEERSTROOM_PORT_OFFSET: String(offset),
  LEERSTROOM_DATA_DIR: dataDir,
  // built by then, and started once: no time goes into building again or into training a quick start
  LEERSTROOM_BUILD: 'no',
  LEERSTROOM_QUICK_START: 'no',
  LEERSTROOM_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1',
};

/** Runs the project's own command, as a person would, and gives what it printed. */
export function leerstroom(...args: string[]): string {
  mkdirSync(dataDir, { recursive: true });
  const run = spawnSync(join(project, 'leerstroom'), args, { env: environment, encoding: 'utf8', timeout: 600_000 });
  if (run.status !== 0) {
    throw new Error(`./leerstroom ${args.join(' ')} ended with ${run.status}\n${run.stdout}\n${run.stderr}`);
  }
  return run.stdout;
}

/** kill -9 of one part, as a power cut would: nothing is flushed, nobody is told. */
export function kill(part: string): void {
  process.kill(processOf(part), 'SIGKILL');
}

export function processOf(part: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'run', `${part}.pid`), 'utf8'), 10);
}

/** Asks until the answer is there; what is not undefined or false counts. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  milliseconds = 60_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) {
        return answer;
      }
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not seen within ${milliseconds} ms: ${what}${last ? ` (${String(last)})` : ''}`);
}
