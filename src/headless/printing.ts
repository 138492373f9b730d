import { isFileSystemError } from "./file-system-error";

/** Characters that go out at a time: few writes, and never one gigantic string. */
const PIECE_LENGTH = 65_536;

/** The other side doesn't read any longer (`… | head`): no error of ours. */
const CLOSED = new Set(["EPIPE", "EOF", "ECONNRESET", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

/** Writes text piece by piece, no faster than it is read. Quiet where nobody reads any longer. */
export async function print(stream: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  let isClosed = false;
  const onError = (error: Error): void => {
    isClosed ||= isClosing(error);
  };
  stream.on("error", onError);
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error === null || error === undefined) resolve();
        else if (isClosing(error)) {
          isClosed = true;
          resolve();
        } else reject(error);
      });
    });
  let gathered = "";
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < PIECE_LENGTH) continue;
    await write(gathered);
    gathered = "";
    if (isClosed) break;
  }
  if (gathered !== "" && !isClosed) await write(gathered);
  // The stream tells of its end once more, later: whoever closed it, the listener stays for that.
  if (!isClosed) stream.off("error", onError);
}

function isClosing(error: Error): boolean {
  return isFileSystemError(error) && CLOSED.has(error.code);
}
