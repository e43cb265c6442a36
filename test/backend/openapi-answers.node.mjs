// Whatever the handler answers, while the conformance kit asks it everything: its status is in openapi.json, and its body
// is what the file says.
/* global structuredClone */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { rest } from '../../dist/adapters/rest.js';
import { httpHandler } from '../../dist/server.js';
import { runConformance } from '../../dist/testing.js';
import { fetchFrom } from '../support/fetch-from.mjs';
import { memoryPortal } from '../testing/runners/portal.mjs';

const base = '/ward/v1';
const file = JSON.parse(readFileSync(new URL('../../dist/openapi.json', import.meta.url), 'utf8'));

/** Holds answers against `openapi`; `faults` grows, `seen` counts by operation and status. */
function judge(openapi) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(openapi, 'file');
  const operations = Object.entries(openapi.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({
      verb: verb.toUpperCase(),
      path: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
      pointer: `file#/paths/${path.replace(/~/g, '~0').replace(/\//g, '~1').replace(/[{}]/g, encodeURIComponent)}/${verb}/responses`,
      operation,
    })),
  );
  const faults = new Set();
  const seen = new Map();

  async function look(request, response) {
    const path = new URL(request.url).pathname.slice(base.length);
    const found = operations
      .filter((one) => one.verb === request.method && one.path.test(path))
      // A fixed path before one with a blank.
      .sort((one, other) => one.path.source.split('[^/]').length - other.path.source.split('[^/]').length)[0];
    const name = `${found?.operation.operationId ?? `${request.method} ${path}`} ${response.status}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    if (!found) return faults.add(`${name}: no such operation`);
    const { responses } = found.operation;
    const key = [String(response.status), `${String(response.status)[0]}XX`, 'default'].find((one) => one in responses);
    if (!key) return faults.add(`${name}: this status is not in the file`);
    const isShared = '$ref' in responses[key];
    const answer = isShared ? openapi.components.responses[responses[key].$ref.split('/').pop()] : responses[key];
    const type = response.headers.get('content-type')?.split(';')[0];
    const text = await response.clone().text();
    if (!answer.content) return text === '' || faults.add(`${name}: a body, where the file has none`);
    if (!(type in answer.content)) return faults.add(`${name}: ${type} is not in the file`);
    if (type === 'text/event-stream') return undefined;
    const place = isShared ? `file${responses[key].$ref}` : `${found.pointer}/${key}`;
    const isLines = type === 'application/x-ndjson';
    const schema = `${place}/content/${type.replace('/', '~1').replace('+', '%2B')}/schema`;
    const validate = ajv.getSchema(isLines ? `${schema}/contentSchema` : schema);
    const bodies = isLines ? text.trim().split('\n') : [text];
    for (const body of bodies) {
      if (validate(JSON.parse(body))) continue;
      for (const { instancePath, message } of validate.errors)
        faults.add(`${name}: ${instancePath || 'it'} ${message}`);
    }
    return undefined;
  }
  return { faults, seen, look };
}

async function ask(openapi) {
  const { faults, seen, look } = judge(openapi);
  const options = memoryPortal();
  const handler = httpHandler(options.adapter(), { base });
  const watched = async (request) => {
    const response = await handler(request.clone());
    await look(request, response);
    return response;
  };
  const adapter = () => rest({ url: `http://portal.example${base}`, fetch: fetchFrom(watched) });
  const { ok } = await runConformance({ ...options, adapter });
  return { ok, faults: [...faults], seen };
}

test('every answer is as openapi.json says', async () => {
  const { ok, faults, seen } = await ask(file);
  assert.deepEqual(faults, []);
  assert.equal(ok, true);
  // So many kinds of answer were looked at.
  assert.ok(seen.size > 35, `${seen.size} kinds: ${[...seen.keys()].join(', ')}`);
});

test('a file that says something else is noticed', async () => {
  const other = structuredClone(file);
  other.components.schemas.Rating.properties.average = { type: 'string' };
  delete other.paths['/articles/{articleId}/comments'].post.responses['202'];
  const { faults } = await ask(other);
  assert.ok(faults.some((fault) => /^ratings.get 200: \/average must be string/.test(fault)));
  assert.ok(faults.includes('comments.post 202: this status is not in the file'));
});
