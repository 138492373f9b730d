import { buildWorkbook } from "../files/zip-builder";

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relations(
  ...list: readonly (readonly [id: string, type: string, target: string, external?: boolean])[]
): string {
  const items = list.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"${external === true ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships xmlns="${packageRelationships}">${items.join("")}</Relationships>`;
}

const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><i/><u val="double"/><strike/><vertAlign val="superscript"/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="宋体"/><charset val="134"/></font><font><sz val="10"/><color indexed="10"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="5" tint="0.5999938962981048"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FF112233"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalDown="1"><left style="thin"><color auto="1"/></left><right style="mediumDashed"><color rgb="FF00AA00"/></right><top style="double"><color indexed="8"/></top><bottom style="hair"><color theme="9"/></bottom><diagonal style="thin"><color rgb="FFFF0000"/></diagonal></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="2" borderId="1" xfId="0" applyAlignment="1" applyProtection="1"><alignment horizontal="centerContinuous" vertical="top" textRotation="135" wrapText="1" indent="2" readingOrder="1"/><protection locked="0" hidden="1"/></xf><xf numFmtId="49" fontId="2" fillId="3" borderId="0" xfId="1" quotePrefix="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="1"/></cellXfs><dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"/></border></dxf><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const sheet1 = `<worksheet xmlns="${main}" xmlns:r="${relationships}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetPr codeName="Tabelle1"><tabColor rgb="FF112233"/></sheetPr><dimension ref="A1:H9"/><sheetViews><sheetView tabSelected="1" workbookViewId="0" zoomScale="85"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C3" sqref="C3"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="10.5" defaultRowHeight="15"/><cols><col min="1" max="1" width="12.7109375" customWidth="1"/><col min="2" max="3" width="20.140625" style="3" bestFit="1" customWidth="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/><col min="6" max="16384" width="9.140625"/></cols><sheetData>
<row r="1" spans="1:8" ht="30" customHeight="1" outlineLevel="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c r="C1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c><c r="D1" t="s"><v>2</v></c></row>
<row r="2"><c r="A2" s="1"><v>45000</v></c><c r="B2" s="3"><v>1.10</v></c><c r="C2"><f>B2*2</f><v>2.2</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">B2+1</f><v>2.1</v></c><c r="F2" cm="1"><f t="array" ref="F2:F4">_xlfn._xlws.SORT(B2:B4)</f><v>1.1</v></c><c r="G2" t="str"><f t="array" ref="G2">_xldudf_GUIBIAO_DUTY_STATUS(A2,"a_b")</f><v>迟到</v></c></row>
<row r="3" hidden="1"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" s="3"><v>2</v></c><c r="C3"><f ca="1">NOW()</f></c><c r="D3"><f t="shared" si="0"/><v>3</v></c><c r="F3"><v>2</v></c></row>
<row r="4" s="6" customFormat="1"><c r="A4" t="b"><v>1</v></c><c r="B4" s="3"><v>3</v></c><c r="C4" s="2" t="s"><v>3</v></c><c r="D4"><f t="shared" si="0"/><v>4</v></c><c r="F4"><v>3</v></c><c r="H4" s="1"/></row>
<row r="6"><c r="A6"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x+1)</f><v>2</v></c><c r="B6"><f>SUM(_xlfn.ANCHORARRAY(F2))</f><v>6.1</v></c><c r="C6" t="str"><f>'第 2 页'!A1&amp;"Sheet2!A1"</f><v>a</v></c></row>
</sheetData><sheetProtection algorithmName="SHA-512" hashValue="abc" saltValue="def" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0"/><autoFilter ref="A1:D4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A8:B9"/></mergeCells><phoneticPr fontId="1"/><conditionalFormatting sqref="A2:A4 C2:C4"><cfRule type="expression" dxfId="0" priority="2"><formula>$B2&gt;1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="1" priority="1" operator="greaterThan"><formula>2</formula></cfRule><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="请_x000a_选" prompt="甲或乙" sqref="A2:A4"><formula1>"甲,乙"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" sqref="B2 B4"><formula1>0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="网页"/><hyperlink ref="B4" location="Sheet1!A1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.2" footer="0.2"/><pageSetup paperSize="8" scale="70" orientation="landscape" r:id="rId5"/><headerFooter differentFirst="1"><oddHeader>&amp;L左&amp;C&amp;"-,Bold"中 &amp;&amp; 间</oddHeader><oddFooter>&amp;P</oddFooter><firstHeader>首页</firstHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A1:B2" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst></worksheet>`;

