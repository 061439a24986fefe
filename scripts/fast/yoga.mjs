/**
 * Stands in for yoga-layout in the bundle. The original fetches its WebAssembly from a data: URL, for which Node loads
 * a whole HTTP client (25 ms, 14 MB); this one makes the instance at once, from the same bytes.
 */
import wasm from 'yoga.wasm';
import loadYoga from '../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from '../../node_modules/yoga-layout/dist/src/wrapAssembly.js';

function instantiateWasm(imports, done) {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), imports);
  done(instance);
  return instance.exports;
}

export default wrapAssembly(await loadYoga({ instantiateWasm }));
export * from '../../node_modules/yoga-layout/dist/src/generated/YGEnums.js';
