import { ContractError } from '../../contract/errors.ts';
import type { CallContext, Handlers } from '../../contract/server.ts';

type Handler = (params: never, context: CallContext) => unknown;

/** The same handlers; where one meets damage in the library, that is told of besides. */
export function noticeDamage(handlers: Handlers, onDamage: () => void): Handlers {
  const notice = (error: unknown): never => {
    if (error instanceof ContractError && error.code === 'library-damaged') onDamage();
    throw error;
  };
  const watched = Object.entries<Handler>(handlers).map(([name, handle]) => {
    const watching: Handler = (params, context) => {
      try {
        const answer = handle(params, context);
        return answer instanceof Promise ? answer.catch(notice) : answer;
      } catch (error) {
        return notice(error);
      }
    };
    return [name, watching];
  });
  return Object.fromEntries(watched) as Handlers;
}