const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="框"/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

/** A workbook with everything that other programs put into files, and that must survive. */
export function uglyWorkbook(): Uint8Array {
  return buildWorkbook({
    sheets: [
      ["Sheet1", sheet1],
      [
        "第 2 页",
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><f>Sheet1!B2+1</f><v>2.1</v></c></row></sheetData>',
      ],
      ["隐藏", "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"],
    ],
    sharedStrings:
      '<si><t>姓名</t></si><si><r><t>粗</t></r><r><rPr><b/></rPr><t xml:space="preserve">体 </t></r><rPh sb="0" eb="1"><t>ku</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si><si><t>=1+1</t></si>',
    styles,
    workbookProperties: '<workbookPr codeName="W"/><bookViews><workbookView xWindow="1" activeTab="0"/></bookViews>',
    workbookTail: `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$D$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$D$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A:$A,Sheet1!$1:$1</definedName><definedName name="税率" comment="说明">'第 2 页'!$B$1</definedName><definedName name="局部" localSheetId="1">Sheet1!$B$2</definedName></definedNames><calcPr calcId="191029"/>`,
    contentTypes: `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="${spreadsheet}.printerSettings"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/comments1.xml" ContentType="${spreadsheet}.comments+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${spreadsheet}.table+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${spreadsheet}.calcChain+xml"/><Override PartName="/xl/metadata.xml" ContentType="${spreadsheet}.sheetMetadata+xml"/>`,
    workbookRelationships: `<Relationship Id="rIdChain" Type="${relationships}/calcChain" Target="calcChain.xml"/><Relationship Id="rIdMeta" Type="${relationships}/sheetMetadata" Target="metadata.xml"/><Relationship Id="rIdXml" Type="${relationships}/customXml" Target="../customXml/item1.xml"/>`,
    extra: [
      {
        name: "xl/worksheets/_rels/sheet1.xml.rels",
        content: relations(
          ["rId1", "hyperlink", "https://example.com/?a=1&amp;b=2", true],
          ["rId2", "drawing", "../drawings/drawing1.xml"],
          ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
          ["rId4", "comments", "../comments1.xml"],
          ["rId5", "printerSettings", "../printerSettings/printerSettings1.bin"],
          ["rId6", "table", "../tables/table1.xml"],
        ),
      },
      { name: "xl/drawings/drawing1.xml", content: drawing },
      {
        name: "xl/drawings/vmlDrawing1.vml",
        content:
          '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
      },
      {
        name: "xl/comments1.xml",
        content: `<comments xmlns="${main}"><authors><author>王五</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>请</t></r><r><t>核对</t></r></text></comment></commentList></comments>`,
      },
      { name: "xl/printerSettings/printerSettings1.bin", content: Uint8Array.of(1, 2, 3, 0, 255) },
      {
        name: "xl/tables/table1.xml",
        content: `<table xmlns="${main}" id="3" name="人员表" displayName="人员表" ref="A11:B13" totalsRowCount="1"><autoFilter ref="A11:B12"/><tableColumns count="2"><tableColumn id="1" name="列1" totalsRowLabel="合计"/><tableColumn id="7" name="列2" totalsRowFunction="sum"/></tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
      },
      { name: "xl/calcChain.xml", content: `<calcChain xmlns="${main}"><c r="C2" i="1"/></calcChain>` },
      {
        name: "xl/metadata.xml",
        content: `<metadata xmlns="${main}"><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
      },
      { name: "customXml/item1.xml", content: '<a xmlns="urn:a">1</a>' },
      { name: "customXml/itemProps1.xml", content: '<ds:datastoreItem xmlns:ds="urn:ds" ds:itemID="{1}"/>' },
      { name: "customXml/_rels/item1.xml.rels", content: relations(["rId1", "customXmlProps", "itemProps1.xml"]) },
      { name: "docProps/thumbnail.bin", content: Uint8Array.of(9, 9, 9), store: true },
    ],
  });
}
