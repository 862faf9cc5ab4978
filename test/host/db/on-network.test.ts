import { expect, test } from 'vitest';

import { isOnNetwork } from '../../../host/db/on-network.ts';
import { temporaryFolder } from './temporary-folder.ts';

const linux = (type: number) => ({ platform: 'linux' as const, typeOf: () => type });

function refuse(): never {
  throw new Error('no');
}

test.each([
  ['NFS', 0x6969],
  ['SMB 2', 0xfe534d42],
  ['SMB 2 as a number with a sign', 0xfe534d42 | 0],
  ['CIFS', 0xff534d42],
  ['FUSE, such as sshfs', 0x65735546],
])('takes %s for another machine', (_, type) => {
  expect(isOnNetwork('/data', linux(type))).toBe(true);
});

test.each([
  ['ext4', 0xef53],
  ['btrfs', 0x9123683e],
  ['xfs', 0x58465342],
  ['tmpfs', 0x01021994],
  ['overlay', 0x794c7630],
  ['zfs', 0x2fc12fc1],
])('takes %s for a disk of this one', (_, type) => {
  expect(isOnNetwork('/data', linux(type))).toBe(false);
});

test('takes a share for another machine on Windows, and no drive', () => {
  const windows = { platform: 'win32' as const, typeOf: () => 0 };
  const answers = ['\\\\server\\share\\data', '//server/share', 'C:\\Users\\a', '\\data'].map((folder) =>
    isOnNetwork(folder, windows),
  );
  expect(answers).toEqual([true, true, false, false]);
});

test('takes a folder that cannot be asked about for one of this machine', () => {
  expect(isOnNetwork('/nowhere', { platform: 'linux', typeOf: refuse })).toBe(false);
  expect(isOnNetwork(temporaryFolder())).toBe(false);
});
