import { Navigate } from 'react-router';
import { StaffHome } from '@/features/home/staff/staff-home';
import { StudentHome } from '@/features/home/student/student-home';
import { ParentHome } from '@/features/home/parent-home';
import { hasRole, useSession } from '@/lib/session';

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
