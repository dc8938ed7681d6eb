/**
 * What every process that serves is started with; infra/docker/Dockerfile says the same.
 *
 * A young generation of 3 × 32 MiB from the start: what an import or a fold has in hand outlives the 16 MiB that V8
 * begins below, and would be copied again and again until it is taken for old.
 */
export const nodeFlags = ['--enable-source-maps', '--min-semi-space-size=32', '--max-semi-space-size=32'];
