import { expect, test } from 'vitest';
import { createSession } from '../../../host/loopback/session.ts';

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
