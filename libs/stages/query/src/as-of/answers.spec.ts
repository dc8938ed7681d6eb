import { describe, expect, it } from '@jest/globals';
import { Answers } from './answers.js';

const settled = () => new Promise(setImmediate);

describe('answers about past days', () => {
  it('are read once, until their day becomes another one', async () => {
    const answers = new Answers();
    let reads = 0;
    const ask = (day: number, name = 'value') => answers.get(day, name, async () => ({ read: ++reads }));
    expect([await ask(1), await ask(1), await ask(2), await ask(1, 'rfm')]).toEqual([
      ...[{ read: 1 }, { read: 1 }, { read: 2 }, { read: 3 }],
    ]);
    answers.forget(2);
    expect([await ask(1), await ask(2)]).toEqual([{ read: 1 }, { read: 4 }]);
  });

  it('that could not be read are read again', async () => {
    const answers = new Answers();
    const failing = async (): Promise<object> => {
      throw new Error('not now');
    };
    await expect(answers.get(1, 'value', failing)).rejects.toThrow('not now');
    await settled();
    expect(await answers.get(1, 'value', async () => ({ read: 1 }))).toEqual({ read: 1 });
  });

  it('give room to those that were asked for last', async () => {
    const answers = new Answers(25);
    let reads = 0;
    const ask = async (day: number) => {
      await answers.get(day, 'value', async () => ({ read: ++reads }));
      await settled();
    };
    for (const day of [1, 2, 1, 3, 1]) await ask(day);
    expect(reads).toBe(3);
    await ask(2);
    expect(reads).toBe(4);
  });
});
