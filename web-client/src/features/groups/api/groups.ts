import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';

export type Group = Schemas<'group'>['Group'];
export type GroupSummary = Schemas<'group'>['GroupSummary'];
export type Person = Schemas<'identity'>['User'];

/** What is written on the form of a group. */
export interface GroupValues {
  title: string;
  description: string;
  teacherIds: string[];
  studentIds: string[];
  [field: string]: unknown;
}

export const GROUPS_ON_A_PAGE = 48;

export function useGroups(q: string, page: number) {
  return useQuery({
    queryKey: ['groups', 'list', q, page],
    queryFn: () =>
      orThrow(api.GET('/groups', { params: { query: { ...(q ? { q } : {}), page, size: GROUPS_ON_A_PAGE } } })),
    placeholderData: keepPreviousData,
  });
}

export function useGroup(groupId: string) {
  return useQuery({
    queryKey: ['groups', groupId],
    queryFn: () => orThrow(api.GET('/groups/{groupId}', { params: { path: { groupId } } })),
  });
}

/** The people of a group, for their names. */
export function useMembers(groupId: string) {
  return useQuery({
    queryKey: ['users', 'of-group', groupId],
    queryFn: () => orThrow(api.GET('/users', { params: { query: { group: groupId, size: 500 } } })),
  });
}

export function usePeople(role: 'STUDENT' | 'TEACHER', q: string, wanted: boolean) {
  return useQuery({
    queryKey: ['users', 'search', role, q],
    queryFn: () => orThrow(api.GET('/users', { params: { query: { role, ...(q ? { q } : {}), size: 50 } } })),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
}

function useChange<V, R>(change: (values: V) => Promise<R>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['groups'] }),
        cache.invalidateQueries({ queryKey: ['users'] }),
        cache.invalidateQueries({ queryKey: ['progress'] }),
      ]),
  });
}

export function useCreateGroup() {
  return useChange(({ title, description, teacherIds, studentIds }: GroupValues) =>
    orThrow(
      api.POST('/groups', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: { title, teacherIds, studentIds, ...(description ? { description } : {}) },
      }),
    ),
  );
}

/** Saves what was changed, each part on the version that the one before it made. */
export function useSaveGroup(group: Group) {
  return useChange(async (values: GroupValues) => {
    const path = { groupId: group.groupId };
    let { version } = group;
    const header = () => ({ 'If-Match': `"${version}"` });
    if (values.title !== group.title || values.description !== (group.description ?? '')) {
      const body = { title: values.title, description: values.description };
      ({ version } = await orThrow(api.PATCH('/groups/{groupId}', { params: { path, header: header() }, body })));
    }
    if (!same(values.teacherIds, group.teacherIds)) {
      const body = { teacherIds: values.teacherIds };
      ({ version } = await orThrow(
        api.PUT('/groups/{groupId}/teachers', { params: { path, header: header() }, body }),
      ));
    }
    if (!same(values.studentIds, group.studentIds)) {
      const body = { studentIds: values.studentIds };
      await orThrow(api.PUT('/groups/{groupId}/students', { params: { path, header: header() }, body }));
    }
  });
}

export function useArchiveGroup(groupId: string) {
  return useChange(() => orThrow(api.DELETE('/groups/{groupId}', { params: { path: { groupId } } })));
}

function same(one: string[], other: string[]) {
  return one.length === other.length && one.every((id) => other.includes(id));
}
