import { useLocation } from 'react-router';

/** The school that support works for, as it stands in the address: `?school=`. */
export function chosenSchool(): string | undefined {
  return new URLSearchParams(window.location.search).get('school') ?? undefined;
}

/** The same for components, which then follow the address. */
export function useChosenSchool(): string | undefined {
  return new URLSearchParams(useLocation().search).get('school') ?? undefined;
}

/** A path within the same school: keeps `?school=` when there is one. */
export function inSchool(path: string, school: string | undefined): string {
  if (!school) {
    return path;
  }
  const [pathname = '', search = ''] = path.split('?');
  const params = new URLSearchParams(search);
  params.set('school', school);
  return `${pathname}?${params.toString()}`;
}
