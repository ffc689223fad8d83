/** Properties of a mark that the styles of the report set and a picture must carry itself. */
const properties = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'],
  ...['stroke-linecap', 'paint-order', 'opacity', 'font-weight', 'font-size', 'font-family'],
];

/**
 * A drawing that stands alone: every mark carries its own style.
 * @param {SVGSVGElement} drawn in the page, so that its styles are known
 * @param {string} ground colour
 * @returns {SVGSVGElement}
 */
export function standingAlone(drawn, ground) {
  const copy = /** @type {SVGSVGElement} */ (drawn.cloneNode(true));
  const marks = [...copy.querySelectorAll('*')];
  [...drawn.querySelectorAll('*')].forEach((mark, index) => {
    if (/^(title|desc|defs|pattern)$/.test(mark.tagName)) return;
    const style = getComputedStyle(mark);
    for (const name of properties) {
      const value = style.getPropertyValue(name).replaceAll('"', "'");
      if (value) marks[index].setAttribute(name, value.replace(/url\('[^']*#/, "url('#"));
    }
  });
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: ground }))
    rect.setAttribute(name, value);
  copy.prepend(rect);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return copy;
}

/**
 * Paints the marks of a drawing on a canvas, one by one: a page's policy need not allow any picture to be loaded.
 * @param {CanvasRenderingContext2D} context
 * @param {SVGSVGElement} drawn in the page
 */
export function paint(context, drawn) {
  const rtl = drawn.getAttribute('direction') === 'rtl';
  context.direction = rtl ? 'rtl' : 'ltr';
  for (const mark of drawn.querySelectorAll('rect,line,path,text')) {
    if (mark.closest('defs')) continue;
    context.save();
    paintMark(context, mark, getComputedStyle(mark));
    context.restore();
  }
}

/** @param {Element} mark @param {string} name */
const number = (mark, name) => Number(mark.getAttribute(name) ?? 0);

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Element} mark
 * @param {CSSStyleDeclaration} style
 */
function paintMark(context, mark, style) {
  context.globalAlpha = Number(style.opacity || 1);
  context.lineWidth = parseFloat(style.strokeWidth) || 1;
  context.lineCap = /** @type {CanvasLineCap} */ (style.strokeLinecap || 'butt');
  context.lineJoin = /** @type {CanvasLineJoin} */ (style.strokeLinejoin || 'miter');
  const dashes = style.strokeDasharray.match(/[\d.]+/g);
  context.setLineDash(dashes ? dashes.map(Number) : []);
  if (mark.tagName === 'text') return paintText(context, mark, style);
  const path = outline(mark);
  const { transform } = /** @type {SVGGraphicsElement} */ (mark);
  const matrix = transform.baseVal.consolidate()?.matrix;
  if (matrix) context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  const fill = colour(context, mark, style.fill);
  if (fill && mark.tagName !== 'line') {
    context.globalAlpha *= Number(style.fillOpacity || 1);
    context.fillStyle = fill;
    context.fill(path);
    context.globalAlpha = Number(style.opacity || 1);
  }
  const stroke = colour(context, mark, style.stroke);
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.stroke(path);
}

/** @param {Element} mark @returns {Path2D} */
function outline(mark) {
  if (mark.tagName === 'path') return new Path2D(mark.getAttribute('d') ?? '');
  const path = new Path2D();
  if (mark.tagName === 'rect') {
    path.rect(number(mark, 'x'), number(mark, 'y'), number(mark, 'width'), number(mark, 'height'));
  } else {
    path.moveTo(number(mark, 'x1'), number(mark, 'y1'));
    path.lineTo(number(mark, 'x2'), number(mark, 'y2'));
  }
  return path;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Element} mark
 * @param {CSSStyleDeclaration} style
 */
function paintText(context, mark, style) {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const anchor = mark.getAttribute('text-anchor') ?? 'start';
  context.textAlign = anchor === 'middle' ? 'center' : /** @type {CanvasTextAlign} */ (anchor);
  const [text, x, y] = [mark.textContent ?? '', number(mark, 'x'), number(mark, 'y')];
  if (style.stroke !== 'none') {
    context.strokeStyle = style.stroke;
    context.strokeText(text, x, y);
  }
  context.fillStyle = style.fill;
  context.fillText(text, x, y);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Element} mark
 * @param {string} value computed
 * @returns {string | CanvasPattern | null}
 */
function colour(context, mark, value) {
  if (value === 'none') return null;
  const [, id] = /#([\w-]+)/.exec(value.startsWith('url') ? value : '') ?? [];
  if (!id) return value;
  const pattern = mark.closest('svg')?.querySelector(`#${id}`);
  return pattern ? patternOf(context, pattern) : null;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Element} pattern
 * @returns {CanvasPattern | null}
 */
function patternOf(context, pattern) {
  const tile = document.createElement('canvas');
  tile.width = number(pattern, 'width');
  tile.height = number(pattern, 'height');
  const inside = tile.getContext('2d');
  if (!inside) return null;
  for (const mark of pattern.querySelectorAll('rect,path')) {
    inside.save();
    paintMark(inside, mark, getComputedStyle(mark));
    inside.restore();
  }
  const made = context.createPattern(tile, 'repeat');
  const { patternTransform } = /** @type {SVGPatternElement} */ (pattern);
  const matrix = patternTransform.baseVal.consolidate()?.matrix;
  if (matrix) made?.setTransform(matrix);
  return made;
}
