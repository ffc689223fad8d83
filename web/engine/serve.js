import { asTipstatError } from './errors.js';
import { Foreground } from './foreground.js';
import { instantiate } from './instance.js';
import { neverPause } from './pace.js';
import { Session } from './session.js';

/**
 * One request to a Worker. `start` brings the compiled module, so that the Worker fetches nothing itself.
 * @typedef {{id: number} & (
 *   | {call: 'start', module: WebAssembly.Module}
 *   | {call: 'open', options: import('./request.js').RequestPairs}
 *   | {call: 'append', bytes: Uint8Array}
 *   | {call: 'finish'}
 *   | {call: 'keep', name: string}
 *   | {call: 'ask', command: import('./session.js').Command, request: import('./request.js').RequestPairs}
 * )} Request
 */

/**
 * A reply: any number of `progress`, then `answer` or `error`.
 * @typedef {{id: number, progress?: number, answer?: any, error?: import('./errors.js').ErrorParts}} Reply
 */

/**
 * Answers the requests that come over a port, one at a time: the sender waits for the answer before the next.
 * @param {MessagePort} port a Worker's own scope, or one end of a channel
 * @param {import('./gate.js').CreateCore} createCore
 */
export function serve(port, createCore) {
  /** @type {Foreground} */
  let core;

  /** @param {Request} request */
  const answer = async (request) => {
    switch (request.call) {
      case 'start':
        core = new Foreground(
          new Session(await instantiate(createCore, request.module)),
          neverPause,
        );
        return;
      case 'open':
        return core.open(request.options);
      case 'append':
        return core.append(request.bytes);
      case 'finish':
        return core.finish((progress) => reply({ id: request.id, progress }));
      case 'keep':
        return core.keep(request.name);
      case 'ask':
        return core.ask(request.command, request.request);
    }
  };

  /** @param {Reply} message */
  const reply = (message) => port.postMessage(message);

  port.addEventListener('message', ({ data }) => {
    answer(data).then(
      (result) => reply({ id: data.id, answer: result }),
      (thrown) => reply({ id: data.id, error: asTipstatError(thrown, 'trapped').toJSON() }),
    );
  });
}
