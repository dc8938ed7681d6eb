import { describe, expect, test } from '@jest/globals';
import type { StreamId } from '@annals/contracts';
import { KnownStream } from './known-stream.js';
import { KnownStreams } from './known-streams.js';

const events = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ id: `e${from + i}`, revision: from + i }));

describe('a known stream', () => {
  test('takes what follows, and leaves what it has', () => {
    const known = new KnownStream();
    known.learn(events(0, 4));
    known.learn([...events(3, 4), ...events(5, 6)], 17);
    expect([known.revision, known.revisionOf('e6'), known.asOf]).toEqual([6, 6, 17]);
  });

  test('learns nothing behind a gap, not even that it is current', () => {
    const known = new KnownStream();
    known.learn(events(0, 1), 5);
    known.learn(events(3, 4), 9);
    expect([known.revision, known.revisionOf('e3'), known.asOf]).toEqual([1, undefined, 5]);
  });
});

describe('the known streams', () => {
  const streamOf = (i: number) => `customer-default-${i}` as StreamId;
  const of = (length: number) => {
    const known = new KnownStream();
    known.learn(events(0, length - 1));
    return known;
  };

  test('forget the one that was used longest ago when there is no room', () => {
    const streams = new KnownStreams(40);
    for (let i = 0; i < 4; i++) streams.keep(streamOf(i), of(9));
    streams.keep(streamOf(0), streams.of(streamOf(0)));
    streams.keep(streamOf(4), of(9));
    expect([0, 1, 2, 3, 4].map((i) => streams.of(streamOf(i)).revision)).toEqual([8, -1, 8, 8, 8]);
  });

  test('keep counting right when a stream grows, or is larger than all the room', () => {
    const streams = new KnownStreams(40);
    const growing = of(5);
    streams.keep(streamOf(0), growing);
    growing.learn(events(5, 60));
    streams.keep(streamOf(0), growing);
    expect(streams.of(streamOf(0)).revision).toBe(-1);
    for (let i = 1; i < 5; i++) streams.keep(streamOf(i), of(9));
    expect([1, 2, 3, 4].map((i) => streams.of(streamOf(i)).revision)).toEqual([8, 8, 8, 8]);
  });
});
