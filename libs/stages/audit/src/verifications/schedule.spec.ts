import { describe, expect, it } from '@jest/globals';
import { dueAt } from './schedule.js';

const HOUR = 3_600_000;

describe('a verification on schedule', () => {
  it('is due so many hours after the last one began', () => {
    expect(dueAt(10 * HOUR, 12 * HOUR, 24)).toBe(34 * HOUR);
  });

  it('is never due right after the start', () => {
    expect(dueAt(undefined, 10 * HOUR, 24)).toBe(11 * HOUR);
    expect(dueAt(0, 100 * HOUR, 24)).toBeGreaterThan(100 * HOUR);
    expect(dueAt(0, 100 * HOUR, 24)).toBeLessThan(101 * HOUR);
  });
});
