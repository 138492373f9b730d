import { TestEnvironment } from "jest-environment-jsdom";

/** jsdom with what browsers have and it lacks: the text and stream classes that reading files needs. */
export default class PaneEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, {
      TextDecoder,
      TextEncoder,
      ReadableStream,
      WritableStream,
      TransformStream,
      DecompressionStream,
      CompressionStream,
      Response,
      Uint8Array,
      ArrayBuffer,
    });
  }
}
