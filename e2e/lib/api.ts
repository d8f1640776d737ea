import { origin } from './platform.ts';

export type Json = any; // what comes over the wire; the services' own tests hold it against the contracts

/** The public API at the gateway, called by a machine client with client credentials. */
export class Api {
  private constructor(private readonly token: string) {}

  static async as(client: 'webshop' | 'support-pipeline' | 'operator'): Promise<Api> {
    const answer = await fetch(`${origin}/oauth2/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${client}:Leerstroom-demo-2026`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    if (!answer.ok) {
      throw new Error(`no token for ${client}: ${answer.status} ${await answer.text()}`);
    }
    return new Api(((await answer.json()) as Json).access_token);
  }

  async send(method: string, path: string, body?: unknown): Promise<{ status: number; json: Json }> {
    const multipart = body instanceof FormData;
    const answer = await fetch(`${origin}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body !== undefined && !multipart ? { 'content-type': 'application/json' } : {}),
      },
      body: body === undefined ? undefined : multipart ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text };
  }

  async get(path: string): Promise<Json> {
    return this.expecting('GET', path);
  }

  async post(path: string, body?: unknown): Promise<Json> {
    return this.expecting('POST', path, body);
  }

  async put(path: string, body?: unknown): Promise<Json> {
    return this.expecting('PUT', path, body);
  }

  private async expecting(method: string, path: string, body?: unknown): Promise<Json> {
    const { status, json } = await this.send(method, path, body);
    if (status >= 300) {
      throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(json)}`);
    }
    return json;
  }
}
