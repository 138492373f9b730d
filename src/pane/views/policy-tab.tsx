import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  SearchBox,
  Skeleton,
  SkeletonItem,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, EditRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { cellAddress } from "../../kernel/cell-address";
import { formatDay } from "../../kernel/excel-date";
import { writeDate } from "../../kernel/message";
import { Policy, type PolicyParameter, type PolicyValue } from "../../kernel/policy";
import { foldWidth } from "../../kernel/text";
import { clauseOf } from "../checked-extent";
import { writePolicyValue } from "../computed-figures";
import { ProblemMessage } from "../parts/problem-message";
import { TabBody } from "../parts/tab-body";
import { usePane } from "../use-pane";
import { today, writeDay, writePlace } from "../wording";
import { HiddenText } from "../parts/hidden-text";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  groupTop: { padding: "6px 0 2px" },
  clause: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  gist: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  toggle: {
    display: "flex",
    gap: "6px",
    width: "100%",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    padding: "8px 0",
    cursor: "pointer",
    alignItems: "flex-start",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { fontSize: "16px", height: "20px", display: "inline-flex", alignItems: "center", flexShrink: 0 },
  both: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 12px",
    flex: "1 1 0",
    minWidth: 0,
  },
  name: { flex: "0 1 auto", minWidth: 0 },
  value: {
    flex: "0 1 auto",
    minWidth: 0,
    fontWeight: 600,
    overflow: "hidden",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
  },
  changed: { color: tokens.colorBrandForeground1 },
  detail: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 0 12px 22px" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  history: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  historyLine: { display: "flex", flexWrap: "wrap", gap: "2px 8px", alignItems: "baseline" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  links: { display: "flex", flexWrap: "wrap", gap: "2px 12px" },
  options: { marginInlineStart: "-8px" },
});

/** Every parameter of the regulation by article. */
export function PolicyTab(): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language, readOnly } = usePane();
  const { policy } = state;
  const overrides = useMemo(
    () => policy.overrides.filter(({ id }) => Object.hasOwn(regulation.policy, id)),
    [policy.overrides, regulation],
  );
  const inForce = useMemo(() => new Policy(regulation.policy, overrides), [regulation, overrides]);
  const groups = useMemo(() => {
    const words = foldWidth(policy.search).toLowerCase();
    const byClause = new Map<string, [string, PolicyParameter][]>();
    for (const [id, parameter] of Object.entries(regulation.policy)) {
      const text = foldWidth(`${id} ${parameter.name[language]} ${parameter.clause} ${parameter.meaning[language]}`);
      if (!text.toLowerCase().includes(words)) continue;
      const group = byClause.get(parameter.clause);
      if (group) group.push([id, parameter]);
      else byClause.set(parameter.clause, [[id, parameter]]);
    }
    return [...byClause];
  }, [regulation, policy.search, language]);
  const changed = new Set(overrides.map(({ id }) => id)).size;
  /** The parameter that is being changed, and where its form puts its buttons: in sight, however long the choices are. */
  const [editing, setEditing] = useState<string | null>(null);
  const [buttons, setButtons] = useState<HTMLElement | null>(null);
  const isEditing =
    editing !== null && policy.open === editing && groups.some(([, group]) => group.some(([id]) => id === editing));

  if (policy.phase === "loading") {
    return (
      <TabBody>
        <Skeleton aria-label={texts.policy.loading}>
          {[0, 1, 2, 3].map((line) => (
            <SkeletonItem key={line} style={{ marginBottom: 12 }} />
          ))}
        </Skeleton>
      </TabBody>
    );
  }
  const mine = policy.rowProblems.filter(({ id }) => id === null || Object.hasOwn(regulation.policy, id));
  return (
    <TabBody
      footer={
        isEditing ? (
          <div ref={setButtons} className={styles.actions} />
        ) : changed > 0 ? (
          <>
            <Button onClick={() => void session.policy.openSheet()}>{texts.policy.openSheet}</Button>
            <Text className={styles.note}>{texts.policy.changed(changed)}</Text>
          </>
        ) : null
      }
    >
      {policy.problem !== null && (
        <ProblemMessage problem={policy.problem} onRetry={() => void session.policy.load()} />
      )}
      <Text className={styles.note}>{texts.policy.how}</Text>
      {readOnly && <Text className={styles.note}>{texts.states.readOnly}</Text>}
      {mine.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            {texts.policy.rowProblems(mine.length)}
            <div className={styles.links}>
              {mine.map(({ place }) => (
                <Link
                  key={`${place.row} ${place.column}`}
                  as="button"
                  onClick={() => void session.data.locate(place.sheet, place.row, place.column)}
                >
                  {writePlace(place.sheet, cellAddress(place.row, place.column))}
                </Link>
              ))}
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
      <SearchBox
        size="small"
        style={{ maxWidth: "none", flexShrink: 0 }}
        placeholder={texts.policy.search}
        aria-label={texts.policy.search}
        value={policy.search}
        onChange={(_, { value }) => session.policy.search(value)}
      />
      {groups.length === 0 && <Text role="status">{texts.policy.noMatch}</Text>}
      {groups.map(([clause, parameters]) => (
        <section key={clause} className={styles.group} aria-label={clause}>
          <div className={styles.groupTop}>
            <h2 className={styles.clause}>{clause}</h2>
            <p className={styles.gist}>{clauseOf(regulation, clause)?.gist[language] ?? ""}</p>
          </div>
          {parameters.map(([id, parameter]) => (
            <Parameter
              key={id}
              id={id}
              parameter={parameter}
              inForce={inForce}
              editing={isEditing && editing === id}
              onEdit={(edited) => setEditing(edited ? id : null)}
              buttons={buttons}
            />
          ))}
        </section>
      ))}
      <p className={styles.note}>{texts.policy.hint}</p>
    </TabBody>
  );
}

