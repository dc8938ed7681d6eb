import swc from '@swc/jest';

/** What no test replaces. Not the time, nor what reaches the network: tests may stand in for them. */
const GLOBALS = [
  ...['Object', 'Array', 'Map', 'Set', 'WeakMap', 'JSON', 'Math', 'Reflect', 'Symbol', 'Promise', 'RegExp', 'Intl'],
  ...['Number', 'String', 'Boolean', 'BigInt', 'Error', 'TypeError', 'RangeError'],
  ...['Buffer', 'DataView', 'Uint8Array', 'Uint32Array', 'Float64Array'],
];
const DECLARED = `const { ${GLOBALS.join(', ')} } = globalThis; `;

/**
 * @swc/jest, and the globals as constants of each module. Jest runs tests in a context of their own, where each mention of a
 * global asks an interceptor: a fifth of all that suites of rules, codecs and projectors take.
 */
export default {
  createTransformer(options) {
    const transformer = swc.createTransformer(options);
    const declared = (result) => ({ ...result, code: DECLARED + result.code });
    return {
      ...transformer,
      process: (...source) => declared(transformer.process(...source)),
      processAsync: async (...source) => declared(await transformer.processAsync(...source)),
      getCacheKey: (...source) => transformer.getCacheKey(...source) + DECLARED,
    };
  },
};
