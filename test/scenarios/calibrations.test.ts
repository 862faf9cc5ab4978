import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { requireParameter } from '../../core/parameters/register.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';

type Calibration = { readonly parameters: readonly { readonly parameter: string }[] };

const REGISTER = openCatalogue(SCENARIOS).readParameters();
const FOLDER = join(SCENARIOS, 'calibration');

test.each(readdirSync(FOLDER))(
  'the register says of every parameter fitted in %s that it was, and where',
  (file) => {
    const { parameters } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Calibration;
    expect(parameters.length).toBeGreaterThan(0);
    for (const { parameter } of parameters) {
      const { note } = requireParameter(REGISTER, parameter).values.at(-1)!;
      expect(`${parameter}: ${note}`).toContain(`scenarios/calibration/${file}`);
    }
  },
);
