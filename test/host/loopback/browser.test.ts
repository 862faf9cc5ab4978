import { describe, expect, test } from 'vitest';
import { appWindowCommand, hasDisplay, openAppWindow } from '../../../host/loopback/browser.ts';
import type { Surroundings } from '../../../host/loopback/browser.ts';

const URL = 'http://127.0.0.1:4310/?start=x';
const machine = (changed: Partial<Surroundings> = {}): Surroundings => ({
  platform: 'linux',
  env: { DISPLAY: ':0', PATH: '/usr/local/bin:/usr/bin' },
  root: false,
  exists: (path) => path === '/usr/bin/chromium',
  ...changed,
});

test.each<[string, Pick<Surroundings, 'platform' | 'env'>, boolean]>([
  ['a Linux desktop', { platform: 'linux', env: { DISPLAY: ':0' } }, true],
  ['a Wayland desktop', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, true],
  ['a Linux machine without a screen', { platform: 'linux', env: {} }, false],
  ['a Mac', { platform: 'darwin', env: {} }, true],
  ['Windows', { platform: 'win32', env: {} }, true],
])('%s', (_, surroundings, expected) => {
  expect(hasDisplay(surroundings)).toBe(expected);
});

describe('a window without tabs or address bar', () => {
  test('opens in the first browser found', () => {
    expect(appWindowCommand(URL, machine())).toEqual({
      command: '/usr/bin/chromium',
      args: [`--app=${URL}`, '--no-first-run'],
    });
  });

  test.each<[string, Partial<Surroundings>]>([
    ['without a screen', { env: { PATH: '/usr/bin' } }],
    ['as the all-powerful user', { root: true }],
    ['without a browser', { exists: () => false }],
  ])('does not open %s', async (_, changed) => {
    expect(appWindowCommand(URL, machine(changed))).toBeNull();
    expect(await openAppWindow(URL, machine(changed))).toBe(false);
  });

  test('counts as not opened when the browser cannot be started', async () => {
    const env = { DISPLAY: ':0', PATH: '/no/such/folder' };
    expect(await openAppWindow(URL, machine({ env, exists: () => true }))).toBe(false);
  });
});
