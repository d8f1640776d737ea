import { leerstroom } from './platform.ts';

export default function stop(): void {
  leerstroom('down');
}
