import { leerstroom, running } from './platform.ts';

export default function stop(): void {
  if (running) {
    return;
  }
  leerstroom('down');
}
