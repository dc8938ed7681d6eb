import { describe, expect, it } from '@jest/globals';
import { keyInAddress } from './key-in-address.js';

describe('the key in the address', () => {
  it.each([
    ['http://127.0.0.1:7070/#key=annals_a-b_1', 'annals_a-b_1', '/'],
    ['http://127.0.0.1:7070/customers?asOf=2011-06-30#key=k%2F1', 'k/1', '/customers?asOf=2011-06-30'],
    ['http://127.0.0.1:7070/live#key=k&more=1', 'k', '/live#more=1'],
  ])('%s', (href, key, address) => expect(keyInAddress(href)).toEqual({ key, address }));

  it('is not there', () => {
    expect(keyInAddress('http://127.0.0.1:7070/#elsewhere')).toBeUndefined();
    expect(keyInAddress('http://127.0.0.1:7070/customers')).toBeUndefined();
  });

  it('is not taken when it could be no key, and leaves the address all the same', () => {
    const wrong = ['', 'a%20b', 'x'.repeat(257), '%E6%B1%89'];
    for (const text of wrong) {
      expect(keyInAddress(`http://127.0.0.1/#key=${text}`)).toEqual({ key: undefined, address: '/' });
    }
  });
});
