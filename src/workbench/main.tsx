import { createRoot } from "react-dom/client";
import { Workbench } from "./workbench";

const root = document.getElementById("workbench");
if (root === null) throw new Error("index.html has no element #workbench");
createRoot(root).render(<Workbench />);
