import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HOST_MEMORY } from '../../host/host-memory.ts';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

describe('the memory of the host', () => {
  it('is the same for who starts the program as where it is measured', () => {
    const { scripts } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { scripts: { start: string } };
    expect(scripts.start.split(' ')).toContain(HOST_MEMORY);
  });
});
