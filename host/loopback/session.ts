import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * One start token, good once, buys the cookie that every later request must show and the key that every call must name. The cookie
 * a browser sends to every port of this machine; the key stays with pages of this one.
 */
export type Session = {
  /** The token that would be accepted now. */
  readonly startToken: string;
  /** The value of the `set-cookie` header when the token is right; null otherwise. The token dies. */
  redeem(token: string): string | null;
  /** What the page that redeemed the token is given to keep: the key, once, for the token that was redeemed last; null otherwise. */
  claimKey(token: string): string | null;
  /** Whether this is that key. */
  opensTo(pageKey: string | undefined): boolean;
  /** Whether a request's `cookie` header holds ours. */
  accepts(cookieHeader: string | undefined): boolean;
  /** True for a token that was right once. */
  isSpent(token: string): boolean;
};

const TOKEN_BYTES = 32;
const LONGEST_COOKIE_HEADER = 8_192;

export function createSession(port: number, random: (bytes: number) => Buffer = randomBytes): Session {
  const newSecret = () => random(TOKEN_BYTES).toString('base64url');
  // Cookies know no port: the name keeps two servers on one machine apart.
  const name = `care-market-${port}`;
  const secret = newSecret();
  const pageKey = newSecret();
  const spent: string[] = [];
  let startToken = newSecret();
  let unclaimed: string | null = null;

  return {
    get startToken() {
      return startToken;
    },
    redeem(token) {
      if (!equal(token, startToken)) return null;
      spent.push(startToken);
      unclaimed = startToken;
      startToken = newSecret();
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    claimKey(token) {
      if (unclaimed === null || !equal(token, unclaimed)) return null;
      unclaimed = null;
      return pageKey;
    },
    opensTo: (given) => given !== undefined && equal(given, pageKey),
    accepts(cookieHeader) {
      if (cookieHeader === undefined || cookieHeader.length > LONGEST_COOKIE_HEADER) return false;
      return cookieHeader
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${name}=`) && equal(pair.slice(name.length + 1), secret));
    },
    isSpent: (token) => spent.some((each) => equal(token, each)),
  };
}

/** SECURITY: takes the same time wherever two strings first differ, and whatever their lengths. */
function equal(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
