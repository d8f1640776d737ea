import type { Session } from '@/lib/session';

const school = { id: '00000000-0000-7000-8000-000000000001', brin: '99DE', name: 'Vakcollege De Stroom' };

export const noor: Session = {
  userId: '00000000-0000-7000-8000-000000000011',
  name: 'Noor van der Berg',
  roles: ['STUDENT'],
  school,
  mustChangePassword: false,
};

export const anna: Session = {
  userId: '00000000-0000-7000-8000-000000000012',
  name: 'Anna de Boer',
  roles: ['TEACHER'],
  school,
  mustChangePassword: false,
};

export const bram: Session = {
  userId: '00000000-0000-7000-8000-000000000013',
  name: 'Bram Jansen',
  roles: ['SCHOOL_ADMIN'],
  school,
  mustChangePassword: false,
};

export const helpdesk: Session = {
  userId: '00000000-0000-7000-8000-000000000014',
  name: 'Helpdesk Leerstroom',
  roles: ['SUPPORT'],
  mustChangePassword: false,
};
