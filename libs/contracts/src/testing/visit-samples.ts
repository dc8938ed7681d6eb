import type { VisitFact } from '@annals/domain';

/** One event of each kind of service visits, with every field. */
export const visitSamples: readonly VisitFact[] = [
  {
    type: 'ServiceVisitScheduled',
    data: {
      visitId: 's-1',
      jobId: 'j-1',
      agreedOn: '2024-03-01',
      technicianId: 't-1',
      complaintId: 'q-1',
      purpose: 'REPAIR',
    },
  },
  {
    type: 'ServiceVisitCarriedOut',
    data: { visitId: 's-1', resolved: true, technicianId: 't-2', articleId: 'a-12', resolution: 'a new ear' },
  },
  { type: 'ServiceVisitMissed', data: { visitId: 's-2', by: 'CUSTOMER', reasonCode: 'NOBODY_IN' } },
];
