import type { frameText } from '@/lib/frame-texts';
import { hasRole, type Session } from '@/lib/session';

export interface Destination {
  to: string;
  label: Parameters<typeof frameText>[0];
}

export interface Navigation {
  /** In the bar. */
  main: Destination[];
  /** Behind the menu button. */
  more: Destination[];
}

const HOME: Destination = { to: '/', label: 'home' };
const PROGRESS: Destination = { to: '/progress', label: 'progress' };
const LICENSES: Destination = { to: '/licenses', label: 'licenses' };
const USERS: Destination = { to: '/users', label: 'users' };
const GROUPS: Destination = { to: '/groups', label: 'groups' };
const IMPORTS: Destination = { to: '/imports', label: 'imports' };
const SCHOOLS: Destination = { to: '/schools', label: 'schools' };
const MY_PROGRESS: Destination = { to: '/my-progress', label: 'myProgress' };

/** Where this person can go. Only what exists is listed. */
export function navigationFor(session: Session, school: string | undefined): Navigation {
  if (hasRole(session, 'SUPPORT')) {
    return { main: [SCHOOLS, IMPORTS], more: school ? [PROGRESS, LICENSES, USERS, GROUPS] : [] };
  }
  if (hasRole(session, 'SCHOOL_ADMIN')) {
    return { main: [HOME, PROGRESS, LICENSES], more: [USERS, GROUPS, IMPORTS] };
  }
  if (hasRole(session, 'TEACHER')) {
    return { main: [HOME, PROGRESS, LICENSES], more: [USERS, GROUPS] };
  }
  if (hasRole(session, 'STUDENT')) {
    return { main: [HOME, MY_PROGRESS], more: [] };
  }
  return { main: [HOME], more: [] };
}
