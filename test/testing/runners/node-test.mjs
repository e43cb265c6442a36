import { test } from 'node:test';
import { registerConformance } from '../../../dist/testing.js';
import { runnerOptions } from './portal.mjs';

registerConformance(test, runnerOptions());
