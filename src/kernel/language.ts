/** The languages of messages and descriptions (H1). Names of tables, columns, 情形 and clauses are Chinese in both. */
export type Language = "zh-CN" | "en-US";

export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
