import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { About, Public } from '../access/route-facts.js';
import { Readiness } from './readiness.js';

/** Asked by whatever runs the service. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  /** Asks nobody: a dead dependency must not get a sound process killed. */
  @Get('live')
  @Public()
  @About({ summary: 'Whether the process runs' })
  live(): { live: true } {
    return { live: true };
  }

  @Get('ready')
  @Public()
  @About({ summary: 'Whether the service takes requests; 503 when not' })
  ready(@Res({ passthrough: true }) reply: FastifyReply): object {
    const report = this.readiness.report();
    if (!report.ready) reply.code(503);
    return report;
  }
}
