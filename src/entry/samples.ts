/// <reference types="vite/client" />

const addresses = import.meta.glob<string>("../../assets/samples/*/*.xlsx", {
  eager: true,
  query: "?url",
  import: "default",
});

/** The sample workbook of a regulation; null where it has none or it can't be had. */
export async function loadSample(regulation: string): Promise<Uint8Array | null> {
  const found = Object.entries(addresses).find(([path]) => path.includes(`/samples/${regulation}/`));
  if (found === undefined) return null;
  const answer = await fetch(found[1]);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
