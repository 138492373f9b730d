import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Review } from "../../kernel/review";
import { countFindings } from "../listed-findings";
import { usePane } from "../use-pane";
import { writeCount, writePlace } from "../wording";
import { HiddenText } from "./hidden-text";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexDirection: "column", gap: "6px" },
  item: { display: "flex", gap: "8px" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Findings shown before the file is let in; the rest is told by number. */
const SHOWN = 20;

/** The tables that were recognised in a file, with their rows. */
export function UploadTables({ review }: { readonly review: Review }): ReactNode {
  const styles = useStyles();
  const { texts, language } = usePane();
  return (
    <ul className={styles.list} aria-label={texts.upload.foundTables}>
      {review.reading.regulations.flatMap(({ regulation, matches }) =>
        matches.map(({ schema, layout }) => {
          const count = review.counts.find(({ sheet }) => sheet === layout.sheet);
          return (
            <li key={layout.sheet}>
              <strong>{schema.name}</strong>{" "}
              {texts.data.read(
                layout.sheet === schema.name ? null : layout.sheet,
                count?.rows ?? 0,
                count?.leftOut ?? 0,
              )}
              <HiddenText>{regulation.title[language]}</HiddenText>
            </li>
          );
        }),
      )}
    </ul>
  );
}

/** What is wrong with a file: by number, and the first of it. */
export function UploadFindings({
  review,
  whatErrorsMean,
}: {
  readonly review: Review;
  readonly whatErrorsMean: string;
}): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { findings } = review;
  const counts = countFindings(findings);
  return (
    <>
      <Text role="status" className={styles.heading}>
        {findings.length === 0
          ? texts.upload.noProblems
          : texts.upload.problems(counts.error, counts.warning, counts["needs-review"])}
      </Text>
      {counts.error > 0 && <Text className={styles.note}>{whatErrorsMean}</Text>}
      <ul className={styles.list} aria-label={texts.check.list}>
        {[...findings]
          .filter(({ settled }) => !settled)
          .sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"))
          .slice(0, SHOWN)
          .map((finding, index) => (
            <li key={index} className={styles.item}>
              <SeverityIcon standing={finding.severity} />
              <div>
                <HiddenText>{texts.severity[finding.severity]}</HiddenText>
                {finding.message}{" "}
                {finding.sheet !== null && (
                  <span className={styles.place}>{writePlace(finding.sheet, finding.cell ?? "")}</span>
                )}
              </div>
            </li>
          ))}
      </ul>
      {findings.length > SHOWN && (
        <Text className={styles.note}>{texts.upload.more(writeCount(findings.length - SHOWN))}</Text>
      )}
    </>
  );
}
