/** Touches that the customer had a part in, by channel. Pairs, since a channel may have any name. */
export type Channels = [channel: string, touches: number][];

/** Changes `channels`. */
export function countTouch(channels: Channels, channel: string): void {
  const known = channels.find(([name]) => name === channel);
  if (known) known[1]++;
  else channels.push([channel, 1]);
}

/** The share of the channel used most, 0–1; `null` without a touch. */
export function mostUsedShare(channels: Channels): number | null {
  if (channels.length === 0) return null;
  const touches = channels.map(([, count]) => count);
  return Math.max(...touches) / touches.reduce((sum, count) => sum + count, 0);
}
