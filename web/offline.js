import bytes from 'tipstat:core.wasm';
import { defineOffline } from './offline/define.js';

defineOffline({ bytes });
