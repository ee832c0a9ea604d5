import { type FileHandle, rm, stat } from "node:fs/promises";

/** Where text goes. */
export interface Sink {
  /** Resolves when the system has the text. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
  /** Removes what was begun, after it has been closed. What somebody else has changed stays. */
  remove(): Promise<void>;
}

/** A stream that stays open, such as standard output. */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  // The callback has the error as well. Without a listener it would end the process.
  stream.on("error", () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    close: async () => {},
    remove: async () => {},
  };
}

/** A file that has just been opened. */
export interface OpenFile {
  readonly path: string;
  readonly handle: FileHandle;
  readonly size: number;
  /** What tells it from another one under its name. */
  readonly ino: number;
}

/**
 * A file that is written from its end on. What could only be written in part, as on a full disk, is taken back. When
 * somebody else has written it or put another file in its place, `refuse` throws.
 */
export function fileSink({ path, handle, size, ino }: OpenFile, refuse: () => never): Sink {
  let expected = size;
  return {
    write: async (text) => {
      const found = await handle.stat();
      if (found.size !== expected || found.nlink === 0) refuse();
      try {
        await handle.appendFile(text);
      } catch (error) {
        await handle.truncate(expected).catch(() => {});
        throw error;
      }
      expected += Buffer.byteLength(text);
    },
    close: () => handle.close(),
    remove: async () => {
      const found = await stat(path);
      if (found.size === expected && found.ino === ino) await rm(path);
    },
  };
}
