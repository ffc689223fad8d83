import createFull from '#full';
import bytes from 'tipstat:full.wasm';
import { defineOffline } from './offline/define.js';
import { unpackOnPage } from './unpack/page.js';

defineOffline({ bytes, whole: Object.assign(createFull, { unpack: unpackOnPage }) });
