import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import serverFeaturesGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Faults } from './faults.js';
import { isSystem, type LoggedEvent } from './log/logged-event.js';
import { SimulatedLog } from './log/simulated-log.js';
import type { Simulation } from './simulation.js';
import { appendService } from './wire/append-service.js';
import { readService } from './wire/read-service.js';
import { supportedMethods } from './wire/supported-methods.js';

export interface SimulatorOptions {
  /** How many ids the server remembers for appends that expect nothing. */
  readonly recentIds?: number;
}

/**
 * EventStoreDB's gRPC services on a port of its own, built from the client package's service definitions.
 * A simulator of the wire, not a server: one node, no TLS, no access control, a log in memory that outlives
 * {@link restart} and nothing else. It knows expected revisions, repeats, positions with gaps, system events between
 * those of clients, filters and checkpoints as the server has them, and goes wrong as {@link faults} tells it.
 */
export class EventStoreDbSimulator {
  readonly faults = new Faults();
  readonly #simulation: Simulation;
  #server: Server | undefined;
  #port = 0;
  #restarted: Promise<void> = Promise.resolve();
  #isClosed = false;

  private constructor({ recentIds = 1000 }: SimulatorOptions) {
    this.#simulation = {
      log: new SimulatedLog(recentIds),
      faults: this.faults,
      counts: { appends: 0, reads: 0, subscriptions: 0, pushed: 0 },
      open: new Set(),
      // Not from within a callback of the session that it ends: Node does not survive that.
      crash: () => void setImmediate(() => void this.restart()),
    };
  }

  static async start(options: SimulatorOptions = {}): Promise<EventStoreDbSimulator> {
    const simulator = new EventStoreDbSimulator(options);
    await simulator.#listen();
    return simulator;
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  get counts(): Readonly<Simulation['counts']> {
    return this.#simulation.counts;
  }

  /** What clients appended, in order. */
  get appended(): LoggedEvent[] {
    return this.#simulation.log.events.filter((event) => !isSystem(event));
  }

  /** Everything, system events too. */
  get everything(): readonly LoggedEvent[] {
    return this.#simulation.log.events;
  }

  get openSubscriptions(): number {
    return this.#simulation.open.size;
  }

  /** As a server does that nobody appends to, in time. */
  addSystemEvents(count: number): void {
    this.#simulation.log.addSystemEvents(count);
  }

  /** Ends every subscription as a server does that loses its leader. */
  dropSubscriptions(): void {
    for (const call of this.#simulation.open) {
      call.emit('error', { code: status.UNAVAILABLE, details: 'subscription dropped' });
      this.#simulation.open.delete(call);
    }
  }

  /** Breaks every connection, and serves again on the same port with the same log. One restart after the other. */
  restart(): Promise<void> {
    this.#restarted = this.#restarted.then(async () => {
      if (this.#isClosed) return;
      this.stop();
      await this.#listen();
    });
    return this.#restarted;
  }

  /** Breaks every connection, and serves no more. */
  stop(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.#simulation.open.clear();
    this.#simulation.log.forgetRecentIds();
  }

  /** Serves again after {@link stop}. */
  resume(): Promise<void> {
    return this.#listen();
  }

  /** Stops for good. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#restarted;
    this.faults.heal();
    this.stop();
  }

  async #listen(): Promise<void> {
    const server = new Server();
    server.addService(streamsGrpc.StreamsService, {
      append: appendService(this.#simulation),
      read: readService(this.#simulation),
    });
    server.addService(serverFeaturesGrpc.ServerFeaturesService, { getSupportedMethods: supportedMethods });
    this.#server = server;
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.#port}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
  }
}
