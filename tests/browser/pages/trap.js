// While `trapping.on`, calls into the core run into `unreachable`, as after a fault of its own; the
// first calls of an instance pass, so that the fault comes when it has data.

/** A module with one export, `trap`, whose body is `unreachable`. */
const bytes = [
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x04, 0x01, 0x60, 0x00, 0x00, 0x03, 0x02,
  0x01, 0x00, 0x07, 0x08, 0x01, 0x04, 0x74, 0x72, 0x61, 0x70, 0x00, 0x00, 0x0a, 0x05, 0x01, 0x03,
  0x00, 0x00, 0x0b,
];
const { trap } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
const trapping = { on: false, calls: 0, traps: 0 };
const callsBefore = 4;

/** @param {Function} call */
const mayTrap =
  (call) =>
  /** @param {unknown[]} args */
  (...args) => {
    if (trapping.on && ++trapping.calls > callsBefore) {
      trapping.traps++;
      /** @type {Function} */ (trap)();
    }
    return call(...args);
  };

/** Embind calls the core through its table of functions. @param {WebAssembly.Table} table */
const trappingTable = (table) => ({
  get: (/** @type {number} */ index) => {
    const call = table.get(index);
    return call && mayTrap(call);
  },
});

const { instantiate } = WebAssembly;
Object.assign(WebAssembly, {
  /** @param {WebAssembly.Module | BufferSource} module @param {WebAssembly.Imports} imports */
  instantiate: async (module, imports) => {
    if (!(module instanceof WebAssembly.Module)) return instantiate(module, imports);
    const instance = await instantiate(module, imports);
    trapping.calls = 0;
    const exports = Object.entries(instance.exports).map(([name, value]) => [
      name,
      value instanceof WebAssembly.Table ? trappingTable(value) : value,
    ]);
    return { exports: Object.fromEntries(exports) };
  },
});

Object.assign(window, { trapping });
