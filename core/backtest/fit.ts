/** Fits a few parameters to published figures: a coarse grid, then downhill from its lowest point, then how sure it is. */
import { uniform } from '../random/uniform.ts';
import { lowestFrom } from './nelder-mead.ts';
import type { Bound } from './nelder-mead.ts';
