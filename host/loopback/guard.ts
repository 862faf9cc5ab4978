/** SECURITY: who may talk to the loopback server at all. Pure, so that every attack is one line of a test. */
export type GuardedRequest = {
  readonly method: string;
  /** True for a request to become a WebSocket. */
  readonly upgrade: boolean;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
};

export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly status: 403 | 405 | 421; readonly reason: string };

const ALLOWED: Verdict = { allowed: true };

export function guard(request: GuardedRequest, port: number): Verdict {
  const { method, upgrade, host, origin, fetchSite } = request;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    // A name that an attacker's DNS points at this machine arrives with that name as its host.
    return refuse(421, 'This server answers only to its own address.');
  }
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') {
    return refuse(403, 'Requests from other sites are refused.');
  }
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    return refuse(405, 'Only GET, HEAD and POST are answered.');
  }
  const own = `http://${host}`;
  if (origin !== undefined && origin !== own) return refuse(403, 'Requests from other pages are refused.');
  if (origin === undefined && (upgrade || method === 'POST')) {
    return refuse(403, 'Requests that do not say which page they come from are refused.');
  }
  return ALLOWED;
}

function refuse(status: 403 | 405 | 421, reason: string): Verdict {
  return { allowed: false, status, reason };
}
