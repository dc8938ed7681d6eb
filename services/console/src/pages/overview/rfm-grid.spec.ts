import { expect, it } from '@jest/globals';
import { recencyByFrequency } from './rfm-grid.js';

it('counts every buyer once, in the cell of recency and frequency', () => {
  const grid = recencyByFrequency({ 521: 659, 522: 97, 111: 56, 155: 1 });
  expect([grid[1]![4], grid[0]![0], grid[4]![0]]).toEqual([756, 56, 1]);
  expect(grid.flat().reduce((sum, count) => sum + count, 0)).toBe(813);
});
