import type { AppendedReply } from '@annals/platform';
import type { RecordedFit } from './model/fitting.js';
import type { ModelsController } from './model/models.controller.js';

/** What each route answers, by method and pattern. */
export interface Answers {
  'POST /v1/models': AppendedReply<RecordedFit>;
  'POST /v1/models/trials': Awaited<ReturnType<ModelsController['attempt']>>;
}
