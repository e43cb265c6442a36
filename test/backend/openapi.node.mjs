import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const text = readFileSync(new URL('../../src/backend/openapi.json', import.meta.url), 'utf8');
const config = await createConfig({ extends: ['recommended'] });
const faults = async (source) =>
  (await lintFromString({ source, config })).map(({ ruleId, message, location }) =>
    [ruleId, message, location?.[0]?.pointer].join(' '),
  );

it('openapi.json passes every recommended rule', async () => assert.deepEqual(await faults(text), []));

it('the linter sees a planted fault', async () => {
  const changed = JSON.parse(text);
  delete changed.paths['/portal'].get.operationId;
  changed.components.responses.Problem.content['application/problem+json'].schema.$ref = '#/components/schemas/Nothing';
  const found = (await faults(JSON.stringify(changed))).join('\n');
  assert.match(found, /operation-operationId/);
  assert.match(found, /no-unresolved-refs/);
});
