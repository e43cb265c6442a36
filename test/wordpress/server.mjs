// A real WordPress on this machine: a MariaDB on a socket of its own and PHP's server, all in one temporary folder.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { which } from '../support/browsers.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const source = '/usr/share/wordpress';
const packages = 'wordpress mariadb-server mariadb-client php-cli php-mysql php-xml php-mbstring php-gd'.split(' ');
const isRoot = process.getuid?.() === 0;

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Debian's packages, installed where they are missing; that needs root and takes a minute or two. */
function installPackages() {
  if (existsSync(source) && which('mariadbd') && which('php')) return;
  if (!isRoot || !which('apt-get')) throw new Error(`install first: ${packages.join(' ')}`);
  console.log(`Installing ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['-q', 'update'], options);
  execFileSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], options);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(isReady, what) {
  for (let tries = 0; tries < 300; tries++) {
    if (await isReady()) return;
    await sleep(200);
  }
  throw new Error(`${what} did not start`);
}

const succeeds = (name, args) => {
  try {
    execFileSync(name, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const configOf = (socket, origin) => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp'); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $key) { define("{$key}_KEY", "test $key"); define("{$key}_SALT", "test $key"); }
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Starts it; `ids` tells what was planted, `stop` leaves nothing behind. */
export async function startWordpress() {
  installPackages();
  const folder = mkdtempSync(path.join(tmpdir(), 'ward-wordpress-'));
  chmodSync(folder, 0o755);
  const started = [];
  const launch = (name, args, options = {}) => {
    const log = openSync(path.join(folder, `${path.basename(name)}.log`), 'a');
    const child = spawn(name, args, { detached: true, stdio: ['ignore', log, log], ...options });
    started.push({ child, closed: new Promise((resolve) => child.on('close', resolve)) });
  };
  const stop = async () => {
    for (const { child, closed } of started.splice(0).reverse()) {
      // The whole group: PHP's server has workers of its own.
      if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await closed;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  // Whoever interrupts the tests ends them at once: then there is no time to ask politely.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  process.once('exit', () => {
    for (const { child } of started) if (child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const data = path.join(folder, 'data');
    const socket = path.join(folder, 'run/maria.sock');
    for (const name of ['data', 'run']) mkdirSync(path.join(folder, name));
    if (isRoot) execFileSync('chown', ['mysql:mysql', data, path.dirname(socket)]);
    const user = isRoot ? ['--user=mysql'] : [];
    const install = ['--no-defaults', ...user, `--datadir=${data}`, '--auth-root-authentication-method=normal'];
    execFileSync('mariadb-install-db', [...install, '--skip-test-db'], { stdio: 'ignore' });
    const small = ['--innodb-buffer-pool-size=32M', '--innodb-flush-log-at-trx-commit=0', '--performance-schema=0'];
    const server = ['--no-defaults', ...user, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...small];
    launch(which('mariadbd'), [...server, `--pid-file=${path.dirname(socket)}/maria.pid`]);
    const client = ['--no-defaults', '-uroot', '-S', socket];
    await until(() => succeeds('mariadb-admin', [...client, 'ping']), 'MariaDB');
    const sql =
      "CREATE DATABASE wp CHARACTER SET utf8mb4; CREATE USER wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost;";
    execFileSync('mariadb', [...client, '-e', sql]);

    const www = path.join(folder, 'www');
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    cpSync(source, www, { recursive: true, dereference: true });
    mkdirSync(path.join(www, 'wp-content/uploads'), { recursive: true });
    mkdirSync(path.join(www, 'wp-content/mu-plugins'), { recursive: true });
    cpSync(path.join(here, 'guests.php'), path.join(www, 'wp-content/mu-plugins/guests.php'));
    writeFileSync(path.join(www, 'wp-config.php'), configOf(socket, origin));
    const sound = path.join(here, '../support/tone.wav');
    const plant = [path.join(here, 'plant.php'), www, `127.0.0.1:${port}`, sound];
    const planted = execFileSync('php', ['-d', 'memory_limit=256M', ...plant], { encoding: 'utf8' });
    launch('php', ['-S', `127.0.0.1:${port}`, '-t', www, path.join(here, 'router.php')], {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    });
    const answers = () =>
      fetch(`${origin}/wp-json/`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(answers, 'PHP');
    return { origin, ids: JSON.parse(planted.slice(planted.indexOf('{'))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
