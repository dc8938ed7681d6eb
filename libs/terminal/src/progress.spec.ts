import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { showProgress } from './progress.js';

function sink(isTTY: boolean) {
  let text = '';
  const stream = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) });
  return { stream: Object.assign(stream, { isTTY, columns: 120 }), text: () => text };
}

describe('progress', () => {
  it('writes no bar where there is no terminal', () => {
    const { stream, text } = sink(false);
    const progress = showProgress('Import', 'lines', 10, stream);
    progress.update(5);
    progress.finish('10 lines');
    expect(text()).toBe('10 lines\n');
  });

  it('writes JSON lines when asked', () => {
    const { stream, text } = sink(true);
    const progress = showProgress('Import', 'lines', 10, stream, true);
    progress.update(5);
    progress.finish('done');
    expect(
      text()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { progress: 'Import', done: 5 },
      { progress: 'Import', finished: 'done' },
    ]);
  });
});
