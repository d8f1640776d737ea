import type { PageRead } from '@/features/reading/api/post-page-reads';

/** The reads of one person that the platform has not confirmed yet. They outlive the tab; each tab reads what is stored anew. */
export class KeptReads {
  private inMemory: PageRead[] = [];

  constructor(private readonly userId: string) {}

  all(): PageRead[] {
    try {
      const stored = localStorage.getItem(this.key);
      return stored ? (JSON.parse(stored) as PageRead[]) : [];
    } catch {
      return this.inMemory; // no storage here, as in some private windows
    }
  }

  add(read: PageRead) {
    this.store([...this.all(), read]);
  }

  remove(reads: PageRead[]) {
    const gone = new Set(reads.map(identity));
    this.store(this.all().filter((read) => !gone.has(identity(read))));
  }

  private store(reads: PageRead[]) {
    this.inMemory = reads;
    try {
      if (reads.length > 0) {
        localStorage.setItem(this.key, JSON.stringify(reads));
      } else {
        localStorage.removeItem(this.key);
      }
    } catch {
      // full or forbidden: kept for as long as the tab lives
    }
  }

  private get key() {
    return `leerstroom.reads.${this.userId}`;
  }
}

const identity = ({ pageId, readAt }: PageRead) => `${pageId} ${readAt}`;
