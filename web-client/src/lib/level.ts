import type { components } from '@/api/generated/license';

export type Level = components['schemas']['License']['level'];

/** As schools write it: bb, kbgl. */
export function levelText(level: Level): string {
  return level.toLowerCase();
}
