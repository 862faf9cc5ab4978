import { expect, test } from 'vitest';

import { dataFolder } from '../../../host/db/data-folder.ts';

const on = (platform: NodeJS.Platform, env: Record<string, string> = {}) => ({
  env,
  platform,
  home: '/home/ann',
});

test.each([
  ['the folder asked for first', '/asked', on('linux', { CARE_MARKET_DATA: '/named' }), '/asked'],
  ['CARE_MARKET_DATA next', undefined, on('linux', { CARE_MARKET_DATA: '/named' }), '/named'],
  ['the usual place on Linux', undefined, on('linux'), '/home/ann/.local/share/care-market-modeller'],
  ['XDG_DATA_HOME on Linux', undefined, on('linux', { XDG_DATA_HOME: '/xdg' }), '/xdg/care-market-modeller'],
  [
    'an empty variable as if unset',
    undefined,
    on('linux', { CARE_MARKET_DATA: '' }),
    '/home/ann/.local/share/care-market-modeller',
  ],
  [
    'the usual place on macOS',
    undefined,
    on('darwin'),
    '/home/ann/Library/Application Support/care-market-modeller',
  ],
  ['APPDATA on Windows', undefined, on('win32', { APPDATA: '/roaming' }), '/roaming/care-market-modeller'],
])('takes %s', (_title, asked, surroundings, expected) => {
  expect(dataFolder(asked, surroundings)).toBe(expected);
});
