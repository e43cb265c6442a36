#!/usr/bin/env node
/** The command `ward-widgets`: `ward-widgets check <backend>` runs the conformance kit on a backend. */
import type { WardAdapter } from './contract/adapter.js';
import { readEndpoint } from './contract/endpoint.js';
import type { ConformanceOptions, Fixtures } from './testing/options.js';
import { reportFormats, type ReportFormat } from './testing/report.js';
import { runConformance } from './testing/run.js';

// What is used of Node; the types of all of it are no dependency.
declare const process: {
  readonly argv: readonly string[];
  readonly stdout: { write(text: string): void; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): void; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  exitCode?: number;
};

const help = `Usage: ward-widgets check <backend> [options]

Holds a backend against the contract of ward-widgets.

<backend> is an endpoint as a page names it, or a module whose default export
are the options of the kit (adapter, fixtures, solve, skip):
  https://host/ward/v1              a backend that speaks the REST contract
  wordpress:https://host/wp-json    a WordPress
  ./conformance.config.mjs          your own adapter

Options:
  --format <text|tap|json|md>  how the report is written (text)
  --article <id>               an article whose comments are open
  --closed <id>                an article whose comments are closed
  --album <id>                 an album with pictures
  --read-only                  write nothing; what needs a write is skipped
  --timeout <seconds>          the time that one check may take (15)
  --help                       this text

A run without --read-only writes comments, votes and visits: use a test system.
Ends with 0 when no "must" failed, 1 when one did, 2 when there was no run.
`;

/** Why there is no run, in one line for the one who typed. */
class Refusal extends Error {}

const kinds: Readonly<Record<string, (url: string) => Promise<() => WardAdapter>>> = {
  async rest(url) {
    const { rest } = await import('./adapters/rest.js');
    return () => rest(url);
  },
  async wordpress(url) {
    const { wordpress } = await import('./adapters/wordpress.js');
    return () => wordpress(url);
  },
};

interface Arguments {
  readonly backend: string;
  readonly format: ReportFormat;
  readonly fixtures: Fixtures;
  readonly readOnly: boolean;
  readonly timeout: number | undefined;
}

function read(given: readonly string[]): Arguments {
  const [verb, ...rest] = given;
  if (verb !== 'check') throw new Refusal(`there is no command "${verb ?? ''}"; see ward-widgets --help`);
  const backends: string[] = [];
  const values: Record<string, string> = {};
  const valued = ['format', 'article', 'closed', 'album', 'timeout'];
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index]!;
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) backends.push(word);
    else if (name === 'read-only') values[name] = 'yes';
    else if (!valued.includes(name)) throw new Refusal(`there is no option --${name}; see ward-widgets --help`);
    else {
      const value = inline ?? rest[++index];
      if (value === undefined || value === '') throw new Refusal(`--${name} needs a value`);
      values[name] = value;
    }
  }
  const [backend, ...others] = backends;
  if (backend === undefined) throw new Refusal('check which backend? See ward-widgets --help');
  if (others.length > 0) throw new Refusal(`one backend at a time: ${backends.join(', ')}`);
  const { format = 'text', article, closed, album, timeout } = values;
  if (!Object.hasOwn(reportFormats, format)) throw new Refusal(`--format is text, tap, json or md, not "${format}"`);
  if (timeout !== undefined && !(Number(timeout) > 0)) throw new Refusal(`--timeout is in seconds, not "${timeout}"`);
  return {
    backend,
    format: format as ReportFormat,
    fixtures: {
      ...(article !== undefined && { articleId: article }),
      ...(closed !== undefined && { closedId: closed }),
      ...(album !== undefined && { albumId: album }),
    },
    readOnly: values['read-only'] !== undefined,
    timeout: timeout === undefined ? undefined : Number(timeout),
  };
}

/** The kit's options from a module of the integrator. */
async function fromModule(file: string): Promise<ConformanceOptions> {
  const folder = `file:///${process.cwd().replace(/\\/g, '/').replace(/^\//, '')}/`;
  const url = new URL(file.replace(/\\/g, '/'), encodeURI(folder)).href;
  let options: unknown;
  try {
    ({ default: options } = (await import(url)) as { default: unknown });
  } catch (error) {
    throw new Refusal(`${file} could not be loaded: ${(error as Error).message}`);
  }
  if (typeof (options as ConformanceOptions | undefined)?.adapter !== 'function') {
    throw new Refusal(`${file} must export the options of the kit as default, with a function "adapter"`);
  }
  return options as ConformanceOptions;
}

/** A fresh adapter each time, to an endpoint that answers. */
async function fromEndpoint(endpoint: string): Promise<ConformanceOptions> {
  const [kind, address] = readEndpoint(endpoint);
  const open = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!open) throw new Refusal(`"${endpoint}": no kind "${kind}" here; known: ${Object.keys(kinds).join(', ')}`);
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) {
    throw new Refusal(`"${address}" is no http or https address, and no .mjs or .js file`);
  }
  try {
    // Any answer will do; what it says is what the checks are for.
    const { body } = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    await body?.cancel();
  } catch (error) {
    const { message, cause } = error as { message: string; cause?: { code?: string; message?: string } };
    throw new Refusal(`${address} does not answer: ${cause?.code ?? cause?.message ?? message}`);
  }
  return { adapter: await open(address) };
}

async function check(given: readonly string[]): Promise<number> {
  const { backend, format, fixtures, readOnly, timeout } = read(given);
  const found = /\.m?js$/.test(backend) && !/^[a-z]+:\/\//i.test(backend) ? fromModule : fromEndpoint;
  const options = await found(backend);
  const shows = process.stderr.isTTY === true;
  let done = 0;
  const report = await runConformance(
    {
      ...options,
      fixtures: { ...options.fixtures, ...fixtures },
      ...(readOnly && { readOnly }),
      ...(timeout !== undefined && { timeout }),
    },
    { on: ({ id }) => shows && process.stderr.write(`\r\x1b[K${++done} ${id}`) },
  );
  if (shows) process.stderr.write('\r\x1b[K');
  const text = reportFormats[format](report);
  process.stdout.write(format === 'text' && process.stdout.isTTY && !process.env['NO_COLOR'] ? coloured(text) : text);
  return report.ok ? 0 : 1;
}

const coloured = (text: string): string =>
  text
    .replace(/^(FAILED|Not conformant)/gm, '\x1b[31m$1\x1b[0m')
    .replace(/^(skipped|absent)/gm, '\x1b[2m$1\x1b[0m')
    .replace(/^(Conformant)/gm, '\x1b[32m$1\x1b[0m');

async function run(given: readonly string[]): Promise<number> {
  if (given.length === 0 || given.includes('--help') || given.includes('-h')) {
    process.stdout.write(help);
    return given.length === 0 ? 2 : 0;
  }
  try {
    return await check(given);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`ward-widgets: ${error.message}\n`);
    return 2;
  }
}

process.exitCode = await run(process.argv.slice(2));
