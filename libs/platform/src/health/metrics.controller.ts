import { Controller, Get, Header } from '@nestjs/common';
import { register } from 'prom-client';
import { metricsText } from './metrics.js';
import { About, Public } from '../access/route-facts.js';

/**
 * Public, as scrapers expect it: it holds counts and times, nothing of a customer. It is reachable only where
 * the service is, which is loopback unless configured otherwise.
 */
@Controller('metrics')
export class MetricsController {
  @Get()
  @Public()
  @Header('content-type', register.contentType)
  @About({ summary: 'Metrics in the text format of Prometheus', produces: 'text/plain' })
  metrics(): Promise<string> {
    return metricsText();
  }
}
