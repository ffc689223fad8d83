// Installs what is missing, builds, and serves the examples on this machine: `[PORT=8080] npm start`.
import { build } from './build.mjs';
import { root } from './lib/project.mjs';
import { createExampleServer } from './serve/server.mjs';
import { setupOrExit } from './setup.mjs';

const host = '127.0.0.1';
const defaultPort = 8080;

/** @param {string} message one line */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

/** @returns {number} the port asked for */
function portFromEnvironment() {
  const text = process.env['PORT'] ?? String(defaultPort);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) giveUp(`PORT: found “${text}”, expected 0 to 65535.`);
  return port;
}

/**
 * Takes the port at once, so that a taken one is said before the build and not after it.
 *
 * @param {number} port 0 takes any that is free
 * @returns {Promise<string>} the address
 */
function listen(port) {
  const server = createExampleServer(root);
  return new Promise((resolve) => {
    server.on('error', (error) => {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      giveUp(
        taken ? `Port ${port} is taken; choose another with PORT=… npm start.` : error.message,
      );
    });
    server.listen(port, host, () => {
      const { port: bound } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve(`http://${host}:${bound}/`);
    });
  });
}

const address = await listen(portFromEnvironment());
await setupOrExit();
await build({ echo: true }).catch((error) => giveUp(error.message));
console.log(address);
