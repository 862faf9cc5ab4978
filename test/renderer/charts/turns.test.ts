import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../renderer/charts/turns.ts';
import type { Waiting } from '../../../renderer/charts/turns.ts';

/** A page whose tasks are done when the test says so. */
function page() {
  const soon: (() => void)[] = [];
  const idle: (() => void)[] = [];
  const turns = createTurns({
    soon: (task) => void soon.push(task),
    whenIdle: (task) => void idle.push(task),
  });
  const drawn: string[] = [];
  const chart = (name: string, inSight = true): Waiting => ({
    isInSight: () => inSight,
    draw: () => void drawn.push(name),
  });
  return {
    turns,
    drawn,
    chart,
    task: () => soon.shift()?.(),
    idleTask: () => idle.shift()?.(),
    tasks: () => [soon.length, idle.length],
  };
}

describe('charts take turns', () => {
  it('one to a task of the page', () => {
    const { turns, drawn, chart, task } = page();
    for (const name of ['a', 'b', 'c']) turns.ask(chart(name));
    expect(drawn).toEqual([]);
    task();
    expect(drawn).toEqual(['a']);
    task();
    expect(drawn).toEqual(['a', 'b']);
    task();
    expect(drawn).toEqual(['a', 'b', 'c']);
  });

  it('those in sight first, the others when the page is idle', () => {
    const { turns, drawn, chart, task, idleTask, tasks } = page();
    turns.ask(chart('out of sight', false));
    turns.ask(chart('in sight'));
    task();
    expect(drawn).toEqual(['in sight']);
    task();
    expect(drawn).toEqual(['in sight']);
    idleTask();
    expect(drawn).toEqual(['in sight', 'out of sight']);
    expect(tasks()).toEqual([0, 0]);
  });

  it('and what comes into sight need not wait until the page is idle', () => {
    const { turns, drawn, chart, task } = page();
    turns.ask(chart('out of sight', false));
    task();
    turns.ask(chart('in sight'));
    task();
    expect(drawn).toEqual(['in sight']);
  });

  it('once, however often one is asked for, and not at all once it is given up', () => {
    const { turns, drawn, chart, task } = page();
    const [twice, none] = [chart('twice'), chart('none')];
    turns.ask(twice);
    turns.ask(none);
    turns.ask(twice);
    turns.giveUp(none);
    for (let nth = 0; nth < 3; nth++) task();
    expect(drawn).toEqual(['twice']);
  });

  it('all at once for paper, with those that ask for another turn as they are drawn', () => {
    const { turns, drawn, chart, task } = page();
    const again = chart('again');
    turns.ask({ isInSight: () => false, draw: () => turns.ask(again) });
    turns.ask(chart('out of sight', false));
    turns.drawAll();
    expect(drawn).toEqual(['out of sight', 'again']);
    task();
    expect(drawn).toEqual(['out of sight', 'again']);
  });

  it('and one that cannot be drawn keeps none of the others from their turn', () => {
    const { turns, drawn, chart, task } = page();
    turns.ask({
      isInSight: () => true,
      draw: () => {
        throw new Error('a fault');
      },
    });
    turns.ask(chart('next'));
    expect(task).toThrow('a fault');
    task();
    expect(drawn).toEqual(['next']);
  });
});
