// ESLint needs its configuration at the top level. Formatting is prettier's business alone.
import { dirname, relative, resolve, sep } from "node:path";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const root = import.meta.dirname;
const officeGlobals = ["Excel", "Office", "CustomFunctions", "OfficeRuntime", "OfficeExtension"];

/**
 * Which part of src/ may import which; every part may import itself. A room of src/regulations (named
 * `regulations/*`) never sees another room; `regulations` is the registry, whose index sees them all.
 */
const directions = {
  kernel: [],
  "regulations/*": ["kernel"],
  regulations: ["kernel", "regulations/*"],
  files: ["kernel"],
  host: ["kernel", "files"],
  workbook: ["kernel", "regulations"],
  pane: ["kernel", "regulations", "workbook", "files"],
  entry: ["kernel", "regulations", "regulations/*", "workbook", "files", "pane"],
  headless: ["kernel", "regulations", "files", "host"],
  workbench: ["kernel", "regulations", "files", "host", "pane"],
};

/** `regulations/duty`, `regulations`, `kernel` … for a path within src/, otherwise undefined. */
function partOf(path) {
  const [top, part, room, inside] = relative(root, path).split(sep);
  if (top !== "src" || part === undefined) return undefined;
  const isRoom =
    part === "regulations" && (inside !== undefined || (room !== undefined && !/^index(\.tsx?)?$/.test(room)));
  return isRoom ? `regulations/${room}` : part;
}

const importDirections = {
  meta: { type: "problem", schema: [], messages: { direction: "src/{{from}} must not import src/{{to}}." } },
  create(context) {
    const from = partOf(context.filename);
    if (from === undefined) return {};
    const allowed = directions[from.startsWith("regulations/") ? "regulations/*" : from];
    function check(node) {
      const specifier = node?.value;
      if (typeof specifier !== "string" || !specifier.startsWith(".")) return;
      const to = partOf(resolve(dirname(context.filename), specifier));
      if (to === from) return;
      const kind = to?.startsWith("regulations/") ? "regulations/*" : to;
      if (to === undefined || !allowed?.includes(kind)) {
        context.report({ node, messageId: "direction", data: { from, to: to ?? specifier } });
      }
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    };
  },
};

const escapeHatches = [
  {
    selector: "TSAsExpression > TSAsExpression.expression",
    message: "A double assertion hides a type error: narrow the value or declare its type instead.",
  },
  { selector: "TSAsExpression > TSNeverKeyword", message: "`as never` switches the type checker off." },
];
const officeTypes = officeGlobals.map((name) => ({
  selector: `TSQualifiedName > Identifier.left[name="${name}"]`,
  message: `${name} belongs to src/workbook and src/entry.`,
}));

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", ".cache/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    files: ["**/*.{ts,tsx,mjs}"],
    plugins: { guibiao: { rules: { "import-directions": importDirections } } },
    rules: {
      "guibiao/import-directions": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-syntax": ["error", ...escapeHatches],
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true, "ts-check": false },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      // Typed columns are indexed without undefined in their type; Maps are read right after a `has`.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/**", "src/entry/**"],
    rules: {
      "no-restricted-globals": ["error", { globals: officeGlobals, checkGlobalObject: true }],
      "no-restricted-syntax": ["error", ...escapeHatches, ...officeTypes],
    },
  },
  {
    files: ["src/workbook/**/*.{ts,tsx}", "src/entry/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
);
