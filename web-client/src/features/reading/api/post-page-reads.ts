import { api, orThrow, type Schemas } from '@/api/client';

export type PageRead = Schemas<'progress'>['PageRead'];

export const postPageReads = (reads: PageRead[]) => orThrow(api.POST('/page-reads', { body: { reads } }));
