// One broker that is its own controller (KRaft), on loopback, small: for development and tests, never for production.
import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Kafka, logLevel } from 'kafkajs';
import { resolveJars } from './jars.mjs';

const HOST = '127.0.0.1';
export const pidFileOf = (data) => join(data, 'broker.pid');

const JVM = ['-Xms128m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const QUIET = [
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
];

const propertiesOf = ({ port, advertised, controllerPort, data }) => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.quorum.voters': `1@${HOST}:${controllerPort}`,
  'controller.listener.names': 'CONTROLLER',
  listeners: `PLAINTEXT://${HOST}:${port},CONTROLLER://${HOST}:${controllerPort}`,
  'advertised.listeners': `PLAINTEXT://${HOST}:${advertised}`,
  'log.dirs': join(data, 'logs'),
  // A mistyped topic must fail, and a topic must get the partitions that were asked for.
  'auto.create.topics.enable': false,
  'offsets.topic.num.partitions': 1,
  'offsets.topic.replication.factor': 1,
  'transaction.state.log.num.partitions': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
  // A group of one machine is complete at once.
  'group.initial.rebalance.delay.ms': 0,
  'num.network.threads': 2,
  'num.io.threads': 4,
  'log.cleaner.dedupe.buffer.size': 4_194_304,
});

async function freePort() {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Writes the metadata that a new data folder needs. */
function format(classpath, config) {
  const id = randomBytes(16).toString('base64url');
  const args = [...QUIET, '-cp', classpath, 'kafka.tools.StorageTool', 'format'];
  const { status, stdout, stderr } = spawnSync('java', [...args, `--cluster-id=${id}`, '-c', config], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Kafka's storage could not be formatted: ${stdout}${stderr}`);
}

/**
 * Starts a broker and resolves when it takes requests.
 * @param {{ port?: number, advertised?: number, data: string }} options port 0 takes a free one; clients are told
 * `advertised` where they come through another port
 */
export async function startBroker({ port = 0, advertised = 0, data }) {
  const { classpath, version } = resolveJars();
  mkdirSync(data, { recursive: true });
  const own = port || (await freePort());
  const properties = propertiesOf({ port: own, advertised: advertised || own, controllerPort: await freePort(), data });
  const config = join(data, 'broker.properties');
  writeFileSync(
    config,
    `${Object.entries(properties)
      .map((entry) => entry.join('='))
      .join('\n')}\n`,
  );
  if (!existsSync(join(data, 'logs/meta.properties'))) format(classpath, config);
  const java = spawn('java', [...JVM, ...QUIET, '-cp', classpath, 'kafka.Kafka', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  writeFileSync(pidFileOf(data), String(java.pid));
  const exited = once(java, 'exit').then(([code]) => {
    rmSync(pidFileOf(data), { force: true });
    return code;
  });
  await untilStarted(java, exited);
  await untilGroupsAreTaken(`${HOST}:${own}`);
  return { address: `${HOST}:${own}`, version, pid: java.pid, exited, stop: () => (java.kill('SIGTERM'), exited) };
}

async function untilStarted(java, exited) {
  const said = [];
  const lines = createInterface({ input: java.stderr });
  const started = new Promise((resolve) => {
    lines.on('line', (line) => (line.includes('Kafka Server started') ? resolve(true) : said.push(line)));
  });
  if ((await Promise.race([started, exited.then(() => false)])) !== true)
    throw new Error(`Kafka did not start:\n${said.slice(-20).join('\n')}`);
}

/** At the first question after groups a broker makes the topic that remembers them, and refuses them until it is read. */
async function untilGroupsAreTaken(address) {
  const retry = { retries: 100, initialRetryTime: 50, maxRetryTime: 500 };
  const admin = new Kafka({ brokers: [address], logLevel: logLevel.NOTHING, retry }).admin();
  await admin.connect();
  await admin.describeGroups(['none']);
  await admin.disconnect();
}
