import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, programArguments } from '../program.mjs';
import { assignmentsFor } from './assignments.ts';
import { type ControlPlane, type Fault, type Protocol, startControlPlane } from './control-plane.ts';
import { type Prometheus, startPrometheus } from './prometheus.ts';
import { addressesIn, pause } from './wait.ts';

const protocols = ['http', 'grpc-v1', 'grpc-v1alpha1'] as const satisfies readonly Protocol[];
const faults = [
  ...['refuse', 'reset', 'silence', 'drip', 'garbage', 'invalid-utf8', 'huge', 'unauthenticated'],
  ...['duplicates', 'flap', 'restart', 'cut'],
] as readonly (Fault | 'restart' | 'cut')[];

/** Targets of each control plane that are assigned all the time. */
const STABLE = 300;
const CHANGES_A_ROUND = 5;
/** Longer waits end the run: something hangs. */
const HANG_MS = 60_000;
const RECOVERY_MS = 10_000;
/** Rounds until caches and heaps have their size. */
const WARM = 3;

/** A control plane, the file of the one that follows it, and what has to be in it. */
interface Zone {
  readonly protocol: Protocol;
  readonly file: string;
  readonly stable: readonly string[];
  plane: ControlPlane;
  process: ChildProcess;
  said: string;
  wanted: readonly string[];
}

/** What one run measured. */
export interface SoakFigures {
  rounds: number;
  changes: number;
  reads: number;
  faults: number;
  kills: number;
  readErrors: number;
  lost: number;
  /** Milliseconds from the end of a fault to the right file, the longest of each kind. */
  readonly recovery: Map<string, number>;
  /** Megabytes of each follower that is never killed, a number for each round. */
  readonly memory: Map<string, number[]>;
}

/**
 * Runs discover over each protocol, with changes, faults and kills, beside a real Prometheus, for so many minutes.
 *
 * @param seed of the order of faults and of the moments of kills
 */
