/** The two dialects of the format: nearly all files are transitional, some programs save strict ones. */
export interface XlsxNamespaces {
  readonly main: string;
  /** For `r:id`; types of relationships begin with it. */
  readonly relationships: string;
}

export const transitional: XlsxNamespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const strict: XlsxNamespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** @param main the namespace of the workbook's root element */
export function namespacesOf(main: string | null): XlsxNamespaces {
  return main === strict.main ? strict : transitional;
}
