import type { Position } from '@annals/contracts';

/** An adapter under test, on a place of its own. */
export interface Subject<Port> {
  readonly port: Port;
  /** Of a log: its head when it was opened, where the place cannot be fresh, as on a server that others filled. */
  readonly start?: Position;
  /** Closes it and opens the same place anew, as a restart does. */
  reopen(): Promise<Port>;
  /** Closes it and clears the place away. */
  close(): Promise<void>;
}

/** Opens an adapter on a fresh place. */
export type OpenSubject<Port> = () => Promise<Subject<Port>>;
