import { describe, expect, it } from '@jest/globals';
import { compose } from './compose.js';
import { deployables, textOf, yamlOf } from './files.js';
import { knownSeries, readQuery } from './metrics.js';
import { render } from './kustomize.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}
interface Alerts {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
}
interface Panel {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly datasource?: { readonly uid: string };
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly {
    readonly refId: string;
    readonly expr: string;
    readonly datasource: { readonly uid: string };
  }[];
}
interface Dashboard {
  readonly uid: string;
  readonly panels: readonly Panel[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly type: string; readonly query: string }[];
  };
}

const alerts = yamlOf<Alerts>('infra/observability/alerts.yml');
const rules = alerts.groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(textOf('infra/observability/grafana/dashboards/annals-overview.json')) as Dashboard;
const charts = dashboard.panels.filter(({ type }) => type !== 'row');
const adapter = yamlOf<{ rules: { custom: { seriesQuery: string; metricsQuery: string; name: { as: string } }[] } }>(
  'infra/k8s/prometheus-adapter.yaml',
);
const adapted = adapter.rules.custom.flatMap(({ seriesQuery, metricsQuery, name }) => [
  seriesQuery,
  metricsQuery
    .replaceAll('<<.Series>>', name.as)
    .replaceAll('<<.LabelMatchers>>', 'namespace="annals"')
    .replaceAll('<<.GroupBy>>', 'pod'),
]);
const queries = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...charts.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
  ...adapted.map((query) => ['prometheus-adapter', query] as const),
];

describe('queries', () => {
  const known = knownSeries();

  it('are held against the metrics that the code declares', () => {
    expect(known.get('annals_projector_lag_seconds')).toEqual(expect.arrayContaining(['group', 'partition']));
    expect(known.has('annals_http_request_seconds_bucket')).toBe(true);
    expect(known.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
    expect([...known.keys()].filter((name) => name.startsWith('annals_')).length).toBeGreaterThan(15);
  });

  it.each(queries)('%s: parses, and names series and labels that there are: %s', (_, query) => {
    const { faults, series, labels } = readQuery(query);
    expect(faults).toBe(0);
    expect(series.length).toBeGreaterThan(0);
    expect(series.filter((name) => !known.has(name))).toEqual([]);
    const possible = new Set(series.flatMap((name) => known.get(name) ?? []));
    expect(labels.filter((label) => !possible.has(label))).toEqual([]);
  });

  it.each(['rate(annals_x[5m]', 'sum by job) (up)', 'up{job=}'])('%s is seen not to parse', (query) => {
    expect(readQuery(query).faults).toBeGreaterThan(0);
  });
});

describe('alerts', () => {
  const headings = [...textOf('docs/runbooks.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!.toLowerCase());

  it.each(rules)('$alert says how urgent it is, what is wrong, and where the way out is described', (rule) => {
    expect(['warning', 'critical']).toContain(rule.labels.severity);
    expect(rule.annotations.summary).not.toBe('');
    const [page, anchor] = rule.annotations.runbook_url.split('#');
    expect(page).toBe('docs/runbooks.md');
    expect(headings).toContain(anchor);
  });

  it('have names of their own, and no runbook is left over', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    const used = rules.map(({ annotations }) => annotations.runbook_url.split('#')[1]);
    expect(headings.filter((heading) => !used.includes(heading))).toEqual([]);
    const links = [...textOf('docs/runbooks.md').matchAll(/\(#([a-z]+)\)/g)].map(([, anchor]) => anchor!);
    expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });

  it('are the same for the Prometheus operator', () => {
    const rule = render('infra/k8s/overlays/example').find(({ kind }) => kind === 'PrometheusRule')!;
    expect(rule['spec']).toEqual(alerts);
  });

  it('are loaded by the Prometheus of the compose file, which finds every service', () => {
    const prometheus = yamlOf<{ rule_files: string[]; scrape_configs: { dns_sd_configs: { names: string[] }[] }[] }>(
      'infra/observability/prometheus.yml',
    );
    const mounts = compose.services['prometheus']!.volumes!.map((volume) => volume.split(':')[1]);
    for (const file of prometheus.rule_files) expect(mounts).toContain(`/etc/prometheus/${file}`);
    expect(prometheus.scrape_configs[0]!.dns_sd_configs[0]!.names.toSorted()).toEqual(deployables().sort());
  });
});

describe('the dashboard', () => {
  const variables = dashboard.templating.list.map(({ name }) => name);

  it('has panels of their own ids, on a grid of 24 columns, none over another', () => {
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    const taken = new Map<string, string>();
    for (const { title, gridPos } of dashboard.panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect([taken.get(`${x},${y}`), title]).toEqual([undefined, title]);
          taken.set(`${x},${y}`, title);
        }
      }
    }
  });

  it.each(charts)('$title asks the chosen data source, by variables that there are', ({ datasource, targets = [] }) => {
    expect(targets.length).toBeGreaterThan(0);
    expect(new Set(targets.map(({ refId }) => refId)).size).toBe(targets.length);
    expect([datasource, ...targets.map((target) => target.datasource)].map((source) => source?.uid)).toEqual(
      Array.from({ length: targets.length + 1 }, () => '${datasource}'),
    );
    const used = targets.flatMap(({ expr }) => [...expr.matchAll(/\$(\w+)/g)].map(([, name]) => name!));
    expect(used.filter((name) => !name.startsWith('__') && !variables.includes(name))).toEqual([]);
  });

  it('is provisioned where the compose file puts it', () => {
    const { providers } = yamlOf<{ providers: { options: { path: string } }[] }>(
      'infra/observability/grafana/provisioning/dashboards/annals.yml',
    );
    const mounts = compose.services['grafana']!.volumes!.map((volume) => volume.split(':')[1]);
    expect(mounts).toContain(providers[0]!.options.path);
    expect(dashboard.templating.list.find(({ name }) => name === 'datasource')).toMatchObject({
      type: 'datasource',
      query: 'prometheus',
    });
  });
});
