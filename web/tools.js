export { css, toolsPanel } from './tools/panel.js';
