/** @typedef {import('../drivers/driver.mjs').Page} Page */

/**
 * Figures that the chart prints and the table does not: each must stand in both, character by
 * character.
 *
 * @param {Page} page
 * @param {string} selector
 */
export const chartFigures = (page, selector) => page.evaluate(compareInPage, selector);

/**
 * Runs in the page.
 *
 * @param {string} selector
 * @returns {{ figures: number, strange: string[] }}
 */
function compareInPage(selector) {
  const root = document.querySelector(selector)?.shadowRoot;
  const cells = [...(root?.querySelectorAll('tbody td') ?? [])].map((cell) => {
    const copy = /** @type {Element} */ (cell.cloneNode(true));
    for (const extra of copy.querySelectorAll('sup, a, button')) extra.remove();
    return (copy.textContent ?? '').trim();
  });
  const figures = [...(root?.querySelectorAll('svg text.figure:not(.status)') ?? [])].map(
    // The number of a finding stands behind the figure, as a mark does in the table.
    (text) => (text.textContent ?? '').replace(/ \[\d+\]$/, ''),
  );
  return {
    figures: figures.length,
    strange: figures.filter((figure) => !cells.includes(figure)),
  };
}
