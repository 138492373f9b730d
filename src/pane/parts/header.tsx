import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { InfoRegular, MoreHorizontalRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { LANGUAGES } from "../../kernel/language";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    // Excel lays its own button over the corner.
    padding: "4px 34px 0 8px",
    minHeight: "36px",
    flexShrink: 0,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: 600,
    color: tokens.colorBrandForeground1,
    whiteSpace: "nowrap",
    padding: "0 4px",
  },
  switcher: { minWidth: 0, flex: "0 1 auto", fontWeight: 600, paddingInline: "6px" },
  gap: { flex: "1 1 auto" },
  absent: { color: tokens.colorNeutralForeground3 },
});

/** Which regulation, and the menu. */
export function Header(): ReactNode {
  const styles = useStyles();
  const { session, state, texts, language, regulation } = usePane();
  const { regulations } = session.context;
  const matches = state.data.survey?.matching.matches ?? [];
  const present = regulations.filter(({ sheets }) => matches.some(({ schema }) => sheets.includes(schema)));
  const absent = regulations.filter((candidate) => !present.includes(candidate));
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{texts.product}</h1>
      <Menu
        checkedValues={{ regulation: [regulation.id] }}
        onCheckedValueChange={(_, { checkedItems }) => session.chooseRegulation(checkedItems[0] ?? regulation.id)}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            className={styles.switcher}
            appearance="subtle"
            aria-label={texts.header.regulation(regulation.title[language])}
          >
            {regulation.title[language]}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {present.map(({ id, title }) => (
              <MenuItemRadio key={id} name="regulation" value={id}>
                {title[language]}
              </MenuItemRadio>
            ))}
            {present.length > 0 && absent.length > 0 && <MenuDivider />}
            {absent.map(({ id, title }) => (
              <MenuItemRadio key={id} name="regulation" value={id} className={styles.absent}>
                {texts.header.absent(title[language])}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className={styles.gap} />
      <Menu
        checkedValues={{ language: [language] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const chosen = LANGUAGES.find((candidate) => candidate === checkedItems[0]);
          if (chosen !== undefined) session.speak(chosen);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" aria-label={texts.header.menu} icon={<MoreHorizontalRegular />} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{texts.header.language}</MenuGroupHeader>
              <MenuItemRadio name="language" value="zh-CN">
                简体中文
              </MenuItemRadio>
              <MenuItemRadio name="language" value="en-US">
                English
              </MenuItemRadio>
            </MenuGroup>
            <MenuDivider />
            {session.context.openHelp !== undefined && (
              <MenuItem icon={<QuestionCircleRegular />} onClick={() => session.openHelp()}>
                {texts.header.help}
              </MenuItem>
            )}
            <MenuItem icon={<InfoRegular />} onClick={() => session.showAbout(true)}>
              {texts.header.about}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
