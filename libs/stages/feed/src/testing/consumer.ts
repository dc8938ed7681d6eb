import { expect } from '@jest/globals';
import { bearer, type StreamDesk } from './stream-desk.js';

export interface Message {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly position: string; readonly customerId: string };
}

/** A consumer that reads frames as they come. */
export class Consumer {
  static readonly opened: Consumer[] = [];
  readonly leaving = new AbortController();
  #reader!: ReadableStreamDefaultReader<Uint8Array>;
  #text = '';
  readonly comments: string[] = [];

  static async open(desk: StreamDesk, query = '', headers: Record<string, string> = {}, role = 'reader') {
    const consumer = new Consumer();
    Consumer.opened.push(consumer);
    const response = await fetch(new URL(`/v1/stream${query}`, desk.url), {
      headers: { ...bearer(role), ...headers },
      signal: consumer.leaving.signal,
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    consumer.#reader = response.body!.getReader();
    // The first frame says that it is open, and from where on.
    await consumer.#frame();
    return consumer;
  }

  /** The next so many messages. */
  async take(count: number): Promise<Message[]> {
    const messages: Message[] = [];
    while (messages.length < count) {
      const message = messageIn((await this.#frame())!);
      if (message) messages.push(message);
    }
    return messages;
  }

  /** Waits until the service says that it has looked so far. */
  async looked(position: bigint): Promise<void> {
    while (this.comments.at(-1) !== String(position)) await this.#frame();
  }

  /** Whether the service ended the stream: what came before the end is passed over. */
  async ended(): Promise<boolean> {
    while ((await this.#frame()) !== undefined);
    return true;
  }

  async #frame(): Promise<string | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const frame = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        if (/^: at/m.test(frame)) this.comments.push(/^id: (\d+)$/m.exec(frame)![1]!);
        return frame;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#text += new TextDecoder().decode(value);
    }
  }
}

function messageIn(frame: string): Message | undefined {
  const fields = Object.fromEntries(frame.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return fields['data'] === undefined
    ? undefined
    : { id: fields['id'] as string, event: fields['event'] as string, data: JSON.parse(fields['data'] as string) };
}

export const idsOf = (messages: readonly Message[]) => messages.map(({ id }) => Number(id));
export const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
