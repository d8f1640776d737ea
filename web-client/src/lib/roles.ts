import type { Role } from '@/lib/session';

/** What a route's `handle` says: who may come there. */
export interface RouteHandle {
  roles: Role[];
}

export const STAFF: RouteHandle = { roles: ['TEACHER', 'SCHOOL_ADMIN', 'SUPPORT'] };
export const IMPORTERS: RouteHandle = { roles: ['SCHOOL_ADMIN', 'SUPPORT'] };
export const SUPPORT: RouteHandle = { roles: ['SUPPORT'] };
export const STUDENT: RouteHandle = { roles: ['STUDENT'] };
export const READERS: RouteHandle = { roles: ['STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'SUPPORT'] };
