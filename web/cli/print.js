/**
 * Writes a text and waits until it is taken. A reader that has gone away, as `head` does, is no error.
 * @param {NodeJS.WriteStream} stream
 * @param {string} text
 * @returns {Promise<void>}
 */
export function print(stream, text) {
  return new Promise((resolve, reject) => {
    stream.once('error', settle);
    stream.write(text, settle);

    /** @param {(Error & {code?: string}) | null} [error] */
    function settle(error) {
      if (error && error.code !== 'EPIPE') reject(error);
      else resolve();
    }
  });
}
