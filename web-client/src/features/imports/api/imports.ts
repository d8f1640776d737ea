import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';
import { inSchool } from '@/lib/school';

type Sync = Schemas<'sync'>;
export type Import = Sync['Import'];
export type ImportRow = Sync['ImportRow'];
export type RowOutcome = Sync['RowOutcome'];

export const ROWS_ON_A_PAGE = 50;
const UNDER_WAY = new Set(['VALIDATING', 'APPLYING']);

export function useImports(page: number) {
  return useQuery({
    queryKey: ['imports', 'list', page],
    queryFn: () => orThrow(api.GET('/imports', { params: { query: { page, size: 20 } } })),
    placeholderData: keepPreviousData,
  });
}

export function useImport(importId: string) {
  return useQuery({
    queryKey: ['imports', importId],
    queryFn: () => orThrow(api.GET('/imports/{importId}', { params: { path: { importId } } })),
    // hints keep it live; asking now and then makes up for a hint that got lost
    refetchInterval: (query) => (query.state.data && UNDER_WAY.has(query.state.data.state) ? 1_000 : false),
  });
}

export function useImportRows(importId: string, state: Import['state'], outcome: RowOutcome | '', page: number) {
  return useQuery({
    queryKey: ['imports', importId, 'rows', state, outcome, page],
    queryFn: () =>
      orThrow(
        api.GET('/imports/{importId}/rows', {
          params: {
            path: { importId },
            query: { page, size: ROWS_ON_A_PAGE, ...(outcome ? { outcome: [outcome] } : {}) },
          },
        }),
      ),
    enabled: state !== 'VALIDATING' && state !== 'REFUSED',
    placeholderData: keepPreviousData,
  });
}

export interface Upload {
  file: File;
  brin: string;
  sendWelcome: boolean;
}

export function useUpload() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ file, brin, sendWelcome }: Upload) =>
      orThrow(
        api.POST('/imports', {
          // the contract says "binary", which the generated type calls a string
          body: { file: file as unknown as string, brin, sendWelcome },
          bodySerializer: () => {
            const form = new FormData();
            form.set('brin', brin);
            form.set('sendWelcome', String(sendWelcome));
            form.set('file', file);
            return form;
          },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['imports', 'list'] }),
  });
}

export function useApply(importId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => orThrow(api.POST('/imports/{importId}/apply', { params: { path: { importId } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['imports', importId] }),
  });
}

/** A plain link: the browser saves the file itself. */
export function reportAddress(importId: string, school: string | undefined) {
  return inSchool(`/api/imports/${importId}/report`, school);
}
