import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';

type Licences = Schemas<'license'>;
export type License = Licences['License'];
export type Pool = Licences['LicensePool'];
export type Level = License['level'];
export type AssignResult = Licences['AssignResult'];
export type Student = Schemas<'identity'>['User'];

export const STUDENTS_ON_A_PAGE = 50;
const LARGEST_PAGE = 500;

export function usePools() {
  return useQuery({
    queryKey: ['license-pools'],
    queryFn: () => orThrow(api.GET('/license-pools', { params: { query: { size: 100 } } })),
  });
}

export function useStudents(group: string, q: string, page: number) {
  return useQuery({
    queryKey: ['users', 'students', group, q, page],
    queryFn: () => {
      const filter = { ...(group ? { group } : {}), ...(q ? { q } : {}) };
      const query = { role: 'STUDENT' as const, ...filter, page, size: STUDENTS_ON_A_PAGE };
      return orThrow(api.GET('/users', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });
}

export function useGroupTitles() {
  return useQuery({
    queryKey: ['groups', 'titles'],
    queryFn: () => orThrow(api.GET('/groups', { params: { query: { size: LARGEST_PAGE } } })),
    select: ({ items }) => items.map(({ groupId, title }) => ({ value: groupId, label: title })),
  });
}

/** The living licences by student and product, of a group or of the whole school. */
export function useLicenses(group: string) {
  return useQuery({
    queryKey: ['licenses', group],
    queryFn: async () => {
      const licenses: License[] = [];
      for (let page = 0; ; page++) {
        const query = { ...(group ? { group } : {}), page, size: LARGEST_PAGE };
        const { items, total } = await orThrow(api.GET('/licenses', { params: { query } }));
        licenses.push(...items);
        if (items.length === 0 || licenses.length >= total) {
          return licenses;
        }
      }
    },
    select: (licenses) => new Map(licenses.map((license) => [cell(license.studentId, license.productId), license])),
  });
}

export function cell(studentId: string, productId: string) {
  return `${studentId} ${productId}`;
}

export interface Assignment {
  productId: string;
  /** Each student's own when left out. */
  level?: Level;
  studentIds?: string[];
  groupId?: string;
}

/** What assigning would do: nothing changes. */
export function usePreview(assignment: Assignment | undefined) {
  return useQuery({
    queryKey: ['license-preview', assignment],
    queryFn: () => orThrow(api.POST('/licenses', { body: { ...(assignment ?? { productId: '' }), dryRun: true } })),
    enabled: assignment !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
}

function useChange<V, R>(change: (values: V) => Promise<R>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['licenses'] }),
        cache.invalidateQueries({ queryKey: ['license-pools'] }),
      ]),
  });
}

export function useAssign() {
  return useChange((assignment: Assignment) =>
    orThrow(
      api.POST('/licenses', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: { ...assignment, dryRun: false },
      }),
    ),
  );
}

export function useSwitchLevel(licenseId: string) {
  return useChange((level: Level) =>
    orThrow(api.PATCH('/licenses/{licenseId}', { params: { path: { licenseId } }, body: { level } })),
  );
}

export function useDeactivate(licenseId: string) {
  return useChange(() => orThrow(api.DELETE('/licenses/{licenseId}', { params: { path: { licenseId } } })));
}
