import { createContext, useContext } from 'react';
import type { components } from '@/api/generated/gateway';

export type Session = components['schemas']['Session'];
export type Role = components['schemas']['Role'];

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in. Everything below the frame has a session. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('useSession outside the frame');
  }
  return session;
}

export function hasRole(session: Session, ...roles: Role[]) {
  return session.roles.some((role) => roles.includes(role));
}
