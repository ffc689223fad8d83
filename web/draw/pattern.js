import { h } from './node.js';

/** Strokes in a square of 8 px for each series but the first, so that areas differ by more than colour. */
const strokes = {
  s2: 'M0,8L8,0',
  s3: 'M4,3V5M0,7V8M8,7V8M0,0V1M8,0V1',
  s4: 'M4,0V8',
  s5: 'M0,4H8',
  s6: 'M0,0L8,8M0,8L8,0',
};

/** @returns {import('./node.js').VNode} definitions of `pattern-s2` to `pattern-s6` */
export const patterns = () =>
  h(
    'defs',
    {},
    Object.entries(strokes).map(([name, d]) =>
      h(
        'pattern',
        { id: `pattern-${name}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        h('path', { class: 'pattern', d }),
      ),
    ),
  );

const names = ['s1', 's2', 's3', 's4', 's5', 's6'];

/** Areas of series: fill, pattern above it, and figures inside that stand out from both. */
export const patternCss = `
.pattern{fill:none;stroke:var(--t-surface);stroke-width:1.5;opacity:.7}
.over{pointer-events:none}
${names.map((name) => `.part.${name}{fill:var(--t-${name})}.over.${name}{fill:url(#pattern-${name})}svg .inside.${name}{stroke:var(--t-${name})}`).join('')}
.over.s1{fill:none}
svg .inside{fill:var(--t-surface);paint-order:stroke;stroke-width:4px;stroke-linejoin:round}
`;
