import { http, HttpResponse, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import type { Problem } from '@/lib/problem';

/** The platform as the tests see it; a call that no test has answered fails that test. */
export const server = setupServer();

const API = 'http://localhost:3000/api';

export function answers(path: string, body: JsonBodyType) {
  server.use(http.get(API + path, () => HttpResponse.json(body)));
}

/** Answers every call of this method, and remembers what was sent. */
export function takes(
  method: 'post' | 'put' | 'patch' | 'delete',
  path: string,
  body: JsonBodyType = null,
  status = 200,
) {
  const calls: { url: URL; headers: Headers; body: unknown }[] = [];
  server.use(
    http[method](API + path, async ({ request }) => {
      const text = await request.text();
      calls.push({ url: new URL(request.url), headers: request.headers, body: text ? JSON.parse(text) : undefined });
      return body === null ? new HttpResponse(null, { status }) : HttpResponse.json(body, { status });
    }),
  );
  return calls;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export function refuses(method: Method, path: string, problem: Partial<Problem>, once = false) {
  const body = { type: 'about:blank', title: 'Dat kan niet', code: 'refused', status: 409, ...problem };
  server.use(http[method](API + path, () => HttpResponse.json(body, { status: body.status }), { once }));
}

/** Refuses the first call; what was arranged before answers the next. */
export function refusesOnce(method: Method, path: string, problem: Partial<Problem>) {
  refuses(method, path, problem, true);
}

export function unreachable(method: Method, path: string) {
  server.use(http[method](API + path, () => HttpResponse.error()));
}
