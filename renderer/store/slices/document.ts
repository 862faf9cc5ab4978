import { toProblem } from '../../api/problem.ts';
import type { Actions, Choice, Details } from '../state.ts';
import { optionsOf } from '../options-of.ts';
import { sameChoice } from '../selectors.ts';
import type { SliceContext } from '../slice.ts';

export function createDocument({ client, get, set }: SliceContext): Pick<Actions, 'choose'> {
  /** Change the choice. What is compared runs again at once; how it is run waits for the button. */
  function choose(change: Partial<Choice>): void {
    const before = get().choice;
    const wished = { ...before, ...change };
    const choice = { ...wished, beside: wished.beside.filter((id) => id !== wished.option) };
    const { details, run } = get();
    const compared =
      choice.place !== before.place ||
      choice.option !== before.option ||
      choice.future !== before.future ||
      String(choice.beside) !== String(before.beside);
    const fresh: Details = {
      place: choice.place === details.place?.id ? details.place : null,
      optionChanges: choice.option === before.option ? details.optionChanges : null,
      futureChanges: choice.future === before.future ? details.futureChanges : null,
      warnings: compared || choice.months !== before.months ? null : details.warnings,
    };
    const isOther = !sameChoice(before, choice);
    set({ choice, details: fresh, ...(isOther && { choiceTold: null }) });
    void fetchDetails(choice, fresh);
    if (compared || run.kind === 'idle') void get().actions.run();
  }

  /** Fetch what is missing; an answer that arrives after the choice moved on is dropped. */
  async function fetchDetails(choice: Choice, have: Details): Promise<void> {
    const keep = (key: 'place' | 'option' | 'future', found: Partial<Details>): void => {
      if (get().choice[key] === choice[key]) set({ details: { ...get().details, ...found } });
    };
    try {
      await Promise.all([
        have.place === null &&
          client.call('places.get', { id: choice.place }).then(({ place }) => keep('place', { place })),
        have.optionChanges === null &&
          client
            .call('options.get', { id: choice.option })
            .then(({ changes }) => keep('option', { optionChanges: changes })),
        have.futureChanges === null &&
          client
            .call('futures.get', { id: choice.future })
            .then(({ changes }) => keep('future', { futureChanges: changes })),
        have.warnings === null && fetchWarnings(choice),
      ]);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'disconnected') return;
      // Figures that are there say themselves what is no longer in the library; nothing can be said to be doubtful in that.
      if (get().run.kind !== 'finished') set({ run: { kind: 'failed', choice, problem } });
      else if (get().choice === choice)
        set({ details: { ...get().details, warnings: get().details.warnings ?? [] } });
    }
  }

  async function fetchWarnings(choice: Choice): Promise<void> {
    const { place, future, months } = choice;
    const asked = { place, options: optionsOf(choice), future, months };
    const { warnings } = await client.call('scenarios.check', asked);
    const now = get().choice;
    const isStill =
      now.place === place &&
      now.future === future &&
      now.months === months &&
      String(optionsOf(now)) === String(asked.options);
    if (isStill) set({ details: { ...get().details, warnings: warnings.map(({ sentence }) => sentence) } });
  }

  return { choose };
}
