import { describe, expect, it } from '@jest/globals';
import { datedTransitions } from '../testing/dated.js';
import { bought, gaveBack } from '../testing/purchases.js';
import { boughtOf, ended } from '../testing/relationship.js';
import { lifecycleProjection, type LifecycleFact } from './lifecycle.js';
import type { Occurred } from '@annals/kernel';

const stages = (facts: readonly Occurred<LifecycleFact>[], until: string) =>
  datedTransitions(lifecycleProjection, facts, until);

const first = boughtOf('BOOKS', 'o1', '2024-01-01');

describe('newBusiness: 90 d from the first purchase in a new category by a customer of tenure ≥ 90 d', () => {
  it('begins with the purchase and ends 90 d later by time', () => {
    expect(stages([first, boughtOf('TOYS', 'o2', '2024-03-31')], '2024-07-01')).toEqual([
      '2024-01-01 EXPLORATION',
      '2024-03-31 EXPLORATION new business',
      '2024-06-29=EXPLORATION',
    ]);
  });

  it('asks for a tenure of 90 d', () => {
    expect(stages([first, boughtOf('TOYS', 'o2', '2024-03-30')], '2024-06-30')).toHaveLength(1);
  });

  it('is not begun by a category known before, nor by a line without category', () => {
    expect(
      stages([first, boughtOf('BOOKS', 'o2', '2024-04-01'), boughtOf(undefined, 'o3', '2024-04-02')], '2024-04-03'),
    ).toEqual(['2024-01-01 EXPLORATION', '2024-04-02 FORMATION']);
  });

  it('is renewed by another new category, also within one order', () => {
    const both = ['TOYS', 'TOYS', 'FOOD'].map((category) => ({ sku: 's', qty: 1, unitPrice: 100, category }));
    const facts = [first, boughtOf('TOYS', 'o2', '2024-04-01'), bought('o3', '2024-05-01', { lines: both })];
    expect(stages(facts, '2024-08-01').slice(1)).toEqual([
      '2024-04-01 EXPLORATION new business',
      '2024-05-01 FORMATION new business',
      '2024-07-30=FORMATION',
    ]);
  });

  it('ends with a full refund, and a later order is then the first of the category', () => {
    const facts = [
      first,
      boughtOf('TOYS', 'o2', '2024-02-01'),
      boughtOf('TOYS', 'o3', '2024-04-01'),
      gaveBack('o2', '2024-04-02', 10_000),
    ];
    expect(stages(facts, '2024-04-03').slice(-1)).toEqual(['2024-04-02 EXPLORATION new business']);
    expect(stages([...facts, gaveBack('o3', '2024-04-04', 10_000)], '2024-04-05').slice(-1)).toEqual([
      '2024-04-04 EXPLORATION',
    ]);
  });

  it('is lost with the tenure when the first purchase of all is refunded', () => {
    const facts = [first, boughtOf('TOYS', 'o2', '2024-04-01'), gaveBack('o1', '2024-04-02', 10_000)];
    expect(stages(facts, '2024-04-03').slice(-1)).toEqual(['2024-04-02 EXPLORATION']);
  });

  it('is lost with the tenure also when that first purchase had no category', () => {
    const facts = [
      boughtOf(undefined, 'o1', '2024-01-01'),
      boughtOf('TOYS', 'o2', '2024-04-01'),
      gaveBack('o1', '2024-04-02', 10_000),
    ];
    expect(stages(facts, '2024-04-03').slice(-2)).toEqual([
      '2024-04-01 EXPLORATION new business',
      '2024-04-02 EXPLORATION',
    ]);
  });

  it('is counted anew with the tenure of each relationship', () => {
    const facts = [
      first,
      boughtOf('TOYS', 'o2', '2024-01-02'),
      ended('2024-04-01'),
      boughtOf('BOOKS', 'o3', '2024-05-01'),
      boughtOf('FOOD', 'o4', '2024-06-01'),
    ];
    expect(stages([...facts, gaveBack('o2', '2024-06-02', 10_000)], '2024-06-03').at(-1)).toBe(
      '2024-05-01 EXPLORATION',
    );
  });

  it('remembers categories over a loss, but counts tenure anew', () => {
    const back = [first, ended('2024-04-01'), boughtOf('TOYS', 'o2', '2024-05-01')];
    expect(stages(back, '2024-05-02').slice(-1)).toEqual(['2024-05-01 EXPLORATION']);
    expect(stages([...back, boughtOf('BOOKS', 'o3', '2024-08-01')], '2024-08-02').slice(-1)).toEqual([
      '2024-05-01 EXPLORATION',
    ]);
    expect(stages([...back, boughtOf('FOOD', 'o3', '2024-08-01')], '2024-08-02').slice(-1)).toEqual([
      '2024-08-01 EXPLORATION new business',
    ]);
  });
});