export async function soak(
  minutes: number,
  seed: number,
  tell: (line: string) => void,
): Promise<SoakFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'appcfg-soak-'));
  const random = randomNumbers(seed);
  const zones: Zone[] = [];
  const figures: SoakFigures = {
    rounds: 0,
    changes: 0,
    reads: 0,
    faults: 0,
    kills: 0,
    readErrors: 0,
    lost: 0,
    recovery: new Map(),
    memory: new Map(),
  };
  // The last one is killed, and the others never are.
  for (const [index, protocol] of [...protocols, 'http' as const].entries()) {
    zones.push(await startZone(protocol, index, folder));
  }
  const followed = zones.slice(0, protocols.length);
  const victim = zones.at(-1);
  if (victim === undefined) throw new Error('no zone');
  for (const zone of zones) await untilRight(zone);
  const prometheus = await startPrometheus(`${folder}/prometheus`, ...zones.map(({ file }) => file));
  const watch = watchStable(prometheus, zones);
  const end = performance.now() + minutes * 60_000;
  try {
    while (performance.now() < end) {
      figures.rounds++;
      await calm(followed, prometheus, figures);
      const zone = followed[Math.floor(random() * followed.length)] ?? victim;
      const fault = faults[Math.floor(random() * faults.length)] ?? 'cut';
      const took = await suffer(zone, fault, 2_000 + random() * 13_000);
      figures.faults++;
      figures.recovery.set(fault, Math.max(figures.recovery.get(fault) ?? 0, took));
      await killed(victim, 50 + random() * 500);
      figures.kills++;
      for (const each of followed) {
        if (each.process.exitCode !== null) throw new Error(`${each.protocol} ended: ${each.said}`);
        const name = each.protocol;
        figures.memory.set(name, [...(figures.memory.get(name) ?? []), residentMegabytes(each.process)]);
      }
      tell(
        `round ${figures.rounds}: ${zone.protocol} ${fault}, right again after ${(took / 1000).toFixed(1)} s; ${[...figures.memory].map(([name, all]) => `${name} ${all.at(-1)} MB`).join(', ')}`,
      );
    }
    figures.readErrors = await prometheus.counter('prometheus_sd_file_read_errors_total');
    figures.lost = await watch.stop();
    return figures;
  } finally {
    await watch.stop();
    for (const { process } of zones) process.kill();
    await prometheus.stop();
    for (const { plane } of zones) plane.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is not as it must be; nothing where all is. */
export function complaints(figures: SoakFigures): string[] {
  const { changes, reads, readErrors, lost, recovery, memory } = figures;
  const all: string[] = [];
  if (reads !== changes) all.push(`${changes} changes were read ${reads} times`);
  if (readErrors > 0) all.push(`Prometheus could not read a file ${readErrors} times`);
  if (lost > 0) all.push(`targets that were assigned were missing ${lost} times`);
  for (const [fault, took] of recovery) {
    if (took > RECOVERY_MS) all.push(`${fault}: the file was right only after ${(took / 1000).toFixed(1)} s`);
  }
  for (const [name, samples] of memory) {
    const [before, after] = halves(samples);
    if (after > before * 1.25 + 10) all.push(`${name}: memory grew from ${before} MB to ${after} MB`);
  }
  return all;
}

/** The mean of the first and of the second half of what was measured when warm. */
export function halves(samples: readonly number[]): [before: number, after: number] {
  const warm = samples.length > WARM + 1 ? samples.slice(WARM) : samples;
  const middle = Math.ceil(warm.length / 2);
  const mean = (part: readonly number[]) =>
    Math.round(part.reduce((sum, each) => sum + each, 0) / Math.max(1, part.length));
  return [mean(warm.slice(0, middle)), mean(warm.slice(middle - (warm.length % 2)))];
}

async function startZone(protocol: Protocol, index: number, folder: string): Promise<Zone> {
  mkdirSync(`${folder}/zone-${index}`);
  const stable = Array.from({ length: STABLE }, (_, host) => `10.${index}.${host >> 8}.${host & 255}:5670`);
  const plane = await startControlPlane(protocol, assignmentsFor(protocol, stable));
  const zone: Zone = {
    protocol,
    file: `${folder}/zone-${index}/kuma.file_sd.json`,
    stable,
    plane,
    process: spawn('true'),
    said: '',
    wanted: stable.toSorted(),
  };
  startFollower(zone);
  return zone;
}

function startFollower(zone: Zone): void {
  const args = ['--cp-address', zone.plane.address, '-o', zone.file, '--max-message-size', '4MiB'];
  zone.process = spawn(program, [...programArguments, 'discover', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  zone.process.stderr?.on('data', (text) => {
    zone.said = (zone.said + text).slice(-10_000);
  });
}

function say(zone: Zone, passing: readonly string[], fault?: Fault): void {
  const addresses = [...zone.stable, ...passing];
  zone.plane.say(assignmentsFor(zone.protocol, addresses), fault);
  if (fault === undefined) zone.wanted = addresses.toSorted();
}

let serial = 0;

/** A target that is there for one state. */
function passingTarget(): string {
  serial++;
  return `10.99.${(serial >> 8) & 255}.${serial & 255}:5670`;
}

/** Gives how long it took. */
async function untilRight(zone: Zone): Promise<number> {
  const began = performance.now();
  const wanted = zone.wanted.join();
  while (addressesIn(zone.file)?.join() !== wanted) {
    if (performance.now() - began > HANG_MS)
      throw new Error(`${zone.protocol}: not right after ${HANG_MS / 1000} s:\n${zone.said}`);
    await pause(20);
  }
  return performance.now() - began;
}

/** Changes without any fault: each is to be read once. */
async function calm(zones: readonly Zone[], prometheus: Prometheus, figures: SoakFigures): Promise<void> {
  const reads = () => prometheus.counter('prometheus_sd_file_scan_duration_seconds_count');
  // What kills and faults have made is read by then.
  await pause(1_500);
  const before = await reads();
  let changes = 0;
  for (const zone of zones) {
    for (let count = 0; count < CHANGES_A_ROUND; count++) {
      say(zone, [passingTarget()]);
      await untilRight(zone);
      changes++;
      // Prometheus shows new targets every 5 s, but reads the file at once.
      const began = performance.now();
      while ((await reads()) < before + changes) {
        if (performance.now() - began > HANG_MS) throw new Error('Prometheus does not read the file');
        await pause(20);
      }
    }
  }
  figures.changes += changes;
  await pause(500);
  figures.reads += (await reads()) - before;
}

async function suffer(zone: Zone, fault: Fault | 'restart' | 'cut', duration: number): Promise<number> {
  if (fault === 'restart') {
    zone.plane.close();
    await pause(duration);
    const port = Number(new URL(zone.plane.address.replace('grpc', 'http')).port);
    const addresses = [...zone.stable, passingTarget()];
    zone.plane = await startControlPlane(zone.protocol, assignmentsFor(zone.protocol, addresses), port);
    zone.wanted = addresses.toSorted();
    return untilRight(zone);
  }
  if (fault !== 'cut') say(zone, [passingTarget()], fault);
  zone.plane.cut();
  await pause(duration);
  say(zone, [passingTarget()]);
  return untilRight(zone);
}

/** Each push is a write, so that most of the kills hit one. */
async function killed(zone: Zone, after: number): Promise<void> {
  const changing = setInterval(() => say(zone, [passingTarget()]), 15);
  await pause(after);
  clearInterval(changing);
  const ended = new Promise((resolve) => zone.process.once('close', resolve));
  zone.process.kill('SIGKILL');
  await ended;
  startFollower(zone);
  say(zone, [passingTarget()]);
  await untilRight(zone);
}

async function present(prometheus: Prometheus): Promise<Set<string>> {
  return new Set(
    (await prometheus.targets()).map(({ discoveredLabels }) => discoveredLabels.__address__ ?? ''),
  );
}

/** Counts how often a target was missing that was assigned all the time. */
function watchStable(prometheus: Prometheus, zones: readonly Zone[]): { stop(): Promise<number> } {
  const wanted = zones.flatMap(({ stable }) => stable);
  let isOver = false;
  let lost = 0;
  const watching = (async () => {
    let found = await present(prometheus);
    while (!wanted.every((address) => found.has(address))) found = await present(prometheus);
    while (!isOver) {
      found = await present(prometheus);
      if (!wanted.every((address) => found.has(address))) lost++;
      await pause(200);
    }
    return lost;
  })();
  return {
    stop() {
      isOver = true;
      return watching;
    },
  };
}

function residentMegabytes({ pid }: ChildProcess): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return 0;
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(path, 'latin1')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/** Numbers of [0, 1), the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
