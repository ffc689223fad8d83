/**
 * Keeps labels apart: a place is given once.
 * @param {number} left
 * @param {number} right
 * @param {number} top
 * @param {number} bottom
 */
export function createPlaces(left, right, top, bottom) {
  /** @type {[number, number, number, number][]} */
  const taken = [];
  return {
    /**
     * @param {number} x1
     * @param {number} y1
     * @param {number} x2
     * @param {number} y2
     * @returns {boolean} whether the place was free, lies inside, and is now taken
     */
    take(x1, y1, x2, y2) {
      const inside = x1 >= left && x2 <= right && y1 >= top && y2 <= bottom;
      const free = taken.every(([a1, b1, a2, b2]) => x2 <= a1 || x1 >= a2 || y2 <= b1 || y1 >= b2);
      if (!inside || !free) return false;
      taken.push([x1, y1, x2, y2]);
      return true;
    },
  };
}
