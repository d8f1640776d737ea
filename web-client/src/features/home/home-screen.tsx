import { lazy } from 'react';
import { Navigate } from 'react-router';
import { ParentHome } from '@/features/home/parent-home';
import { StudentHome } from '@/features/home/student/student-home';
import { hasRole, useSession } from '@/lib/session';

const StaffHome = lazy(async () => ({ default: (await import('@/features/home/staff/staff-home')).StaffHome }));

/** Home is another screen for each role. */
export function HomeScreen() {
  const session = useSession();
  if (hasRole(session, 'SUPPORT')) {
    return <Navigate to="/schools" replace />;
  }
  if (hasRole(session, 'TEACHER', 'SCHOOL_ADMIN')) {
    return <StaffHome />;
  }
  return hasRole(session, 'STUDENT') ? <StudentHome /> : <ParentHome />;
}
