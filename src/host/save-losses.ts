/** What a saved file can't keep, as phrases to be told before it is given out. */
import type { Bilingual } from "../kernel/language";

export const saveLosses = {
  signature: {
    "zh-CN": "数字签名（内容改动后签名不再有效，需重新签署）",
    "en-US": "the digital signature (it no longer holds for the changed file and must be given anew)",
  },
  unmoved: (sheet: string): Bilingual => ({
    "zh-CN": `工作表“${sheet}”插入或删除行列后，其中的分页符、迷你图、控件和扩展格式仍按原来的位置保存`,
    "en-US": `on sheet "${sheet}", where rows or columns were inserted or deleted, page breaks, sparklines, controls and extended formats stay in their old places`,
  }),
  chartType: (sheet: string, chart: string): Bilingual => ({
    "zh-CN": `工作表“${sheet}”里图表“${chart}”的图表类型（改存为簇状柱形图）`,
    "en-US": `the type of chart "${chart}" on sheet "${sheet}" (it is saved as clustered columns)`,
  }),
  conditionalFormats: (sheet: string, count: number): Bilingual => ({
    "zh-CN": `工作表“${sheet}”里 ${String(count)} 条新加的色阶、数据条或图标类条件格式`,
    "en-US": `${String(count)} new conditional formats on sheet "${sheet}" that are color scales, data bars or icons`,
  }),
  documentSettings: (count: number): Bilingual => ({
    "zh-CN": `加载项保存在工作簿里的 ${String(count)} 项设置`,
    "en-US": `${String(count)} settings that an add-in keeps in the workbook`,
  }),
} as const;
