import { evaluateWith } from '../observe.mjs';

/**
 * @typedef {import('../drivers/driver.mjs').Page} Page
 * @typedef {[number, number, number, number]} Colour red, green, blue 0..255, alpha 0..1
 */

/**
 * Texts of the chart below 4.5:1 and marks below 3:1 against what lies behind them, by the colours
 * that the engine computed.
 *
 * @param {Page} page
 * @param {string} selector of the report, or of an element around an SVG
 */
export const chartContrast = (page, selector) =>
  evaluateWith(
    page,
    [parseColour, blend, luminance, contrastRatio, colourBehind, paintsOf, lowContrast],
    measureChart,
    selector,
  );

// All functions below run in the page.

/** @param {string} selector */
function measureChart(selector) {
  const host = document.querySelector(selector);
  const root = host?.shadowRoot ?? host;
  const texts = [...(root?.querySelectorAll('svg text') ?? [])];
  const marks = [...(root?.querySelectorAll('svg .mark') ?? [])];
  return {
    faults: [...lowContrast(texts, 4.5), ...lowContrast(marks, 3)],
    texts: texts.length,
    marks: marks.length,
  };
}

/**
 * @param {Element[]} elements
 * @param {number} least
 */
function lowContrast(elements, least) {
  return elements.flatMap((element) => {
    const back = colourBehind(element);
    const ratios = paintsOf(element).map((colour) => contrastRatio(blend(colour, back), back));
    const best = Math.max(1, ...ratios);
    const name = `${element.tagName}.${element.getAttribute('class')}`;
    return best >= least ? [] : [`${name} “${element.textContent}”: ${best.toFixed(2)}:1`];
  });
}

/**
 * The colours that show an element: of fill and outline, and where a pattern fills it, of the
 * pattern's lines.
 *
 * @param {Element} element
 * @returns {Colour[]}
 */
function paintsOf(element) {
  const style = getComputedStyle(element);
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const outlined = parseFloat(style.strokeWidth) > 0;
  return [
    { paint: style.fill, share: style.fillOpacity },
    { paint: outlined ? style.stroke : 'none', share: style.strokeOpacity },
  ].flatMap(({ paint, share }) => {
    if (paint === 'none') return [];
    const pattern = /url\("?[^"#]*#([^")]+)"?\)/.exec(paint)?.[1];
    if (pattern) return [...root.querySelectorAll(`#${pattern} > *`)].flatMap(paintsOf);
    const [red, green, blue, alpha] = parseColour(paint);
    /** @type {Colour[]} */
    const colours = [[red, green, blue, alpha * Number(share) * Number(style.opacity)]];
    return colours;
  });
}

/**
 * @param {Element} element
 * @returns {Colour}
 */
function colourBehind(element) {
  const parent = element.parentElement ?? /** @type {ShadowRoot} */ (element.parentNode).host;
  const own = parseColour(getComputedStyle(element).backgroundColor);
  if (parent) return blend(own, colourBehind(parent));
  const probe = element.appendChild(document.createElement('i'));
  probe.style.color = 'Canvas';
  const canvas = parseColour(getComputedStyle(probe).color);
  probe.remove();
  return blend(own, canvas);
}

/**
 * @param {string} css a colour as engines compute it
 * @returns {Colour}
 */
function parseColour(css) {
  const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(css);
  if (plain) return [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] ?? 1)];
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/**
 * @param {Colour} front
 * @param {Colour} back opaque
 * @returns {Colour}
 */
function blend(front, back) {
  const [red, green, blue] = [0, 1, 2].map(
    (part) => front[part] * front[3] + back[part] * (1 - front[3]),
  );
  return [red, green, blue, 1];
}

/** @param {Colour} colour opaque; relative luminance by the formula of WCAG 2.2 */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {Colour} one
 * @param {Colour} other
 */
function contrastRatio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
