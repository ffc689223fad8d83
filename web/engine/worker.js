import createCore from '#core';
import { serve } from './serve.js';

serve(/** @type {MessagePort} */ (/** @type {unknown} */ (globalThis)), createCore);
