// Writes the alerts as the Prometheus operator wants them, so that they are stated once. With --check it writes nothing
// and fails where the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

const source = new URL('alerts.yml', import.meta.url);
const target = new URL('../k8s/components/prometheus-operator/prometheus-rule.yaml', import.meta.url);

const rule = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: { name: 'annals' },
  spec: parse(readFileSync(source, 'utf8')),
};
const text = `# Made from infra/observability/alerts.yml by node infra/observability/prometheus-rule.mjs\n${stringify(rule, { lineWidth: 0, singleQuote: true })}`;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('prometheus-rule.yaml is stale: run node infra/observability/prometheus-rule.mjs');
  process.exitCode = 1;
}
