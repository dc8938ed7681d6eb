/** Names under which Nest injects the ports. */
export const EVENT_STORE = Symbol.for('annals.EventStore');
export const EVENT_BUS = Symbol.for('annals.EventBus');
export const DEAD_LETTERS = Symbol.for('annals.DeadLetters');
export const READ_MODELS = Symbol.for('annals.ReadModelStore');
export const KEY_STORE = Symbol.for('annals.KeyStore');
export const STAGE_LOCKS = Symbol.for('annals.StageLocks');
export const WALL_CLOCK = Symbol.for('annals.WallClock');
export const IDS = Symbol.for('annals.Ids');
