import type { Handlers } from '../../contract/server.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';

export type About = {
  readonly appVersion: string;
  readonly engineVersion: string;
  readonly dataFolder: string;
};

export function aboutMethods(about: About): Pick<Handlers, 'about.get'> {
  return { 'about.get': () => ({ ...about, limits: LIMITS }) };
}
