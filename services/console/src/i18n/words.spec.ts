import { describe, expect, it } from '@jest/globals';
import { flattened } from '../parts/flattened.js';
import { en } from './en.js';
import { zhCn } from './zh-cn.js';

const english = new Map(flattened(en));
const chinese = new Map(flattened(zhCn));
const slots = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe('words', () => {
  it('are the same in both languages, with the same figures in them', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) expect([key, slots(chinese.get(key)!)]).toEqual([key, slots(text)]);
  });

  it('are nowhere empty, and Chinese where they are said to be', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
    const foreign = [...chinese].filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([key]) => key);
    expect(foreign).toEqual(['overview.rfm', 'customers.rfm', 'customer.rfm']);
  });
});
