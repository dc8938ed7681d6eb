import type { Instant } from '@annals/kernel';
import type { InteractionRecorded } from '../interaction/events.js';

/** The touchpoints of one channel (接触点, 多渠道): how many interactions, which way, and the newest. */
export interface ChannelTouches {
  readonly channel: string;
  inbound: number;
  outbound: number;
  twoWay: number;
  /** Seconds, as far as they are known. */
  seconds: number;
  lastAt: Instant;
}

export const DIRECTIONS = { INBOUND: 'inbound', OUTBOUND: 'outbound', TWO_WAY: 'twoWay' } as const;

/** Counts an interaction. Changes `channels`: a list, since a channel may be called anything. */
export function countTouch(channels: ChannelTouches[], data: InteractionRecorded['data'], at: Instant): void {
  const { channel, direction, durationSec = 0 } = data;
  let touches = channels.find((each) => each.channel === channel);
  if (!touches) channels.push((touches = { channel, inbound: 0, outbound: 0, twoWay: 0, seconds: 0, lastAt: at }));
  touches[DIRECTIONS[direction]]++;
  touches.seconds += durationSec;
  touches.lastAt = at;
}
