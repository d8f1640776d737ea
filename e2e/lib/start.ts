import { leerstroom, running } from './platform.ts';

/** Starts what a developer starts; a platform left over from a run that was cut off is stopped first. */
export default function start(): void {
  if (running) {
    return;
  }
  leerstroom('down');
  console.log(leerstroom('up'));
}
