#!/usr/bin/env node
// Starts one Kafka broker on this machine, without Docker: Java 17 and Maven are all it needs.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pidFileOf, startBroker } from './broker.mjs';

const HELP = `node infra/kafka/start.mjs [options]
Starts one Kafka broker on loopback and prints its address when it takes requests. It ends at SIGTERM or Ctrl-C.

  --port PORT       where it listens; 0 takes a free one         (9092)
  --advertise PORT  what clients are told to connect to, where   (where it listens)
                    they come through a proxy
  --data DIR        where it keeps its topics                    (.annals/kafka)
  --while PID       ends with that process
  --scratch         removes its data when it ends
  --stop            stops the broker of the data folder
  --help            shows this
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9092' },
    advertise: { type: 'string' },
    data: { type: 'string', default: join(import.meta.dirname, '../../.annals/kafka') },
    while: { type: 'string' },
    scratch: { type: 'boolean', default: false },
    stop: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const data = resolve(values.data);

const runs = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const until = async (condition) => {
  while (!condition()) await pause(200);
};

async function stop() {
  if (!existsSync(pidFileOf(data))) return console.log('No broker runs there.');
  const pid = Number(readFileSync(pidFileOf(data), 'utf8'));
  if (runs(pid)) process.kill(pid, 'SIGTERM');
  await until(() => !runs(pid));
  console.log('Stopped.');
}

async function start() {
  const broker = await startBroker({ port: Number(values.port), advertised: Number(values.advertise ?? 0), data });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void broker.stop());
  console.log(`Kafka ${broker.version} is ready at ${broker.address}`);
  if (values.while) until(() => !runs(Number(values.while))).then(broker.stop);
  await broker.exited;
  if (values.scratch) rmSync(data, { recursive: true, force: true });
  // 143 is Java's word for an orderly end at SIGTERM.
  process.exit([0, 143].includes(await broker.exited) ? 0 : 1);
}

if (values.help) process.stdout.write(HELP);
else await (values.stop ? stop() : start());
