import { sayCheckSummary, sayClaim, sayReading, sayRelation } from '../say/check.js';
import { basename } from 'node:path';
import { TipstatError } from '../engine/errors.js';
import { toPairs } from '../engine/request.js';
import { decodeText } from '../engine/text.js';
import { openInput } from './input.js';
import { writeJson } from './json.js';
import { readInto, startSession } from './table.js';
import { visible } from './visible.js';

import en from '../locales/check/en.js';
import km from '../locales/check/km.js';

/** What a request of the core can hold, but for the names in it. */
const MOST_BYTES = 1024 * 1024 - 64;

/** @typedef {import('../say/check.js').Check} Check */
/** @typedef {import('../say/check.js').Saying} Saying */

/** @type {Record<string, Saying['words']>} */
const sentences = { en, km };

/**
 * Checks the figures of a text against each other and against tables.
 * @param {string} input path of the text, or `-`
 * @param {import('./arguments.js').Options} options
 * @param {import('../format/formatter.js').Formatter} formatter
 * @returns {Promise<import('./task.js').Outcome>}
 * @throws {TipstatError}
 */
export async function checkText(input, options, formatter) {
  const text = await readText(input);
  const session = await startSession();
  const { locale, unit, data = [] } = /** @type {Record<string, any>} */ (options);
  for (const path of data) {
    await readInto(session, await openInput(path), { locale, unit });
    session.keep(path);
  }
  const words = sentences[formatter.locale.tag] ?? en;
  const saying = {
    formatter,
    words,
    files: data.map((/** @type {string} */ path) => basename(path)),
  };
  /** @type {Check} */
  const answer = session.ask('check', toPairs({ text }));
  const said = options.format === 'json' ? asJson(answer, saying) : asText(answer, saying);
  const { contradicted, relationsThatDoNotHold } = answer.summary;
  return { text: said, exitCode: contradicted + relationsThatDoNotHold > 0 ? 1 : 0 };
}

/** @param {string} input */
async function readText(input) {
  const { chunks } = await openInput(input);
  const pieces = [];
  let bytes = 0;
  for await (const piece of chunks) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > MOST_BYTES) {
      throw new TipstatError({ code: 'too-many-bytes', expected: `${MOST_BYTES} bytes at most` });
    }
  }
  return decodeText(Buffer.concat(pieces));
}

/** @param {Check} answer @param {Saying} saying */
function asJson(answer, saying) {
  const claims = answer.claims.map((claim) => ({ ...claim, message: sayClaim(claim, saying) }));
  const relations = answer.relations.map((relation) => ({
    ...relation,
    message: sayRelation(relation, saying),
  }));
  return writeJson({ ...answer, claims, relations });
}

/** Each figure with its reading and verdict, then what does not hold, what is to be noted, what holds. */
function asText(/** @type {Check} */ answer, /** @type {Saying} */ saying) {
  const { words } = saying;
  const figures = answer.claims.map((claim) => {
    const verdict = /** @type {Record<string, string>} */ (words.verdicts)[claim.verdict];
    return [
      `${claim.text}: ${verdict}`,
      `  ${sayReading(claim, saying)}`,
      `  ${sayClaim(claim, saying)}`,
    ];
  });
  const relations = ['error', 'warning', 'note', 'none'].flatMap((severity) =>
    answer.relations
      .filter((relation) => relation.severity === severity)
      .map((relation) => {
        const heading = /** @type {Record<string, string>} */ (words.severity)[severity];
        return [`${heading} · ${sayRelation(relation, saying)}`];
      }),
  );
  const parts = [...figures, ...relations].map((lines) => lines.map(visible).join('\n'));
  return `${[...parts, visible(sayCheckSummary(answer, saying)), visible(words.words.caution)].join('\n\n')}\n`;
}
