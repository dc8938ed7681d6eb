import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { About, Public } from '../access/route-facts.js';
import { Liveness } from './liveness.js';
import { Readiness, type ReadinessReport } from './readiness.js';

export interface LivenessReport {
  readonly live: boolean;
  /** What stands still. */
  readonly stalled?: string;
}

/** Asked by whatever runs the service. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(Liveness) private readonly liveness: Liveness,
  ) {}

  /** Asks no dependency: a dead one must not get a sound process killed. */
  @Get('live')
  @Public()
  @About({ summary: 'Whether the process gets on; 503 when only a new one would' })
  live(@Res({ passthrough: true }) reply: FastifyReply): LivenessReport {
    const stalled = this.liveness.stalled();
    if (stalled === undefined) return { live: true };
    reply.code(503);
    return { live: false, stalled };
  }

  @Get('ready')
  @Public()
  @About({ summary: 'Whether the service takes requests; 503 when not' })
  ready(@Res({ passthrough: true }) reply: FastifyReply): ReadinessReport {
    const report = this.readiness.report();
    if (!report.ready) reply.code(503);
    return report;
  }
}
