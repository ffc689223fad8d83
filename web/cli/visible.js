/** First of the control pictures, in the order of the control characters. */
const PICTURES = 0x2400;
const REPLACEMENT = '\ufffd';

/**
 * A text from the data as it may go to a terminal: control characters are shown and not obeyed, and none turns the
 * direction of what follows.
 * @param {string} text one line
 * @returns {string} of the same length
 */
export function visible(text) {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character < ' ' ? String.fromCharCode(PICTURES + character.charCodeAt(0)) : REPLACEMENT,
  );
}
