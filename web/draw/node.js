/**
 * @typedef {object} VNode
 * @property {string} tag
 * @property {Record<string, any>} attrs functions are listeners, null and false are left out
 * @property {(VNode | string)[]} children
 */

/** @typedef {VNode | string | null | undefined | false | 0 | Child[]} Child */

/**
 * A virtual node of HTML or SVG: plain data, so that what is drawn can be compared as text.
 * @param {string} tag
 * @param {Record<string, any>} [attrs]
 * @param {...Child} children nested lists are flattened, empty ones left out
 * @returns {VNode}
 */
export function h(tag, attrs = {}, ...children) {
  const flat = /** @type {any[]} */ (children).flat(Infinity);
  return { tag, attrs, children: flat.filter((child) => child || child === '') };
}

/**
 * The marks of one cell, so that a reader can go from one to the next.
 * @param {{ at: string }} cell
 * @param {...Child} children
 * @returns {VNode}
 */
export const marksOf = ({ at }, ...children) => h('g', { 'data-cell': at }, ...children);

const svgNamespace = 'http://www.w3.org/2000/svg';

/** @param {Element} element @param {string} name @param {any} value */
function assign(element, name, value) {
  if (typeof value === 'function') element.addEventListener(name, value);
  else if (value !== null && value !== undefined && value !== false)
    element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * Builds the elements without ever parsing markup, as Trusted Types demand.
 * @param {VNode | string} node
 * @param {Document} document
 * @param {boolean} [inSvg]
 * @returns {Node}
 */
export function toDom(node, document, inSvg = false) {
  if (typeof node === 'string') return document.createTextNode(node);
  const svg = inSvg || node.tag === 'svg';
  const element = svg
    ? document.createElementNS(svgNamespace, node.tag)
    : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attrs)) assign(element, name, value);
  element.append(...node.children.map((child) => toDom(child, document, svg)));
  return element;
}

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text @returns {string} */
const escape = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);

/**
 * The node as markup, one element a line, for files that are compared.
 * @param {VNode | string} node
 * @param {string} [indent]
 * @returns {string}
 */
export function toText(node, indent = '') {
  if (typeof node === 'string') return `${indent}${escape(node)}\n`;
  const attrs = Object.entries(node.attrs)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .filter(([, value]) => typeof value !== 'function')
    .map(([name, value]) => ` ${name}="${value === true ? '' : escape(String(value))}"`)
    .join('');
  const open = `${indent}<${node.tag}${attrs}`;
  const [only] = node.children;
  if (!node.children.length) return `${open}/>\n`;
  if (node.children.length === 1 && typeof only === 'string')
    return `${open}>${escape(only)}</${node.tag}>\n`;
  const inner = node.children.map((child) => toText(child, `${indent}  `)).join('');
  return `${open}>\n${inner}${indent}</${node.tag}>\n`;
}
