/* global it */
import { registerConformance } from '../../../dist/testing.js';
import { runnerOptions } from './portal.mjs';

registerConformance(it, runnerOptions());
