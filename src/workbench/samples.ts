/// <reference types="vite/client" />

const addresses = import.meta.glob<string>("../../assets/samples/*/*.xlsx", {
  eager: true,
  query: "?url",
  import: "default",
});

export interface Sample {
  /** The regulation's folder. */
  readonly regulation: string;
  readonly fileName: string;
  readonly address: string;
}

/** One workbook of each regulation; the one that the workbench opens with comes first. */
export const SAMPLES: readonly Sample[] = Object.entries(addresses)
  .map(([path, address]) => {
    const [fileName = path, regulation = ""] = path.split("/").reverse();
    return { regulation, fileName, address };
  })
  .sort((a, b) => Number(b.regulation === "duty") - Number(a.regulation === "duty"));

/** @throws TypeError where the page's server is gone */
export async function sampleBytes({ address }: Sample): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${String(answer.status)} ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}
