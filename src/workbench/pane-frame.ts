/** The pane in its frame: the built page of the add-in, whose office.js talks to the host in this page. */
import { windowExternal } from "../host/window-external";
import type { WorkbookHost } from "../host/workbook-host";

/** `pane-transport.js` takes it over in the frame before office.js is loaded. */
interface PaneWindow extends Window {
  guibiaoExternal?: object;
}

export interface PaneFrame {
  /** Ends the add-in's page. */
  close(): void;
}

export interface PaneEvents {
  /** The person pressed something in the pane. */
  readonly onGesture: () => void;
  /** A file was dropped on the pane, which would otherwise be replaced by it. */
  readonly onFile: (file: File) => void;
}

/** Loads the add-in's page into a frame and connects it to a workbook. */
export function openPane(frame: HTMLIFrameElement, host: WorkbookHost, { onGesture, onFile }: PaneEvents): PaneFrame {
  const { object, disconnect } = windowExternal(host);
  const owner: PaneWindow = window;
  owner.guibiaoExternal = object;
  const listen = () => {
    const inner = frame.contentWindow;
    if (inner === null) return;
    for (const kind of ["pointerdown", "keydown"]) inner.addEventListener(kind, onGesture, { capture: true });
    inner.addEventListener("dragover", (event) => event.preventDefault());
    inner.addEventListener("drop", (event) => {
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || file === undefined) return;
      event.preventDefault();
      onFile(file);
    });
  };
  frame.addEventListener("load", listen);
  frame.src = "taskpane.html";
  return {
    close() {
      frame.removeEventListener("load", listen);
      disconnect();
    },
  };
}
