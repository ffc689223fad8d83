const QUIET_MILLISECONDS = 1000;
const CLEAR_LINE = '\r\u001b[K';

/**
 * Progress on standard error, where that is a terminal and the work has taken over a second.
 * @param {{isTTY?: boolean, write: (text: string) => unknown}} [terminal]
 * @returns {{show: (fraction: number) => void, end: () => void}}
 */
export function startProgress(terminal = process.stderr) {
  const start = performance.now();
  let shown = '';
  return {
    show(fraction) {
      if (!terminal.isTTY || performance.now() - start < QUIET_MILLISECONDS) return;
      const text = `reading ${Math.floor(fraction * 100)} %`;
      if (text !== shown) terminal.write(`${CLEAR_LINE}${text}`);
      shown = text;
    },
    end() {
      if (shown) terminal.write(CLEAR_LINE);
    },
  };
}
