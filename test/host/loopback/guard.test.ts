import { expect, test } from 'vitest';
import { guard } from '../../../host/loopback/guard.ts';
import type { GuardedRequest } from '../../../host/loopback/guard.ts';

const PORT = 4310;
const OWN = 'http://127.0.0.1:4310';
const page: GuardedRequest = {
  method: 'GET',
  upgrade: false,
  host: '127.0.0.1:4310',
  origin: undefined,
  fetchSite: undefined,
};
const post: GuardedRequest = { ...page, method: 'POST', origin: OWN };

test.each<[string, GuardedRequest, number | 'allowed']>([
  ['a page typed into the address bar', { ...page, fetchSite: 'none' }, 'allowed'],
  ['a page asked for by the name localhost', { ...page, host: 'localhost:4310' }, 'allowed'],
  ['a script of the window', { ...page, fetchSite: 'same-origin' }, 'allowed'],
  ['a call from the window', post, 'allowed'],
  ['a socket from the window', { ...page, upgrade: true, origin: OWN }, 'allowed'],
  ['no host at all', { ...page, host: undefined }, 421],
  ['another name', { ...page, host: 'evil.example:4310' }, 421],
  ['another port', { ...page, host: '127.0.0.1:4311' }, 421],
  ['no port', { ...page, host: '127.0.0.1' }, 421],
  ['another address of the machine', { ...page, host: '127.0.0.2:4310' }, 421],
  ['a name that ends like ours', { ...page, host: 'x.localhost:4310' }, 421],
  ['our name in capitals', { ...page, host: 'LOCALHOST:4310' }, 421],
  ['a call from another page', { ...post, origin: 'https://evil.example' }, 403],
  ['a call from a page of unknown origin', { ...post, origin: 'null' }, 403],
  ['a call that names no page', { ...post, origin: undefined }, 403],
  ['a call from the other spelling of our name', { ...post, origin: 'http://localhost:4310' }, 403],
  ['a call over another scheme', { ...post, origin: 'https://127.0.0.1:4310' }, 403],
  ['a socket that names no page', { ...page, upgrade: true }, 403],
  ['a socket from another page', { ...page, upgrade: true, origin: 'https://evil.example' }, 403],
  ['a picture in another page', { ...page, fetchSite: 'cross-site' }, 403],
  ['another port of the same machine', { ...page, fetchSite: 'same-site' }, 403],
  ['two fetch-site headers', { ...page, fetchSite: 'same-origin, cross-site' }, 403],
  ['a method of another kind', { ...page, method: 'DELETE' }, 405],
  ['a preflight', { ...page, method: 'OPTIONS' }, 405],
])('%s', (_, request, expected) => {
  const verdict = guard(request, PORT);
  expect(verdict.allowed ? 'allowed' : verdict.status).toBe(expected);
});
