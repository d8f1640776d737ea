import { api, orThrow } from '@/api/client';
import { browser, cookie } from '@/lib/browser';

export const sessionQuery = {
  queryKey: ['session'],
  queryFn: () => orThrow(api.GET('/session')),
  staleTime: Infinity,
};

/** Ends the session here and at the sign-in service. */
export async function signOut() {
  await fetch('/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') ?? '' } });
  browser.leave('/');
}