interface ParameterProps {
  readonly id: string;
  readonly parameter: PolicyParameter;
  readonly inForce: Policy;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly buttons: HTMLElement | null;
}

function Parameter({ id, parameter, inForce, editing, onEdit, buttons }: ParameterProps): ReactNode {
  const styles = useStyles();
  const detailId = useId();
  const { session, state, texts, language, readOnly } = usePane();
  const open = state.policy.open === id;
  const now = today(session.context.now?.());
  const value = inForce.at(id, now);
  const own = inForce.overrides.filter((override) => override.id === id);
  const current = meaningOf(parameter, value)?.[language];
  return (
    <div className={styles.item}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={detailId}
        onClick={() => {
          onEdit(false);
          session.policy.toggle(id);
        }}
      >
        <span className={styles.chevron} aria-hidden="true">
          {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span className={styles.both}>
          <span className={styles.name}>{parameter.name[language]}</span>
          <span className={`${styles.value} ${own.length > 0 ? styles.changed : ""}`}>
            {shortValue(parameter, value)}
            {own.length > 0 && <HiddenText>{texts.policy.isChanged}</HiddenText>}
          </span>
        </span>
      </button>
      {open && (
        <div id={detailId} className={styles.detail}>
          {current !== undefined && <Text>{current}</Text>}
          <ul className={styles.history} aria-label={texts.policy.history}>
            {parameter.values.map(({ from, value: textValue }) => (
              <li key={from ?? "always"} className={styles.note}>
                {texts.policy.ofText(shortValue(parameter, textValue), from === null ? null : writeDay(from, language))}
              </li>
            ))}
            {own.map((override) => (
              <li key={override.from ?? "always"} className={styles.historyLine}>
                <span>
                  {texts.policy.ofWorkbook(
                    shortValue(parameter, override.value),
                    override.from === null ? null : writeDay(override.from, language),
                  )}
                </span>
                <Link
                  as="button"
                  disabled={readOnly || state.policy.saving}
                  onClick={() =>
                    void session.policy.reset(id, override.from === null ? null : formatDay(override.from))
                  }
                >
                  {texts.policy.removeOne}
                </Link>
              </li>
            ))}
          </ul>
          {editing ? (
            <ChangeForm id={id} parameter={parameter} value={value} buttons={buttons} onDone={() => onEdit(false)} />
          ) : (
            <div className={styles.actions}>
              <Button size="small" icon={<EditRegular />} disabled={readOnly} onClick={() => onEdit(true)}>
                {texts.policy.change}
              </Button>
              {own.length > 0 && (
                <Button
                  size="small"
                  disabled={readOnly || state.policy.saving}
                  onClick={() => void session.policy.reset(id)}
                >
                  {texts.policy.reset}
                </Button>
              )}
            </div>
          )}
          <p className={styles.note}>{texts.policy.id(id)}</p>
        </div>
      )}
    </div>
  );

  function shortValue(of: PolicyParameter, written: PolicyValue): string {
    if (of.kind === "choice" || written === null) {
      return meaningOf(of, written)?.[language] ?? (of.show(written) || texts.policy.unset);
    }
    return writePolicyValue(of, written, language);
  }
}

function meaningOf(parameter: PolicyParameter, value: PolicyValue): PolicyParameter["meaning"] | undefined {
  const written = parameter.show(value);
  if (parameter.values.some((dated) => parameter.show(dated.value) === written)) return parameter.meaning;
  return parameter.alternatives.find((alternative) => parameter.show(alternative.value) === written)?.meaning;
}

interface ChangeFormProps {
  readonly id: string;
  readonly parameter: PolicyParameter;
  readonly value: PolicyValue;
  /** What holds the form's buttons. */
  readonly buttons: HTMLElement | null;
  readonly onDone: () => void;
}

/** A new value, and the day from which it holds. */
function ChangeForm({ id, parameter, value, buttons, onDone }: ChangeFormProps): ReactNode {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const textValue = parameter.values.at(-1)?.value ?? value;
  const options = [
    { value: textValue, meaning: parameter.meaning },
    ...parameter.alternatives.map((alternative) => ({ value: alternative.value, meaning: alternative.meaning })),
  ];
  const formId = useId();
  const [written, setWritten] = useState(parameter.show(value));
  const [from, setFrom] = useState("");
  const [note, setNote] = useState("");
  const parsed = parameter.parse(written);
  const isOption = options.some((option) => parameter.show(option.value) === written);
  const onlyOptions = parameter.kind === "choice";
  const [own, setOwn] = useState(!onlyOptions && !isOption);
  return (
    <form
      id={formId}
      className={styles.group}
      style={{ gap: 8 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed === undefined) return;
        void session.policy
          .change({ id, value: parameter.show(parsed), from: from === "" ? null : from, note: note.trim() })
          .then(onDone);
      }}
    >
      {(onlyOptions || parameter.alternatives.length > 0) && (
        <Field label={texts.policy.choose}>
          <RadioGroup
            className={styles.options}
            value={own ? "own" : written}
            onChange={(_, { value: chosen }) => {
              setOwn(chosen === "own");
              if (chosen !== "own") setWritten(chosen);
            }}
          >
            {options.map((option, index) => (
              <Radio
                key={parameter.show(option.value)}
                value={parameter.show(option.value)}
                label={`${option.meaning[language]}${index === 0 ? texts.policy.textsOwn : ""}`}
              />
            ))}
            {!onlyOptions && <Radio value="own" label={texts.policy.another} />}
          </RadioGroup>
        </Field>
      )}
      {!onlyOptions && (own || parameter.alternatives.length === 0) && (
        <Field
          label={texts.policy.newValue(parameter.unit?.[language] ?? null)}
          required
          validationState={parsed === undefined ? "error" : "none"}
          {...(parsed === undefined ? { validationMessage: texts.policy.unusable[parameter.kind] } : {})}
        >
          <Input value={written} onChange={(_, { value: next }) => setWritten(next)} />
        </Field>
      )}
      <Field label={texts.policy.from} hint={from === "" ? texts.policy.always : writeDate(from, language)}>
        <Input type="date" value={from} onChange={(_, { value: next }) => setFrom(next)} />
      </Field>
      <Field label={texts.policy.note}>
        <Input value={note} onChange={(_, { value: next }) => setNote(next)} />
      </Field>
      <p className={styles.note}>{texts.policy.written}</p>
      {buttons !== null &&
        createPortal(
          <>
            <Button
              type="submit"
              form={formId}
              appearance="primary"
              disabled={parsed === undefined || state.policy.saving}
              {...(state.policy.saving ? { icon: <Spinner size="tiny" /> } : {})}
            >
              {texts.policy.save}
            </Button>
            <Button onClick={onDone}>{texts.cancel}</Button>
          </>,
          buttons,
        )}
    </form>
  );
}
