import { describe, expect, it } from '@jest/globals';
import { formats, minorPerMajor } from './formats.js';

describe('formats', () => {
  const english = formats('en', 'Europe/London');

  it('writes minor units as money, whatever the currency divides into', () => {
    expect(english.money(844716813, 'GBP')).toBe('£8,447,168.13');
    expect(english.money(1090, 'JPY')).toBe('¥1,090');
    expect([minorPerMajor('GBP'), minorPerMajor('JPY'), minorPerMajor('KWD')]).toEqual([100, 1, 1000]);
    expect(english.shortMoney(257132358, 'GBP')).toBe('£2.57M');
  });

  it('writes the business day of an instant: midnight in London in summer is the evening before in UTC', () => {
    expect(english.day('2011-06-17T23:00:00.000Z')).toBe('Jun 18, 2011');
    expect(english.day('2011-06-17')).toBe('Jun 17, 2011');
    expect(formats('zh-CN', 'Asia/Shanghai').day('2011-06-17T16:30:00.000Z')).toBe('2011年6月18日');
  });

  it('writes counts and shares', () => {
    expect([english.count(4372), english.percent(0.2793), english.percent(0.2793, 1)]).toEqual([
      '4,372',
      '28%',
      '27.9%',
    ]);
  });
});
