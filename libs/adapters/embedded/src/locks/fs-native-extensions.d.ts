declare module 'fs-native-extensions' {
  /** `false` when another open file holds the lock. */
  export function tryLock(descriptor: number): boolean;
  export function unlock(descriptor: number): void;
}
