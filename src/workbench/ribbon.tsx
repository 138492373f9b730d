/** The bar above grid and pane: files on the left, then the buttons of the add-in's tab as the manifest names them. */
import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  type MenuCheckedValueChangeData,
} from "@fluentui/react-components";
import {
  CalculatorRegular,
  CheckmarkCircleRegular,
  DocumentAddRegular,
  DocumentRegular,
  EraserRegular,
  FolderOpenRegular,
  PanelRightRegular,
  QuestionCircleRegular,
  SaveRegular,
  SettingsRegular,
  TableRegular,
} from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import type { Language } from "../kernel/language";
import type { Appearance } from "./preferences";
import { SAMPLES, type Sample } from "./samples";
import type { Texts } from "./texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "0 8px",
    minHeight: "44px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "auto",
    scrollbarWidth: "thin",
  },
  name: {
    flex: "1 1 0",
    minWidth: "80px",
    textAlign: "end",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    paddingInlineEnd: "8px",
    margin: 0,
    fontSize: "inherit",
    fontWeight: "inherit",
  },
  tools: { padding: 0, flexShrink: 0 },
  button: { minWidth: "auto", whiteSpace: "nowrap", paddingInline: "8px" },
  // Where the bar is narrow, the pictures and their tips say it.
  words: { "@media (max-width: 720px)": { display: "none" } },
});

export interface RibbonProps {
  readonly texts: Texts;
  readonly language: Language;
  readonly appearance: Appearance;
  readonly fileName: string;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onSample: (sample: Sample) => void;
  readonly onPane: () => void;
  readonly onPress: (action: string) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onAppearance: (appearance: Appearance) => void;
}

export function Ribbon(props: RibbonProps): ReactNode {
  const { texts, language, appearance, fileName } = props;
  const styles = useStyles();
  const button = (label: string, tip: string, icon: ReactElement, act: () => void) => (
    <Tooltip content={tip} relationship="description">
      <ToolbarButton className={styles.button} icon={icon} aria-label={label} onClick={act}>
        <span className={styles.words}>{label}</span>
      </ToolbarButton>
    </Tooltip>
  );
  const choose = (_event: unknown, { name, checkedItems }: MenuCheckedValueChangeData) => {
    const [item] = checkedItems;
    if (name === "language") props.onLanguage(item === "en-US" ? "en-US" : "zh-CN");
    else props.onAppearance(item === "dark" ? "dark" : "light");
  };
  return (
    <header className={styles.bar}>
      <Toolbar className={styles.tools} size="small" aria-label={texts.product}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton className={styles.button} icon={<DocumentRegular />} aria-label={texts.file}>
              <span className={styles.words}>{texts.file}</span>
            </ToolbarButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<DocumentAddRegular />} onClick={props.onNew}>
                {texts.newWorkbook}
              </MenuItem>
              <MenuItem icon={<FolderOpenRegular />} onClick={props.onOpen}>
                {texts.open}
              </MenuItem>
              <MenuItem icon={<SaveRegular />} onClick={props.onSave}>
                {texts.saveAs}
              </MenuItem>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{texts.samples}</MenuGroupHeader>
                {SAMPLES.map((sample) => (
                  <MenuItem key={sample.fileName} icon={<TableRegular />} onClick={() => props.onSample(sample)}>
                    {sample.fileName.replace(/\.xlsx$/u, "")}
                  </MenuItem>
                ))}
              </MenuGroup>
            </MenuList>
          </MenuPopover>
        </Menu>
        <ToolbarDivider />
        {button(texts.openPane, texts.openPaneTip, <PanelRightRegular />, props.onPane)}
        {button(texts.check, texts.checkTip, <CheckmarkCircleRegular />, () => props.onPress("checkSheet"))}
        {button(texts.compute, texts.computeTip, <CalculatorRegular />, () => props.onPress("compute"))}
        {button(texts.clear, texts.clearTip, <EraserRegular />, () => props.onPress("clearMarks"))}
        {button(texts.help, texts.helpTip, <QuestionCircleRegular />, () => props.onPress("openHelp"))}
      </Toolbar>
      <h1 className={styles.name} title={fileName}>
        {fileName}
      </h1>
      <Menu checkedValues={{ language: [language], appearance: [appearance] }} onCheckedValueChange={choose}>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={<SettingsRegular />} aria-label={texts.settings} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{texts.language}</MenuGroupHeader>
              <MenuItemRadio name="language" value="zh-CN">
                中文
              </MenuItemRadio>
              <MenuItemRadio name="language" value="en-US">
                English
              </MenuItemRadio>
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{texts.theme}</MenuGroupHeader>
              <MenuItemRadio name="appearance" value="light">
                {texts.light}
              </MenuItemRadio>
              <MenuItemRadio name="appearance" value="dark">
                {texts.dark}
              </MenuItemRadio>
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
