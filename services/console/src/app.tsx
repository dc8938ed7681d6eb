import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router';
import { BusinessProvider } from './api/business.js';
import { ConnectionContext, connectionWith } from './api/client.js';
import { queryClient } from './api/query-client.js';
import { LiveEvents } from './api/live.js';
import { router } from './pages/router.js';
import { SignIn } from './session/sign-in.js';
import { SessionContext, useKey } from './session/session.js';

/** Asks for a key where there is none; then the pages. */
export function App() {
  const session = useKey();
  const { key } = session;
  const connection = useMemo(() => (key === null ? null : connectionWith(key)), [key]);
  return (
    <SessionContext value={session}>
      {connection === null ? (
        <SignIn />
      ) : (
        <ConnectionContext value={connection}>
          <QueryClientProvider client={queryClient}>
            <LiveEvents>
              <BusinessProvider>
                <RouterProvider router={router} />
              </BusinessProvider>
            </LiveEvents>
          </QueryClientProvider>
        </ConnectionContext>
      )}
    </SessionContext>
  );
}
