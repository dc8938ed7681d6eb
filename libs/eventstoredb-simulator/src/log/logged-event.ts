/** An event as a client proposes it. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as it stands in the log. */
export interface LoggedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** Offset of the record in the log's bytes; commit and prepare position alike, as outside explicit transactions. */
  readonly position: bigint;
  /** 100 ns since 1970. */
  readonly createdTicks: bigint;
}

export const isSystem = ({ stream, type }: Pick<LoggedEvent, 'stream' | 'type'>): boolean =>
  stream.startsWith('$') || type.startsWith('$');
