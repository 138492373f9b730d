import { rmSync } from "node:fs";

export default function removePages() {
  const folder = process.env.GUIBIAO_DIST;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
