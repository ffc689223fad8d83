import { openSource } from '../engine/source.js';
import { Unpacking } from './unpacking.js';

/** @import { Place } from '../engine/foreground.js' */

/**
 * A place that unpacks what a page has fetched; what a data package names is fetched from beside it.
 * @param {Place} place
 * @param {string | undefined} address of the input; without it there is nothing beside it
 * @returns {Unpacking}
 */
export function unpackOnPage(place, address) {
  return new Unpacking(place, async function* (path) {
    const source = openSource(await fetch(new URL(path, address ?? document.baseURI).href));
    for (let piece = await source.read(); piece; piece = await source.read()) yield piece;
  });
}
