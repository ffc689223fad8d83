/**
 * Widths in em, on the generous side: what is drawn must fit in any page's font, and a pure function
 * cannot measure.
 */
const narrow = /[iljtfrI.,:;'’|!()[\]{}\s·-]/;
const wide = /[mwMW@%—…]/;
const capital = /[A-ZÀ-ÞА-Я0-9+=<>≥≤−–?_#$€£]/;
const invisible = /\p{Mn}|[\u200b-\u200f\u2060]/u;
const full = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/;
const broad = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** @param {string} sign @returns {number} */
function signWidth(sign) {
  if (invisible.test(sign)) return 0;
  if (narrow.test(sign)) return 0.36;
  if (wide.test(sign)) return 0.95;
  if (capital.test(sign)) return 0.68;
  if (full.test(sign)) return 1;
  return broad.test(sign) ? 0.8 : 0.6;
}

/**
 * An upper estimate of a text's width.
 * @param {string} text
 * @returns {number} in em
 */
export function textWidth(text) {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

/** Pieces that a line may end after: words, and the zero-width spaces of Khmer. @param {string} text */
const pieces = (text) => text.match(/[^\s\u200b]+[\s\u200b]*/g) ?? [];

/** @param {string} text @param {number} width @returns {string[]} cut between characters */
function cut(text, width) {
  /** @type {string[]} */
  const lines = [''];
  for (const cluster of text.match(/\P{M}[\p{M}\u200c\u200d]*(?:\u17d2\P{M}\p{M}*)*/gu) ?? []) {
    const last = lines.length - 1;
    if (lines[last] && textWidth(lines[last] + cluster) > width) lines.push(cluster);
    else lines[last] += cluster;
  }
  return lines;
}

/**
 * Breaks a text into lines.
 * @param {string} text
 * @param {number} width in em, more than 1
 * @returns {string[]} at least one; only what has no place to break is cut within a word
 */
export function wrap(text, width) {
  /** @type {string[]} */
  const lines = [''];
  for (const piece of pieces(text)) {
    const last = lines.length - 1;
    if (textWidth((lines[last] + piece).trimEnd()) <= width) lines[last] += piece;
    else {
      const cuts = textWidth(piece.trimEnd()) > width ? cut(piece, width) : [piece];
      lines.splice(lines[last] ? lines.length : last, 1, ...cuts);
    }
  }
  return lines.map((line) => line.trimEnd());
}
