import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { ReviewedTable } from "../../kernel/review";
import { foldWidth } from "../../kernel/text";
import { subjectTotals, viewOf } from "../computed-figures";
import { usePane } from "../use-pane";
import { writeCounted, writeMoney } from "../wording";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  list: { listStyle: "none", margin: 0, padding: 0 },
  subject: {
    display: "flex",
    gap: "8px",
    width: "100%",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    padding: "6px 2px",
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  grow: { flex: "1 1 auto", minWidth: 0 },
  rows: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Shown before the rest is asked for. */
const FEW = 8;
/** More than these nobody reads through: a search finds them. */
const MANY = 200;

/** Everyone with a sum in a table, the largest first; a click tells how it came about. */
export function SubjectList({ table }: { readonly table: ReviewedTable }): ReactNode {
  const styles = useStyles();
  const { session, texts, regulation, language } = usePane();
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState("");
  const view = viewOf(regulation, table);
  const totals = useMemo(() => subjectTotals(view, table), [view, table]);
  const { subject, explanation } = view;
  if (subject === undefined || explanation === undefined) return null;
  const noun = subject.noun.one[language];
  const words = foldWidth(search).trim().toLowerCase();
  const found = totals.filter((total) => foldWidth(`${total.subject} ${total.name}`).toLowerCase().includes(words));
  const shown = found.slice(0, all || words !== "" ? MANY : FEW);
  const hidden = found.length - shown.length;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.compute.bySubject(noun, explanation.rankedBy.label[language])}</h2>
      <p className={styles.note}>{texts.compute.bySubjectHow(noun)}</p>
      {totals.length > FEW && (
        <SearchBox
          size="small"
          placeholder={texts.compute.searchSubject(noun)}
          aria-label={texts.compute.searchSubject(noun)}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      <ul className={styles.list}>
        {shown.map((total) => (
          <li key={total.subject}>
            <button
              type="button"
              className={styles.subject}
              onClick={() => session.compute.showSubject({ table: table.name, subject: total.subject, month: null })}
            >
              <span className={styles.grow}>{[total.subject, total.name].filter(Boolean).join(" ")}</span>
              <span className={styles.rows}>{writeCounted(total.rows, explanation.entries, language)}</span>
              <span className={styles.amount}>{writeMoney(total.yuan, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.note}>{texts.compute.noSubject(noun)}</p>}
      {(all || words !== "") && hidden > 0 && (
        <p className={styles.note}>{texts.compute.moreSubjects(writeCounted(hidden, subject.noun, language))}</p>
      )}
      {words === "" && totals.length > FEW && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(!all)}>
            {all
              ? texts.compute.fewSubjects
              : texts.compute.allSubjects(writeCounted(totals.length, subject.noun, language))}
          </Button>
        </div>
      )}
    </section>
  );
}
