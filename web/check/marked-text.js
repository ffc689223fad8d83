import { make } from './dom.js';

/** @typedef {import('../say/check.js').Check} Check */

/** A shape for each verdict, beside its colour and its words. */
export const SHAPES = {
  supported: '✓',
  derived: '=',
  contradicted: '≠',
  'not-comparable': '∦',
  unsupported: '–',
  ambiguous: '?',
};

/**
 * The text with a button for each of its figures.
 * @param {string} text
 * @param {Check} check
 * @param {import('../say/check.js').Saying} saying
 * @param {(claim: number) => void} onChoose
 * @returns {HTMLElement}
 */
export function markText(text, check, saying, onChoose) {
  const flagged = flaggedClaims(check);
  const shown = make('div', { class: 'marked', dir: 'auto' });
  let at = 0;
  check.claims.forEach((claim, index) => {
    if (claim.start < at) return;
    shown.append(text.slice(at, claim.start));
    shown.append(
      markFigure(text.slice(claim.start, claim.end), index, claim, flagged, saying, onChoose),
    );
    at = claim.end;
  });
  shown.append(text.slice(at));
  return shown;
}

/**
 * @param {Check} check
 * @returns {Set<number>} the claims of relations that do not hold
 */
export function flaggedClaims({ relations }) {
  return new Set(
    relations
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .flatMap(({ claims }) => claims),
  );
}

/**
 * @param {string} printed
 * @param {number} index
 * @param {import('../say/check.js').Claim} claim
 * @param {Set<number>} flagged
 * @param {import('../say/check.js').Saying} saying
 * @param {(claim: number) => void} onChoose
 */
function markFigure(printed, index, { verdict }, flagged, { formatter, words }, onChoose) {
  const verdicts = /** @type {Record<string, string>} */ (words.verdicts);
  const isFlagged = flagged.has(index);
  const label = isFlagged ? words.page.figureLabelFlagged : words.page.figureLabel;
  const said = formatter.say(label, { text: printed, verdict: verdicts[verdict] ?? verdict });
  const button = make(
    'button',
    {
      type: 'button',
      class: `figure ${verdict}${isFlagged ? ' flagged' : ''}`,
      'aria-label': said,
      'aria-pressed': 'false',
      title: said,
      'data-claim': String(index),
    },
    printed,
    make('span', { class: 'shape', 'aria-hidden': 'true' }, shapeOf(verdict, isFlagged)),
  );
  button.addEventListener('click', () => onChoose(index));
  return button;
}

/** @param {string} verdict @param {boolean} isFlagged */
function shapeOf(verdict, isFlagged) {
  const shape = /** @type {Record<string, string>} */ (SHAPES)[verdict] ?? '';
  return isFlagged ? `${shape}▲` : shape;
}
