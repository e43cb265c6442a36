import { test } from 'vitest';
import { registerConformance } from '../../../dist/testing.js';
import { runnerOptions } from './portal.mjs';

registerConformance(test, runnerOptions());
