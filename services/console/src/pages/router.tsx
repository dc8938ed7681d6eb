import { createBrowserRouter } from 'react-router';
import { Shell } from '../layout/shell.js';
import { BrokenPage, UnknownPage } from '../layout/broken-page.js';
import { Overview } from './overview/overview.js';

/** The pages. The server knows their addresses too: `CONSOLE_PAGES` in libs/platform. All but the first load when they are needed. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/', element: <Overview /> },
      { path: '/customers', lazy: async () => ({ Component: (await import('./customers/customers.js')).Customers }) },
      { path: '/customers/:id', lazy: async () => ({ Component: (await import('./customer/customer.js')).Customer }) },
      {
        path: '/complaints',
        lazy: async () => ({ Component: (await import('./complaints/complaints.js')).Complaints }),
      },
      { path: '/live', lazy: async () => ({ Component: (await import('./live/live.js')).Live }) },
      { path: '/policies', lazy: async () => ({ Component: (await import('./policies/policies.js')).Policies }) },
      { path: '*', element: <UnknownPage /> },
    ],
  },
]);
