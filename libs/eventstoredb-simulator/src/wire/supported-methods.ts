import type { sendUnaryData } from '@grpc/grpc-js';
import serverFeaturesPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';

/**
 * As a server of today lists them, BatchAppend too, which is not simulated: an adapter that used it would fail its
 * tests at once (docs/adr/0009 says why it must not).
 */
const METHODS = ['read', 'append', 'batchappend'];

export function supportedMethods(_call: unknown, reply: sendUnaryData<SupportedMethods>): void {
  const supported = new serverFeaturesPb.SupportedMethods();
  supported.setEventStoreServerVersion('0.0.0-simulator');
  supported.setMethodsList(
    METHODS.map((name) => {
      const method = new serverFeaturesPb.SupportedMethod();
      method.setServiceName('event_store.client.streams.streams');
      method.setMethodName(name);
      return method;
    }),
  );
  reply(null, supported);
}
