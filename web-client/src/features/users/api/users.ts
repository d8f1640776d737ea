import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';

type Identity = Schemas<'identity'>;
export type User = Identity['User'];
export type Role = Identity['Role'];
export type NewUser = Identity['CreateUserRequest'];
export type Changes = Identity['ChangeUserRequest'];
export type WelcomeResult = Identity['WelcomeMessageResult'];

export const USERS_ON_A_PAGE = 50;

export interface Filter {
  role: Role | '';
  /** A group's id, or `none` for who is in no group. */
  group: string;
  q: string;
  state: 'ACTIVE' | 'TRASHED';
  page: number;
}

export function useUsers({ role, group, q, state, page }: Filter) {
  return useQuery({
    queryKey: ['users', 'list', role, group, q, state, page],
    queryFn: () => {
      const given = { ...(role ? { role } : {}), ...(group ? { group } : {}), ...(q ? { q } : {}) };
      return orThrow(api.GET('/users', { params: { query: { ...given, state, page, size: USERS_ON_A_PAGE } } }));
    },
    placeholderData: keepPreviousData,
  });
}

export function useGroupTitles() {
  return useQuery({
    queryKey: ['groups', 'titles'],
    queryFn: () => orThrow(api.GET('/groups', { params: { query: { size: 500 } } })),
    select: ({ items }) => items.map(({ groupId, title }) => ({ value: groupId, label: title })),
  });
}

function useChange<V, R>(change: (values: V) => Promise<R>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: ['users'] }),
  });
}

const of = (userId: string) => ({ params: { path: { userId } } });

export function useCreateUser() {
  return useChange((body: NewUser) =>
    orThrow(api.POST('/users', { params: { header: { 'Idempotency-Key': crypto.randomUUID() } }, body })),
  );
}

export function useChangeUser(userId: string) {
  return useChange((body: Changes) => orThrow(api.PATCH('/users/{userId}', { ...of(userId), body })));
}

export function useSetPassword(userId: string) {
  return useChange((body: { password: string; temporary: boolean }) =>
    orThrow(api.PUT('/users/{userId}/password', { ...of(userId), body })),
  );
}

export function useTrash() {
  return useChange((userId: string) => orThrow(api.DELETE('/users/{userId}', of(userId))));
}

export function useRestore() {
  return useChange((userId: string) => orThrow(api.POST('/users/{userId}/restore', of(userId))));
}

export function useSendWelcome() {
  return useChange((userIds: string[]) =>
    orThrow(
      api.POST('/welcome-messages', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: { userIds },
      }),
    ),
  );
}
