/** Lets the page draw and answer before long work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    // A message comes sooner than a timer, which browsers hold back when many follow each other.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
