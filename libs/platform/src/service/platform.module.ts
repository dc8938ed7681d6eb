import { Global, Module } from '@nestjs/common';
import { HealthController } from '../health/health.controller.js';
import { MetricsController } from '../health/metrics.controller.js';
import { Readiness } from '../health/readiness.js';

/** What every service has: probes, metrics, and the readiness that its components register with. */
@Global()
@Module({ controllers: [HealthController, MetricsController], providers: [Readiness], exports: [Readiness] })
export class PlatformModule {}
