import { xmlDeclaration } from "./package-edit";

export const spillMetadataType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

/** The cell metadata whose number 1 says that an array formula spills. */
export function spillMetadataXml(namespace: string): string {
  const type =
    '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
  const properties =
    '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>';
  return `${xmlDeclaration}<metadata xmlns="${namespace}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">${type}</metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>${properties}</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
}
