import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { columnLetters } from "../../kernel/cell-address";
import { textOfCell } from "../../kernel/column";
import { HEADER_ROWS } from "../../kernel/sheet-matching";
import { sampleValues } from "../column-guess";
import { TabBody } from "../parts/tab-body";
import type { Mapping, SurveyedWorkbook } from "../pane-state";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", gap: "4px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  columns: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  required: { color: tokens.colorStatusDangerForeground1 },
  samples: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minHeight: "17px",
    paddingTop: "2px",
  },
  select: { minWidth: 0, maxWidth: "100%", "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ColumnMapperProps {
  readonly mapping: Mapping;
  readonly survey: SurveyedWorkbook;
}

/** Which column of the sheet is which of ours. */
export function ColumnMapper({ mapping, survey }: ColumnMapperProps): ReactNode {
  const styles = useStyles();
  const { session, texts, regulation, language, readOnly } = usePane();
  const schema = regulation.sheets.find(({ name }) => name === mapping.table);
  const heads = survey.sheets.find(({ name }) => name === mapping.sheet)?.heads ?? [];
  const header = heads[mapping.headerRow] ?? [];
  if (schema === undefined) return null;
  const used = Object.values(mapping.choices).filter((position) => position !== null);
  const twice = new Set(used.filter((position, index) => used.indexOf(position) !== index));
  const lacking = schema.columns.filter(
    ({ name, required }) => required === true && (mapping.choices[name] ?? null) === null,
  );
  const byHand = survey.maps.some(({ sheet, table }) => sheet === mapping.sheet && table === mapping.table);
  return (
    <TabBody
      footer={
        <>
          <Button
            appearance="primary"
            disabled={lacking.length > 0 || twice.size > 0 || mapping.saving || readOnly}
            onClick={() => void session.data.saveMapping()}
          >
            {texts.mapping.save}
          </Button>
          <Button onClick={() => session.data.closeMapping()}>{texts.cancel}</Button>
          {byHand && (
            <Button appearance="subtle" onClick={() => void session.data.forgetMapping()}>
              {texts.mapping.forget}
            </Button>
          )}
          <Text className={styles.note} role="status">
            {lacking.length > 0
              ? texts.mapping.lacking(lacking.map(({ name }) => name))
              : twice.size > 0
                ? texts.mapping.twice
                : ""}
          </Text>
        </>
      }
    >
      <div className={styles.top}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={texts.back}
          autoFocus
          onClick={() => session.data.closeMapping()}
        />
        <h2 className={styles.title}>{texts.mapping.title(schema.name)}</h2>
      </div>
      <Text className={styles.note}>{texts.mapping.how}</Text>
      <Field label={texts.mapping.sheet}>
        <Select
          className={styles.select}
          value={mapping.sheet}
          onChange={(_, { value }) => session.data.chooseMappedSheet(value)}
        >
          {survey.sheets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={texts.mapping.headerRow}>
        <Select
          className={styles.select}
          value={String(mapping.headerRow)}
          onChange={(_, { value }) => session.data.chooseHeaderRow(Number(value))}
        >
          {heads.slice(0, HEADER_ROWS).map((cells, row) => (
            <option key={row} value={row}>
              {texts.mapping.row(
                row + 1,
                cells
                  .map((cell) => textOfCell(cell).trim())
                  .filter(Boolean)
                  .slice(0, 4)
                  .join(" | "),
              )}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={styles.columns}>
        {schema.columns.map((column) => {
          const position = mapping.choices[column.name] ?? null;
          const samples = position === null ? [] : sampleValues(heads, mapping.headerRow, position, column.kind);
          return (
            <li key={column.name}>
              <Field
                label={column.name}
                required={column.required === true}
                validationState={position !== null && twice.has(position) ? "error" : "none"}
                {...(position !== null && twice.has(position) ? { validationMessage: texts.mapping.usedTwice } : {})}
              >
                <Select
                  className={styles.select}
                  value={position === null ? "" : String(position)}
                  onChange={(_, { value }) => session.data.mapColumn(column.name, value === "" ? null : Number(value))}
                >
                  <option value="">{texts.mapping.none}</option>
                  {header.map((cell, index) => {
                    const text = textOfCell(cell).trim();
                    if (text === "") return null;
                    return (
                      <option key={index} value={index}>
                        {`${columnLetters(index)} · ${text}`}
                      </option>
                    );
                  })}
                </Select>
              </Field>
              <div className={styles.samples}>
                {samples.length > 0 ? texts.mapping.samples(samples) : column.note[language]}
              </div>
            </li>
          );
        })}
      </ul>
    </TabBody>
  );
}
