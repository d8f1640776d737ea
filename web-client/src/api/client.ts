import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as GatewayPaths, components as gateway } from '@/api/generated/gateway';
import type { paths as GroupPaths, components as group } from '@/api/generated/group';
import type { paths as IdentityPaths, components as identity } from '@/api/generated/identity';
import type { paths as LicensePaths, components as license } from '@/api/generated/license';
import type { paths as NotificationPaths, components as notification } from '@/api/generated/notification';
import type { paths as ProgressPaths, components as progress } from '@/api/generated/progress';
import type { paths as SyncPaths, components as sync } from '@/api/generated/sync';
import { cookie, signIn } from '@/lib/browser';
import { language } from '@/lib/i18n';
import { chosenSchool } from '@/lib/school';

type Paths = GatewayPaths & GroupPaths & IdentityPaths & LicensePaths & NotificationPaths & ProgressPaths & SyncPaths;

/** The schemas of each service's contract: `Schemas<'group'>['Group']`. */
export type Schemas<C extends keyof Contracts> = Contracts[C]['schemas'];
interface Contracts {
  gateway: gateway;
  group: group;
  identity: identity;
  license: license;
  notification: notification;
  progress: progress;
  sync: sync;
}

/** What belongs to no school, so that a chosen school must not be named there. */
const OF_NO_SCHOOL = /^\/(session|stream|me|schools|products|notifications|password-resets|content-packages)(\/|$)/;
const READS = new Set(['GET', 'HEAD']);

const everyCall: Middleware = {
  async onRequest({ request, schemaPath }) {
    request.headers.set('Accept-Language', language());
    if (!READS.has(request.method)) {
      // the cookie changes at sign-in and sign-out: read before each write
      request.headers.set('X-XSRF-TOKEN', cookie('XSRF-TOKEN') ?? '');
    }
    const school = chosenSchool();
    if (!school || OF_NO_SCHOOL.test(schemaPath)) {
      return request;
    }
    const url = new URL(request.url);
    url.searchParams.set('school', school);
    return moved(request, url);
  },
  onResponse({ response }) {
    if (response.status === 401) {
      signIn();
    }
  },
};

/**
 * The same request to another address. Its body is read first: a browser takes no request over whose body is still to
 * be streamed.
 */
async function moved(request: Request, url: URL): Promise<Request> {
  const { method, headers, signal, credentials } = request;
  const body = READS.has(method) ? null : await request.arrayBuffer();
  return new Request(url, { method, headers, signal, credentials, body });
}

/** Every call to the platform goes through here: typed by the contracts, with session, CSRF, language and school. */
export const api = createClient<Paths>({
  baseUrl: `${window.location.origin}/api`,
  fetch: (request) => fetch(request),
});
api.use(everyCall);

export { orThrow } from '@/lib/problem';
