/** One run of one market and no more, so that what it takes is its own: PEOPLE PROVIDERS MONTHS. */
import { onePath } from '../usual-market.ts';

const [people = 0, providers = 0, months = 0] = process.argv.slice(2).map(Number);
onePath({ people, providers, months })();
