import { expect, test } from 'vitest';
import { createSession } from '../../../host/loopback/session.ts';
import type { Session } from '../../../host/loopback/session.ts';

const cookieOf = (header: string | null) => header?.split(';')[0] ?? '';

test('a start token is 256 bits and buys a cookie that scripts and other sites never see', () => {
  const session = createSession(4310);
  expect(Buffer.from(session.startToken, 'base64url')).toHaveLength(32);
  const header = session.redeem(session.startToken);
  expect(header).toMatch(/^care-market-4310=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(session.accepts(cookieOf(header))).toBe(true);
});

test('a start token dies when used, and is remembered as spent', () => {
  const session = createSession(4310);
  const token = session.startToken;
  session.redeem(token);
  expect(session.redeem(token)).toBeNull();
  expect(session.isSpent(token)).toBe(true);
  expect(session.startToken).not.toBe(token);
});

/** What the page that a start address opens is given. */
function enter(session: Session): { cookie: string; token: string; key: string } {
  const token = session.startToken;
  const cookie = cookieOf(session.redeem(token));
  return { cookie, token, key: session.claimKey(token) ?? '' };
}

test('the key of its pages is another secret than the cookie and the token, and opens to itself alone', () => {
  const session = createSession(4310);
  const { cookie, token, key } = enter(session);
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(cookie).not.toContain(key);
  expect(session.opensTo(key)).toBe(true);
  for (const wrong of [undefined, '', cookie.split('=')[1], token, enter(createSession(4310)).key])
    expect(session.opensTo(wrong)).toBe(false);
});

test('the key is given once for a token that was redeemed, and for no other', () => {
  const session = createSession(4310);
  expect(session.claimKey(session.startToken)).toBeNull();
  const { token, key } = enter(session);
  expect(key).not.toBe('');
  expect(session.claimKey(token)).toBeNull();
  const next = session.startToken;
  session.redeem(next);
  for (const wrong of [token, '', session.startToken, 'A'.repeat(43)])
    expect(session.claimKey(wrong)).toBeNull();
  expect(session.claimKey(next)).toBe(key);
});

test.each(['', 'x', 'A'.repeat(43), '%00'])('a wrong token buys nothing: %j', (token) => {
  const session = createSession(4310);
  expect(session.redeem(token)).toBeNull();
  expect(session.isSpent(token)).toBe(false);
});

test('finds its cookie among others, and no cookie of another port or program', () => {
  const [ours, theirs] = [createSession(4310), createSession(4311)];
  const cookie = cookieOf(ours.redeem(ours.startToken));
  expect(ours.accepts(`theme=dark; ${cookie}; a=b`)).toBe(true);
  expect(ours.accepts(cookieOf(theirs.redeem(theirs.startToken)))).toBe(false);
  expect(ours.accepts(`${cookie}x`)).toBe(false);
  expect(ours.accepts('care-market-4310=')).toBe(false);
  expect(ours.accepts(undefined)).toBe(false);
  expect(ours.accepts(`${'a=b; '.repeat(4_000)}${cookie}`)).toBe(false);
});
