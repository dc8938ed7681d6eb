// Resolves the jars that pom.xml names, once a version of it, into a folder that git ignores.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const pom = join(import.meta.dirname, 'pom.xml');

/** @returns {{ classpath: string, version: string }} Errors: what Maven says. */
export function resolveJars() {
  const text = readFileSync(pom, 'utf8');
  const folder = join(import.meta.dirname, '.jars', createHash('sha256').update(text).digest('hex').slice(0, 12));
  if (!existsSync(folder)) download(folder);
  const kafka = readdirSync(folder).find((name) => /^kafka_\d.*\.jar$/.test(name));
  return { classpath: join(folder, '*'), version: /-([\d.]+)\.jar$/.exec(kafka)[1] };
}

/** Into a folder beside it first, so that a broken download is never taken for a whole one. */
function download(folder) {
  const partial = `${folder}-${process.pid}`;
  const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  const { status, stdout, stderr, error } = spawnSync('mvn', [...goal, `-DoutputDirectory=${partial}`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Maven could not resolve Kafka's jars: ${error?.message ?? ''}${stdout}${stderr}`);
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
}
